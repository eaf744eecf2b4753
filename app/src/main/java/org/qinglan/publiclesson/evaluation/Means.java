package org.qinglan.publiclesson.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all observers together gave, without anybody's name.
 *
 * @param voices how many gave something
 * @param counted how many of them the means are of; 0 while there are too few
 * @param rows the points in the form's order
 */
public record Means(int voices, int counted, List<Row> rows, List<String> praises, List<String> suggestions) {
    /** Of fewer, a mean would tell what a single one gave. */
    public static final int FEWEST = 3;

    public Means {
        rows = List.copyOf(rows);
        praises = List.copyOf(praises);
        suggestions = List.copyOf(suggestions);
    }

    /** @param mean from 1 to 10 with one decimal; null where fewer than {@link #FEWEST} slid it */
    public record Row(String name, @Nullable BigDecimal mean) {
        public String words() {
            return mean == null ? "—" : mean.toPlainString();
        }

        /** For a bar of a hundred. */
        public int percent() {
            return mean == null ? 0 : mean.movePointRight(1).intValue();
        }
    }

    /**
     * How many voices the means are of. While voices still come in, by threes: who looks at the screen before and after one
     * voice would otherwise know what it gave.
     */
    static int counted(int voices, boolean closed) {
        if (voices < FEWEST) return 0;
        return closed ? voices : voices - voices % FEWEST;
    }

    /** One line about how the figures came about. */
    public String note() {
        if (counted == 0) return voices + " 人评了；满 " + FEWEST + " 人才算平均，免得看出是谁打的。";
        return counted == voices
                ? voices + " 人的平均，谁打几分只有自己看得到。"
                : voices + " 人评了，先算前 " + counted + " 人（三人一算，免得看出是谁打的）。";
    }
}

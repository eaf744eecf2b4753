package org.qinglan.publiclesson.polish;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/**
 * What one version says otherwise than an earlier one, line by line.
 *
 * @param lines in the later one's order
 */
public record Difference(List<Line> lines) {
    private static final int MOST = 3000;

    /** What happened to a line. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** @param text of the line */
    public record Line(Kind kind, String text) {}

    public Difference {
        lines = List.copyOf(lines);
    }

    static Difference of(String before, String after) {
        var rows = DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(lines(before), lines(after));
        return new Difference(rows.stream().flatMap(row -> lines(row).stream()).toList());
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME);
    }

    private static List<Line> lines(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> List.of(new Line(Kind.SAME, row.getNewLine()));
            case DELETE -> List.of(new Line(Kind.GONE, row.getOldLine()));
            case INSERT -> List.of(new Line(Kind.NEW, row.getNewLine()));
            case CHANGE -> List.of(new Line(Kind.GONE, row.getOldLine()), new Line(Kind.NEW, row.getNewLine()));
        };
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(MOST)
                .toList();
    }
}

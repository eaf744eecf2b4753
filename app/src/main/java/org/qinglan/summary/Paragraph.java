package org.qinglan.summary;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote at one place of a summary.
 *
 * @param text null: nobody changed the drafted one
 * @param reason why the item was not finished; possibly empty
 * @param version 0 while nobody saved anything here
 */
public record Paragraph(
        @Nullable String text, String reason, @Nullable Disposition disposition, int version) {
    static final Paragraph UNTOUCHED = new Paragraph(null, "", null, 0);

    /** What becomes of an unfinished item. */
    public enum Disposition {
        CARRY_OVER("下学期接着做"),
        MERGE("并到别的项里"),
        DROP("不做了");

        private final String chinese;

        Disposition(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** Whether an unfinished item has all that is asked. */
    boolean isExplained() {
        return reason.strip().length() >= SHORTEST_REASON && disposition != null;
    }

    static final int SHORTEST_REASON = 2;
}

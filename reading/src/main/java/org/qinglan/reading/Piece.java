package org.qinglan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the document consists of once page noise is gone: lines of text and tables, in reading order. */
sealed interface Piece {
    /**
     * @param line one paragraph, joined again where the page had broken it
     * @param outlineLevel as the office file states it, 0 for body text
     */
    record Text(Line line, int outlineLevel) implements Piece {}

    /**
     * A table, whatever shape it had on the page.
     *
     * @param columns what the header says of each column; empty where there is no header
     * @param rows cells of text, each as its paragraphs
     */
    record Grid(List<Column> columns, List<List<List<Line>>> rows) implements Piece {
        boolean isSchedule() {
            return columns.stream()
                            .anyMatch(c -> c.role() == Role.DATE || c.role() == Role.WEEK || c.role() == Role.MONTH)
                    && columns.stream().anyMatch(c -> c.role() == Role.CONTENT);
        }

        int indexOf(Role role) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).role() == role) return i;
            }
            return -1;
        }

        @Nullable
        Column column(int i) {
            return i < columns.size() ? columns.get(i) : null;
        }
    }

    /** @param name the header as written, without white space */
    record Column(String name, Role role) {
        private static final Sought BESIDE = Sought.of("其[他它](?:事项|工作|活动|安排)?|重要活动|同期活动|常规工作|相关工作");

        /** What else is done at that time, beside the item of the row. */
        boolean isBeside() {
            return role != Role.CONTENT && BESIDE.fits(name);
        }
    }

    enum Role {
        DATE,
        MONTH,
        WEEK,
        CONTENT,
        PEOPLE,
        PARTICIPANTS,
        OTHER
    }
}

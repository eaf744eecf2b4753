package org.qinglan.publiclesson.parallel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.publiclesson.PublicLesson;

/**
 * The lessons of a set beside each other, in the order of their days.
 *
 * @param says lessons this person listened to
 * @param others lessons that could be put in; for who leads
 */
public record ParallelView(
        ParallelSet set,
        List<Column> columns,
        List<PublicLesson> says,
        List<PublicLesson> others,
        boolean leads,
        @Nullable String problem) {
    public ParallelView {
        columns = List.copyOf(columns);
        says = List.copyOf(says);
        others = List.copyOf(others);
    }

    /** @param cells one for each of the set's points */
    public record Column(PublicLesson lesson, List<Cell> cells) {
        public Column {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param mean for the lesson's own teacher and for who leads and gives none of the lessons; empty for others
     * @param words what those who listened said, without names
     */
    public record Cell(String mean, List<String> words) {
        public Cell {
            words = List.copyOf(words);
        }
    }

    /** What stands in the list of sets. */
    public record Line(UUID id, String title, String sub) {}
}

package org.qinglan.record.form;

import java.util.List;

/** What its writer is shown before a record is filed: calmly, with what was found side by side. The writer decides. */
public record Pause(List<Point> points) {
    /**
     * One thing that was noticed.
     *
     * @param sentence what it is and what to do
     * @param pairs passages side by side, where there are any
     */
    public record Point(String sentence, List<Pair> pairs) {
        public Point {
            pairs = List.copyOf(pairs);
        }
    }

    /** @param where the other passage stands: 您9月17日的听课记录 */
    public record Pair(String yours, String theirs, String where) {}

    /**
     * What the writer answered: that it should be filed, with a reason or knowingly without.
     *
     * @param reason as typed; empty where silent
     */
    public record Answer(String reason, boolean silent) {
        /** One sign is no reason. */
        public boolean isGiven() {
            return silent || reason.length() >= 2;
        }
    }

    public Pause {
        points = List.copyOf(points);
    }
}

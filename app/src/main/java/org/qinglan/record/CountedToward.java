package org.qinglan.record;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;

/** What a record was counted toward; the room that settles duties supplies it as a bean, the receipt shows it. */
public interface CountedToward {
    /**
     * @param label the requirement in the plan's words: 听师父的课
     * @param progress window and figures: 这周 1/2
     * @param href the page that opens the figure
     */
    record Counted(String label, String progress, String href) {}

    /**
     * What the standing credits of a record were counted toward, the viewer's own duties first; empty when it fits none.
     *
     * @param viewer only what this person may see is listed
     */
    List<Counted> of(UUID recordId, Actor viewer);
}

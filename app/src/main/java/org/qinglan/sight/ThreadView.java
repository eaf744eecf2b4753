package org.qinglan.sight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item with everything it leads to and what leads to it.
 *
 * @param up level by level, the highest unit first, the item itself last
 * @param down what answers it, by unit; empty where the reader may not look down
 * @param more how many of those are not listed
 * @param duty the requirement the reader came from; null when the page was opened from a plan
 * @param steps how many levels lie between the item and the highest one
 */
public record ThreadView(
        Node item,
        List<Level> up,
        List<Level> down,
        int more,
        @Nullable String duty,
        int steps,
        boolean leads) {
    /** The items of one plan on the line. */
    public record Level(String unit, String planTitle, UUID planId, List<Node> nodes) {}

    /** Whether anything above is reached. */
    public boolean reaches() {
        return up.size() > 1;
    }
}

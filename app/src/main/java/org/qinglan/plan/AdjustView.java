package org.qinglan.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;

/**
 * What the pages of adjusting show.
 *
 * @param rows what may be changed
 * @param decides whether the reader agrees to what waits
 * @param problem why the last wish was not taken
 */
public record AdjustView(
        Plan plan,
        Term term,
        List<Row> rows,
        List<Adjustment> adjustments,
        Map<UUID, String> people,
        @Nullable PlanItem item,
        boolean decides,
        @Nullable String problem) {
    public AdjustView {
        rows = List.copyOf(rows);
        adjustments = List.copyOf(adjustments);
    }

    public record Row(PlanItem item, String when) {}

    /** @param sign 加 减 挪 改; {@code before} and {@code now} in words */
    public record Change(String sign, String text, String before, String now) {}
}

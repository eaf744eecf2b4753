package org.qinglan.sight.push;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;
import org.qinglan.school.Unit;

/**
 * What was sent down from a plan and how it was answered.
 *
 * @param receivers to whom its tasks may be sent
 * @param problem why the last thing was not done
 */
public record BoardView(
        Plan plan,
        Unit unit,
        List<Row> rows,
        List<Unit> receivers,
        @Nullable String problem) {
    /** @param when its date in words; {@code answers} by unit, empty while it was not sent */
    public record Row(PlanItem item, String when, List<Push> answers) {
        public long answered() {
            return answers.stream().filter(a -> a.state() != Push.State.OPEN).count();
        }
    }

    public List<Row> sent() {
        return rows.stream().filter(r -> !r.answers().isEmpty()).toList();
    }
}

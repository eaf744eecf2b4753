package org.qinglan.sight.push;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.ConfirmView;
import org.qinglan.school.Person;

/**
 * What units above ask of the units somebody leads.
 *
 * @param open to be answered
 * @param moved ours whose task above was moved since
 * @param problem why the last thing was not done
 */
public record InboxView(
        List<Asked> open,
        List<Shifted> moved,
        List<Asked> answered,
        @Nullable String problem) {
    /**
     * @param when its date above, in words
     * @param ownPlan the plan it would go into; null while the unit has none in force
     */
    public record Asked(
            Push push, String when, @Nullable String ownPlan, List<ConfirmView.Choice> dates, List<Person> people) {}

    /** @param upperNow where the task above stands now; null when it was cancelled */
    public record Shifted(
            UUID lower,
            UUID upper,
            UUID lowerPlan,
            String lowerTitle,
            String lowerText,
            String lowerWhen,
            String fromUnit,
            String upperText,
            String upperBefore,
            @Nullable String upperNow) {}

    public boolean isEmpty() {
        return open.isEmpty() && moved.isEmpty() && answered.isEmpty();
    }
}

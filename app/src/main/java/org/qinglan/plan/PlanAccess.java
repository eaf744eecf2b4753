package org.qinglan.plan;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.record.Flows;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Component;

/**
 * Who may read a plan: drafts are for those who lead its unit and for whoever reviews it, what is published for its people and
 * its audience.
 */
@Component
public class PlanAccess {
    private final Plans plans;
    private final Audience audience;
    private final Flows flows;
    private final Units units;

    PlanAccess(Plans plans, Audience audience, Flows flows, Units units) {
        this.plans = plans;
        this.audience = audience;
        this.flows = flows;
        this.units = units;
    }

    /** The plan, if this person may read it; {@link Forbidden} (→ 403) otherwise. */
    public Plan readable(Actor me, UUID id) {
        var plan = plans.get(id);
        if (!reads(me, plan)) throw new Forbidden("这份计划还没有发布给您，或者不是您这里的。");
        return plan;
    }

    public boolean reads(Actor me, Plan plan) {
        var unit = units.get(plan.unitId());
        return me.leads(unit)
                || (plan.state().isPublic() && (me.sees(unit) || audience.includes(plan.id(), me)))
                || judges(me, plan);
    }

    /** Whether the plan or its summary waits for this person's word now, also as somebody's deputy. */
    public boolean reviews(Actor me, Plan plan) {
        return flows.reviewersOf(Review.FLOW, Review.subject(plan, units.get(plan.unitId())))
                .contains(me.personId());
    }

    /** Whoever reviews it now, and a deputy who took a step of it and may look at what was decided. */
    public boolean judges(Actor me, Plan plan) {
        return reviews(me, plan)
                || flows.history(plan.id()).stream()
                        .anyMatch(step ->
                                step.insteadOf() != null && me.personId().equals(step.actorId()));
    }
}

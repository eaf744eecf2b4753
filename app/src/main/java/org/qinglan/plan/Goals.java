package org.qinglan.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 算到哪个目标: which goal or measure an item is counted toward; it may be chosen until the summary is sent. */
@Service
public class Goals {
    private static final Set<PlanState> OPEN =
            EnumSet.of(PlanState.DRAFT, PlanState.RETURNED, PlanState.PUBLISHED, PlanState.SUMMARY_DRAFT);
    private final Plans plans;
    private final PlanItems items;
    private final Units units;
    private final Audit audit;

    Goals(Plans plans, PlanItems items, Units units, Audit audit) {
        this.plans = plans;
        this.items = items;
        this.units = units;
        this.audit = audit;
    }

    /**
     * Counts an item toward a goal or measure of its plan.
     *
     * @param goal null: toward none
     */
    @Transactional
    public Decision<PlanItem, PlanRefusal> link(Actor me, UUID planId, UUID itemId, @Nullable UUID goal) {
        var plan = plans.forChange(planId);
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("算到哪个目标由带这个组的人来定。");
        if (!mayLink(plan)) return new Refused<>(PlanRefusal.SENT);
        var item = items.get(planId, itemId);
        if (isWrong(planId, goal) || itemId.equals(goal)) return new Refused<>(PlanRefusal.UNKNOWN_CHOICE);
        items.setGoal(itemId, goal);
        plans.touched(planId, me.personId());
        audit.note(me, "算到目标", "计划事项", itemId, item.goalId(), goal);
        return new Done<>(items.get(planId, itemId));
    }

    static boolean mayLink(Plan plan) {
        return OPEN.contains(plan.state());
    }

    /** Whether something was named that is no goal or measure of this plan. */
    boolean isWrong(UUID planId, @Nullable UUID goal) {
        return goal != null && of(items.of(planId)).stream().noneMatch(i -> i.id().equals(goal));
    }

    /** The goals and measures of a plan: the goals first, each in the order of the plan. */
    static List<PlanItem> of(List<PlanItem> all) {
        return all.stream()
                .filter(i -> i.kind().isServed())
                .sorted(java.util.Comparator.comparing(PlanItem::kind))
                .toList();
    }
}

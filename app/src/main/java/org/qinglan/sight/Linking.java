package org.qinglan.sight;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.plan.Plans;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person decides what answers what: yes or no to a proposal, a link by hand, and back again. Only who leads the lower plan. */
@Service
class Linking {
    private final Links links;
    private final PlanTree tree;
    private final Plans plans;
    private final PlanItems items;
    private final Units units;
    private final Audit audit;

    Linking(Links links, PlanTree tree, Plans plans, PlanItems items, Units units, Audit audit) {
        this.links = links;
        this.tree = tree;
        this.plans = plans;
        this.items = items;
        this.units = units;
        this.audit = audit;
    }

    /**
     * One tap.
     *
     * @param item of the lower plan, {@code upper} of one above it
     */
    @Transactional
    public Decision<Verdict, SightRefusal> decide(Actor me, UUID planId, UUID item, UUID upper, Verdict verdict) {
        var plan = led(me, planId);
        return switch (verdict) {
            case YES -> link(me, plan, item, upper, Link.State.ACCEPTED);
            case NO ->
                links.find(item, upper).isEmpty()
                        ? new Refused<>(SightRefusal.NOT_THERE)
                        : link(me, plan, item, upper, Link.State.REJECTED);
            case UNDO -> undo(me, plan, item, upper);
        };
    }

    private Decision<Verdict, SightRefusal> link(Actor me, Plan plan, UUID itemId, UUID upperId, Link.State state) {
        var item = item(plan, itemId);
        var upper = items.find(upperId).orElseThrow(() -> new NoSuch("事项"));
        var upperPlan = plans.get(upper.planId());
        if (!item.kind().isLinked() || !upper.kind().isLinked()) return new Refused<>(SightRefusal.NOT_AN_ITEM);
        if (!tree.answers(plan.unitId(), upperPlan.unitId())) return new Refused<>(SightRefusal.NOT_ABOVE);
        if (!upperPlan.state().isPublic()) return new Refused<>(SightRefusal.NOT_PUBLISHED);
        var score = links.find(itemId, upperId).map(Link::score).orElse(null);
        links.decide(new Link(itemId, upperId, plan.id(), upperPlan.id(), state, score), me.personId());
        audit.note(me, state == Link.State.ACCEPTED ? "连到上级计划" : "不连到上级计划", "事项", itemId, null, upperId);
        return new Done<>(state == Link.State.ACCEPTED ? Verdict.YES : Verdict.NO);
    }

    private Decision<Verdict, SightRefusal> undo(Actor me, Plan plan, UUID item, UUID upper) {
        var link = links.find(item, upper).filter(l -> l.lowerPlan().equals(plan.id()));
        if (link.isEmpty()) return new Refused<>(SightRefusal.NOT_THERE);
        links.undo(item, upper);
        audit.note(me, "撤销连线", "事项", item, upper, null);
        return new Done<>(Verdict.UNDO);
    }

    private PlanItem item(Plan plan, UUID id) {
        return items.find(id).filter(i -> i.planId().equals(plan.id())).orElseThrow(() -> new NoSuch("事项"));
    }

    private Plan led(Actor me, UUID planId) {
        var plan = plans.get(planId);
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("连到哪里，由带这个组的人来定。");
        return plan;
    }
}

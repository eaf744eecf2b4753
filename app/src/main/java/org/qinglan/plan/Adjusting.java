package org.qinglan.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.duty.Requirements;
import org.qinglan.plan.Adjustment.Cause;
import org.qinglan.plan.Adjustment.Form;
import org.qinglan.plan.PlanItem.Named;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.school.People;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 改计划: changes after publication. Small ones hold at once; the office agrees to the others. */
@Service
public class Adjusting {
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_TEXT = 2000;
    private final Plans plans;
    private final PlanItems items;
    private final Adjustments adjustments;
    private final Requirements requirements;
    private final Flows flows;
    private final Units units;
    private final Terms terms;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Adjusting(
            Plans plans,
            PlanItems items,
            Adjustments adjustments,
            Requirements requirements,
            Flows flows,
            Units units,
            Terms terms,
            People people,
            Audit audit,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.items = items;
        this.adjustments = adjustments;
        this.requirements = requirements;
        this.flows = flows;
        this.units = units;
        this.terms = terms;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What a form asks for.
     *
     * @param cancel the item is given up; the other fields are then not looked at
     * @param when the code of a date, empty for none
     */
    record Wish(
            Cause cause,
            String reason,
            boolean cancel,
            String text,
            String when,
            boolean tentative,
            boolean deadline,
            List<UUID> owners) {}

    /** Changes or cancels an item. */
    @Transactional
    public Decision<Adjustment, PlanRefusal> change(Actor me, UUID planId, UUID itemId, Wish wish) {
        var plan = plans.forChange(planId);
        var item = items.get(planId, itemId);
        var objection = objection(me, plan, wish);
        if (objection != null) return new Refused<>(objection);
        if (item.state() == PlanItem.State.CANCELLED) return new Refused<>(new PlanRefusal("这件事已经取消了，要做就另加一件。"));
        var term = terms.get(plan.termId());
        try {
            return ask(me, plan, itemId, wish, form(item, term), wish.cancel() ? null : form(wish, term));
        } catch (IllegalArgumentException e) {
            return new Refused<>(PlanRefusal.UNKNOWN_CHOICE);
        }
    }

    /** Adds a task; it is in the bin until it is agreed to. */
    @Transactional
    public Decision<Adjustment, PlanRefusal> add(Actor me, UUID planId, Wish wish) {
        var plan = plans.forChange(planId);
        var objection = objection(me, plan, wish);
        if (objection != null) return new Refused<>(objection);
        var term = terms.get(plan.termId());
        Form form;
        try {
            form = form(wish, term);
        } catch (IllegalArgumentException e) {
            return new Refused<>(PlanRefusal.UNKNOWN_CHOICE);
        }
        return ask(me, plan, addHidden(plan, form), wish, null, form);
    }

    /** A new task in the bin, out of which applying takes it. */
    private UUID addHidden(Plan plan, Form form) {
        var id = Ids.next();
        items.add(new PlanItem(
                id,
                plan.id(),
                null,
                items.lastSeq(plan.id()) + 1,
                ItemKind.TASK,
                PlanItem.Read.here(form.text(), when(form, terms.get(plan.termId()))),
                new PlanItem.Decided(false, null, null, null, PlanItem.State.PLANNED, named(form))));
        items.setDeleted(id, true);
        return id;
    }

    /**
     * Takes a task that a unit above asks for into a published plan. It holds at once: the office need not agree to what comes
     * from above.
     *
     * @param owners who is answerable; may be nobody
     */
    @Transactional
    public Decision<UUID, PlanRefusal> take(
            Actor me, UUID planId, String text, @Nullable FuzzyDate when, List<UUID> owners, String reason) {
        var plan = plans.forChange(planId);
        var wish = fromAbove(plan, text, when, owners, reason);
        var objection = objection(me, plan, wish);
        if (objection != null) return new Refused<>(objection);
        var form = form(wish, terms.get(plan.termId()));
        return new Done<>(atOnce(me, plan, addHidden(plan, form), wish, null, form));
    }

    /** Moves a task to where the plan above moved its own; everything else of it stays. */
    @Transactional
    public Decision<UUID, PlanRefusal> follow(
            Actor me, UUID planId, UUID itemId, @Nullable FuzzyDate when, String reason) {
        var plan = plans.forChange(planId);
        var item = items.get(planId, itemId);
        var before = form(item, terms.get(plan.termId()));
        var wish = fromAbove(plan, item.text(), when, before.owners(), reason);
        var objection = objection(me, plan, wish);
        if (objection != null) return new Refused<>(objection);
        return new Done<>(atOnce(me, plan, itemId, wish, before, form(wish, terms.get(plan.termId()))));
    }

    private Wish fromAbove(Plan plan, String text, @Nullable FuzzyDate when, List<UUID> owners, String reason) {
        return new Wish(
                Cause.UPPER_NOTICE,
                reason,
                false,
                text,
                When.code(when, terms.get(plan.termId())),
                when != null && when.tentative(),
                when != null && when.deadline(),
                owners);
    }

    private UUID atOnce(Actor me, Plan plan, UUID itemId, Wish wish, @Nullable Form before, @Nullable Form after) {
        var id = adjustments.add(plan.id(), itemId, wish.cause(), wish.reason().strip(), before, after, me.personId());
        adjustments.decide(id, Adjustment.State.APPLIED, me.personId());
        apply(me, plan, adjustments.get(plan.id(), id));
        audit.note(me, "调整计划", "计划", plan.id(), before, after);
        return itemId;
    }

    /** The office's answer to what waits. */
    @Transactional
    public Decision<Adjustment, PlanRefusal> decide(Actor me, UUID planId, UUID adjustmentId, boolean agreed) {
        var plan = plans.forChange(planId);
        var adjustment = adjustments.get(planId, adjustmentId);
        if (!mayDecide(me, plan) || me.personId().equals(adjustment.askedBy()))
            return new Refused<>(new PlanRefusal("这个调整由教导处或教科室来定，自己提的不能自己同意。"));
        var state = agreed ? Adjustment.State.APPLIED : Adjustment.State.REFUSED;
        if (!adjustments.decide(adjustmentId, state, me.personId()))
            return new Refused<>(new PlanRefusal("别人刚刚已经定了，请看最新的结果。"));
        if (agreed) apply(me, plan, adjustment);
        audit.note(me, agreed ? "同意调整" : "不同意调整", "计划", planId, adjustment.before(), adjustment.after());
        return new Done<>(adjustments.get(planId, adjustmentId));
    }

    /** Whether somebody agrees to the changes of this plan: the reviewers of its first step. */
    boolean mayDecide(Actor me, Plan plan) {
        return deciders(plan).contains(me.personId());
    }

    private List<UUID> deciders(Plan plan) {
        var first =
                new FlowSubject(plan.id(), PlanState.IN_REVIEW_OFFICE.name(), plan.ownerId(), units.get(plan.unitId()));
        return flows.reviewersOf(Review.FLOW, first);
    }

    private Decision<Adjustment, PlanRefusal> ask(
            Actor me, Plan plan, UUID itemId, Wish wish, @Nullable Form before, @Nullable Form after) {
        var id = adjustments.add(plan.id(), itemId, wish.cause(), wish.reason().strip(), before, after, me.personId());
        // a post nobody holds must not stop the work
        boolean waits =
                Adjustment.isMajor(before, after) && deciders(plan).stream().anyMatch(d -> !d.equals(me.personId()));
        if (!waits) {
            adjustments.decide(id, Adjustment.State.APPLIED, me.personId());
            apply(me, plan, adjustments.get(plan.id(), id));
        }
        audit.note(me, waits ? "请求调整" : "调整计划", "计划", plan.id(), before, after);
        return new Done<>(adjustments.get(plan.id(), id));
    }

    private void apply(Actor me, Plan plan, Adjustment a) {
        var item = items.get(plan.id(), a.itemId());
        var after = a.after();
        if (after == null) {
            items.setState(item.id(), PlanItem.State.CANCELLED);
            if (item.requirementId() != null) requirements.withdraw(item.requirementId(), me);
        } else {
            items.setDeleted(item.id(), false);
            items.setText(item.id(), after.text(), item.participants());
            items.setWhen(item.id(), when(after, terms.get(plan.termId())));
            items.setPeople(item.id(), named(after));
        }
        plans.touched(plan.id(), me.personId());
        if (a.before() != null && (after == null || a.movesDate()))
            events.publishEvent(new ItemShifted(
                    plan.id(), item.id(), item.text(), a.before().words(), after == null ? null : after.words()));
    }

    private @Nullable PlanRefusal objection(Actor me, Plan plan, Wish wish) {
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("这份计划由带这个组的人来改。");
        if (plan.state() != PlanState.PUBLISHED) return new PlanRefusal("发布以后才用调整；没发布的请直接在核对页上改。");
        if (wish.reason().strip().length() < SHORTEST_REASON) return new PlanRefusal("请写一句为什么改，至少 2 个字。");
        int length = wish.text().strip().length();
        return !wish.cancel() && (length < 2 || length > LONGEST_TEXT) ? PlanRefusal.NO_TEXT : null;
    }

    private static Form form(PlanItem item, Term term) {
        var when = item.when();
        return new Form(
                item.text(),
                When.code(when, term),
                when == null ? null : when.firstDay(),
                when != null && when.tentative(),
                when != null && when.deadline(),
                item.people().stream()
                        .map(Named::personId)
                        .filter(Objects::nonNull)
                        .toList(),
                words(when, term, item.who()));
    }

    private Form form(Wish wish, Term term) {
        var when = When.parse(wish.when(), term);
        var who = String.join(
                "、", wish.owners().stream().map(id -> people.get(id).name()).toList());
        return new Form(
                wish.text().strip(),
                wish.when(),
                when == null ? null : when.firstDay(),
                wish.tentative(),
                wish.deadline(),
                wish.owners(),
                words(when, term, who));
    }

    private static String words(@Nullable FuzzyDate when, Term term, String who) {
        return (when == null ? "没写日子" : When.words(when, term)) + (who.isEmpty() ? "" : "，" + who);
    }

    private static @Nullable FuzzyDate when(Form form, Term term) {
        var when = When.parse(form.when(), term);
        if (when == null) return null;
        var marked = form.deadline() ? when.asDeadline() : when;
        return form.tentative() ? marked.tentatively() : marked;
    }

    private List<Named> named(Form form) {
        return form.owners().stream()
                .map(id -> new Named(PlanItem.OWNER, id, people.get(id).name()))
                .toList();
    }
}

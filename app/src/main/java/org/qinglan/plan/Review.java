package org.qinglan.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.duty.RequirementSpec;
import org.qinglan.duty.Requirements;
import org.qinglan.duty.Rhythm;
import org.qinglan.duty.RuleWords;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 送审 → 意见 → 退回 or 通过 → 发布: a plan's way through its flow; publishing makes its requirements ask. */
@Service
public class Review {
    static final String FLOW = "plan";
    private static final int LONGEST_NAME = 20;
    private final Plans plans;
    private final PlanItems items;
    private final Flows flows;
    private final Requirements requirements;
    private final Audience audience;
    private final Baseline baseline;
    private final Units units;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    Review(
            Plans plans,
            PlanItems items,
            Flows flows,
            Requirements requirements,
            Audience audience,
            Baseline baseline,
            Units units,
            Terms terms,
            ApplicationEventPublisher events,
            Audit audit) {
        this.plans = plans;
        this.items = items;
        this.flows = flows;
        this.requirements = requirements;
        this.audience = audience;
        this.baseline = baseline;
        this.units = units;
        this.terms = terms;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Takes a step.
     *
     * @param event of the flow: submit, withdraw, approve, return, publish …
     * @param comment the reason, blank where none was given
     * @param to the units a publication is for; empty: the plan's own
     */
    @Transactional
    public Decision<Plan, PlanRefusal> step(Actor me, UUID planId, String event, String comment, Collection<UUID> to) {
        var plan = plans.forChange(planId);
        var unit = units.get(plan.unitId());
        var moved = flows.move(FLOW, event, me, subject(plan, unit), comment);
        return switch (moved) {
            case Refused(var why) -> new Refused<>(new PlanRefusal(why.sentence()));
            case Done(var step) -> {
                var state = PlanState.valueOf(step.toState());
                if (event.equals("publish")) {
                    var objection = publish(me, plan, unit, to);
                    if (objection.isPresent()) {
                        // nothing is half published
                        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                        yield new Refused<>(objection.get());
                    }
                }
                plans.moveTo(planId, plan.state(), state);
                audit.note(me, step.deed(), "计划", planId, plan.state().chinese(), state.chinese());
                events.publishEvent(new PlanMoved(
                        planId,
                        plan.title(),
                        plan.unitId(),
                        plan.ownerId(),
                        plan.state(),
                        state,
                        flows.reviewersOf(FLOW, subject(plans.get(planId), unit)),
                        comment.strip(),
                        me.name()));
                yield new Done<>(plans.get(planId));
            }
        };
    }

    /** What this person may do with it now, guards not yet asked. */
    public List<Flow.Event> open(Actor me, Plan plan) {
        return flows.open(FLOW, me, subject(plan, units.get(plan.unitId())));
    }

    /** What its owner is told about a state: what comes next. */
    public String next(PlanState state) {
        return flows.flow(FLOW).state(state.name()).next();
    }

    static FlowSubject subject(Plan plan, Unit unit) {
        return new FlowSubject(plan.id(), plan.state().name(), plan.ownerId(), unit);
    }

    private Optional<PlanRefusal> publish(Actor me, Plan plan, Unit unit, Collection<UUID> to) {
        var term = terms.get(plan.termId());
        var all = items.of(plan.id());
        for (var item : all) {
            var rule = item.rule();
            if (item.kind() != ItemKind.REQUIREMENT || rule == null || item.requirementId() != null) continue;
            var refusal = ask(me, plan, unit, term, item, all);
            if (refusal != null) return Optional.of(refusal);
        }
        audience.set(plan.id(), to.isEmpty() ? List.of(unit.actsFor()) : to);
        baseline.freeze(plan, all);
        return Optional.empty();
    }

    private @Nullable PlanRefusal ask(Actor me, Plan plan, Unit unit, Term term, PlanItem item, List<PlanItem> all) {
        var spec = spec(plan, unit, term, item, all, me.today());
        return switch (requirements.publish(spec, me)) {
            case Done(var requirement) -> {
                items.setRequirement(item.id(), requirement.id());
                yield null;
            }
            case Refused(var why) ->
                new PlanRefusal("“" + Understanding.shortened(item.text()) + "”还不能发布：" + why.sentence());
        };
    }

    /** From this week on, or from the first day of a term that has not begun; what lies behind is not asked for. */
    static RequirementSpec spec(Plan plan, Unit unit, Term term, PlanItem item, List<PlanItem> all, LocalDate today) {
        var quota = java.util.Objects.requireNonNull(item.rule());
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = monday.isBefore(term.firstDay()) || monday.isAfter(term.lastDay()) ? term.firstDay() : monday;
        boolean whole = quota.rhythm() == Rhythm.TERM || quota.rhythm() == Rhythm.YEAR;
        if (whole) first = term.firstDay();
        if (quota.rhythm() == Rhythm.ONCE) {
            quota = quota.due(quota.dueOn() == null ? term.lastDay() : quota.dueOn());
            first = term.firstDay();
        }
        var rule = Selectors.rule(quota, unit);
        var name = RuleWords.what(rule.action(), rule.filter());
        return new RequirementSpec(
                unit.id(),
                term.id(),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                item.text(),
                place(item, all),
                rule,
                first,
                term.lastDay());
    }

    /** The heading an item stands under. */
    static String place(PlanItem item, List<PlanItem> all) {
        PlanItem heading = null;
        for (var i : all) {
            if (i.seq() > item.seq()) break;
            if (i.kind() == ItemKind.SECTION && !isLeadIn(i)) heading = i;
        }
        return heading == null ? "" : heading.label() + Understanding.shortened(heading.text());
    }

    /** An unnumbered line such as 工作要点： repeats under every heading and says of none where it stands. */
    private static boolean isLeadIn(PlanItem section) {
        return section.label().isEmpty() && section.text().strip().endsWith("：");
    }
}

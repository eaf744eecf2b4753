package org.qinglan.sight.push;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.plan.Adjusting;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.plan.PlanState;
import org.qinglan.plan.Plans;
import org.qinglan.plan.When;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** A unit above sends tasks down; each unit below agrees, changes or declines, and decides again when the task is moved. */
@Service
class Pushing {
    private static final int SHORTEST_REASON = 2;
    private static final Set<UnitKind> SCHOOLS = EnumSet.of(UnitKind.SCHOOL, UnitKind.CAMPUS);
    private final Pushes pushes;
    private final Adjusting adjusting;
    private final Plans plans;
    private final PlanItems items;
    private final Units units;
    private final Terms terms;
    private final Notices notices;
    private final Audit audit;

    Pushing(
            Pushes pushes,
            Adjusting adjusting,
            Plans plans,
            PlanItems items,
            Units units,
            Terms terms,
            Notices notices,
            Audit audit) {
        this.pushes = pushes;
        this.adjusting = adjusting;
        this.plans = plans;
        this.items = items;
        this.units = units;
        this.terms = terms;
        this.notices = notices;
        this.audit = audit;
    }

    /** To whom a plan's tasks may be sent: the schools below, or the groups where the plan is a school's. */
    List<Unit> receivers(Plan plan) {
        var root = units.get(plan.unitId()).actsFor();
        var below = units.below(root).stream().filter(u -> !u.id().equals(root)).toList();
        var schools = below.stream().filter(u -> SCHOOLS.contains(u.kind())).toList();
        return schools.isEmpty()
                ? below.stream().filter(u -> u.kind() == UnitKind.SUBJECT_GROUP).toList()
                : schools;
    }

    /**
     * Sends tasks down.
     *
     * @return how many were new to whom they were sent
     */
    @Transactional
    public Decision<Integer, PushRefusal> send(
            Actor me, UUID planId, Collection<UUID> tasks, Collection<UUID> to, @Nullable LocalDate answerBy) {
        var plan = plans.get(planId);
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("下发由带这个单位的人来做。");
        if (plan.state() != PlanState.PUBLISHED) return new Refused<>(PushRefusal.NOT_PUBLISHED);
        var receivers =
                receivers(plan).stream().map(Unit::id).filter(to::contains).toList();
        var sent = items.of(planId).stream()
                .filter(i -> tasks.contains(i.id()) && i.kind() == ItemKind.TASK)
                .filter(i -> i.state() == PlanItem.State.PLANNED)
                .toList();
        if (receivers.isEmpty() || sent.isEmpty()) return new Refused<>(PushRefusal.NOTHING_CHOSEN);
        int fresh = 0;
        var reached = new HashSet<UUID>();
        for (var item : sent) {
            var got = pushes.send(item.id(), receivers, answerBy, me.personId());
            fresh += got.size();
            reached.addAll(got);
        }
        var unit = units.get(plan.unitId()).name();
        pushes.leaders(reached, me.today())
                .values()
                .forEach(people -> notices.send(people, Notice.Kind.PLAN, unit + "发来了要做的事，请答一下。", "/push"));
        audit.note(me, "下发", "计划", planId, null, fresh);
        return new Done<>(fresh);
    }

    /**
     * What a unit answers.
     *
     * @param when the code of its own date; empty: as above
     * @param owner who is answerable; null for nobody named
     */
    record Answer(
            Push.State state,
            String reason,
            String when,
            @Nullable UUID owner) {}

    @Transactional
    public Decision<Push, PushRefusal> answer(Actor me, UUID item, UUID unitId, Answer answer) {
        var push = asked(me, item, unitId);
        return switch (answer.state()) {
            case CONFIRMED -> take(me, push, answer, false);
            case ADAPTED -> take(me, push, answer, true);
            case DECLINED -> decline(me, push, answer.reason().strip());
            case OPEN -> new Refused<>(PushRefusal.CHANGED);
        };
    }

    private Decision<Push, PushRefusal> decline(Actor me, Push push, String reason) {
        if (reason.length() < SHORTEST_REASON) return new Refused<>(PushRefusal.NO_REASON);
        if (push.ownItemId() != null) return new Refused<>(PushRefusal.CHANGED);
        return answered(me, push, Push.State.DECLINED, reason, null);
    }

    private Decision<Push, PushRefusal> take(Actor me, Push push, Answer answer, boolean adapted) {
        if (push.ownItemId() != null) return new Refused<>(PushRefusal.CHANGED);
        var own = ownPlan(push);
        if (own.isEmpty())
            return adapted ? new Refused<>(PushRefusal.NO_PLAN) : answered(me, push, Push.State.CONFIRMED, null, null);
        FuzzyDate when;
        try {
            when = adapted && !answer.when().isEmpty()
                    ? When.parse(answer.when(), terms.get(own.get().termId()))
                    : upper(push).when();
        } catch (IllegalArgumentException e) {
            return new Refused<>(PushRefusal.UNKNOWN_DATE);
        }
        var owner = answer.owner();
        var taken = adjusting.take(
                me,
                own.get().id(),
                push.text(),
                when,
                owner == null ? List.of() : List.of(owner),
                push.fromUnit() + "下发");
        return switch (taken) {
            case Refused(var why) -> new Refused<>(new PushRefusal(why.sentence()));
            case Done(var ownItem) -> {
                pushes.link(ownItem, push.itemId(), me.personId());
                yield answered(
                        me,
                        push,
                        adapted ? Push.State.ADAPTED : Push.State.CONFIRMED,
                        adapted ? note(answer, when, own.get()) : null,
                        ownItem);
            }
        };
    }

    private String note(Answer answer, @Nullable FuzzyDate when, Plan own) {
        var date = when == null ? "没写日子" : When.words(when, terms.get(own.termId()));
        return answer.reason().isBlank() ? date : date + "，" + answer.reason().strip();
    }

    private Decision<Push, PushRefusal> answered(
            Actor me, Push push, Push.State state, @Nullable String reason, @Nullable UUID ownItem) {
        if (!pushes.answer(push, state, reason, ownItem, me.personId())) return new Refused<>(PushRefusal.CHANGED);
        audit.note(me, "答复下发", "事项", push.itemId(), push.state().chinese(), state.chinese());
        return new Done<>(pushes.find(push.itemId(), push.unitId()).orElseThrow());
    }

    /** The task above was moved: ours follows, or stays where it is. */
    @Transactional
    public Decision<Boolean, PushRefusal> settle(Actor me, UUID lower, UUID upper, boolean follow) {
        var item = items.find(lower).orElseThrow(() -> new NoSuch("事项"));
        var plan = plans.get(item.planId());
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("跟不跟着改，由带这个单位的人来定。");
        if (!pushes.settle(lower, upper)) return new Refused<>(PushRefusal.CHANGED);
        if (!follow) return new Done<>(false);
        var above = items.find(upper).orElseThrow(() -> new NoSuch("事项"));
        return switch (adjusting.follow(me, plan.id(), lower, above.when(), "上级改了日子")) {
            case Done(var moved) -> new Done<>(true);
            case Refused(var why) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield new Refused<>(new PushRefusal(why.sentence()));
            }
        };
    }

    /** The plan a unit's answers go into: the newest in force of the unit or of what acts for it. */
    Optional<Plan> ownPlan(Push push) {
        var term = plans.get(push.planId()).termId();
        return plans.actingFor(List.of(push.unitId()), term, Set.of(PlanState.PUBLISHED), 1).stream()
                .findFirst();
    }

    private PlanItem upper(Push push) {
        return items.find(push.itemId()).orElseThrow(() -> new NoSuch("事项"));
    }

    private Push asked(Actor me, UUID item, UUID unitId) {
        if (!me.leads(units.get(unitId))) throw new Forbidden("由带这个单位的人来答。");
        return pushes.find(item, unitId).orElseThrow(() -> new NoSuch("下发的事"));
    }
}

package org.qinglan.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.duty.DutyProgress;
import org.qinglan.duty.DutyProgress.Progress;
import org.qinglan.plan.PlanView.Mark;
import org.qinglan.record.Flows;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Puts together what the page of a plan shows. */
@Component
class PlanViews {
    private final Plans plans;
    private final PlanItems items;
    private final Questions questions;
    private final Comments comments;
    private final Review review;
    private final Flows flows;
    private final Audience audience;
    private final Evidence evidence;
    private final DutyProgress progress;
    private final SideViews sides;
    private final Rosters rosters;
    private final PlanAccess access;
    private final Units units;
    private final Terms terms;
    private final List<ItemNews> news;

    PlanViews(
            Plans plans,
            PlanItems items,
            Questions questions,
            Comments comments,
            Review review,
            Flows flows,
            Audience audience,
            Evidence evidence,
            DutyProgress progress,
            SideViews sides,
            Rosters rosters,
            PlanAccess access,
            Units units,
            Terms terms,
            List<ItemNews> news) {
        this.plans = plans;
        this.items = items;
        this.questions = questions;
        this.comments = comments;
        this.review = review;
        this.flows = flows;
        this.audience = audience;
        this.evidence = evidence;
        this.progress = progress;
        this.sides = sides;
        this.rosters = rosters;
        this.access = access;
        this.units = units;
        this.terms = terms;
        this.news = List.copyOf(news);
    }

    PlanView of(Actor me, Plan plan, @Nullable UUID selected, @Nullable String problem) {
        var unit = units.get(plan.unitId());
        var term = terms.get(plan.termId());
        var all = items.of(plan.id());
        var roster = rosters.of(unit, me.today());
        var requirements = all.stream()
                .map(PlanItem::requirementId)
                .filter(Objects::nonNull)
                .toList();
        var far = progress.of(requirements, me.today());
        var proofs = evidence.of(all.stream().map(PlanItem::id).toList());
        var margin = new Margin(
                far, proofs.keySet(), term, me.today(), roster, plan.state().isPublic());
        Map<UUID, Mark> marks = new HashMap<>();
        var serving = new Serving(all, far, proofs.keySet());
        var goals = serving.bars();
        goals.forEach(g -> marks.put(g.item(), new Mark("", g.label() + "　" + g.figure())));
        all.forEach(i -> margin.of(i).ifPresent(m -> marks.put(i.id(), m)));
        var ids = all.stream().map(PlanItem::id).toList();
        news.forEach(room -> room.of(ids)
                .forEach((id, words) -> marks.merge(
                        id, new Mark("owe", words), (m, n) -> new Mark(n.css(), n.text() + "　" + m.text()))));
        var tasks = all.stream().filter(i -> i.kind() == ItemKind.TASK).toList();
        var readers = plan.state().isPublic() ? audience.readers(plan.id(), me.today()) : List.<ReaderRow>of();
        boolean leads = me.leads(unit);
        boolean says = leads || access.reviews(me, plan);
        return new PlanView(
                plan,
                unit,
                term,
                me.today(),
                SourceView.of(plans.source(plan.id()), all, plan.title()),
                marks,
                goals,
                MonthStrip.of(tasks, proofs.keySet(), term, me.today()),
                all.stream()
                        .filter(i -> i.span() == null && !i.kind().sign().isEmpty())
                        .toList(),
                side(me, new Whole(plan, unit, term, all, roster, margin, serving), selected),
                review.open(me, plan),
                flows.history(plan.id()),
                comments.of(plan.id()),
                says
                        ? questions.of(plan.id()).stream()
                                .filter(q -> !q.answered())
                                .toList()
                        : List.of(),
                new PlanView.Summary(
                        tasks.size(),
                        (int) tasks.stream()
                                .filter(t -> proofs.containsKey(t.id()))
                                .count(),
                        far.values().stream().mapToInt(Progress::owing).sum(),
                        (int) readers.stream().filter(r -> r.at() == null).count(),
                        readers.size()),
                plan.state() == PlanState.APPROVED ? audiences(unit) : List.of(),
                leads,
                says,
                problem);
    }

    /** A plan with what was found out about it once, for each of its sentences. */
    record Whole(Plan plan, Unit unit, Term term, List<PlanItem> all, Roster roster, Margin margin, Serving serving) {}

    private PlanView.@Nullable Side side(Actor me, Whole whole, @Nullable UUID selected) {
        var item = whole.all().stream()
                .filter(i -> i.id().equals(selected))
                .findFirst()
                .orElseGet(() -> mostPressing(whole.all(), whole.margin()));
        return item == null ? null : sides.of(me, whole, item);
    }

    /** What is owed most stands beside the plan when nobody has clicked yet. */
    private static @Nullable PlanItem mostPressing(List<PlanItem> all, Margin margin) {
        return all.stream()
                .filter(i -> margin.of(i).isPresent())
                .max(Comparator.comparingInt(margin::owing)
                        .thenComparing(i -> i.requirementId() != null)
                        .thenComparing(i -> -i.seq()))
                .orElse(null);
    }

    private List<Unit> audiences(Unit unit) {
        var found = new ArrayList<Unit>();
        found.add(units.get(unit.actsFor()));
        units.schoolOf(unit).filter(s -> !found.contains(s)).ifPresent(found::add);
        units.below(unit.actsFor()).stream()
                .filter(u -> !found.contains(u))
                .limit(40)
                .forEach(found::add);
        return found;
    }

    static String plain(BigDecimal n) {
        return n.stripTrailingZeros().toPlainString();
    }
}

package org.qinglan.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.duty.Rhythm;
import org.qinglan.plan.ConfirmView.Asked;
import org.qinglan.plan.ConfirmView.Choice;
import org.qinglan.plan.ConfirmView.Link;
import org.qinglan.plan.ConfirmView.Row;
import org.qinglan.plan.ConfirmView.RuleRow;
import org.qinglan.record.Action;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Puts together what the confirmation page shows. */
@Component
class ConfirmViews {
    private static final List<Action> EVENTS = List.of(
            Action.OBSERVE,
            Action.TEACH,
            Action.ACTIVITY,
            Action.TRAIN,
            Action.ANALYSE_EXAM,
            Action.COMPETE,
            Action.MEET);
    private final Plans plans;
    private final PlanItems items;
    private final Questions questions;
    private final Carried carried;
    private final Units units;
    private final Terms terms;
    private final Rosters rosters;
    private final Mentorings mentorings;

    ConfirmViews(
            Plans plans,
            PlanItems items,
            Questions questions,
            Carried carried,
            Units units,
            Terms terms,
            Rosters rosters,
            Mentorings mentorings) {
        this.plans = plans;
        this.items = items;
        this.questions = questions;
        this.carried = carried;
        this.units = units;
        this.terms = terms;
        this.rosters = rosters;
        this.mentorings = mentorings;
    }

    ConfirmView of(Actor me, Plan plan, @Nullable String problem) {
        var unit = units.get(plan.unitId());
        var term = terms.get(plan.termId());
        var roster = rosters.of(unit, me.today());
        var all = items.of(plan.id());
        var asked = asked(plan, all);
        var extent =
                new Extent(roster, mentorings.within(unit.id(), me.today()), terms.calendar(term, unit), me.today());
        var rows = new Rows(term, asked);
        return new ConfirmView(
                plan,
                unit,
                term,
                SourceView.of(plans.source(plan.id()), all, plan.title()),
                asked,
                rules(all, asked, roster, extent),
                rows.of(all, ItemKind.TASK),
                rows.of(all, ItemKind.GOAL),
                rows.of(all, ItemKind.ASSIGNMENT),
                rows.of(all, ItemKind.NOTE),
                items.bin(plan.id()),
                links(all, asked),
                roster.choices(),
                aims(all),
                carried.of(plan.id()),
                who(roster, all),
                Arrays.stream(Deed.values())
                        .map(d -> new Choice(d.name(), d.chinese()))
                        .toList(),
                Arrays.stream(Rhythm.values())
                        .map(r -> new Choice(r.name(), r == Rhythm.EVENT ? "每次之后" : r.chinese()))
                        .toList(),
                EVENTS.stream().map(a -> new Choice(a.name(), a.chinese())).toList(),
                problem);
    }

    /** 目1 …, 措3 …: short enough for a select. */
    static List<Choice> aims(List<PlanItem> all) {
        var found = new ArrayList<Choice>();
        int goals = 0;
        int measures = 0;
        for (var item : Goals.of(all)) {
            var mark = item.kind() == ItemKind.GOAL ? "目标" + ++goals : "措施" + ++measures;
            found.add(new Choice(item.id().toString(), mark + " " + Understanding.shortened(item.text())));
        }
        return found;
    }

    private List<Asked> asked(Plan plan, List<PlanItem> all) {
        Map<UUID, String> sentences = new LinkedHashMap<>();
        all.forEach(i -> sentences.put(i.id(), i.text()));
        var asked = new ArrayList<Asked>();
        for (var q : questions.of(plan.id()))
            asked.add(new Asked(asked.size() + 1, q, q.itemId() == null ? null : sentences.get(q.itemId())));
        return asked;
    }

    private static List<RuleRow> rules(List<PlanItem> all, List<Asked> asked, Roster roster, Extent extent) {
        var found = new ArrayList<RuleRow>();
        for (var i : all) {
            if (i.kind() != ItemKind.REQUIREMENT) continue;
            var q = i.rule();
            found.add(new RuleRow(
                    "要" + (found.size() + 1),
                    i,
                    q,
                    q == null ? "" : q.bearers().words(roster::label),
                    q == null ? "" : extent.of(q),
                    open(asked, i)));
        }
        return found;
    }

    private record Rows(Term term, List<Asked> asked) {
        List<Row> of(List<PlanItem> all, ItemKind kind) {
            var found = new ArrayList<Row>();
            for (var i : all) {
                if (i.kind() != kind) continue;
                var when = i.when();
                found.add(new Row(
                        kind.sign() + (found.size() + 1),
                        i,
                        when == null ? "" : When.words(when, term),
                        when == null ? "" : When.exactness(when),
                        open(asked, i)));
            }
            return found;
        }
    }

    private static @Nullable Integer open(List<Asked> asked, PlanItem item) {
        return asked.stream()
                .filter(q ->
                        item.id().equals(q.question().itemId()) && !q.question().answered())
                .map(Asked::number)
                .findFirst()
                .orElse(null);
    }

    private static List<Link> links(List<PlanItem> all, List<Asked> asked) {
        Map<String, Link> found = new LinkedHashMap<>();
        for (var i : all)
            for (var n : i.people()) {
                var number = asked.stream()
                        .filter(q -> !q.question().answered()
                                && n.name()
                                        .equals(q.question()
                                                .options()
                                                .getFirst()
                                                .change()
                                                .name()))
                        .map(Asked::number)
                        .findFirst();
                found.putIfAbsent(n.name(), new Link(n.name(), n.personId() != null, number.orElse(null)));
            }
        return List.copyOf(found.values());
    }

    /** The crowds a requirement of this unit may ask, and those that are asked already. */
    private static List<Choice> who(Roster roster, List<PlanItem> all) {
        var codes = new LinkedHashMap<String, Bearers>();
        var kind = roster.unit().kind();
        java.util.function.Consumer<Bearers> offer = b -> codes.put(b.code(), b);
        offer.accept(Bearers.ALL);
        offer.accept(Bearers.NOVICES);
        offer.accept(Bearers.service(1, 3));
        offer.accept(Bearers.YOUNG);
        offer.accept(Bearers.of(Bearers.Kind.MENTORS));
        offer.accept(Bearers.of(Bearers.Kind.MENTEES));
        offer.accept(Bearers.of(Bearers.Kind.PREP_LEADERS));
        offer.accept(Bearers.of(Bearers.Kind.GROUP_LEADERS));
        if (kind == UnitKind.SCHOOL || kind.isOffice()) offer.accept(Bearers.of(Bearers.Kind.HEADS));
        offer.accept(Bearers.of(Bearers.Kind.HONOUR, "骨干教师"));
        roster.below().stream()
                .skip(1)
                .limit(20)
                .forEach(u -> offer.accept(Bearers.people(Bearers.Kind.WITHIN, List.of(u.id()))));
        offer.accept(Bearers.of(Bearers.Kind.THIS_UNIT));
        roster.below().stream()
                .skip(1)
                .map(u -> u.kind())
                .distinct()
                .forEach(k -> offer.accept(Bearers.of(Bearers.Kind.UNITS, k.name())));
        all.stream().filter(i -> i.rule() != null).forEach(i -> {
            var rule = i.rule();
            if (rule != null) offer.accept(rule.bearers());
        });
        return codes.values().stream()
                .map(b -> new Choice(b.code(), b.words(roster::label)))
                .toList();
    }
}

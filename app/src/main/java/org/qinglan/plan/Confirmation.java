package org.qinglan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.plan.PlanItem.Named;
import org.qinglan.plan.Question.Change;
import org.qinglan.school.People;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.FuzzyDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核对: every choice on the confirmation page is saved at once; nobody's choice silently undoes somebody else's. */
@Service
class Confirmation {
    private static final int LONGEST_TEXT = 2000;
    private final Plans plans;
    private final PlanItems items;
    private final Goals goals;
    private final Questions questions;
    private final Units units;
    private final People people;
    private final Terms terms;
    private final Audit audit;

    Confirmation(
            Plans plans,
            PlanItems items,
            Goals goals,
            Questions questions,
            Units units,
            People people,
            Terms terms,
            Audit audit) {
        this.plans = plans;
        this.items = items;
        this.goals = goals;
        this.questions = questions;
        this.units = units;
        this.people = people;
        this.terms = terms;
        this.audit = audit;
    }

    /** What an item's own form sends. */
    record ItemForm(
            ItemKind kind,
            String text,
            String when,
            boolean tentative,
            boolean deadline,
            List<UUID> owners,
            @Nullable UUID goal) {}

    /** @param free a day, a person or a number, where the option asks for one */
    @Transactional
    public Decision<UUID, PlanRefusal> answer(Actor me, UUID planId, int seen, UUID question, int option, String free) {
        return change(me, planId, seen, plan -> {
            var q = questions.get(planId, question);
            if (option < 0 || option >= q.options().size()) return Optional.of(PlanRefusal.UNKNOWN_CHOICE);
            var chosen = q.options().get(option);
            var item = q.itemId() == null ? null : items.get(planId, q.itemId());
            var change = chosen.free() == null ? Optional.of(chosen.change()) : given(chosen, free);
            if (change.isEmpty()) return Optional.of(PlanRefusal.NOTHING_GIVEN);
            questions.answer(question, option, me.personId());
            apply(plan, item, change.get(), q);
            return Optional.empty();
        });
    }

    /**
     * The same answer to questions that ask the same; those that somebody answered in the meantime keep theirs.
     *
     * @param option one that asks for nothing more
     */
    @Transactional
    public Decision<UUID, PlanRefusal> answerTogether(
            Actor me, UUID planId, int seen, Collection<UUID> asked, int option) {
        return change(me, planId, seen, plan -> {
            var meant = questions.of(planId).stream()
                    .filter(q -> asked.contains(q.id()) && q.itemId() != null)
                    .toList();
            boolean alike = meant.stream().map(Question::doubt).distinct().count() == 1;
            if (!alike || meant.size() != Set.copyOf(asked).size()) return Optional.of(PlanRefusal.UNKNOWN_CHOICE);
            var offered = meant.getFirst().options();
            if (option < 0 || option >= offered.size() || offered.get(option).free() != null)
                return Optional.of(PlanRefusal.UNKNOWN_CHOICE);
            for (var q : meant) {
                if (q.answered()) continue;
                questions.answer(q.id(), option, me.personId());
                var item = items.get(planId, Objects.requireNonNull(q.itemId()));
                apply(plan, item, q.options().get(option).change(), q);
            }
            return Optional.empty();
        });
    }

    /**
     * The slots of a requirement's sentence at once.
     *
     * @param rule null: nothing is counted, and the goal is left as it is
     * @param goal what it is counted toward; null for nothing
     */
    @Transactional
    public Decision<UUID, PlanRefusal> setRule(
            Actor me, UUID planId, int seen, UUID itemId, @Nullable Quota rule, @Nullable UUID goal) {
        return change(me, planId, seen, plan -> {
            var item = items.get(planId, itemId);
            if (goals.isWrong(planId, goal)) return Optional.of(PlanRefusal.UNKNOWN_CHOICE);
            items.setRule(item.id(), rule);
            if (rule != null) items.setGoal(item.id(), goal);
            items.setUnchecked(item.id(), isOpen(planId, item.id()));
            return Optional.empty();
        });
    }

    @Transactional
    public Decision<UUID, PlanRefusal> save(Actor me, UUID planId, int seen, UUID itemId, ItemForm form) {
        return change(me, planId, seen, plan -> {
            var item = items.get(planId, itemId);
            var text = form.text().strip();
            if (text.length() < 2 || text.length() > LONGEST_TEXT) return Optional.of(PlanRefusal.NO_TEXT);
            if (goals.isWrong(planId, form.goal())) return Optional.of(PlanRefusal.UNKNOWN_CHOICE);
            FuzzyDate when;
            try {
                when = when(plan, form);
            } catch (IllegalArgumentException e) {
                return Optional.of(PlanRefusal.UNKNOWN_CHOICE);
            }
            items.setKind(itemId, form.kind());
            items.setText(itemId, text, item.participants());
            items.setWhen(itemId, when);
            items.setGoal(itemId, form.goal());
            items.setPeople(itemId, owners(item, form.owners()));
            if (form.kind() == ItemKind.REQUIREMENT && item.kind() != ItemKind.REQUIREMENT && item.rule() == null)
                items.setRule(itemId, FIRST_RULE);
            audit.note(me, "改计划事项", "计划事项", itemId, item, form);
            return Optional.empty();
        });
    }

    /** What a text becomes when somebody says it is a requirement: everybody, once this term. */
    private static final Quota FIRST_RULE = new Quota(
            Bearers.ALL, Deed.OTHER, BigDecimal.ONE, "次", org.qinglan.duty.Rhythm.TERM, null, null, null, true);

    /** @param id as its form gave it: pressed twice, the item is added once */
    @Transactional
    public Decision<UUID, PlanRefusal> add(
            Actor me, UUID planId, int seen, UUID id, ItemKind kind, String text, @Nullable UUID under) {
        return change(me, planId, seen, plan -> {
            if (items.of(planId).stream().anyMatch(item -> item.id().equals(id))) return Optional.empty();
            var words = text.strip();
            if (words.length() < 2 || words.length() > LONGEST_TEXT) return Optional.of(PlanRefusal.NO_TEXT);
            var above = under == null ? null : items.get(planId, under);
            items.add(new PlanItem(
                    id,
                    planId,
                    above == null ? null : above.id(),
                    items.lastSeq(planId) + 1,
                    kind,
                    PlanItem.Read.here(words, null),
                    new PlanItem.Decided(
                            false,
                            kind == ItemKind.REQUIREMENT ? FIRST_RULE : null,
                            null,
                            above != null && above.kind().isServed() ? above.id() : null,
                            PlanItem.State.PLANNED,
                            List.of())));
            return Optional.empty();
        });
    }

    /** Into the bin, or back out of it. */
    @Transactional
    public Decision<UUID, PlanRefusal> bin(Actor me, UUID planId, int seen, UUID itemId, boolean away) {
        return change(me, planId, seen, plan -> {
            var item = items.get(planId, itemId);
            items.setDeleted(item.id(), away);
            audit.note(me, away ? "删计划事项" : "恢复计划事项", "计划事项", itemId, item.text(), null);
            return Optional.empty();
        });
    }

    private void apply(Plan plan, @Nullable PlanItem item, Change change, Question q) {
        Integer years = change.years();
        if (years != null) moveYears(plan.id(), q, years);
        if (change.dates() != null) change.dates().forEach(d -> items.setWhen(d.item(), d.when()));
        if (item == null) return;
        var kind = change.kind();
        if (kind != null) items.setKind(item.id(), kind);
        if (change.uncounted() || change.base() != null) items.setRule(item.id(), change.of(item.rule()));
        if (change.when() != null) items.setWhen(item.id(), placed(plan, item, change.when()));
        if (change.text() != null) items.setText(item.id(), change.text(), item.participants());
        if (change.name() != null) items.setPeople(item.id(), linked(item, change.name(), change.people()));
        items.setUnchecked(item.id(), isOpen(plan.id(), item.id()));
    }

    /** Another day is as tentative, and as much a deadline, as the one before. */
    private @Nullable FuzzyDate placed(Plan plan, PlanItem item, String code) {
        var when = When.parse(code, terms.get(plan.termId()));
        var before = item.when();
        if (when == null || before == null) return when;
        var marked = before.deadline() ? when.asDeadline() : when;
        return before.tentative() ? marked.tentatively() : marked;
    }

    /** The answer says by how many years the dates shall stand off from what was written; what is in force is taken back. */
    private void moveYears(UUID planId, Question before, int years) {
        Integer inForce = before.options().get(before.chosen()).change().years();
        int by = years - (inForce == null ? 0 : inForce);
        if (by == 0) return;
        for (var item : items.of(planId)) {
            var when = item.when();
            if (when == null) continue;
            items.setWhen(
                    item.id(),
                    new FuzzyDate(
                            when.kind(),
                            when.firstDay().plusYears(by),
                            when.lastDay().plusYears(by),
                            when.tentative(),
                            when.deadline()));
        }
    }

    private Optional<Change> given(Question.Option option, String free) {
        if (free.isBlank() || option.free() == null) return Optional.empty();
        var c = option.change();
        try {
            return switch (option.free()) {
                case DAY -> Optional.of(day(c, LocalDate.parse(free)));
                case COUNT ->
                    Optional.ofNullable(c.base())
                            .map(base -> Change.to(base.needing(new BigDecimal(free)), base.bearers()));
                case PERSON -> Optional.of(person(c, UUID.fromString(free)));
            };
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Change day(Change c, LocalDate day) {
        return c.base() == null ? Change.at("DAY:" + day).as(c.kind()) : Change.due(c.base(), day);
    }

    private Change person(Change c, UUID id) {
        var person = people.get(id);
        return c.base() == null
                ? Change.link(String.valueOf(c.name()), List.of(person.id()))
                : Change.to(c.base(), Bearers.people(Bearers.Kind.PEOPLE, List.of(person.id())));
    }

    /** The people of an item with one written name linked anew. */
    private static List<Named> linked(PlanItem item, String name, @Nullable List<UUID> to) {
        var now = new ArrayList<Named>();
        for (var named : item.people()) {
            boolean first = now.stream()
                    .noneMatch(n -> n.part().equals(named.part()) && n.name().equals(name));
            if (!named.name().equals(name)) now.add(named);
            else if (first && (to == null || to.isEmpty())) now.add(new Named(named.part(), null, name));
            else if (first && to != null) to.forEach(id -> now.add(new Named(named.part(), id, name)));
        }
        return now;
    }

    /** Who was chosen, in the part the item knows; names kept as text stay. */
    private List<Named> owners(PlanItem item, List<UUID> chosen) {
        var now = new ArrayList<Named>();
        item.people().stream().filter(n -> n.personId() == null).forEach(now::add);
        for (var id : chosen) {
            var before =
                    item.people().stream().filter(n -> id.equals(n.personId())).findFirst();
            now.add(before.orElseGet(
                    () -> new Named(PlanItem.OWNER, id, people.get(id).name())));
        }
        return now;
    }

    private @Nullable FuzzyDate when(Plan plan, ItemForm form) {
        var when = When.parse(form.when(), terms.get(plan.termId()));
        if (when == null) return null;
        var marked = form.deadline() ? when.asDeadline() : when;
        return form.tentative() ? marked.tentatively() : marked;
    }

    private boolean isOpen(UUID planId, UUID itemId) {
        return questions.of(planId).stream().anyMatch(q -> itemId.equals(q.itemId()) && !q.answered());
    }

    private Decision<UUID, PlanRefusal> change(
            Actor me, UUID planId, int seen, Function<Plan, Optional<PlanRefusal>> work) {
        var plan = plans.forChange(planId);
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("这份计划由带这个组的人来改。");
        if (!plan.state().isDraft()) return new Refused<>(PlanRefusal.NOT_A_DRAFT);
        if (plan.wasChangedByOther(me.personId(), seen)) {
            var other =
                    plan.editedBy() == null ? "别人" : people.get(plan.editedBy()).name();
            return new Refused<>(PlanRefusal.changedBy(other));
        }
        var refusal = work.apply(plan);
        if (refusal.isPresent()) return new Refused<>(refusal.get());
        plans.touched(planId, me.personId());
        return new Done<>(planId);
    }
}

package org.qinglan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.PlanItem.Named;
import org.qinglan.reading.Confidence;
import org.qinglan.reading.PlanDraft;
import org.qinglan.reading.PlanDraft.OutlineEntry;
import org.qinglan.reading.SourceSpan;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.Ids;

/**
 * Makes the items of a new plan out of what was read. Every item keeps its place in the source; nothing is added that the
 * source does not say.
 */
final class Drafting {
    private final UUID planId;
    private final String source;
    private final Understanding understanding;
    private final TaskDates dates;
    private final Doubts doubts;
    private final DateDoubts dateDoubts;
    private final DueDoubts dueDoubts;
    private final List<PlanItem> items = new ArrayList<>();
    private final AskingOrder questions = new AskingOrder();
    private final List<DateDoubts.Clash> clashes = new ArrayList<>();

    /** @param source the text that all spans point into */
    Drafting(
            UUID planId,
            String source,
            Understanding understanding,
            TaskDates dates,
            Doubts doubts,
            DateDoubts dateDoubts) {
        this.planId = planId;
        this.source = source;
        this.understanding = understanding;
        this.dates = dates;
        this.doubts = doubts;
        this.dateDoubts = dateDoubts;
        this.dueDoubts = new DueDoubts(dateDoubts, dates);
    }

    /** What a draft becomes: items in the order of the source, and the questions about them, the doubtful first. */
    record Drafted(List<PlanItem> items, List<Question> questions) {
        Drafted {
            items = List.copyOf(items);
            questions = List.copyOf(questions);
        }
    }

    Drafted of(PlanDraft draft) {
        draft.goals().forEach(this::goal);
        draft.tasks().forEach(this::task);
        dateDoubts.clashes(clashes).forEach(q -> questions.add(q, AskingOrder.NOT_AS_WRITTEN));
        draft.requirements().forEach(this::requirement);
        draft.assignments().forEach(this::assignment);
        var found = List.copyOf(items);
        draft.outline().forEach(entry -> paragraph(entry, found));
        linkToGoals(draft.outline());
        var whole = dateDoubts.aboutTheTerm(items);
        if (whole != null) questions.add(whole, AskingOrder.FIRST);
        else
            for (var item : List.copyOf(items))
                ask(item.id(), dateDoubts.outsideTheTerm(item), AskingOrder.NOT_AS_WRITTEN);
        long sure = items.stream()
                .filter(i -> !i.kind().sign().isEmpty() && !questions.isAbout(i.id()))
                .count();
        if (sure > 0) questions.add(Unsure.aboutTheRest(sure), AskingOrder.LAST);
        return new Drafted(numbered(), questions.sorted());
    }

    private void task(PlanDraft.Task task) {
        var id = Ids.next();
        var turned = dates.backwards(task);
        var when = turned == null ? dates.of(task) : FuzzyDate.day(turned.lastDay());
        var people = task.people().stream()
                .map(name -> doubts.person(PlanItem.OWNER, name))
                .toList();
        ask(id, doubts.names(people, "“" + Understanding.shortened(task.text()) + "”"), AskingOrder.SEVERAL_MEANT);
        if (turned == null) askWhen(id, task, when);
        else questions.add(dateDoubts.backwards(turned, id, task.text()), AskingOrder.NOT_AS_WRITTEN);
        questions.weigh(id, task.confidence());
        askWhetherRight(id, Unsure.task(id, task, when, dateDoubts.words(when)), task.confidence());
        put(id, ItemKind.TASK, task.text(), task.span(), when, task.participants(), null, people);
    }

    private void askWhen(UUID id, PlanDraft.Task task, @Nullable FuzzyDate when) {
        var missing = NoDay.near(source, task.span(), dates);
        if (missing != null) {
            questions.add(dateDoubts.noDay(missing, dates, id, task.text(), when), AskingOrder.NOT_AS_WRITTEN);
        } else if (when == null) {
            ask(id, dateDoubts.noWeek(dates.missingWeek(task), task.text()), AskingOrder.NOT_AS_WRITTEN);
        } else {
            var clash = DateDoubts.Clash.of(id, task.text(), when, WrittenWeekday.near(source, task.span(), when));
            if (clash == null) ask(id, dateDoubts.holiday(when, task.text()), AskingOrder.NOT_AS_WRITTEN);
            else clashes.add(clash);
        }
    }

    private void requirement(PlanDraft.Requirement read) {
        var id = Ids.next();
        var understood = understanding.of(read);
        if (understood.rule() != null)
            dueDoubts
                    .of(read, understood.rule())
                    .ifPresent(q -> questions.add(q.about(id), AskingOrder.NOT_AS_WRITTEN));
        ask(id, understood.questions(), AskingOrder.LEFT_OPEN);
        questions.weigh(id, read.confidence());
        if (understood.rule() != null)
            askWhetherRight(id, Unsure.requirement(read, understood.rule()), read.confidence());
        put(id, ItemKind.REQUIREMENT, read.text(), read.span(), null, read.subject(), understood.rule(), List.of());
        if (understood.rest() != null) {
            var rest = understood.rest();
            put(Ids.next(), ItemKind.REQUIREMENT, read.text(), read.span(), null, "其余自愿", rest, List.of());
        }
    }

    private void assignment(PlanDraft.Assignment read) {
        var id = Ids.next();
        var people = read.people().stream()
                .map(name -> doubts.person(read.duty(), name))
                .toList();
        ask(id, doubts.names(people, "“" + read.duty() + "”"), AskingOrder.SEVERAL_MEANT);
        questions.weigh(id, read.confidence());
        askWhetherRight(id, Unsure.assignment(read), read.confidence());
        var text = read.subject() == null ? read.duty() : read.subject();
        put(id, ItemKind.ASSIGNMENT, text, read.span(), null, null, null, people);
    }

    /** A paragraph that is a heading, a measure, or was not understood and so stays text. */
    private void paragraph(OutlineEntry entry, List<PlanItem> found) {
        var kind = switch (entry.role()) {
            case HEADING -> ItemKind.SECTION;
            case MEASURE -> ItemKind.MEASURE;
            case TEXT -> ItemKind.NOTE;
            case TITLE, GOAL, TASK, TABLE_ROW, NOISE -> null;
        };
        if (kind == null) return;
        if (kind == ItemKind.NOTE && found.stream().anyMatch(i -> overlaps(i, entry.span()))) return;
        var text = entry.span().of(source).strip();
        if (text.startsWith(entry.number()))
            text = text.substring(entry.number().length()).strip();
        if (text.isEmpty()) return;
        items.add(item(Ids.next(), kind, entry.number(), text, entry.span(), null, null, null, List.of()));
    }

    /** Each requirement counts toward the goal or measure it stands under, until people choose another. */
    private void linkToGoals(List<OutlineEntry> outline) {
        items.replaceAll(item -> {
            var span = item.span();
            if (item.kind() != ItemKind.REQUIREMENT || span == null) return item;
            return OutlinePlace.above(outline, span)
                    .flatMap(entry -> items.stream()
                            .filter(i -> i.kind().isServed() && overlaps(i, entry.span()))
                            .findFirst())
                    .map(goal -> item.toward(goal.id()))
                    .orElse(item);
        });
    }

    private static boolean overlaps(PlanItem item, SourceSpan span) {
        var own = item.span();
        return own != null && own.from() < span.to() && span.from() < own.to();
    }

    private void ask(UUID item, List<Question> open, double sure) {
        open.forEach(q -> questions.add(q.about(item), sure));
    }

    /** Nothing is asked of what is sure, nor a second time of what is asked about already. */
    private void askWhetherRight(UUID item, Question open, Confidence confidence) {
        if (Unsure.isAsked(confidence) && !questions.isAbout(item)) questions.add(open.about(item), confidence.value());
    }

    private void goal(PlanDraft.Goal read) {
        var id = Ids.next();
        questions.weigh(id, read.confidence());
        askWhetherRight(id, Unsure.goal(read), read.confidence());
        put(id, ItemKind.GOAL, read.text(), read.span(), null, null, null, List.of());
    }

    private void put(
            UUID id,
            ItemKind kind,
            String text,
            SourceSpan span,
            @Nullable FuzzyDate when,
            @Nullable String participants,
            @Nullable Quota rule,
            List<Named> people) {
        items.add(item(id, kind, "", text, span, when, participants, rule, people));
    }

    private PlanItem item(
            UUID id,
            ItemKind kind,
            String label,
            String text,
            SourceSpan span,
            @Nullable FuzzyDate when,
            @Nullable String participants,
            @Nullable Quota rule,
            List<Named> people) {
        boolean open = isOpen(id);
        return new PlanItem(
                id,
                planId,
                null,
                0,
                kind,
                new PlanItem.Read(label, text, span, when, participants, null),
                new PlanItem.Decided(open, rule, null, null, PlanItem.State.PLANNED, people));
    }

    /** In the order of the source; a heading before what begins where it begins. */
    private List<PlanItem> numbered() {
        var sorted = new ArrayList<>(items);
        sorted.sort(java.util.Comparator.<PlanItem>comparingInt(Drafting::begins)
                .thenComparing(i -> i.kind() != ItemKind.SECTION && i.kind() != ItemKind.MEASURE));
        var numbered = new ArrayList<PlanItem>();
        for (var i : sorted) numbered.add(i.numbered(numbered.size() + 1, isOpen(i.id())));
        return numbered;
    }

    private boolean isOpen(UUID item) {
        return questions.isAbout(item);
    }

    private static int begins(PlanItem item) {
        return item.span() == null ? Integer.MAX_VALUE : item.span().from();
    }
}

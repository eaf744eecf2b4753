package org.qinglan.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.reading.PlanDraft;
import org.qinglan.reading.PlanReader;
import org.qinglan.reading.SourceDocument;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入: a file, a pasted text, last term's plan or a blank outline becomes a draft to be confirmed. */
@Service
public class PlanImport {
    private final PlanReader reader = new PlanReader();
    private final Plans plans;
    private final PlanItems items;
    private final Questions questions;
    private final Carried carried;
    private final Rosters rosters;
    private final Units units;
    private final Terms terms;
    private final Audit audit;

    PlanImport(
            Plans plans,
            PlanItems items,
            Questions questions,
            Carried carried,
            Rosters rosters,
            Units units,
            Terms terms,
            Audit audit) {
        this.plans = plans;
        this.items = items;
        this.questions = questions;
        this.carried = carried;
        this.rosters = rosters;
        this.units = units;
        this.terms = terms;
        this.audit = audit;
    }

    /**
     * A draft of what a document says.
     *
     * @param fileId the stored file; null for pasted text and kinds of files that are not kept
     * @throws Forbidden where the actor does not lead the unit
     */
    @Transactional
    public UUID read(Actor me, Unit unit, Term term, SourceDocument source, @Nullable UUID fileId) {
        require(me, unit);
        var draft = reader.read(source);
        var plan = plan(me, unit, term, title(draft, unit, term), source.name());
        plans.add(plan, source, null);
        if (fileId != null) plans.keepFile(plan.id(), fileId);
        keep(plan, drafted(plan, unit, term, source, draft, me));
        audit.note(me, "导入计划", "计划", plan.id(), null, source.name());
        return plan.id();
    }

    /** The same unit's older plan once more, its dates moved by teaching week. */
    @Transactional
    UUID copy(Actor me, Plan older, Unit unit, Term term) {
        require(me, unit);
        var all = items.of(older.id()).stream()
                .filter(i -> i.state() != PlanItem.State.CANCELLED)
                .toList();
        return written(me, older, all, unit, term);
    }

    /**
     * The plan of a later term with what was chosen of an older one: its headings, and the items somebody ticked. Each new
     * item knows the older one it goes on with.
     *
     * @throws Forbidden where the actor does not lead the unit
     */
    @Transactional
    public Decision<UUID, PlanRefusal> carry(Actor me, Plan older, Term term, Set<UUID> chosen) {
        var unit = units.get(older.unitId());
        require(me, unit);
        var all = items.of(older.id());
        if (chosen.isEmpty()) return new Refused<>(PlanRefusal.NOTHING_CHOSEN);
        if (!all.stream().map(PlanItem::id).collect(Collectors.toSet()).containsAll(chosen))
            return new Refused<>(PlanRefusal.UNKNOWN_CHOICE);
        var along = all.stream()
                .filter(i -> i.kind() == ItemKind.SECTION || chosen.contains(i.id()))
                .toList();
        return new Done<>(written(me, older, along, unit, term));
    }

    private UUID written(Actor me, Plan older, List<PlanItem> along, Unit unit, Term term) {
        var plan = plan(me, unit, term, unit.name() + "工作计划", null);
        var moving = new Moving(terms.get(older.termId()), terms.calendar(term, unit));
        var copying = new Copying(plan.id(), moving);
        var copied = copying.of(along);
        plans.add(plan, copied.source(), older.id());
        keep(plan, copied.drafted());
        copying.successors().forEach((before, now) -> carried.link(now, before));
        audit.note(me, "沿用上期计划", "计划", plan.id(), null, older.id());
        return plan.id();
    }

    /** Headings to write under. */
    @Transactional
    UUID begin(Actor me, Unit unit, Term term) {
        require(me, unit);
        var plan = plan(me, unit, term, unit.name() + "工作计划", null);
        var blank = Outline.blank(plan.id());
        plans.add(plan, blank.source(), null);
        keep(plan, blank.drafted());
        audit.note(me, "新写计划", "计划", plan.id(), null, plan.title());
        return plan.id();
    }

    private Drafting.Drafted drafted(
            Plan plan, Unit unit, Term term, SourceDocument source, PlanDraft draft, Actor me) {
        var roster = rosters.of(unit, term.contains(me.today()) ? me.today() : term.firstDay());
        var dates = new TaskDates(term);
        var dateDoubts = new DateDoubts(terms.calendar(term, unit));
        var understanding = new Understanding(roster, dates);
        return new Drafting(plan.id(), source.text(), understanding, dates, new Doubts(roster), dateDoubts).of(draft);
    }

    private void keep(Plan plan, Drafting.Drafted drafted) {
        // what others are counted toward has to be there before them
        drafted.items().stream()
                .sorted(Comparator.comparing(item -> !item.kind().isServed()))
                .forEach(items::add);
        int seq = 0;
        for (var question : drafted.questions()) questions.add(plan.id(), ++seq, question);
    }

    private Plan plan(Actor me, Unit unit, Term term, String title, @Nullable String sourceName) {
        var now = plans.now();
        return new Plan(
                Ids.next(),
                unit.id(),
                term.id(),
                title,
                PlanState.DRAFT,
                me.personId(),
                sourceName,
                1,
                now,
                now,
                me.personId(),
                null);
    }

    private static String title(PlanDraft draft, Unit unit, Term term) {
        var title = draft.title();
        return title == null || title.isBlank() ? unit.name() + "工作计划" : title.strip();
    }

    private static void require(Actor me, Unit unit) {
        if (!me.leads(unit)) throw new Forbidden("“" + unit.name() + "”的计划由带它的人来做，请找这里的组长或上级。");
    }
}

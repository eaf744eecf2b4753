package org.qinglan.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.duty.DutyProgress;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowStep;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.summary.SummarisedPlans.Head;
import org.qinglan.summary.SummarisedPlans.Item;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a plan's summary from records, keeps what people write, and moves it through its flow. */
@Service
class Summaries {
    static final String FLOW = "plan";
    private static final int LONGEST = 2000;
    private static final Set<String> CLOSED = Set.of("CLOSED", "ARCHIVED");
    private final SummarisedPlans plans;
    private final Paragraphs paragraphs;
    private final DutyProgress progress;
    private final Units units;
    private final Flows flows;
    private final Notices notices;

    Summaries(
            SummarisedPlans plans,
            Paragraphs paragraphs,
            DutyProgress progress,
            Units units,
            Flows flows,
            Notices notices) {
        this.notices = notices;
        this.plans = plans;
        this.paragraphs = paragraphs;
        this.progress = progress;
        this.units = units;
        this.flows = flows;
    }

    /** The summary as it stands today; a closed one as it was accepted. */
    Summary of(UUID planId, Actor me) {
        var head = head(planId, me);
        if (CLOSED.contains(head.state())) {
            var frozen = paragraphs.frozen(planId);
            if (frozen.isPresent()) return frozen.get().in(head.state());
        }
        return live(head, me.today());
    }

    /** What this person may do with it now. */
    List<Flow.Event> open(UUID planId, Actor me) {
        return flows.open(FLOW, me, subject(head(planId, me))).stream()
                .filter(event -> !event.code().equals("archive"))
                .toList();
    }

    /** What its owner is told about the present state. */
    String nextStep(Summary summary) {
        return flows.flow(FLOW).state(summary.state()).next();
    }

    /** Saves one paragraph on top of the version its writer saw. */
    @Transactional
    public Decision<Summary.Line, SummaryRefusal> save(UUID planId, UUID itemId, Paragraph paragraph, Actor me) {
        var head = head(planId, me);
        var line = live(head, me.today()).lines().stream()
                .filter(l -> l.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new NoSuch("事项"));
        var refused = refusal(head, paragraph, me);
        if (refused != null) return new Refused<>(refused);
        var kept = Objects.equals(
                        paragraph.text(),
                        line.outcome() == null ? "" : line.outcome().drafted())
                ? new Paragraph(null, paragraph.reason(), paragraph.disposition(), paragraph.version())
                : paragraph;
        if (!paragraphs.save(planId, itemId.toString(), itemId, kept, me.personId()))
            return new Refused<>(SummaryRefusal.CHANGED);
        return new Done<>(
                line.with(new Paragraph(kept.text(), kept.reason(), kept.disposition(), paragraph.version() + 1)));
    }

    /** Saves 存在的问题 or 下学期打算. */
    @Transactional
    public Decision<Boolean, SummaryRefusal> saveEnd(UUID planId, String place, Paragraph paragraph, Actor me) {
        var refused = refusal(head(planId, me), paragraph, me);
        if (refused != null) return new Refused<>(refused);
        if (!paragraphs.save(planId, place, null, paragraph, me.personId()))
            return new Refused<>(SummaryRefusal.CHANGED);
        return new Done<>(true);
    }

    /** Takes a step of the flow: 写总结, 送总结, 收下总结, 退回总结. */
    @Transactional
    public Decision<String, SummaryRefusal> move(UUID planId, String event, String comment, Actor me) {
        var head = head(planId, me);
        return switch (flows.move(FLOW, event, me, subject(head), comment)) {
            case Refused(var why) -> new Refused<>(new SummaryRefusal(why.sentence()));
            case Done(var step) -> {
                if (!plans.moveTo(planId, step.fromState(), step.toState()))
                    throw new IllegalStateException("moved by somebody else at the same moment");
                if (CLOSED.contains(step.toState()))
                    paragraphs.freeze(live(head, me.today()).in(step.toState()));
                tell(head, step, me);
                yield new Done<>(step.toState());
            }
        };
    }

    /** The reviewers when it comes to them, its owner when it comes back or is accepted. */
    private void tell(Head head, FlowStep step, Actor me) {
        String link = "/summaries/" + head.id();
        switch (step.event()) {
            case "submit-summary" ->
                notices.send(
                        flows.reviewersOf(FLOW, new FlowSubject(head.id(), step.toState(), head.ownerId(), unit(head))),
                        Notice.Kind.SUMMARY,
                        head.unitName() + "的学期总结送来了，等您看。",
                        link);
            case "return-summary" ->
                notices.send(List.of(head.ownerId()), Notice.Kind.SUMMARY, me.name() + "退回了总结：" + step.comment(), link);
            case "accept-summary" ->
                notices.send(
                        List.of(head.ownerId()),
                        Notice.Kind.SUMMARY,
                        me.name() + "收下了" + head.unitName() + "的总结。",
                        link);
            default -> {
                // 写总结 is the owner's own step
            }
        }
    }

    /** Plans of a unit and the units below it with the figures of each, side by side. */
    List<Summary> within(UUID unitId, UUID termId, Actor me) {
        return plans.within(unitId, termId).stream()
                .filter(head -> me.sees(units.get(head.unitId())))
                .map(head -> of(head.id(), me))
                .toList();
    }

    /** What was counted for a line: the records behind its figures. */
    List<SummarisedPlans.CountedRecord> counted(UUID planId, UUID itemId, Actor me) {
        head(planId, me);
        return plans.items(planId).stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .map(Item::requirementId)
                .map(plans::counted)
                .orElseThrow(() -> new NoSuch("事项"));
    }

    Summary live(Head head, java.time.LocalDate today) {
        var items = plans.items(head.id());
        var requirementIds =
                items.stream().map(Item::requirementId).filter(Objects::nonNull).toList();
        var sources = new Outcomes(
                progress.of(requirementIds, today), plans.asked(requirementIds), plans.evidence(head.id()));
        var written = paragraphs.of(head.id());
        var moved = plans.moved(head.id());
        var outcomes = sources.of(items);
        var lines = new ArrayList<Summary.Line>();
        for (var item : items)
            lines.add(new Summary.Line(
                    item.id(),
                    item.label(),
                    item.text(),
                    isHeading(item),
                    outcomes.get(item.id()),
                    moved.contains(item.id()),
                    sources.evidence(item),
                    written.getOrDefault(item.id().toString(), Paragraph.UNTOUCHED)));
        return new Summary(
                head.id(),
                head.unitId(),
                head.unitName(),
                new org.qinglan.school.Term(head.termId(), head.termCode(), today, today).chinese(),
                head.title(),
                head.state(),
                lines,
                written.getOrDefault(Summary.PROBLEMS, Paragraph.UNTOUCHED),
                written.getOrDefault(Summary.NEXT, Paragraph.UNTOUCHED),
                today);
    }

    private @Nullable SummaryRefusal refusal(Head head, Paragraph paragraph, Actor me) {
        if (!head.state().equals("SUMMARY_DRAFT")) return SummaryRefusal.NOT_NOW;
        boolean writes = flows.open(FLOW, me, subject(head)).stream()
                .anyMatch(event -> event.code().equals("submit-summary"));
        if (!writes) return SummaryRefusal.NOT_YOURS;
        String text = paragraph.text();
        boolean tooLong = paragraph.reason().length() > LONGEST || (text != null && text.length() > LONGEST);
        return tooLong ? SummaryRefusal.TOO_LONG : null;
    }

    private Head head(UUID planId, Actor me) {
        var head = plans.find(planId).orElseThrow(() -> new NoSuch("计划"));
        if (!me.sees(unit(head))) throw new Forbidden("这是别的单位的总结，请找他们的负责人。");
        return head;
    }

    private FlowSubject subject(Head head) {
        return new FlowSubject(head.id(), head.state(), head.ownerId(), unit(head));
    }

    private Unit unit(Head head) {
        return units.get(head.unitId());
    }

    private static boolean isHeading(Item item) {
        return item.kind().equals("SECTION");
    }
}

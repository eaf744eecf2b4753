package org.qinglan.summary;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.duty.DutyShares;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanAccess;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.plan.PlanState;
import org.qinglan.plan.Plans;
import org.qinglan.plan.Review;
import org.qinglan.record.Flow;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a plan's summary from records, keeps what people write, and freezes it when it is accepted. */
@Service
class Summaries {
    /** A plan has a summary from its publication on. */
    static final Set<PlanState> WITH_SUMMARY = EnumSet.range(PlanState.PUBLISHED, PlanState.ARCHIVED);

    private static final int LONGEST = 2000;
    private static final int RECORDS_SHOWN = 200;
    private static final int PLANS_SHOWN = 200;
    private final Plans plans;
    private final PlanItems items;
    private final Review review;
    private final Outcomes outcomes;
    private final Paragraphs paragraphs;
    private final DutyShares shares;
    private final PlanAccess access;
    private final Units units;
    private final Terms terms;

    Summaries(
            Plans plans,
            PlanItems items,
            Review review,
            Outcomes outcomes,
            Paragraphs paragraphs,
            DutyShares shares,
            PlanAccess access,
            Units units,
            Terms terms) {
        this.plans = plans;
        this.items = items;
        this.review = review;
        this.outcomes = outcomes;
        this.paragraphs = paragraphs;
        this.shares = shares;
        this.access = access;
        this.units = units;
        this.terms = terms;
    }

    /** The summary as it stands today; a closed one as it was accepted. */
    Summary of(UUID planId, Actor me) {
        return of(readable(planId, me), me.today());
    }

    private Summary of(Plan plan, LocalDate today) {
        if (isClosed(plan.state())) {
            var frozen = paragraphs.frozen(plan.id());
            if (frozen.isPresent()) return frozen.get().in(plan.state());
        }
        return live(plan, today);
    }

    /** What this person may do with it now. */
    List<Flow.Event> open(UUID planId, Actor me) {
        return review.open(me, readable(planId, me));
    }

    /** Saves one paragraph on top of the version its writer saw. */
    @Transactional
    public Decision<Summary.Line, SummaryRefusal> save(UUID planId, UUID itemId, Paragraph paragraph, Actor me) {
        var plan = readable(planId, me);
        var line = live(plan, me.today()).line(itemId);
        var refused = refusal(plan, paragraph, me);
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

    /**
     * Gives several unfinished items the same reason and disposition; those that were explained in the meantime keep theirs.
     *
     * @param items of this plan; others are passed over
     * @return how many were explained by it
     */
    @Transactional
    public Decision<Integer, SummaryRefusal> explain(UUID planId, Set<UUID> items, Paragraph why, Actor me) {
        var plan = readable(planId, me);
        var refused = refusal(plan, why, me);
        if (refused != null) return new Refused<>(refused);
        if (items.isEmpty()) return new Refused<>(SummaryRefusal.NONE_CHOSEN);
        if (!why.isExplained()) return new Refused<>(SummaryRefusal.NO_REASON);
        var open = live(plan, me.today()).unexplained().stream()
                .filter(line -> items.contains(line.itemId()))
                .toList();
        for (var line : open) {
            var before = line.paragraph();
            var after = new Paragraph(before.text(), why.reason(), why.disposition(), before.version());
            if (!paragraphs.save(planId, line.itemId().toString(), line.itemId(), after, me.personId()))
                return new Refused<>(SummaryRefusal.CHANGED);
        }
        return new Done<>(open.size());
    }

    /** Saves 存在的问题 or 下学期打算. */
    @Transactional
    public Decision<Boolean, SummaryRefusal> saveEnd(UUID planId, String place, Paragraph paragraph, Actor me) {
        var refused = refusal(readable(planId, me), paragraph, me);
        if (refused != null) return new Refused<>(refused);
        if (!paragraphs.save(planId, place, null, paragraph, me.personId()))
            return new Refused<>(SummaryRefusal.CHANGED);
        return new Done<>(true);
    }

    /** Takes a step of the plan's flow: 写总结, 送总结, 收下总结, 退回总结, 归档. */
    @Transactional
    public Decision<PlanState, SummaryRefusal> move(UUID planId, String event, String comment, Actor me) {
        readable(planId, me);
        return switch (review.step(me, planId, event, comment, List.of())) {
            case Refused(var why) -> new Refused<>(new SummaryRefusal(why.sentence()));
            case Done(var plan) -> new Done<>(plan.state());
        };
    }

    /** Keeps the figures of a plan that was just closed as they are on this day; nothing moves them any more. */
    void freeze(UUID planId, LocalDate today) {
        paragraphs.freeze(live(plans.get(planId), today));
    }

    /** Plans of a unit and the units below it with the figures of each, side by side. */
    List<Summary> within(UUID unitId, UUID termId, Actor me) {
        return plans.below(List.of(unitId), termId, WITH_SUMMARY, PLANS_SHOWN).stream()
                .filter(plan -> me.sees(units.get(plan.unitId())))
                .map(plan -> of(plan, me.today()))
                .toList();
    }

    /** What was counted for a line: the records behind its figures, the latest first, at most 200. */
    List<DutyShares.Counted> counted(UUID planId, UUID itemId, Actor me) {
        readable(planId, me);
        return items.of(planId).stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .map(PlanItem::requirementId)
                .map(requirement -> shares.recent(requirement, RECORDS_SHOWN))
                .orElseThrow(() -> new NoSuch("事项"));
    }

    Summary live(Plan plan, LocalDate today) {
        var written = paragraphs.of(plan.id());
        return new Summary(
                plan.id(),
                plan.unitId(),
                units.get(plan.unitId()).name(),
                terms.get(plan.termId()).chinese(),
                plan.title(),
                plan.state(),
                outcomes.lines(plan, written, today),
                written.getOrDefault(Summary.PROBLEMS, Paragraph.UNTOUCHED),
                written.getOrDefault(Summary.NEXT, Paragraph.UNTOUCHED),
                today);
    }

    private static boolean isClosed(PlanState state) {
        return state == PlanState.CLOSED || state == PlanState.ARCHIVED;
    }

    private @Nullable SummaryRefusal refusal(Plan plan, Paragraph paragraph, Actor me) {
        if (plan.state() != PlanState.SUMMARY_DRAFT) return SummaryRefusal.NOT_NOW;
        boolean writes =
                review.open(me, plan).stream().anyMatch(event -> event.code().equals("submit-summary"));
        if (!writes) return SummaryRefusal.NOT_YOURS;
        String text = paragraph.text();
        boolean tooLong = paragraph.reason().length() > LONGEST || (text != null && text.length() > LONGEST);
        return tooLong ? SummaryRefusal.TOO_LONG : null;
    }

    private Plan readable(UUID planId, Actor me) {
        var plan =
                plans.find(planId).filter(p -> WITH_SUMMARY.contains(p.state())).orElseThrow(() -> new NoSuch("计划"));
        if (!me.sees(units.get(plan.unitId())) && !access.judges(me, plan)) throw new Forbidden("这是别的单位的总结，请找他们的负责人。");
        return plan;
    }
}

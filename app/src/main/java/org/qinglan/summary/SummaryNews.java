package org.qinglan.summary;

import java.time.Clock;
import java.util.List;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.plan.PlanMoved;
import org.qinglan.plan.PlanState;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Freezes a summary when its plan closes, whoever closes it and wherever, and tells whom its steps concern. */
@Component
class SummaryNews {
    private final Summaries summaries;
    private final Notices notices;
    private final Units units;
    private final Clock clock;

    SummaryNews(Summaries summaries, Notices notices, Units units, Clock clock) {
        this.summaries = summaries;
        this.notices = notices;
        this.units = units;
        this.clock = clock;
    }

    /** In the transaction of the step: a plan is not closed without its figures. */
    @EventListener
    void on(PlanMoved step) {
        if (step.to() == PlanState.CLOSED) summaries.freeze(step.planId(), ChineseDates.today(clock));
        String link = "/summaries/" + step.planId();
        notices.settle(Notice.Kind.REVIEW, link);
        var owner = List.of(step.ownerId());
        if (step.to() == PlanState.SUMMARY_REVIEW)
            notices.send(step.reviewers(), Notice.Kind.SUMMARY, unit(step) + "的学期总结送来了，等您看。", link);
        else if (step.from() == PlanState.SUMMARY_REVIEW && step.to() == PlanState.SUMMARY_DRAFT)
            notices.send(owner, Notice.Kind.SUMMARY, step.actor() + "退回了总结：" + step.comment(), link);
        else if (step.to() == PlanState.CLOSED)
            notices.send(owner, Notice.Kind.SUMMARY, step.actor() + "收下了" + unit(step) + "的总结。", link);
    }

    private String unit(PlanMoved step) {
        return units.get(step.unitId()).name();
    }
}

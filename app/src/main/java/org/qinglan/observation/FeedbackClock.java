package org.qinglan.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.record.RecordNews;
import org.qinglan.school.Bell;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches the hours of 听课反馈: reminds the observer when half of the time to send is over, the teacher when half of the time
 * to answer is over, and lets a silence count in the end.
 */
@Component
class FeedbackClock {
    /** A lesson whose period has no bell is over by then. */
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    /** Older drafts are forgotten ones: no reminder makes them fresh. */
    private static final int OLDEST_DAYS = 14;

    private record Draft(
            UUID id,
            UUID ownerId,
            UUID unitId,
            LocalDate occurredOn,
            @Nullable Integer period,
            @Nullable String teacher) {}

    private final Feedbacks feedbacks;
    private final FeedbackFlow flow;
    private final FeedbackRules rules;
    private final Units units;
    private final Timetable timetable;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackClock(
            Feedbacks feedbacks,
            FeedbackFlow flow,
            FeedbackRules rules,
            Units units,
            Timetable timetable,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.flow = flow;
        this.rules = rules;
        this.units = units;
        this.timetable = timetable;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Looks twice an hour; what was said is not said again. */
    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT3M")
    void round() {
        jdbc.sql("select * from observation.tenants_with_feedback()")
                .query(UUID.class)
                .list()
                .forEach(tenant -> Tenancy.run(tenant, () -> transaction.executeWithoutResult(t -> look())));
    }

    /** Of the tenant in force. */
    void look() {
        Instant now = clock.instant();
        for (var feedback : feedbacks.waiting()) {
            if (!now.isBefore(feedback.answerBy())) flow.lapse(feedback);
            else if (!now.isBefore(middle(feedback.sentAt(), feedback.answerBy()))
                    && feedbacks.alarm(feedback.recordId(), "ANSWER", feedback.answerBy()))
                events.publishEvent(new RecordNews(
                        List.of(feedback.teacherId()),
                        flow.what(feedback.recordId()) + "的听课反馈，请在" + ChineseDates.moment(feedback.answerBy())
                                + "前看一看；有不同看法也请在这之前说。",
                        "/records/" + feedback.recordId()));
        }
        drafts().forEach(draft -> remind(draft, now));
    }

    private void remind(Draft draft, Instant now) {
        var unit = units.get(draft.unitId());
        Instant over = over(draft, unit);
        Instant due =
                over.plus(Duration.ofHours(rules.of(unit, draft.occurredOn()).sendHours()));
        if (now.isBefore(middle(over, due)) || !feedbacks.alarm(draft.id(), "SEND", due)) return;
        String who = draft.teacher() == null || draft.teacher().isBlank() ? "的课" : "听" + draft.teacher() + "的课";
        String when = now.isBefore(due) ? "请在" + ChineseDates.moment(due) + "前存下，对方才看得到反馈。" : "已经过了送反馈的时限，请尽快存下。";
        events.publishEvent(new RecordNews(
                List.of(draft.ownerId()),
                ChineseDates.plain(draft.occurredOn()) + who + "还是草稿，" + when,
                "/records/" + draft.id() + "/edit"));
    }

    private Instant over(Draft draft, Unit unit) {
        var end = units.schoolOf(unit).stream()
                .flatMap(school -> timetable.bells(school).stream())
                .filter(bell -> draft.period() != null && bell.period() == draft.period())
                .map(Bell::ends)
                .findFirst()
                .orElse(EVENING);
        return draft.occurredOn().atTime(end).atZone(ChineseDates.CHINA).toInstant();
    }

    private List<Draft> drafts() {
        var today = ChineseDates.today(clock);
        return jdbc.sql("select id, owner_id, unit_id, occurred_on, period, details -> 'teacher' ->> 0 as teacher"
                        + " from record.record where kind = 'observation' and state = 'DRAFT' and deleted_at is null"
                        + " and occurred_on between ? and ? order by occurred_on, id")
                .params(today.minusDays(OLDEST_DAYS), today)
                .query(Draft.class)
                .list();
    }

    private static Instant middle(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }
}

package org.qinglan.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.record.Reviewers.Reviewer;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches the time limits of reviews (workflows §0.7): reminds the reviewers when half of the time and when all of it is over,
 * and shows a review to the level above when twice the time is over. It never approves anything.
 */
@Component
class ReviewClock {
    private enum Stage {
        HALF,
        OVER,
        ABOVE
    }

    private final List<InReview> rooms;
    private final Flows flows;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewClock(
            List<InReview> rooms,
            Flows flows,
            Terms terms,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rooms = rooms;
        this.flows = flows;
        this.terms = terms;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Looks twice an hour; what was said is not said again. */
    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT2M")
    void round() {
        rooms.stream()
                .flatMap(room -> room.tenants().stream())
                .distinct()
                .forEach(tenant -> Tenancy.run(tenant, () -> transaction.executeWithoutResult(t -> look())));
    }

    /** Of the tenant in force. */
    void look() {
        var today = ChineseDates.today(clock);
        var calendars = new HashMap<UUID, Optional<SchoolCalendar>>();
        for (var room : rooms)
            for (var subject : room.all()) {
                var unit = subject.subject().unit();
                calendars
                        .computeIfAbsent(unit.id(), id -> calendar(unit, today))
                        .flatMap(calendar -> Optional.ofNullable(stage(subject, calendar, today)))
                        .filter(stage -> isNew(subject, stage))
                        .ifPresent(stage -> tell(subject, stage));
            }
    }

    private Optional<SchoolCalendar> calendar(Unit unit, LocalDate today) {
        return terms.at(today).map(term -> terms.calendar(term, unit));
    }

    private @Nullable Stage stage(InReview.Subject waiting, SchoolCalendar calendar, LocalDate today) {
        var state = flows.flow(waiting.flow()).state(waiting.subject().state());
        var since = ChineseDates.dayOf(waiting.since());
        if (isAfter(today, state.after(200, since, calendar))) return Stage.ABOVE;
        if (isAfter(today, state.dueBy(since, calendar))) return Stage.OVER;
        var half = state.after(50, since, calendar);
        return half.isPresent() && !today.isBefore(half.get()) ? Stage.HALF : null;
    }

    private static boolean isAfter(LocalDate today, Optional<LocalDate> limit) {
        return limit.map(today::isAfter).orElse(false);
    }

    /** Of two clocks that strike at once only one is heard. */
    private boolean isNew(InReview.Subject waiting, Stage stage) {
        return jdbc.sql("insert into record.review_alarm (tenant_id, subject_id, since, stage, told_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                Tenancy.require(),
                                waiting.subject().id(),
                                Timestamp.from(waiting.since()),
                                stage.name(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void tell(InReview.Subject waiting, Stage stage) {
        var reviewers = flows
                .reviewersOf(List.of(waiting))
                .getOrDefault(waiting.subject().id(), List.of())
                .stream()
                .map(Reviewer::personId)
                .toList();
        String what =
                waiting.owner() + "的" + waiting.kind() + (waiting.title().isBlank() ? "" : "“" + waiting.title() + "”");
        String text = switch (stage) {
            case HALF -> what + "等您看，时限过了一半。";
            case OVER -> what + "等您看，已经过了时限。";
            case ABOVE -> what + "过了两倍的时限还没有人看，现在上一级也能看。";
        };
        if (!reviewers.isEmpty()) events.publishEvent(new ReviewDelayed(reviewers, text, waiting.href()));
    }
}

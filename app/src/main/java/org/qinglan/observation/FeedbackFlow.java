package org.qinglan.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.record.RecordAnswered;
import org.qinglan.record.RecordMoved;
import org.qinglan.record.RecordNews;
import org.qinglan.record.RecordSettled;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Writing;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.NoSuch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes 听课反馈 through its flow: sent with the record, answered by the teacher, settled by the group's leader. */
@Service
public class FeedbackFlow {
    private final Feedbacks feedbacks;
    private final FeedbackRules rules;
    private final Flows flows;
    private final Entries entries;
    private final Writing writing;
    private final People people;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackFlow(
            Feedbacks feedbacks,
            FeedbackRules rules,
            Flows flows,
            Entries entries,
            Writing writing,
            People people,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.rules = rules;
        this.flows = flows;
        this.entries = entries;
        this.writing = writing;
        this.people = people;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Before the record's credits are posted: what was changed after an answer is shown to the teacher again. */
    @EventListener
    void on(RecordMoved record) {
        if (!record.kind().equals("observation")) return;
        var before = feedbacks.find(record.recordId());
        if (!record.state().equals("SUBMITTED")) {
            before.filter(f -> !f.state().equals("WITHDRAWN")).ifPresent(f -> system(f, "withdraw"));
            return;
        }
        var entry = entries.get(record.recordId());
        var teacher = teacher(entry);
        if (teacher.isEmpty()) {
            before.filter(f -> !f.state().equals("WITHDRAWN")).ifPresent(f -> system(f, "withdraw"));
            return;
        }
        before.ifPresent(f -> system(f, "resend"));
        send(entry, teacher.get(), before.isPresent());
    }

    @EventListener
    void on(RecordAnswered answer) {
        feedbacks
                .find(answer.recordId())
                .filter(f -> f.isWaiting() && f.teacherId().equals(answer.by().personId()))
                .ifPresent(f -> step(answer.by(), f.recordId(), "acknowledge", ""));
    }

    /** A step by a person. */
    @Transactional
    public Decision<Feedback, String> step(Actor me, UUID recordId, String event, String comment) {
        var feedback = feedbacks.find(recordId).orElseThrow(() -> new NoSuch("反馈"));
        return switch (flows.move(Feedback.FLOW, event, me, subject(feedback), comment)) {
            case Refused(var why) -> new Refused<>(why.sentence());
            case Done(var step) -> {
                mustMove(feedback, step.toState());
                var moved = Objects.requireNonNull(feedbacks.find(recordId).orElse(null));
                tell(me, moved);
                writing.recount(recordId);
                yield new Done<>(moved);
            }
        };
    }

    /** Silence: it counts as it stands. */
    @Transactional
    public void lapse(Feedback feedback) {
        system(feedback, "lapse");
        writing.recount(feedback.recordId());
    }

    FlowSubject subject(Feedback f) {
        return new FlowSubject(f.recordId(), f.state(), f.teacherId(), units.get(f.unitId()));
    }

    List<UUID> reviewers(Feedback feedback) {
        return flows.reviewersOf(Feedback.FLOW, subject(feedback));
    }

    /** 何老师 四（3）班数学. */
    String what(UUID recordId) {
        var entry = entries.get(recordId);
        var day = entry.head().occurredOn();
        return (day == null ? "" : ChineseDates.plain(day)) + entry.heading();
    }

    static String link(UUID recordId) {
        return "/observations/feedback/" + recordId;
    }

    private void send(Entry entry, UUID teacher, boolean again) {
        LocalDate day = Objects.requireNonNull(entry.head().occurredOn());
        UUID observer = entry.head().ownerId();
        Instant now = clock.instant();
        var group = home(teacher, day, entry.head().unitId());
        var rule = rules.of(group, ChineseDates.dayOf(now));
        var draft = new Feedback(
                entry.id(),
                teacher,
                observer,
                group.id(),
                "WAITING",
                now,
                now.plus(Duration.ofHours(rule.answerHours())));
        feedbacks.send(inForum(draft, group));
        events.publishEvent(new RecordNews(
                List.of(teacher),
                entry.head().ownerName() + (again ? "改了" : "写了") + what(entry.id()) + "的听课反馈，请看一看；看过才算到您这边。",
                "/records/" + entry.id()));
    }

    /** Nobody settles a dispute about the own record: where the observer leads the group, it goes to the school. */
    private Feedback inForum(Feedback draft, Unit group) {
        var disputed = new Feedback(
                draft.recordId(),
                draft.teacherId(),
                draft.observerId(),
                draft.unitId(),
                "DISPUTED",
                draft.sentAt(),
                draft.answerBy());
        if (!reviewers(disputed).contains(draft.observerId())) return draft;
        return units.schoolOf(group)
                .map(school -> new Feedback(
                        draft.recordId(),
                        draft.teacherId(),
                        draft.observerId(),
                        school.id(),
                        draft.state(),
                        draft.sentAt(),
                        draft.answerBy()))
                .orElse(draft);
    }

    private Unit home(UUID person, LocalDate day, UUID otherwise) {
        return people.posts(person, day).stream()
                .map(Post::unit)
                .filter(u -> !u.overlay())
                .max(Comparator.comparingInt((Unit u) -> u.line().size()))
                .orElseGet(() -> units.get(otherwise));
    }

    private void system(Feedback feedback, String event) {
        if (flows.move(Feedback.FLOW, event, null, subject(feedback), "") instanceof Done(var step))
            mustMove(feedback, step.toState());
        else throw new IllegalStateException(event + " of " + feedback);
    }

    private void mustMove(Feedback feedback, String to) {
        if (!feedbacks.move(feedback.recordId(), feedback.state(), to))
            throw new IllegalStateException("feedback " + feedback.recordId() + " was moved twice at once");
        events.publishEvent(new RecordSettled("/records/" + feedback.recordId()));
        events.publishEvent(new RecordSettled(link(feedback.recordId())));
    }

    private void tell(Actor me, Feedback f) {
        String what = what(f.recordId());
        switch (f.state()) {
            case "SEEN" -> news(f.observerId(), me.name() + "看过了您写的" + what + "的反馈。", "/records/" + f.recordId());
            case "DISPUTED" -> {
                news(f.observerId(), me.name() + "对" + what + "的反馈有不同看法，已请组长来定。", link(f.recordId()));
                events.publishEvent(new RecordNews(
                        reviewers(f), me.name() + "对" + what + "的听课反馈有不同看法，请您听听两边再定。", link(f.recordId())));
            }
            case "KEPT" -> {
                news(f.teacherId(), what + "的反馈，" + me.name() + "听了两边，维持原来的；原因写在里面。", link(f.recordId()));
                news(f.observerId(), what + "的反馈维持原来的。", link(f.recordId()));
            }
            case "CORRECTING" -> {
                news(f.observerId(), me.name() + "请您改一改" + what + "的反馈，原因写在里面。", link(f.recordId()));
                news(f.teacherId(), me.name() + "请听课人改一改" + what + "的反馈，改好会再送给您看。", link(f.recordId()));
            }
            default -> {}
        }
    }

    private void news(UUID person, String text, String link) {
        events.publishEvent(new RecordNews(List.of(person), text, link));
    }

    private static Optional<UUID> teacher(Entry entry) {
        return entry.parts().stream()
                .filter(p -> p.part().equals("teacher"))
                .findFirst()
                .flatMap(p -> Optional.ofNullable(p.personId()));
    }
}

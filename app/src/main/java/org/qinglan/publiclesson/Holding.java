package org.qinglan.publiclesson;

import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.record.Flows;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 上完了: the lesson becomes a record of its teacher, which counts in the same transaction; taken back, it counts no more. An
 * ordinary lesson with the door open leaves no such record: nobody approved it as a public lesson.
 */
@Service
public class Holding {
    private final PublicLessons lessons;
    private final Declaring declaring;
    private final Slots slots;
    private final Flows flows;
    private final Writing writing;
    private final Entries entries;
    private final Kinds kinds;
    private final Clock clock;

    Holding(
            PublicLessons lessons,
            Declaring declaring,
            Slots slots,
            Flows flows,
            Writing writing,
            Entries entries,
            Kinds kinds,
            Clock clock) {
        this.lessons = lessons;
        this.declaring = declaring;
        this.slots = slots;
        this.flows = flows;
        this.writing = writing;
        this.entries = entries;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Transactional
    public Decision<PublicLesson, Refusal> hold(Actor me, UUID id) {
        var lesson = lessons.hold(id);
        mayStep(me, lesson, "hold");
        if (!hasBegun(me, lesson)) return new Refused<>(LessonRefusal.NOT_YET);
        if (lesson.isOpenDoor()) return declaring.move(me, lesson, "hold", "");
        var sent = new Sent(Ids.next(), 0, Ids.next(), values(lesson));
        return switch (writing.save(me, kinds.current(LessonKinds.RECORD), sent)) {
            case Done(var entry) -> {
                lessons.counts(id, entry.id());
                yield declaring.move(me, lesson, "hold", "");
            }
            case Refused(var why) -> {
                // the refused record would stay behind as a draft that nobody asked for
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                String sentence = why.problems().getFirst().sentence();
                yield new Refused<>(new Said(sentence));
            }
        };
    }

    /** It was not given after all: the record is voided, and what it counted is reversed with it. */
    @Transactional
    public Decision<PublicLesson, Refusal> reopen(Actor me, UUID id, String reason) {
        var lesson = lessons.hold(id);
        mayStep(me, lesson, "reopen");
        if (!(declaring.move(me, lesson, "reopen", reason) instanceof Done(var reopened)))
            return new Refused<>(LessonRefusal.NEEDS_REASON);
        var record = reopened.recordId();
        if (record != null && counts(lesson)) writing.step(me, record, "void", "");
        lessons.counts(id, null);
        return new Done<>(lessons.get(id));
    }

    /** Whether the record that counts still stands; true before there is one. */
    boolean counts(PublicLesson lesson) {
        if (lesson.recordId() == null) return true;
        return entries.find(lesson.recordId())
                .filter(e -> e.head().state().equals("SUBMITTED"))
                .isPresent();
    }

    private void mayStep(Actor me, PublicLesson lesson, String event) {
        boolean may = flows.open(PublicLesson.FLOW, me, declaring.subject(lesson)).stream()
                .anyMatch(e -> e.code().equals(event));
        if (!may) throw new Forbidden("上没上由上课的老师自己点，而且只在排好时间以后。");
    }

    private boolean hasBegun(Actor me, PublicLesson lesson) {
        if (lesson.day().isAfter(me.today())) return false;
        if (lesson.day().isBefore(me.today())) return true;
        var begins = Optional.ofNullable(slots.bells(lesson).get(lesson.period()));
        var now = LocalTime.now(clock.withZone(ChineseDates.CHINA));
        return begins.isEmpty() || !begins.get().isAfter(now);
    }

    private static Values values(PublicLesson lesson) {
        var values = new HashMap<String, List<String>>();
        Map.of(
                        "date", lesson.day().toString(),
                        "period", String.valueOf(lesson.period()),
                        "class", lesson.className(),
                        "subject", lesson.subject().name(),
                        "lessonKind", lesson.lessonKind(),
                        "level", lesson.level().name(),
                        "topic", lesson.topic(),
                        "theme", lesson.theme())
                .forEach((name, value) -> values.put(name, List.of(value)));
        return new Values(values);
    }
}

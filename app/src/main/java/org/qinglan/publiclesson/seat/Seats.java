package org.qinglan.publiclesson.seat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.LessonMoved;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 席位: as many as the lesson has; whoever asks later waits, and moves up by itself when a seat is given back. */
@Repository
public class Seats {
    /**
     * @param number of the seat; null: waits
     * @param unit where the person works; empty where nobody knows
     */
    public record Seat(
            UUID personId,
            String name,
            String unit,
            @Nullable Integer number) {
        public boolean waits() {
            return number == null;
        }
    }

    private static final String ALL = "select s.person_id, p.name, s.seat_no as number, coalesce((select u.name"
            + " from school.post t join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id"
            + " where t.tenant_id = s.tenant_id and t.person_id = s.person_id and t.valid_to is null"
            + " order by cardinality(u.line) desc, u.name limit 1), '') as unit from publiclesson.seat s"
            + " join school.person p on p.tenant_id = s.tenant_id and p.id = s.person_id where s.lesson_id = ?"
            + " order by s.seat_no nulls last, s.asked_at, s.person_id";
    private final JdbcClient jdbc;
    private final PublicLessons lessons;
    private final Notices notices;
    private final Clock clock;

    Seats(JdbcClient jdbc, PublicLessons lessons, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.notices = notices;
        this.clock = clock;
    }

    /** Those seated by their numbers, then those waiting in the order of asking. */
    List<Seat> of(UUID lessonId) {
        return jdbc.sql(ALL).param(lessonId).query(Seat.class).list();
    }

    Optional<Seat> of(UUID lessonId, UUID person) {
        return of(lessonId).stream().filter(s -> s.personId().equals(person)).findFirst();
    }

    /** Takes a seat, or a place in the waiting list; asking twice is asking once. */
    @Transactional
    public Decision<Seat, SeatRefusal> take(Actor me, UUID lessonId) {
        var lesson = lessons.hold(lessonId);
        if (lesson.state() != State.SCHEDULED || lesson.day().isBefore(me.today()))
            return new Refused<>(SeatRefusal.NOT_OPEN);
        if (lesson.isOf(me)) return new Refused<>(SeatRefusal.OWN_LESSON);
        if (of(lessonId, me.personId()).isEmpty())
            jdbc.sql("insert into publiclesson.seat (tenant_id, lesson_id, person_id, seat_no, asked_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            Tenancy.require(),
                            lessonId,
                            me.personId(),
                            free(lesson).orElse(null),
                            Timestamp.from(clock.instant())))
                    .update();
        return new Done<>(of(lessonId, me.personId()).orElseThrow());
    }

    /** Gives it back; whoever waits longest moves up and is told. */
    @Transactional
    public void giveBack(Actor me, UUID lessonId) {
        var lesson = lessons.hold(lessonId);
        jdbc.sql("delete from publiclesson.seat where lesson_id = ? and person_id = ?")
                .params(lessonId, me.personId())
                .update();
        moveUp(lesson);
    }

    /** Whoever asked for a seat is told when the lesson is moved or called off, in the transaction that does it. */
    @EventListener
    void on(LessonMoved step) {
        var lesson = step.lesson();
        boolean moved = step.to() == State.SCHEDULED && step.before().state() == State.SCHEDULED;
        if (!moved && step.to() != State.CANCELLED) return;
        String place = lesson.place().isEmpty() ? "" : "，" + lesson.place();
        String text = moved
                ? "您约的" + lesson.owner() + "的公开课" + lesson.heading() + "改到" + lesson.when() + place + "："
                        + step.comment()
                : "您约的" + lesson.owner() + "的公开课" + lesson.heading() + "不上了：" + step.comment();
        var told = of(lesson.id()).stream().map(Seat::personId).toList();
        notices.send(told, Notice.Kind.RECORD, text, link(lesson));
        if (moved) moveUp(lesson);
    }

    private void moveUp(PublicLesson lesson) {
        if (lesson.state() != State.SCHEDULED) return;
        for (var waiting : of(lesson.id()).stream().filter(Seat::waits).toList()) {
            var number = free(lesson);
            if (number.isEmpty()) return;
            jdbc.sql("update publiclesson.seat set seat_no = ? where lesson_id = ? and person_id = ?")
                    .params(number.get(), lesson.id(), waiting.personId())
                    .update();
            notices.send(
                    List.of(waiting.personId()),
                    Notice.Kind.RECORD,
                    "有空席了，" + lesson.owner() + "的公开课" + lesson.heading() + "您约上了：" + lesson.when() + "。",
                    link(lesson));
        }
    }

    /** The lowest free number; empty when all are taken. */
    private Optional<Integer> free(PublicLesson lesson) {
        var taken = new ArrayList<>(of(lesson.id()).stream()
                .map(Seat::number)
                .filter(Objects::nonNull)
                .toList());
        int number = 1;
        while (taken.contains(number)) number++;
        return lesson.seats() == 0 || number <= lesson.seats() ? Optional.of(number) : Optional.empty();
    }

    static String link(PublicLesson lesson) {
        return lesson.href() + "/seats";
    }
}

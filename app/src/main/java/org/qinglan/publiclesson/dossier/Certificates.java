package org.qinglan.publiclesson.dossier;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.LessonKinds;
import org.qinglan.publiclesson.LessonMoved;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates: one that holds for each archived lesson; read by number without a tenant. */
@Repository
class Certificates {
    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final LessonKinds kinds;
    private final Clock clock;

    Certificates(JdbcClient jdbc, LessonKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Whatever was issued under a number, holding or not; empty for a number nobody issued. */
    Optional<Certificate> find(String number) {
        return jdbc.sql("select * from publiclesson.certificate_of(?)")
                .param(number)
                .query(Certificate.class)
                .optional();
    }

    /** The last one issued for a lesson. */
    Optional<Certificate> of(UUID lessonId) {
        List<String> numbers = jdbc.sql("select number from publiclesson.certificate where lesson_id = ?"
                        + " order by revoked_on nulls first, issued_on desc limit 1")
                .param(lessonId)
                .query(String.class)
                .list();
        return numbers.stream().findFirst().flatMap(this::find);
    }

    /** Issues one for a lesson that is archived in the same transaction. */
    void issue(Actor by, PublicLesson lesson) {
        jdbc.sql(
                        "insert into publiclesson.certificate (tenant_id, number, lesson_id, record_id, name, topic, kind, level,"
                                + " held_on, unit, issued_on, issued_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.require(),
                        Certificate.fresh(lesson.day().getYear(), random),
                        lesson.id(),
                        Objects.requireNonNull(lesson.recordId()),
                        lesson.owner(),
                        lesson.topic(),
                        kinds.word(lesson.lessonKind()),
                        lesson.level().chinese(),
                        lesson.day(),
                        lesson.school(),
                        by.today(),
                        by.personId())
                .update();
    }

    /** A lesson taken out of the archive proves nothing any more. */
    @EventListener
    void on(LessonMoved step) {
        if (step.before().state() != State.ARCHIVED || step.to() == State.ARCHIVED) return;
        jdbc.sql("update publiclesson.certificate set revoked_on = ? where lesson_id = ? and revoked_on is null")
                .params(ChineseDates.today(clock), step.lesson().id())
                .update();
    }
}

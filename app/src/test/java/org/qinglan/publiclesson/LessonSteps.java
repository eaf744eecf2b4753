package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.publiclesson.dossier.Archiving;
import org.qinglan.publiclesson.polish.Polishing;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.qinglan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a lesson of a {@link LessonScene} as far as a test needs it. */
@Component
public class LessonSteps {
    private final Declaring declaring;
    private final Scheduling scheduling;
    private final Holding holding;
    private final Polishing polishing;
    private final Attendance attendance;
    private final Archiving archiving;
    private final PublicLessons lessons;
    private final JdbcClient jdbc;

    LessonSteps(
            Declaring declaring,
            Scheduling scheduling,
            Holding holding,
            Polishing polishing,
            Attendance attendance,
            Archiving archiving,
            PublicLessons lessons,
            JdbcClient jdbc) {
        this.polishing = polishing;
        this.attendance = attendance;
        this.archiving = archiving;
        this.lessons = lessons;
        this.jdbc = jdbc;
        this.declaring = declaring;
        this.scheduling = scheduling;
        this.holding = holding;
    }

    public UUID approved(LessonScene at, String topic) {
        return approved(at, topic, Level.SCHOOL);
    }

    public UUID approved(LessonScene at, String topic, Level level) {
        var id = Ids.next();
        done(declaring.save(at.teacher, id, at.typed(topic, level), true));
        done(declaring.step(at.leader, id, "recommend", ""));
        done(declaring.step(at.director, id, "approve", ""));
        return id;
    }

    /** Sent to the group and returned. */
    public UUID returned(LessonScene at, String topic) {
        var id = Ids.next();
        done(declaring.save(at.teacher, id, at.typed(topic, Level.TEAM), true));
        done(declaring.step(at.leader, id, "return", "研究主题再写具体些"));
        return id;
    }

    /** 《平均数》 on Tuesday, third period, two seats. */
    public UUID scheduled(LessonScene at) {
        var id = approved(at, "平均数");
        done(scheduling.set(at.teacher, id, at.plan()));
        return id;
    }

    /** Given last Tuesday, with its plan and one who listened; not archived. */
    public UUID heldBefore(LessonScene at) {
        var id = scheduled(at);
        jdbc.sql("update publiclesson.lesson set held_on = date '2026-09-29' where id = ?")
                .param(id)
                .update();
        done(holding.hold(at.teacher, id));
        polishing.add(at.teacher, id, "", new byte[0], "一、导入\n二、猜一猜再量", "");
        attendance.note(lessons.get(id), at.other);
        return id;
    }

    public UUID archived(LessonScene at) {
        var id = heldBefore(at);
        done(archiving.archive(at.director, id));
        return id;
    }

    /** Another teacher's 《平均数》 on the same Tuesday, in another room. */
    public UUID scheduledBy(LessonScene at, Actor teacher, String place) {
        var id = Ids.next();
        var typed = new Declaration("平均数", "", "RESEARCH", Level.TEAM, "", "三（2）班", null, List.of(), 0);
        done(declaring.save(teacher, id, typed, true));
        var reviewer = teacher.personId().equals(at.leader.personId()) ? at.director : at.leader;
        done(declaring.step(reviewer, id, "recommend", ""));
        done(declaring.step(at.director, id, "approve", ""));
        done(scheduling.set(
                teacher,
                id,
                new Scheduling.Plan(
                        "平均数",
                        LessonScene.TUESDAY,
                        LessonScene.PERIOD,
                        place,
                        0,
                        at.city.school().id(),
                        "",
                        "")));
        return id;
    }

    /** Sets an approved lesson to Tuesday, or is refused. */
    public Decision<PublicLesson, Refusal> set(LessonScene at, UUID id) {
        return scheduling.set(at.teacher, id, at.plan());
    }

    public void step(Actor me, UUID id, String event, String comment) {
        done(declaring.step(me, id, event, comment));
    }

    public void move(LessonScene at, UUID id, LocalDate day, int period, int seats, String reason) {
        done(scheduling.set(
                at.teacher,
                id,
                new Scheduling.Plan(
                        "平均数", day, period, "", seats, at.city.school().id(), "", reason)));
    }

    public void cancel(LessonScene at, UUID id, String reason) {
        done(declaring.step(at.teacher, id, "cancel", reason));
    }

    public PublicLesson held(Actor teacher, UUID id) {
        return done(holding.hold(teacher, id));
    }

    public PublicLesson reopened(Actor teacher, UUID id, String reason) {
        return done(holding.reopen(teacher, id, reason));
    }

    private static PublicLesson done(Decision<PublicLesson, Refusal> answer) {
        if (!(answer instanceof Done(var lesson))) throw new AssertionError("refused: " + answer);
        return lesson;
    }
}

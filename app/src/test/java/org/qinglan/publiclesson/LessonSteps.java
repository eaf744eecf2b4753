package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.qinglan.shared.Refusal;
import org.springframework.stereotype.Component;

/** Takes a lesson of a {@link LessonScene} as far as a test needs it. */
@Component
public class LessonSteps {
    private final Declaring declaring;
    private final Scheduling scheduling;
    private final Holding holding;

    LessonSteps(Declaring declaring, Scheduling scheduling, Holding holding) {
        this.declaring = declaring;
        this.scheduling = scheduling;
        this.holding = holding;
    }

    public UUID approved(LessonScene at, String topic) {
        var id = Ids.next();
        done(declaring.save(at.teacher, id, at.typed(topic, Level.SCHOOL), true));
        done(declaring.step(at.leader, id, "recommend", ""));
        done(declaring.step(at.director, id, "approve", ""));
        return id;
    }

    /** 《平均数》 on Tuesday, third period, two seats. */
    public UUID scheduled(LessonScene at) {
        var id = approved(at, "平均数");
        done(scheduling.set(at.teacher, id, at.plan()));
        return id;
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

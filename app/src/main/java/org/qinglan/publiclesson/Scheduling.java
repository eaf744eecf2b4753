package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.record.Flow;
import org.qinglan.record.Flows;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 排时间: an approved lesson gets its day, place and audience, or another day; who it is for is told in the same transaction. */
@Service
public class Scheduling {
    static final int MOST_SEATS = 500;
    private static final int LONGEST = 200;

    /**
     * @param period 第N节
     * @param place empty: in the class's own room
     * @param seats 0 without limit
     * @param audience to whom it is announced
     * @param notice what else the announcement says; possibly empty
     * @param reason why it is moved; empty the first time
     */
    public record Plan(
            String topic,
            LocalDate day,
            int period,
            String place,
            int seats,
            UUID audience,
            String notice,
            String reason) {}

    private final PublicLessons lessons;
    private final Declaring declaring;
    private final Slots slots;
    private final Criteria criteria;
    private final Quotas quotas;
    private final Flows flows;
    private final Units units;

    Scheduling(
            PublicLessons lessons,
            Declaring declaring,
            Slots slots,
            Criteria criteria,
            Quotas quotas,
            Flows flows,
            Units units) {
        this.lessons = lessons;
        this.declaring = declaring;
        this.slots = slots;
        this.criteria = criteria;
        this.quotas = quotas;
        this.flows = flows;
        this.units = units;
    }

    /** Sets the day of an approved lesson, or moves one that is set. */
    @Transactional
    public Decision<PublicLesson, Refusal> set(Actor me, UUID id, Plan plan) {
        var lesson = lessons.hold(id);
        String event = event(lesson);
        if (!may(me, lesson)) throw new Forbidden("排时间由上课的老师，或者教导处、教科室来做。");
        quotas.hold(lesson.schoolId());
        var why = objection(me, lesson, plan);
        if (why.isPresent()) return new Refused<>(why.get());
        lessons.schedule(id, plan, criteria.at(lesson.schoolId(), plan.day()));
        return declaring.move(me, lesson, event, plan.reason());
    }

    /** Whether somebody may set or move the day now. */
    boolean may(Actor me, PublicLesson lesson) {
        return flows.open(PublicLesson.FLOW, me, declaring.subject(lesson)).stream()
                .anyMatch(e -> e.code().equals(event(lesson)));
    }

    /** To whom a lesson can be announced: its group, its school and what lies above. */
    List<Unit> audiences(PublicLesson lesson) {
        return units.all(units.get(lesson.unitId()).line()).stream()
                .filter(u -> !u.kind().isOffice() && u.kind() != UnitKind.LESSON_PREP_GROUP)
                .sorted(java.util.Comparator.comparing((Unit u) -> u.line().size())
                        .reversed())
                .toList();
    }

    private static String event(PublicLesson lesson) {
        return lesson.state() == State.SCHEDULED ? "move" : "schedule";
    }

    private Optional<LessonRefusal> objection(Actor me, PublicLesson lesson, Plan plan) {
        if (lessons.waitsAbove(lesson.id(), me.today()).isPresent()) return Optional.of(LessonRefusal.WAITS_ABOVE);
        if (plan.topic().isBlank()) return Optional.of(LessonRefusal.NO_TOPIC);
        if (plan.topic().length() > Declaration.LONGEST_TOPIC || plan.notice().length() > LONGEST)
            return Optional.of(LessonRefusal.TOO_LONG);
        boolean moved = lesson.state() == State.SCHEDULED;
        if (moved && plan.reason().strip().length() < Flow.Event.SHORTEST_COMMENT)
            return Optional.of(LessonRefusal.NEEDS_REASON);
        if (plan.day().isBefore(me.today())) return Optional.of(LessonRefusal.DAY_OVER);
        if (!isSlot(lesson, plan)) return Optional.of(LessonRefusal.NOT_A_SLOT);
        if (plan.seats() < 0 || plan.seats() > MOST_SEATS) return Optional.of(LessonRefusal.FEW_SEATS);
        if (audiences(lesson).stream().noneMatch(u -> u.id().equals(plan.audience())))
            return Optional.of(LessonRefusal.NOT_YOUR_RANGE);
        boolean taken = lessons.on(lesson.schoolId(), plan.day()).stream()
                .filter(other -> !other.id().equals(lesson.id()) && Objects.equals(other.period(), plan.period()))
                .anyMatch(other -> clash(lesson, plan, other));
        return taken ? Optional.of(LessonRefusal.CLASHES) : Optional.empty();
    }

    private static boolean clash(PublicLesson lesson, Plan plan, PublicLesson other) {
        return other.ownerId().equals(lesson.ownerId())
                || (lesson.classId() != null && lesson.classId().equals(other.classId()))
                || (!plan.place().isBlank() && plan.place().equals(other.place()));
    }

    private boolean isSlot(PublicLesson lesson, Plan plan) {
        var calendar = slots.calendar(lesson);
        if (!calendar.isSchoolDay(plan.day()) || plan.period() < 1 || plan.period() > 12) return false;
        return !slots.isKnown(lesson)
                || slots.on(lesson, plan.day(), calendar).stream().anyMatch(s -> s.period() == plan.period());
    }
}

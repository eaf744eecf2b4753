package org.qinglan.publiclesson.parallel;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.Seeing;
import org.qinglan.publiclesson.evaluation.Evaluations;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 同题异构: whoever leads makes a set and puts lessons in; whoever listened says what struck them, point by point. */
@Service("parallelComparing")
public class Comparing {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 200;
    private final Parallels parallels;
    private final PublicLessons lessons;
    private final Evaluations evaluations;
    private final Attendance attendance;
    private final Seeing seeing;
    private final Units units;

    Comparing(
            Parallels parallels,
            PublicLessons lessons,
            Evaluations evaluations,
            Attendance attendance,
            Seeing seeing,
            Units units) {
        this.parallels = parallels;
        this.lessons = lessons;
        this.evaluations = evaluations;
        this.attendance = attendance;
        this.seeing = seeing;
        this.units = units;
    }

    /** Makes a set around a lesson that is set; the lesson's points become the set's. */
    @Transactional
    public Decision<ParallelSet, Refusal> make(Actor me, UUID unitId, String title, UUID first) {
        led(me, unitId);
        var lesson = seen(me, first);
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) return new Refused<>(ParallelRefusal.NO_TITLE);
        if (!lesson.state().isSet()) return new Refused<>(ParallelRefusal.NOT_SET);
        if (parallels.isInAny(first)) return new Refused<>(ParallelRefusal.ELSEWHERE);
        var set = parallels.get(parallels.insert(me, unitId, title.strip(), lesson.criteria()));
        parallels.add(set, first);
        return new Done<>(set);
    }

    /** Puts one more lesson in. */
    @Transactional
    public Decision<ParallelSet, Refusal> add(Actor me, UUID setId, UUID lessonId) {
        var set = parallels.get(setId);
        led(me, set.unitId());
        var lesson = seen(me, lessonId);
        if (!lesson.state().isSet()) return new Refused<>(ParallelRefusal.NOT_SET);
        if (parallels.isInAny(lessonId)) return new Refused<>(ParallelRefusal.ELSEWHERE);
        boolean other = !lesson.criteria().equals(set.criteria());
        if (other && evaluations.together(lesson).voices() > 0) return new Refused<>(ParallelRefusal.EVALUATED);
        parallels.add(set, lessonId);
        return new Done<>(set);
    }

    /** Takes a lesson out again, with what was said about it here. */
    @Transactional
    public void remove(Actor me, UUID setId, UUID lessonId) {
        led(me, parallels.get(setId).unitId());
        parallels.remove(setId, lessonId);
    }

    /** Says something about a lesson on one point. */
    @Transactional
    public Decision<ParallelSet, Refusal> say(Actor me, UUID setId, UUID lessonId, int criterion, String text) {
        var set = parallels.get(setId);
        boolean inSet = parallels.lessons(setId).stream().anyMatch(l -> l.id().equals(lessonId));
        if (!inSet || !may(me, lessons.get(lessonId))) return new Refused<>(ParallelRefusal.NOT_THERE);
        String plain = text.strip();
        boolean known = criterion >= 1 && criterion <= set.asked().size();
        if (!known || plain.length() < 2 || plain.length() > LONGEST_TEXT)
            return new Refused<>(ParallelRefusal.NO_TEXT);
        parallels.say(setId, lessonId, criterion, me.personId(), plain);
        return new Done<>(set);
    }

    /** Whether somebody listened to a lesson and so may say something about it; its teacher may not. */
    boolean may(Actor me, PublicLesson lesson) {
        return !lesson.isOf(me) && attendance.has(lesson.id(), me.personId());
    }

    /** Nobody takes in what is not open to her: from above, what a school keeps to itself. */
    private PublicLesson seen(Actor me, UUID lessonId) {
        return lessons.hold(seeing.seen(me, lessonId).id());
    }

    private void led(Actor me, UUID unitId) {
        if (!me.leads(units.get(unitId))) throw new Forbidden("同题异构由带这个组、这个学校或上面单位的人来组织。");
    }
}

package org.qinglan.publiclesson.seat;

import java.util.Objects;
import java.util.Optional;
import org.qinglan.access.Actor;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.school.Lesson;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.springframework.stereotype.Component;

/** An own lesson at the time of a public one: pointed out, never a reason to refuse; the 教导处 can swap it. */
@Component
class Clashes {
    private final Timetable timetable;
    private final Terms terms;

    Clashes(Timetable timetable, Terms terms) {
        this.timetable = timetable;
        this.terms = terms;
    }

    /** What one teaches oneself in that period; empty when one is free. */
    Optional<String> of(Actor me, PublicLesson lesson) {
        var term = terms.get(lesson.termId());
        return me.homeUnit()
                .flatMap(unit -> timetable.lessonsOf(me.personId(), lesson.day(), terms.calendar(term, unit)).stream()
                        .filter(own -> Objects.equals(own.period(), lesson.period()))
                        .findFirst())
                .map(Clashes::words);
    }

    private static String words(Lesson own) {
        return "这一节您自己在" + own.className() + "上" + own.subject().chinese() + "；要去听，请先调课。";
    }
}

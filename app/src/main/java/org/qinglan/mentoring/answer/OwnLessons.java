package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.qinglan.access.Actor;
import org.qinglan.school.Lesson;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.springframework.stereotype.Component;

/** Which own lesson most likely followed a lesson heard. */
@Component
class OwnLessons {
    private final Timetable timetable;
    private final Terms terms;

    OwnLessons(Timetable timetable, Terms terms) {
        this.timetable = timetable;
        this.terms = terms;
    }

    /** An own lesson as it was given on a day. */
    record Given(Lesson lesson, LocalDate day) {}

    /** The first own lesson after the one heard, of the days until today; empty where there was none yet. */
    Optional<Given> next(Heard heard, Actor me) {
        var unit = me.homeUnit();
        if (unit.isEmpty()) return Optional.empty();
        var term = terms.at(heard.day());
        return term.map(t -> terms.calendar(t, unit.get()))
                .flatMap(calendar -> heard.day()
                        .datesUntil(me.today().plusDays(1))
                        .flatMap(day -> first(heard, me, day, calendar).stream())
                        .findFirst());
    }

    private Optional<Given> first(Heard heard, Actor me, LocalDate day, SchoolCalendar calendar) {
        Integer period = heard.period();
        return timetable.lessonsOf(me.personId(), day, calendar).stream()
                .filter(l -> day.isAfter(heard.day()) || (period != null && l.period() > period))
                .findFirst()
                .map(l -> new Given(l, day));
    }
}

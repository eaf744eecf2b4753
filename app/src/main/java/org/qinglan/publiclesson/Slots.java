package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.school.Bell;
import org.qinglan.school.Lesson;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** When a public lesson can be given: the teacher's own lessons in that class, with who of the group could come. */
@Component
class Slots {
    private final PublicLessons lessons;
    private final Timetable timetable;
    private final Terms terms;
    private final Units units;
    private final People people;

    Slots(PublicLessons lessons, Timetable timetable, Terms terms, Units units, People people) {
        this.lessons = lessons;
        this.timetable = timetable;
        this.terms = terms;
        this.units = units;
        this.people = people;
    }

    /** The calendar the lesson's school follows in its term. */
    SchoolCalendar calendar(PublicLesson lesson) {
        return terms.calendar(terms.get(lesson.termId()), units.get(lesson.schoolId()));
    }

    /** Whether the timetable knows when this class is taught; without it any period of a school day will do. */
    boolean isKnown(PublicLesson lesson) {
        return timetable.weekOfTeacher(lesson.ownerId(), lesson.termId()).stream()
                .anyMatch(l -> lesson.classId() == null || l.classId().equals(lesson.classId()));
    }

    /** Those of a week, today and later. */
    List<Slot> inWeek(PublicLesson lesson, int week, LocalDate today) {
        var calendar = calendar(lesson);
        return calendar.weeks().stream()
                .filter(w -> w.number() == week)
                .flatMap(w -> w.schoolDays().stream())
                .filter(day -> !day.isBefore(today))
                .flatMap(day -> on(lesson, day, calendar).stream())
                .toList();
    }

    /** Those of a day. */
    List<Slot> on(PublicLesson lesson, LocalDate day, SchoolCalendar calendar) {
        var colleagues = people.within(group(lesson), day).stream()
                .map(Person::id)
                .filter(id -> !id.equals(lesson.ownerId()))
                .collect(Collectors.toSet());
        var others = lessons.on(lesson.schoolId(), day).stream()
                .filter(other -> !other.id().equals(lesson.id()))
                .toList();
        return Slot.of(
                day,
                timetable.lessonsOf(lesson.ownerId(), day, calendar),
                lesson.classId(),
                colleagues,
                busy(colleagues, day, calendar),
                others,
                bells(lesson));
    }

    /** When periods begin at the lesson's school. */
    Map<Integer, LocalTime> bells(PublicLesson lesson) {
        return timetable.bells(units.get(lesson.schoolId())).stream()
                .collect(Collectors.toMap(Bell::period, Bell::begins));
    }

    private List<Lesson> busy(Set<UUID> colleagues, LocalDate day, SchoolCalendar calendar) {
        return timetable.lessonsOf(colleagues, day, calendar);
    }

    /** The 教研组 around a 备课组: its colleagues come too. */
    UUID group(PublicLesson lesson) {
        var unit = units.get(lesson.unitId());
        boolean prep = unit.kind() == UnitKind.LESSON_PREP_GROUP && unit.parentId() != null;
        return prep ? Objects.requireNonNull(unit.parentId()) : unit.id();
    }
}

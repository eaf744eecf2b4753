package org.qinglan.arrange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.arranging.Slot;
import org.qinglan.arranging.Taught;
import org.qinglan.arranging.Teacher;
import org.qinglan.arranging.Week;
import org.qinglan.school.Absence;
import org.qinglan.school.Absences;
import org.qinglan.school.ClassGroup;
import org.qinglan.school.Lesson;
import org.qinglan.school.LessonChange;
import org.qinglan.school.LessonChanges;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Component;

/** Gathers the days around some absences as the search wants them: every lesson as it will be given, who can come, who is away. */
@Component
class SchoolWeek {
    private static final int LONGEST_WAY = 14;

    private final Timetable timetable;
    private final LessonChanges changes;
    private final Absences absences;
    private final Terms terms;

    SchoolWeek(Timetable timetable, LessonChanges changes, Absences absences, Terms terms) {
        this.timetable = timetable;
        this.changes = changes;
        this.absences = absences;
        this.terms = terms;
    }

    /** Names a lesson on the day that the timetable has it on. */
    static String key(UUID slotId, LocalDate day) {
        return slotId + "@" + day;
    }

    /**
     * @param absent at least one; all within one term
     * @param others who else is away, of other sheets; their lessons are not looked after here
     * @throws NoSuch the days lie in no term
     */
    Week of(Unit school, List<Absentee> absent, List<Absentee> others, SchoolRules rules, LocalDate today) {
        var first = absent.stream().map(Absentee::day).min(LocalDate::compareTo).orElseThrow(() -> new NoSuch("外出的人"));
        var last = absent.stream().map(Absentee::day).max(LocalDate::compareTo).orElse(first);
        var term = terms.at(first).orElseThrow(() -> new NoSuch("学期"));
        var calendar = terms.calendar(term, school);
        var days = days(calendar, first, last, rules.daysAround(), today);
        var year = timetable.week(school.id(), term.id());
        var grades =
                timetable.classes(school.id()).stream().collect(Collectors.toMap(ClassGroup::id, ClassGroup::grade));
        var shared = sharedRooms(year);
        var moved = changes.within(school.id(), days.first(), days.last());
        var taught = new ArrayList<Taught>();
        Map<String, Set<Slot>> away = new HashMap<>();
        var teachers = year.stream().map(Lesson::teacherId).collect(Collectors.toSet());
        for (var day : days) {
            for (var lesson : timetable.lessonsOn(school.id(), day, calendar))
                taught.add(taught(lesson, day, moved, grades, shared, rules));
            for (var elsewhere : timetable.lessonsOf(teachers, day, calendar))
                if (!elsewhere.unitId().equals(school.id()))
                    away(away, elsewhere.teacherId()).add(new Slot(day, elsewhere.period()));
        }
        absent.forEach(a -> away(away, a.personId()).addAll(a.slots()));
        leave(away, teachers, absent, days, taught);
        others.forEach(a -> away(away, a.personId()).addAll(withoutLessons(a, taught)));
        return new Week(taught, teachers(year, grades, changes.covered(school.id(), term)), away);
    }

    /** School days near the absences, none that is over. */
    private static TreeSet<LocalDate> days(
            SchoolCalendar calendar, LocalDate first, LocalDate last, int around, LocalDate today) {
        var days = new TreeSet<>(
                first.datesUntil(last.plusDays(1)).filter(calendar::isSchoolDay).toList());
        days.add(first);
        int before = 0;
        for (var day = first.minusDays(1);
                before < around && day.isAfter(today) && day.isAfter(first.minusDays(LONGEST_WAY));
                day = day.minusDays(1)) if (calendar.isSchoolDay(day) && days.add(day)) before++;
        int after = 0;
        for (var day = last.plusDays(1);
                after < around && day.isBefore(last.plusDays(LONGEST_WAY));
                day = day.plusDays(1)) if (calendar.isSchoolDay(day) && days.add(day)) after++;
        return days;
    }

    private static Taught taught(
            Lesson lesson,
            LocalDate day,
            List<LessonChange> moved,
            Map<UUID, Integer> grades,
            Set<String> shared,
            SchoolRules rules) {
        var change = moved.stream()
                .filter(m -> m.slotId().equals(lesson.id()) && m.toDay().equals(day) && m.toPeriod() == lesson.period())
                .findFirst();
        var room = lesson.room();
        return new Taught(
                key(lesson.id(), change.map(LessonChange::day).orElse(day)),
                lesson.classId().toString(),
                grades.getOrDefault(lesson.classId(), 1),
                lesson.subject().name(),
                lesson.teacherId().toString(),
                new Slot(day, lesson.period()),
                room != null && shared.contains(room) ? room : null,
                change.isEmpty() && !rules.fixed().contains(lesson.subject()));
    }

    /** Rooms in which several classes have lessons; a class's own room moves with it. */
    private static Set<String> sharedRooms(List<Lesson> year) {
        Map<String, Set<UUID>> classes = new HashMap<>();
        for (var lesson : year)
            if (lesson.room() != null)
                classes.computeIfAbsent(lesson.room(), room -> new HashSet<>()).add(lesson.classId());
        return classes.entrySet().stream()
                .filter(room -> room.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Leave noted in the roster: nobody on leave comes for another; her own lessons are a matter of her own sheet. */
    private void leave(
            Map<String, Set<Slot>> away,
            Set<UUID> teachers,
            List<Absentee> absent,
            TreeSet<LocalDate> days,
            List<Taught> taught) {
        for (Absence absence : absences.within(teachers, days.first(), days.last()))
            for (var day : days)
                if (!day.isBefore(absence.firstDay()) && !day.isAfter(absence.lastDay()))
                    away(away, absence.personId())
                            .addAll(withoutLessons(new Absentee(absence.personId(), "", day, 1, 12), taught));
    }

    /** The periods in which somebody else's absence keeps her from coming, without those of lessons others care for. */
    private static Set<Slot> withoutLessons(Absentee absentee, List<Taught> taught) {
        var slots = absentee.slots();
        taught.stream()
                .filter(t -> t.teacherId().equals(absentee.personId().toString()))
                .forEach(t -> slots.remove(t.slot()));
        return slots;
    }

    private static Set<Slot> away(Map<String, Set<Slot>> away, UUID person) {
        return away.computeIfAbsent(person.toString(), p -> new HashSet<>());
    }

    private static List<Teacher> teachers(List<Lesson> year, Map<UUID, Integer> grades, Map<UUID, Integer> covered) {
        return year.stream().collect(Collectors.groupingBy(Lesson::teacherId)).entrySet().stream()
                .map(own -> new Teacher(
                        own.getKey().toString(),
                        own.getValue().stream().map(l -> l.subject().name()).collect(Collectors.toSet()),
                        own.getValue().stream()
                                .map(l -> grades.getOrDefault(l.classId(), 1))
                                .collect(Collectors.toSet()),
                        covered.getOrDefault(own.getKey(), 0)))
                .sorted(java.util.Comparator.comparing(Teacher::id))
                .toList();
    }
}

package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.arranging.Hearer;
import org.qinglan.arranging.Hearing;
import org.qinglan.arranging.HearingTimes;
import org.qinglan.duty.DutyProgress;
import org.qinglan.duty.DutyProgress.Span;
import org.qinglan.record.Action;
import org.qinglan.school.Absences;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Timetable;
import org.qinglan.school.Timetable.Given;
import org.springframework.stereotype.Component;

/**
 * Gathers what the proposal of a time needs: the teacher's own lessons in the coming weeks, who still owes hearing such a
 * lesson, the group, and when all of them teach or are away. As many statements for a whole school as for three people.
 */
@Component
class Suggesting {
    private static final int DAYS_A_WEEK = 7;
    private final PublicLessons lessons;
    private final TimeRows rows;
    private final Slots slots;
    private final Timetable timetable;
    private final People people;
    private final DutyProgress duties;
    private final Mentorings mentorings;
    private final Absences absences;

    Suggesting(
            PublicLessons lessons,
            TimeRows rows,
            Slots slots,
            Timetable timetable,
            People people,
            DutyProgress duties,
            Mentorings mentorings,
            Absences absences) {
        this.lessons = lessons;
        this.rows = rows;
        this.slots = slots;
        this.timetable = timetable;
        this.people = people;
        this.duties = duties;
        this.mentorings = mentorings;
        this.absences = absences;
    }

    /**
     * The best times from tomorrow on.
     *
     * @param audience who is invited: those of them who owe it are looked at, and the whole group
     */
    Suggested of(PublicLesson lesson, UUID audience, LocalDate today) {
        var rules = rows.at(lesson.schoolId(), today);
        var calendar = slots.calendar(lesson);
        var days = days(calendar, today, rules.weeks());
        var own = timetable.given(Set.of(lesson.ownerId()), days, calendar).stream()
                .filter(l -> lesson.classId() == null || l.classId().equals(lesson.classId()))
                .toList();
        if (own.isEmpty()) return Suggested.NONE;
        var from = days.getFirst();
        var to = days.getLast();
        var invited = people.within(audience, today).stream()
                .filter(p -> !p.id().equals(lesson.ownerId()))
                .toList();
        var owing = owing(lesson, invited.stream().map(Person::id).collect(Collectors.toSet()), from, to);
        var hearers = hearers(lesson, invited, owing.keySet(), today);
        var hearing = new Hearing(
                own.stream().map(Suggesting::slot).toList(),
                hearers(hearers.keySet(), owing, days, calendar),
                lessons.between(lesson.schoolId(), from, to).stream()
                        .filter(other -> !other.id().equals(lesson.id()))
                        .map(other -> new org.qinglan.arranging.Slot(other.day(), period(other)))
                        .toList(),
                shut(lesson, from, to),
                wanted(lesson, calendar));
        var classes = own.stream().collect(Collectors.toMap(Suggesting::slot, Given::className));
        return Suggested.of(
                HearingTimes.find(hearing, rules.forSearch()),
                rules.weeks(),
                slots.bells(lesson),
                time -> classes.getOrDefault(time.slot(), ""),
                id -> hearers.getOrDefault(UUID.fromString(id), ""));
    }

    private static List<LocalDate> days(SchoolCalendar calendar, LocalDate today, int weeks) {
        return today.plusDays(1)
                .datesUntil(today.plusDays(1L + (long) weeks * DAYS_A_WEEK))
                .filter(calendar::isSchoolDay)
                .toList();
    }

    /** Who owes hearing this very lesson or one like it, and within which days. */
    private Map<UUID, List<Span>> owing(PublicLesson lesson, Set<UUID> invited, LocalDate from, LocalDate to) {
        var credit = Map.of(
                "kind", "observation",
                "lessonKind", lesson.lessonKind(),
                "mode", "SCHEDULED",
                "subject", lesson.subject().name(),
                "teacher", lesson.ownerId().toString());
        var found = new HashSet<>(duties.owing(invited, Action.OBSERVE, credit, from, to));
        found.addAll(related(lesson, invited, credit, "MENTOR", from, to));
        found.addAll(related(lesson, invited, credit, "MENTEE", from, to));
        return found.stream().collect(Collectors.groupingBy(Span::personId));
    }

    /** What is owed to one's mentor or mentee counts here only for those whose mentor or mentee gives the lesson. */
    private List<Span> related(
            PublicLesson lesson,
            Set<UUID> invited,
            Map<String, String> credit,
            String teacherIs,
            LocalDate from,
            LocalDate to) {
        var pairs = teacherIs.equals("MENTOR")
                ? mentorings.menteesOf(lesson.ownerId(), from).stream().map(Mentoring::menteeId)
                : mentorings.mentorsOf(lesson.ownerId(), from).stream().map(Mentoring::mentorId);
        var withRelation = new HashMap<>(credit);
        withRelation.put("relation", teacherIs);
        return duties.owing(pairs.filter(invited::contains).toList(), Action.OBSERVE, withRelation, from, to);
    }

    /** Those who owe it, and the colleagues of the group; with their names, by pinyin. */
    private Map<UUID, String> hearers(PublicLesson lesson, List<Person> invited, Set<UUID> owing, LocalDate today) {
        var names = new LinkedHashMap<UUID, String>();
        invited.stream().filter(p -> owing.contains(p.id())).forEach(p -> names.put(p.id(), p.name()));
        people.within(slots.group(lesson), today).forEach(p -> names.putIfAbsent(p.id(), p.name()));
        names.remove(lesson.ownerId());
        return names;
    }

    private List<Hearer> hearers(
            Collection<UUID> ids, Map<UUID, List<Span>> owing, List<LocalDate> days, SchoolCalendar calendar) {
        var teaching = timetable.given(ids, days, calendar).stream()
                .collect(Collectors.groupingBy(
                        Given::teacherId, Collectors.mapping(Suggesting::slot, Collectors.toSet())));
        var away = new HashMap<UUID, Set<LocalDate>>();
        for (var absence : absences.within(ids, days.getFirst(), days.getLast()))
            days.stream()
                    .filter(absence::covers)
                    .forEach(day -> away.computeIfAbsent(absence.personId(), p -> new HashSet<>())
                            .add(day));
        return ids.stream()
                .map(id -> new Hearer(
                        id.toString(),
                        owing.getOrDefault(id, List.of()).stream()
                                .map(span -> new Hearer.Days(span.firstDay(), span.lastDay()))
                                .toList(),
                        teaching.getOrDefault(id, Set.of()),
                        away.getOrDefault(id, Set.of())))
                .toList();
    }

    private Map<LocalDate, String> shut(PublicLesson lesson, LocalDate from, LocalDate to) {
        var shut = new HashMap<LocalDate, String>();
        for (var some : rows.shut(lesson.schoolId(), from, to))
            some.firstDay().datesUntil(some.lastDay().plusDays(1)).forEach(day -> shut.put(day, some.reason()));
        return shut;
    }

    private static @Nullable LocalDate wanted(PublicLesson lesson, SchoolCalendar calendar) {
        var week = lesson.wantedWeek();
        return week == null ? null : calendar.term().mondayOfWeek(week);
    }

    private static org.qinglan.arranging.Slot slot(Given lesson) {
        return new org.qinglan.arranging.Slot(lesson.day(), lesson.period());
    }

    private static int period(PublicLesson set) {
        return java.util.Objects.requireNonNull(set.period());
    }
}

package org.qinglan.home;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.duty.DutyProgress.OpenDuty;
import org.qinglan.record.Action;
import org.qinglan.record.Credit;
import org.qinglan.school.Lesson;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds lessons of somebody's mentors that fit into free periods, while lessons are still asked for. */
@Component
class MentorLessons {
    /** More would be a timetable, not a hint. */
    private static final int SHOWN = 2;

    private static final TypeReference<Map<String, List<String>>> ACCEPTS = new TypeReference<>() {};
    private final Mentorings mentorings;
    private final People people;
    private final Timetable timetable;
    private final Units units;
    private final Terms terms;
    private final JsonMapper json;

    MentorLessons(
            Mentorings mentorings, People people, Timetable timetable, Units units, Terms terms, JsonMapper json) {
        this.mentorings = mentorings;
        this.people = people;
        this.timetable = timetable;
        this.units = units;
        this.terms = terms;
        this.json = json;
    }

    /**
     * @param ahead lessons of today that are not over
     * @param behind lessons of today and the school day before that are over and not written up
     * @param ofMentor duties that only lessons of the mentor settle
     * @param names of the mentors, 、 between them
     */
    record Found(List<WeekItem> ahead, List<WeekItem> behind, Set<UUID> ofMentor, String names) {
        static final Found NOTHING = new Found(List.of(), List.of(), Set.of(), "");

        /** The address that leads to what settles a duty. */
        String form(OpenDuty duty) {
            return ofMentor.contains(duty.dutyId()) ? Forms.settleWithMentor(duty) : Forms.settle(duty);
        }

        /** 师父顾言, for duties that ask for the mentor's lessons. */
        String hint(OpenDuty duty) {
            return ofMentor.contains(duty.dutyId()) && !names.isEmpty() ? "师父" + names : "";
        }
    }

    Found of(Actor me, SchoolCalendar calendar, List<Credit> recorded, List<OpenDuty> open, LocalTime now) {
        var asked = open.stream().filter(this::asksForMentor).collect(Collectors.toSet());
        var mentors = asked.isEmpty()
                ? List.<UUID>of()
                : mentorings.mentorsOf(me.personId(), me.today()).stream()
                        .map(Mentoring::mentorId)
                        .toList();
        var unit = me.homeUnit();
        if (mentors.isEmpty() || unit.isEmpty()) return Found.NOTHING;
        var today = me.today();
        var places = new Places(unit.get(), calendar);
        var ahead = day(me, mentors, today, places, recorded);
        var before = dayBefore(today, calendar).map(d -> day(me, mentors, d, places, recorded));
        var observing = new Observing(places.known(), today, now);
        var behind = before.map(observing::behind).orElse(List.of());
        return new Found(
                first(observing.ahead(ahead, owed(asked))),
                first(concat(observing.behind(ahead), behind)),
                asked.stream().map(OpenDuty::dutyId).collect(Collectors.toSet()),
                people.all(mentors).stream().map(Person::name).sorted().collect(Collectors.joining("、")));
    }

    /** Lessons of a mentor whom one has a record of that day already are left out: that was the one. */
    private Observing.Day day(Actor me, List<UUID> mentors, LocalDate day, Places places, List<Credit> recorded) {
        var seen = recorded.stream()
                .filter(c -> c.action() == Action.OBSERVE && c.occurredOn().equals(day))
                .map(c -> c.attributes().get("teacher"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var theirs = timetable.lessonsOf(mentors, day, places.calendar()).stream()
                .filter(l -> !seen.contains(l.teacherId().toString()))
                .filter(l -> places.isTaught(l, day))
                .toList();
        return new Observing.Day(day, timetable.lessonsOf(me.personId(), day, places.calendar()), theirs);
    }

    /** The own school, and the schools of mentors from elsewhere with their own bells and calendars. */
    private final class Places {
        private final Unit home;
        private final SchoolCalendar calendar;
        private final Map<UUID, Observing.Place> known = new HashMap<>();
        private final Map<UUID, SchoolCalendar> calendars = new HashMap<>();

        Places(Unit home, SchoolCalendar calendar) {
            this.home = home;
            this.calendar = calendar;
            var own = Observing.Place.of("", timetable.bells(home));
            home.line().forEach(id -> known.put(id, own));
        }

        SchoolCalendar calendar() {
            return calendar;
        }

        Map<UUID, Observing.Place> known() {
            return known;
        }

        /** Whether the other school has the same timetable that day: one of them may make up for a holiday. */
        boolean isTaught(Lesson lesson, LocalDate day) {
            if (home.line().contains(lesson.unitId())) return true;
            var theirs = calendars.computeIfAbsent(lesson.unitId(), id -> {
                var school = units.get(id);
                known.put(id, Observing.Place.of(school.name(), timetable.bells(school)));
                return terms.calendar(calendar.term(), school);
            });
            return theirs.timetableOf(day).equals(calendar.timetableOf(day));
        }
    }

    private boolean asksForMentor(OpenDuty duty) {
        return Action.valueOf(duty.action()) == Action.OBSERVE
                && json.readValue(duty.filter(), ACCEPTS)
                        .getOrDefault("relation", List.of())
                        .contains("MENTOR");
    }

    private static String owed(Set<OpenDuty> asked) {
        return asked.stream().anyMatch(OpenDuty::late) ? "记下就补上欠的" : "";
    }

    private static Optional<LocalDate> dayBefore(LocalDate today, SchoolCalendar calendar) {
        return today.minusDays(7)
                .datesUntil(today)
                .filter(calendar::isSchoolDay)
                .reduce((earlier, later) -> later);
    }

    private static List<WeekItem> first(List<WeekItem> items) {
        return items.stream().limit(SHOWN).toList();
    }

    private static List<WeekItem> concat(List<WeekItem> a, List<WeekItem> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }
}

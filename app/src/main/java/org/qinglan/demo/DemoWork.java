package org.qinglan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Absences;
import org.qinglan.school.MentorCaps;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lives through the ten weeks day by day: plans are made and published in the first days, then people observe, meet, read
 * and give research lessons, nearly as much as they should.
 */
@Component
@Profile("demo")
class DemoWork {
    private static final int EVENING = 19;

    /** Whose turn it is on Mondays: the ninth of the group, then those of the mentor with three. */
    private static final int[] EARLY = {7, 1, 4, 5};

    private final Mentorings mentorings;
    private final MentorCaps caps;
    private final Absences absences;
    private final People people;
    private final Terms terms;
    private final Timetable timetable;
    private final DemoLessons lessons;
    private final DemoPlans plans;
    private final DemoRecords records;
    private final DemoRatings ratings;
    private final DemoObservations observations;
    private final DemoClock clock;
    private final Random random = new Random(31);

    DemoWork(
            Mentorings mentorings,
            MentorCaps caps,
            Absences absences,
            People people,
            Terms terms,
            Timetable timetable,
            DemoLessons lessons,
            DemoPlans plans,
            DemoRecords records,
            DemoRatings ratings,
            DemoObservations observations,
            DemoClock clock) {
        this.mentorings = mentorings;
        this.caps = caps;
        this.absences = absences;
        this.people = people;
        this.terms = terms;
        this.timetable = timetable;
        this.lessons = lessons;
        this.plans = plans;
        this.records = records;
        this.ratings = ratings;
        this.observations = observations;
        this.clock = clock;
    }

    /** The city so far. */
    record City(LocalDate today, Term term, List<DemoSchool> schools) {
        DemoSchool main() {
            return schools.getFirst();
        }
    }

    void fill(City city, DemoStaff staff) {
        try {
            clock.travelTo(city.term().firstDay(), EVENING);
            for (var school : city.schools()) {
                lessons.bringIn(school, city.term());
                pairNovices(school, city.term(), staff, school == city.main());
            }
            var maths = teachers(city.main(), Subject.MATHEMATICS);
            absences.add(
                    maths.getLast().id(),
                    city.term().mondayOfWeek(6),
                    city.term().mondayOfWeek(7).plusDays(4),
                    "病假");
            publishPlans(city);
            liveThrough(city);
        } finally {
            clock.backToNow();
        }
    }

    /** The second and third teacher of a subject are in their first two years; the group's leader and the next are mentors. */
    private void pairNovices(DemoSchool school, Term term, DemoStaff staff, boolean main) {
        for (Subject subject : school.groups().keySet()) {
            var teachers = teachers(school, subject);
            if (teachers.size() < 4) continue;
            mentorings.add(teachers.get(0).id(), teachers.get(1).id(), "站稳课堂", term.firstDay());
            mentorings.add(teachers.get(3).id(), teachers.get(2).id(), "站稳课堂", term.firstDay());
            if (!main || subject != Subject.MATHEMATICS) continue;
            staff.show("师父", teachers.get(3));
            // the one of whom enough is known to compare
            caps.set(school.unit().id(), 3, officer(school, "RESEARCH_DIRECTOR").personId());
            for (var third : teachers.subList(5, 7))
                mentorings.add(teachers.get(3).id(), third.id(), "用好学具", term.firstDay());
        }
    }

    private void publishPlans(City city) {
        for (var school : city.schools()) {
            var office = officer(school, "ACADEMIC_DIRECTOR");
            var head = officer(school, "PRINCIPAL");
            var maths = hands(school, Subject.MATHEMATICS, office, head);
            plans.publish("maths", school.unit(), group(school, Subject.MATHEMATICS), city.term(), maths);
            var chinese = hands(school, Subject.CHINESE, office, head);
            plans.publish("chinese", school.unit(), group(school, Subject.CHINESE), city.term(), chinese);
        }
    }

    private void liveThrough(City city) {
        for (var school : city.schools()) {
            var calendar = terms.calendar(city.term(), school.unit());
            city.term()
                    .firstDay()
                    .datesUntil(city.today())
                    .filter(calendar::isSchoolDay)
                    .forEach(day -> {
                        clock.travelTo(day, EVENING);
                        for (Subject subject : List.of(Subject.MATHEMATICS, Subject.CHINESE))
                            day(new Day(city, school, subject, calendar, day));
                    });
        }
    }

    /** One day of one group. */
    private record Day(City city, DemoSchool school, Subject subject, SchoolCalendar calendar, LocalDate day) {
        int week() {
            return city.term().weekOf(day);
        }

        boolean isWeekday(int iso) {
            return day.getDayOfWeek().getValue() == iso;
        }
    }

    private void day(Day at) {
        var staff = teachers(at.school(), at.subject());
        if (at.isWeekday(2) && at.week() % 2 == 1) meet(at, staff);
        boolean often = at.school() == at.city().main() && at.subject() == Subject.MATHEMATICS;
        if (at.isWeekday(3) || at.isWeekday(5) || often && at.isWeekday(1)) rate(at, staff);
        if (at.isWeekday(4) && at.week() % 3 == 0) observations.day(staff, at.day(), at.week() / 3, at.calendar());
        for (int i = 0; i < staff.size(); i++) {
            boolean novice = i == 1 || i == 2;
            if (novice && random.nextInt(100) < 46) visitMentor(at, staff.get(i), staff.get(i == 1 ? 0 : 3));
            if (random.nextInt(100) < 16) visitColleague(at, staff, i);
            if (at.week() > 2 && random.nextInt(1000) < 12) open(at, staff.get(i));
            if (random.nextInt(1000) < 14)
                records.readingNote(actor(staff.get(i), at.day()), at.day(), random.nextInt(99));
        }
    }

    private void meet(Day at, List<Person> staff) {
        var present = staff.stream().filter(p -> random.nextInt(100) < 95).toList();
        records.activity(
                actor(staff.getFirst(), at.day()), group(at.school(), at.subject()), present, at.day(), at.week());
    }

    /** Wednesdays and Fridays somebody's lesson is seen by two, where a mentor has three mentees also on Mondays. */
    private void rate(Day at, List<Person> staff) {
        var director = people.get(officer(at.school(), "ACADEMIC_DIRECTOR").personId());
        int turn = at.isWeekday(1) ? EARLY[at.week() % EARLY.length] : 2 * at.week() + (at.isWeekday(3) ? 0 : 1);
        ratings.day(staff, director, at.day(), turn, at.calendar());
    }

    private void visitMentor(Day at, Person novice, Person mentor) {
        visit(at, novice, mentor);
    }

    private void visitColleague(Day at, List<Person> staff, int index) {
        var other = staff.get((index + 1 + random.nextInt(staff.size() - 1)) % staff.size());
        visit(at, staff.get(index), other);
    }

    private void visit(Day at, Person observer, Person teacher) {
        var own = timetable.lessonsOf(observer.id(), at.day(), at.calendar()).stream()
                .map(l -> l.period())
                .toList();
        timetable.lessonsOf(teacher.id(), at.day(), at.calendar()).stream()
                .filter(l -> !own.contains(l.period()))
                .findFirst()
                .ifPresent(l -> records.observe(actor(observer, at.day()), l, at.day(), random.nextInt(99)));
    }

    private void open(Day at, Person teacher) {
        timetable.lessonsOf(teacher.id(), at.day(), at.calendar()).stream()
                .findFirst()
                .ifPresent(l -> records.openLesson(actor(teacher, at.day()), l, at.day(), random.nextInt(99)));
    }

    private DemoPlans.Hands hands(DemoSchool school, Subject subject, Actor office, Actor head) {
        var staff = teachers(school, subject);
        var day = office.today();
        return new DemoPlans.Hands(actor(staff.get(0), day), office, head, actor(staff.get(4 % staff.size()), day));
    }

    private Actor officer(DemoSchool school, String role) {
        var day = ChineseDates.today(clock);
        return people.postsWithin(school.unit().id()).stream()
                .filter(p -> p.role().name().equals(role))
                .findFirst()
                .map(p -> actor(people.get(p.personId()), day))
                .orElseThrow();
    }

    /** The person as one who acts that day; accounts are opened later, and only for those who are shown. */
    private Actor actor(Person person, LocalDate day) {
        return new Actor(
                Tenancy.require(), person.id(), person.id(), person.name(), day, false, people.posts(person.id(), day));
    }

    private static List<Person> teachers(DemoSchool school, Subject subject) {
        return Objects.requireNonNull(school.teachers().get(subject), subject::name);
    }

    private static Unit group(DemoSchool school, Subject subject) {
        return Objects.requireNonNull(school.groups().get(subject), subject::name);
    }
}

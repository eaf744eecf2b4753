package org.qinglan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.qinglan.school.Absences;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Person;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What has happened in the ten weeks: pairs of mentor and mentee, leave, plans, records. */
@Component
@Profile("demo")
class DemoWork {
    private final Mentorings mentorings;
    private final Absences absences;

    DemoWork(Mentorings mentorings, Absences absences) {
        this.mentorings = mentorings;
        this.absences = absences;
    }

    /** The city so far. */
    record City(LocalDate today, Term term, List<DemoSchool> schools) {
        DemoSchool main() {
            return schools.getFirst();
        }
    }

    void fill(City city, DemoStaff staff) {
        for (var school : city.schools()) pairNovices(school, city.term(), staff, school == city.main());
        var maths = teachers(city.main(), Subject.MATHEMATICS);
        absences.add(
                maths.getLast().id(),
                city.term().mondayOfWeek(6),
                city.term().mondayOfWeek(7).plusDays(4),
                "病假");
    }

    /** The second and third teacher of a subject are in their first two years; the group's leader and the next are mentors. */
    private void pairNovices(DemoSchool school, Term term, DemoStaff staff, boolean main) {
        for (Subject subject : school.groups().keySet()) {
            var teachers = teachers(school, subject);
            if (teachers.size() < 4) continue;
            mentorings.add(teachers.get(0).id(), teachers.get(1).id(), "站稳课堂", term.firstDay());
            mentorings.add(teachers.get(3).id(), teachers.get(2).id(), "站稳课堂", term.firstDay());
            if (main && subject == Subject.MATHEMATICS) staff.show("师父", teachers.get(3));
        }
    }

    static List<Person> teachers(DemoSchool school, Subject subject) {
        return Objects.requireNonNull(school.teachers().get(subject), subject::name);
    }

    static Unit group(DemoSchool school, Subject subject) {
        return Objects.requireNonNull(school.groups().get(subject), subject::name);
    }
}

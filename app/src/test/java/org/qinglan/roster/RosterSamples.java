package org.qinglan.roster;

import java.time.LocalDate;
import java.util.Map;
import org.qinglan.given.AddressSamples;
import org.qinglan.given.City;
import org.qinglan.school.Absences;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Role;
import org.qinglan.school.intake.ImportJobs;
import org.qinglan.school.intake.ImportJobs.Kind;
import org.springframework.stereotype.Component;

/** Somebody with a post, a mentor and an absence, and an import under way. */
@Component
class RosterSamples implements AddressSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private final City city;
    private final People people;
    private final Absences absences;
    private final Mentorings mentorings;
    private final ImportJobs jobs;

    RosterSamples(City city, People people, Absences absences, Mentorings mentorings, ImportJobs jobs) {
        this.city = city;
        this.people = people;
        this.absences = absences;
        this.mentorings = mentorings;
        this.jobs = jobs;
    }

    @Override
    public Map<String, Object> in(City.Built built) {
        var person = city.person("名单里的人", built.mathsGrade3(), Role.TEACHER);
        var mentor = city.person("名单里的师父", built.maths(), Role.TEACHER);
        absences.add(person.id(), DAY, DAY, "外出");
        mentorings.add(mentor.id(), person.id(), null, DAY);
        var school = built.school().id();
        var sent = new ImportJobs.Sent(Kind.ROSTER, school, null, "名单.xlsx", new byte[0], DAY, false);
        return Map.of(
                "rosterPerson", person.id(),
                "rosterUnit", school,
                "rosterTerm", built.term().id(),
                "importJob", jobs.begin(sent, person.id()),
                "post", people.posts(person.id(), DAY).getFirst().id(),
                "absence", absences.of(person.id()).getFirst().id(),
                "pair", mentorings.of(person.id()).getFirst().id(),
                "/people/new", "unit=" + school,
                "/people/import/template", "kind=ROSTER");
    }
}

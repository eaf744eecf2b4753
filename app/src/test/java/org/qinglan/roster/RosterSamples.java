package org.qinglan.roster;

import static java.util.Map.entry;

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
        return Map.ofEntries(
                entry("rosterPerson", person.id()),
                entry("rosterUnit", school),
                entry("holidayYear", 2027),
                entry("rosterTerm", built.term().id()),
                entry("importJob", jobs.begin(sent, person.id())),
                entry("post", people.posts(person.id(), DAY).getFirst().id()),
                entry("absence", absences.of(person.id()).getFirst().id()),
                entry("pair", mentorings.of(person.id()).getFirst().id()),
                entry("/people/new", "unit=" + school),
                // a year is everybody's; whose it is says the unit
                entry("/people/holidays/{holidayYear}", "unit=" + school),
                entry("/people/import/template", "kind=ROSTER"));
    }
}

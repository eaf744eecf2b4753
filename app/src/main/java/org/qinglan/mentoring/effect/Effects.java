package org.qinglan.mentoring.effect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.mentoring.effect.Growth.Compared;
import org.qinglan.mentoring.effect.Growth.Rated;
import org.qinglan.observation.Rating;
import org.qinglan.observation.Ratings;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Gathers the ratings of a mentor's mentees while guided, and of teachers of like years whom nobody ever guided. */
@Service
class Effects {
    private static final int YEARS_BACK = 3;
    private static final int LIKE_YEARS = 2;
    private final Ratings ratings;
    private final Mentorings mentorings;
    private final People people;
    private final JdbcClient jdbc;

    Effects(Ratings ratings, Mentorings mentorings, People people, JdbcClient jdbc) {
        this.ratings = ratings;
        this.mentorings = mentorings;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Everybody of a school who guides or guided somebody, by name; never in an order of merit. */
    List<Person> mentors(Unit school, LocalDate today) {
        var guides = everyone("mentor_id");
        return people.within(school.id(), today).stream()
                .filter(p -> guides.contains(p.id()))
                .toList();
    }

    /** The mentor's own ratings are left out on both sides: nobody is measured by what she says of herself. */
    Compared of(UUID mentor, Unit school, LocalDate today) {
        var guided = mentorings.of(mentor).stream()
                .filter(m -> m.mentorId().equals(mentor))
                .collect(Collectors.groupingBy(Mentoring::menteeId));
        var byTeacher = ratings.countedOfSchool(school.id(), today.minusYears(YEARS_BACK), today).stream()
                .filter(r -> !r.raterId().equals(mentor))
                .collect(Collectors.groupingBy(Rating::teacherId));
        var own = guided.entrySet().stream()
                .map(e -> rated(byTeacher, e.getKey()).stream()
                        .filter(r -> e.getValue().stream().anyMatch(m -> m.holdsOn(r.day())))
                        .toList())
                .toList();
        var others = others(guided.keySet(), school, today).stream()
                .map(id -> rated(byTeacher, id))
                .toList();
        return Growth.compare(own, others);
    }

    private static List<Rated> rated(Map<UUID, List<Rating>> byTeacher, UUID teacher) {
        return byTeacher.getOrDefault(teacher, List.of()).stream()
                .map(r -> new Rated(r.day(), r.percent()))
                .toList();
    }

    /** In service about as long as the mentees, of the same school, and never guided by anybody. */
    private List<UUID> others(Collection<UUID> mentees, Unit school, LocalDate today) {
        var years = people.all(mentees).stream()
                .mapToInt(p -> p.serviceYear(today))
                .filter(y -> y > 0)
                .summaryStatistics();
        if (years.getCount() == 0) return List.of();
        var guided = everyone("mentee_id");
        return people.within(school.id(), today).stream()
                .filter(p -> p.serviceYear(today) > 0)
                .filter(p -> p.serviceYear(today) >= years.getMin() - LIKE_YEARS
                        && p.serviceYear(today) <= years.getMax() + LIKE_YEARS)
                .map(Person::id)
                .filter(id -> !guided.contains(id))
                .toList();
    }

    private Set<UUID> everyone(String side) {
        return jdbc.sql("select distinct " + side + " from school.mentoring")
                .query(UUID.class)
                .set();
    }
}

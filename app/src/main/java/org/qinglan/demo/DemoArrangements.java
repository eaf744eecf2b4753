package org.qinglan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.qinglan.access.Actor;
import org.qinglan.arrange.Absentee;
import org.qinglan.arrange.Arrangement;
import org.qinglan.arrange.Arrangements;
import org.qinglan.database.Tenancy;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.shared.Decision.Done;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 调课: three colleagues go to a contest and the office has settled who gives their lessons; another one has asked. */
@Component
@Profile("demo")
class DemoArrangements {
    private static final int LOOK_AHEAD = 21;
    private final Arrangements arrangements;
    private final People people;

    DemoArrangements(Arrangements arrangements, People people) {
        this.arrangements = arrangements;
        this.people = people;
    }

    void fill(DemoWork.City city) {
        var school = city.main().unit();
        var science = Objects.requireNonNull(city.main().teachers().get(Subject.SCIENCE));
        var office = people.postsWithin(school.id()).stream()
                .filter(post -> post.role() == Role.ACADEMIC_DIRECTOR)
                .findFirst()
                .map(post -> actor(people.get(post.personId()), city.today()))
                .orElseThrow();
        var settled = open(city, office, "外出听赛课", science.subList(0, 3), 3);
        if (!(arrangements.settle(office, settled.id(), true) instanceof Done))
            throw new IllegalStateException("an arrangement just made is not settled");
        var asking = science.getLast();
        open(city, actor(asking, city.today()), "参加区里的教研活动", List.of(asking), 5);
    }

    /** On the first day from then on that has school. */
    private Arrangement open(DemoWork.City city, Actor me, String reason, List<Person> away, int daysAhead) {
        return IntStream.range(daysAhead, daysAhead + LOOK_AHEAD)
                .mapToObj(n -> city.today().plusDays(n))
                .flatMap(day -> arrangements.open(me, city.main().unit(), reason, absent(away, day))
                                instanceof Done<Arrangement, ?>(var made)
                        ? java.util.stream.Stream.of(made)
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static List<Absentee> absent(List<Person> away, LocalDate day) {
        return away.stream()
                .map(person -> new Absentee(person.id(), person.name(), day, 1, 4))
                .toList();
    }

    private Actor actor(Person person, LocalDate day) {
        return new Actor(
                Tenancy.require(), person.id(), person.id(), person.name(), day, false, people.posts(person.id(), day));
    }
}

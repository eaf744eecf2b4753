package org.qinglan.observation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Who leads whom within a school. Posts above schools see figures, never who was seen or how a lesson was rated. */
@Component
class Leading {
    private final Units units;
    private final People people;

    Leading(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** The units somebody may look at: those led, and the groups below them; the widest first. */
    List<Unit> unitsOf(Actor me) {
        return me.posts().stream()
                .filter(Leading::leadsInSchool)
                .map(post -> post.unit().actsFor())
                .distinct()
                .flatMap(id -> Stream.concat(
                        Stream.of(units.get(id)),
                        units.below(id).stream().filter(u -> u.kind() == UnitKind.SUBJECT_GROUP)))
                .distinct()
                .toList();
    }

    /** Whether somebody leads a colleague: through any unit in which the colleague works today. */
    boolean leads(Actor me, UUID colleague) {
        return people.posts(colleague, me.today()).stream()
                .anyMatch(theirs -> me.posts().stream()
                        .anyMatch(post -> leadsInSchool(post)
                                && theirs.unit().isWithin(post.unit().actsFor())));
    }

    /** The schools whose 教科室主任 somebody is. */
    List<UUID> researchDirectorOf(Actor me) {
        return me.posts().stream()
                .filter(post -> post.role() == Role.RESEARCH_DIRECTOR)
                .map(post -> post.unit().actsFor())
                .distinct()
                .toList();
    }

    private static boolean leadsInSchool(Post post) {
        return post.role().leads()
                && switch (post.unit().kind()) {
                    case EDUCATION_BUREAU, TEACHING_RESEARCH_OFFICE, DISTRICT, EDUCATION_GROUP -> false;
                    default -> true;
                };
    }
}

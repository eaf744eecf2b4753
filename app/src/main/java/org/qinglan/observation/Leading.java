package org.qinglan.observation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.record.form.Entry;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Who leads whom within a school. Posts above schools see figures, never who was seen or how a lesson was rated. */
@Component
public class Leading {
    private final Units units;
    private final People people;
    private final Flows flows;

    Leading(Units units, People people, Flows flows) {
        this.units = units;
        this.people = people;
        this.flows = flows;
    }

    /** The units somebody may look at: those led, and the groups below them; the widest first. */
    List<Unit> unitsOf(Actor me) {
        return me.posts().stream()
                .filter(Post::leadsInSchool)
                .map(post -> post.unit().actsFor())
                .distinct()
                .flatMap(id -> Stream.concat(
                        Stream.of(units.get(id)),
                        units.below(id).stream().filter(u -> u.kind() == UnitKind.SUBJECT_GROUP)))
                .distinct()
                .toList();
    }

    /** Whether somebody leads a colleague: through any unit in which the colleague works today. */
    public boolean leads(Actor me, UUID colleague) {
        return people.posts(colleague, me.today()).stream()
                .anyMatch(theirs -> me.posts().stream()
                        .anyMatch(post -> post.leadsInSchool()
                                && theirs.unit().isWithin(post.unit().actsFor())));
    }

    /** Who looks at what an observer noted where a look is asked for: as with a dispute, of the observer's group. */
    public List<UUID> reviewersOf(Entry entry) {
        var head = entry.head();
        return flows.reviewersOf(
                Feedback.FLOW, new FlowSubject(entry.id(), "DISPUTED", head.ownerId(), units.get(head.unitId())));
    }

    /** The schools whose 教科室主任 somebody is. */
    List<UUID> researchDirectorOf(Actor me) {
        return me.posts().stream()
                .filter(post -> post.role() == Role.RESEARCH_DIRECTOR)
                .map(post -> post.unit().actsFor())
                .distinct()
                .toList();
    }
}

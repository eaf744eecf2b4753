package org.qinglan.roster;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Who;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Component;

/** How far somebody sees and keeps the roster: stewards keep what lies below them, leaders see it. */
@Component
class Reach {
    private final Units units;
    private final People people;

    Reach(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    static boolean keeps(Actor me, Unit unit) {
        return me.isAbove(Role.DATA_STEWARD, unit) || me.isAbove(Role.SYSTEM_ADMIN, unit);
    }

    static boolean sees(Actor me, Unit unit) {
        return keeps(me, unit) || me.leads(unit);
    }

    /** The highest units somebody sees, none inside another. */
    List<Unit> roots(Actor me) {
        return me.posts().stream()
                .filter(post -> post.role().leads() || isKeeper(post.role()))
                .map(post -> units.get(post.unit().actsFor()))
                .filter(unit -> sees(me, unit))
                .distinct()
                .filter(unit -> me.posts().stream()
                        .filter(post -> post.role().leads() || isKeeper(post.role()))
                        .noneMatch(post -> !post.unit().actsFor().equals(unit.id())
                                && unit.isWithin(post.unit().actsFor())))
                .toList();
    }

    /** A unit that may be looked at; else 403. */
    Unit seen(Actor me, UUID unitId) {
        var unit = units.get(unitId);
        if (!sees(me, unit)) throw new Forbidden(unit.name() + "的名单不归您看。如果工作需要，请找学校的数据管理员。");
        return unit;
    }

    /** A unit that may be changed; else 403. */
    Unit kept(Actor me, UUID unitId) {
        var unit = units.get(unitId);
        if (!keeps(me, unit)) throw new Forbidden(unit.name() + "的名单不归您管。请找那边的数据管理员。");
        return unit;
    }

    /** A person who may be looked at: one of the posts of today or later is seen. */
    Person seenPerson(Actor me, UUID personId) {
        var person = people.get(personId);
        if (unitsOf(me, personId).stream().noneMatch(unit -> sees(me, unit)))
            throw new Forbidden(person.name() + "不在您看得到的单位。");
        return person;
    }

    /** A person who may be changed: in the tree, not through an overlay that crosses it. */
    Person keptPerson(Actor me, UUID personId) {
        var person = people.get(personId);
        if (!keepsPerson(me, personId)) throw new Forbidden(person.name() + "不在您管的单位。请找那边的数据管理员。");
        return person;
    }

    boolean keepsPerson(Actor me, UUID personId) {
        return me.isAny(Who.STEWARDS)
                && unitsOf(me, personId).stream().anyMatch(unit -> !unit.overlay() && keeps(me, unit));
    }

    /** Whether somebody may note absences and pairings: keepers, and whoever leads a unit of the person. */
    boolean leadsPerson(Actor me, UUID personId) {
        return keepsPerson(me, personId)
                || (!me.personId().equals(personId)
                        && unitsOf(me, personId).stream().anyMatch(me::leads));
    }

    /** Who left belongs to where the last posts were. */
    private List<Unit> unitsOf(Actor me, UUID personId) {
        var now = people.postsFrom(List.of(personId), me.today());
        var posts = now.isEmpty() ? people.lastPosts(personId) : now;
        return posts.stream().map(Post::unit).toList();
    }

    private static boolean isKeeper(Role role) {
        return role == Role.DATA_STEWARD || role == Role.SYSTEM_ADMIN;
    }
}

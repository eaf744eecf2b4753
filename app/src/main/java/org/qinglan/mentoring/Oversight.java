package org.qinglan.mentoring;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Component;

/** Who sees what between two people: the two, and who leads them within the school. Above schools nobody does. */
@Component
public class Oversight {
    private final Units units;
    private final People people;

    Oversight(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** Whether somebody leads a unit from within its school. */
    public boolean leads(Actor me, Unit unit) {
        var school = units.schoolOf(unit);
        return school.isPresent()
                && me.posts().stream()
                        .anyMatch(post -> post.role().leads()
                                && post.unit().isWithin(school.get().id())
                                && unit.isWithin(post.unit().actsFor()));
    }

    /** Whether somebody leads a person from within the school. */
    public boolean leads(Actor me, UUID person) {
        return people.posts(person, me.today()).stream().map(Post::unit).anyMatch(unit -> leads(me, unit));
    }

    /** Only those who lead it; else 403. */
    public Unit led(Actor me, UUID unitId) {
        var unit = units.get(unitId);
        if (!leads(me, unit)) throw new Forbidden(unit.name() + "的师徒由本校带这个组的人和教科室看，不归您看。");
        return unit;
    }

    /** The units somebody leads within schools, the highest first, an office's as its school. */
    public List<Unit> led(Actor me) {
        return me.posts().stream()
                .filter(post -> post.role().leads())
                .map(post -> post.unit().actsFor().equals(post.unit().id())
                        ? post.unit()
                        : units.get(post.unit().actsFor()))
                .filter(unit -> leads(me, unit))
                .distinct()
                .sorted(Comparator.comparingInt(unit -> unit.line().size()))
                .toList();
    }

    /** The 教研组 a person works in, around the 备课组; the school where there is none. */
    public Unit groupOf(UUID person, Actor me) {
        var unit = people.posts(person, me.today()).stream()
                .map(Post::unit)
                .filter(u -> !u.overlay())
                .max(Comparator.comparingInt((Unit u) -> u.line().size()))
                .orElseThrow(() -> new Forbidden("徒弟还没有分到哪个组，请学校的数据管理员先加上岗位。"));
        return unit.kind() == UnitKind.LESSON_PREP_GROUP && unit.parentId() != null ? units.get(unit.parentId()) : unit;
    }
}

package org.qinglan.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Component;

/** Who owns a form, who may use it, and about whom. */
@Component
class Access {
    private final PaperRows rows;
    private final Units units;
    private final People people;

    Access(PaperRows rows, Units units, People people) {
        this.rows = rows;
        this.units = units;
        this.people = people;
    }

    /** Units whose forms somebody may use: those of the own posts and all above them. */
    List<UUID> reach(Actor me) {
        var reach = new LinkedHashSet<UUID>();
        me.posts().forEach(post -> reach.addAll(post.unit().line()));
        return List.copyOf(reach);
    }

    Unit led(UUID unit, Actor me) {
        var found = units.get(unit);
        if (!me.leads(found)) throw new Forbidden("这个单位的表由带它的人来管。");
        return found;
    }

    /** A form this person looks after; {@code gone} ones too. */
    Paper owned(UUID id, Actor me) {
        var paper = rows.get(id);
        led(paper.unitId(), me);
        return paper;
    }

    /** A form this person may use. */
    Paper usable(UUID id, Actor me) {
        var paper = rows.get(id);
        boolean may = reach(me).contains(paper.unitId()) || me.leads(units.get(paper.unitId()));
        if (!may) throw new Forbidden("这张表是别的单位的，您用不到。");
        if (paper.isGone()) throw new NoSuch("表");
        return paper;
    }

    /** Groups whose people somebody may fill a form about, the form's unit or below it. */
    List<Unit> groups(Paper paper, Actor me) {
        var groups = new ArrayList<Unit>();
        for (var unit : units.below(units.get(paper.unitId()).actsFor()))
            if (!unit.kind().isOffice() && me.leads(unit)) groups.add(unit);
        return groups;
    }

    /** About oneself everybody may; about others only who leads their group. */
    Unit group(Paper paper, UUID unit, @Nullable UUID person, Actor me) {
        var group = units.get(unit);
        boolean inReach = group.isWithin(units.get(paper.unitId()).actsFor());
        boolean oneself = me.personId().equals(person) && me.belongsTo(group);
        if (!inReach || !(me.sees(group) && (me.leads(group) || oneself)))
            throw new Forbidden("给别人填表，要带着他所在的组；您可以填自己的。");
        return group;
    }

    @Nullable
    Person person(Unit group, @Nullable UUID id, Actor me) {
        if (id == null) return null;
        return people.within(group.actsFor(), me.today()).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuch("人"));
    }
}

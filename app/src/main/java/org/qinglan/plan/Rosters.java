package org.qinglan.plan;

import java.time.LocalDate;
import java.util.List;
import org.qinglan.school.People;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Reads the roster a plan of a unit may mean. */
@Component
class Rosters {
    private final People people;
    private final Units units;

    Rosters(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** The people of the unit and of its school on a day; above schools only those of the offices, not of every school. */
    Roster of(Unit unit, LocalDate day) {
        var school = units.schoolOf(unit);
        if (school.isPresent()) {
            var around = school.get().id();
            return Roster.of(
                    people.within(unit.id(), day),
                    people.within(around, day),
                    people.postsWithin(around),
                    units.below(unit.id()),
                    day);
        }
        var offices = units.below(unit.id()).stream()
                .filter(u -> u.kind().isOffice() || u.id().equals(unit.id()))
                .filter(u -> u.kind() != UnitKind.SCHOOL)
                .toList();
        var leaf = offices.isEmpty() ? unit : offices.getLast();
        return Roster.of(
                people.within(leaf.id(), day),
                people.within(leaf.id(), day),
                people.postsWithin(leaf.id()),
                List.of(unit),
                day);
    }
}

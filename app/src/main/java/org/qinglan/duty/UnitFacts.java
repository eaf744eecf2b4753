package org.qinglan.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.school.Unit;

/**
 * What selectors look at in one unit.
 *
 * @param staffed the days on which somebody holds a post in it or below it
 */
record UnitFacts(Unit unit, List<PersonFacts.Dated> staffed) {
    UnitFacts {
        staffed = List.copyOf(staffed);
    }

    UUID id() {
        return unit.id();
    }

    /** A unit in which nobody works can do nothing, and owes nothing: not yet filled, or closed. */
    boolean works(LocalDate day) {
        return staffed.stream().anyMatch(days -> days.holdsOn(day));
    }
}

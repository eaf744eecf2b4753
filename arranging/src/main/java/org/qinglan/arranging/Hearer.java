package org.qinglan.arranging;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Somebody who may come to hear a lesson.
 *
 * @param owes the days within which this person still owes hearing such a lesson; empty: is only invited
 * @param teaching when this person has lessons of the own
 * @param away days on which this person is not there
 */
public record Hearer(String id, List<Days> owes, Set<Slot> teaching, Set<LocalDate> away) {
    /** Some days, both ends included. */
    public record Days(LocalDate first, LocalDate last) {
        boolean contain(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public Hearer {
        owes = List.copyOf(owes);
        teaching = Set.copyOf(teaching);
        away = Set.copyOf(away);
    }

    boolean owesOn(LocalDate day) {
        return owes.stream().anyMatch(days -> days.contain(day));
    }

    boolean isFree(Slot slot) {
        return !away.contains(slot.day()) && !teaching.contains(slot);
    }
}

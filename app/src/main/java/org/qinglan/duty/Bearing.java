package org.qinglan.duty;

import java.time.LocalDate;

/** What the planner asks about one bearer. */
interface Bearing {
    /** Whether the bearer is meant on a day, in a window that begins on {@code windowBegins}. */
    boolean isMeant(LocalDate day, LocalDate windowBegins);

    /** Whether the bearer is on leave or away that day. */
    boolean isAbsent(LocalDate day);

    /** A unit is never on leave; it is meant while somebody works in it. */
    static Bearing of(UnitFacts facts) {
        return new Bearing() {
            @Override
            public boolean isMeant(LocalDate day, LocalDate windowBegins) {
                return facts.works(day);
            }

            @Override
            public boolean isAbsent(LocalDate day) {
                return false;
            }
        };
    }

    /** A person, as the selector sees this one. */
    static Bearing of(Selector selector, PersonFacts facts) {
        return new Bearing() {
            @Override
            public boolean isMeant(LocalDate day, LocalDate windowBegins) {
                return selector.matches(facts, day, windowBegins);
            }

            @Override
            public boolean isAbsent(LocalDate day) {
                return facts.absent(day);
            }
        };
    }
}

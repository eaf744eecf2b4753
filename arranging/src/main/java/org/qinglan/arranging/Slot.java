package org.qinglan.arranging;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A period of a day.
 *
 * @param period 第N节, from 1
 */
public record Slot(LocalDate day, int period) implements Comparable<Slot> {
    private static final Comparator<Slot> BY_TIME =
            Comparator.comparing(Slot::day).thenComparingInt(Slot::period);

    @Override
    public int compareTo(Slot other) {
        return BY_TIME.compare(this, other);
    }
}

package org.qinglan.publiclesson;

import java.time.LocalDate;
import org.qinglan.arranging.HearingRules;

/**
 * 什么时候排 at a school, from a day on.
 *
 * @param weeks how many weeks ahead are looked at, 1–8
 * @param most how many times are proposed, 1–10
 * @param mostADay how many public lessons the school has on a day, 1–12
 * @param apart whether no two are given in one period
 * @param firstPeriod not before this period, 1–12
 * @param lastPeriod not after this one
 */
public record TimeRules(
        LocalDate since, int weeks, int most, int mostADay, boolean apart, int firstPeriod, int lastPeriod) {
    /** Where a school has said nothing. */
    static final TimeRules USUAL = new TimeRules(LocalDate.EPOCH, 4, 3, 2, true, 1, 12);

    private static final int LONGEST = 8;
    private static final int MOST_TIMES = 10;
    private static final int LAST = 12;

    boolean isWithinRange() {
        return isBetween(weeks, LONGEST)
                && isBetween(most, MOST_TIMES)
                && isBetween(mostADay, LAST)
                && isBetween(firstPeriod, LAST)
                && isBetween(lastPeriod, LAST)
                && firstPeriod <= lastPeriod;
    }

    private static boolean isBetween(int number, int last) {
        return number >= 1 && number <= last;
    }

    HearingRules forSearch() {
        return new HearingRules(most, mostADay, apart, firstPeriod, lastPeriod);
    }
}

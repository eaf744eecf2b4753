package org.qinglan.arranging;

/**
 * A school's rules for the times of lessons that are open to be heard.
 *
 * @param most how many times are proposed, 1–10
 * @param mostADay so many such lessons a day at the school, 1–12
 * @param apart whether no two are held in one period, so that nobody has to choose between them
 * @param firstPeriod not before this period, 1–12
 * @param lastPeriod not after this period, from the first to 12
 */
public record HearingRules(int most, int mostADay, boolean apart, int firstPeriod, int lastPeriod) {
    private static final int MOST_PERIODS = 12;
    private static final int MOST_TIMES = 10;

    /** @throws IllegalArgumentException a number lies outside its range */
    public HearingRules {
        boolean fits = most >= 1
                && most <= MOST_TIMES
                && mostADay >= 1
                && mostADay <= MOST_PERIODS
                && firstPeriod >= 1
                && lastPeriod >= firstPeriod
                && lastPeriod <= MOST_PERIODS;
        if (!fits)
            throw new IllegalArgumentException(
                    "rules: " + most + " " + mostADay + " " + firstPeriod + "–" + lastPeriod);
    }
}

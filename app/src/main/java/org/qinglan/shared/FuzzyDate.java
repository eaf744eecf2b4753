package org.qinglan.shared;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date exactly as exact as the text: "4月" is the month, not the 30th.
 *
 * @param kind what the text said
 * @param firstDay the first day it may mean
 * @param lastDay the last day it may mean; the same as {@code firstDay} for a day
 * @param tentative 暂定: never overdue until it is fixed
 * @param deadline 前、截止: something is due by {@code lastDay}
 */
public record FuzzyDate(Kind kind, LocalDate firstDay, LocalDate lastDay, boolean tentative, boolean deadline) {
    /** How exact the text was: a day, a teaching week, a third of a month, a month, a span, 期初/期中/期末. */
    public enum Kind {
        DAY,
        WEEK,
        PART,
        MONTH,
        RANGE,
        TERM_PART
    }

    public FuzzyDate {
        if (lastDay.isBefore(firstDay)) throw new IllegalArgumentException(lastDay + " before " + firstDay);
    }

    public static FuzzyDate day(LocalDate day) {
        return new FuzzyDate(Kind.DAY, day, day, false, false);
    }

    public static FuzzyDate month(YearMonth month) {
        return new FuzzyDate(Kind.MONTH, month.atDay(1), month.atEndOfMonth(), false, false);
    }

    /** The same date, marked 暂定. */
    public FuzzyDate tentatively() {
        return new FuzzyDate(kind, firstDay, lastDay, true, deadline);
    }

    /** The same date as a deadline: due by its last day. */
    public FuzzyDate asDeadline() {
        return new FuzzyDate(kind, firstDay, lastDay, tentative, true);
    }
}

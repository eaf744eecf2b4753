package org.qinglan.reading;

import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.TermHint;

/**
 * Which year a month belongs to. A school year runs from August to July; what the text does not settle stays without a
 * year ("03", "05-20").
 */
final class Years {
    private static final int FIRST_MONTH = 8;
    private final @Nullable Integer autumnYear;
    private final @Nullable Integer calendarYear;
    private final int semester;

    private Years(@Nullable Integer autumnYear, @Nullable Integer calendarYear, int semester) {
        this.autumnYear = autumnYear;
        this.calendarYear = calendarYear;
        this.semester = semester;
    }

    /**
     * @param stated a date of the document with its year, where it has one
     */
    static Years of(TermHint term, @Nullable FuzzyDate stated) {
        int semester = term.semester() == null ? 0 : term.semester();
        if (term.schoolYear() != null)
            return new Years(Integer.parseInt(term.schoolYear().substring(0, 4)), null, semester);
        if (term.from() != null && term.to() != null) {
            int year = Integer.parseInt(term.from().substring(0, 4));
            int month = Integer.parseInt(term.from().substring(5));
            boolean oneYear = term.to().startsWith(Integer.toString(year));
            return oneYear ? new Years(null, year, 0) : new Years(month >= 6 ? year : year - 1, null, 0);
        }
        if (stated == null || stated.year() == null || stated.month() == null) return new Years(null, null, 0);
        return new Years(stated.month() >= FIRST_MONTH ? stated.year() : stated.year() - 1, null, semester);
    }

    /** The year of a month, or null where the text leaves it open. */
    @Nullable
    Integer of(int month) {
        if (calendarYear != null) return calendarYear;
        if (autumnYear == null) return null;
        if (semester == 2) return month >= 11 ? autumnYear : autumnYear + 1;
        if (semester == 1) return month >= 6 ? autumnYear : autumnYear + 1;
        return month >= FIRST_MONTH ? autumnYear : autumnYear + 1;
    }

    /** "2024-03", or "03" where the year is open. */
    String month(@Nullable Integer stated, int month) {
        var year = stated != null ? stated : of(month);
        return year == null ? "%02d".formatted(month) : "%d-%02d".formatted(year, month);
    }

    /** "2024-03-05" or "03-05"; null where there is no such day. */
    @Nullable
    String day(@Nullable Integer stated, int month, int day) {
        var ym = month(stated, month);
        var year = stated != null ? stated : of(month);
        return day > lastDay(year, month) ? null : "%s-%02d".formatted(ym, day);
    }

    String endOfMonth(@Nullable Integer stated, int month) {
        int last = lastDay(stated != null ? stated : of(month), month);
        return "%s-%02d".formatted(month(stated, month), last);
    }

    private static int lastDay(@Nullable Integer year, int month) {
        if (year == null) return month == 2 ? 29 : java.time.Month.of(month).maxLength();
        return java.time.YearMonth.of(year, month).lengthOfMonth();
    }
}

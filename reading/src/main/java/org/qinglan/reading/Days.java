package org.qinglan.reading;

import org.jspecify.annotations.Nullable;

/** A fuzzy date as the strings of a task: never more exact than the words. */
final class Days {
    private final Years years;
    private final FuzzyDate date;

    Days(Years years, FuzzyDate date) {
        this.years = years;
        this.date = date;
    }

    @Nullable
    String month() {
        return date.month() == null ? null : years.month(date.year(), date.month());
    }

    @Nullable
    String from() {
        if (date.month() == null) return null;
        if (date.day() != null) return isLimit() ? null : years.day(date.year(), date.month(), date.day());
        return date.toMonth() != null ? years.month(date.year(), date.month()) : null;
    }

    @Nullable
    String to() {
        if (date.month() == null) return null;
        int last = date.toMonth() == null ? date.month() : date.toMonth();
        var year = date.toYear() != null ? date.toYear() : yearOfLast(last);
        if (date.day() != null) {
            if (isLimit()) return null;
            return years.day(year, last, date.toDay() == null ? date.day() : date.toDay());
        }
        return date.toMonth() != null ? years.month(year, last) : null;
    }

    /** 2023年11月—1月 ends in the next year. */
    private @Nullable Integer yearOfLast(int last) {
        if (date.year() == null) return null;
        return date.month() != null && last < date.month() ? (Integer) (date.year() + 1) : date.year();
    }

    @Nullable
    String due() {
        if (date.limit() != null) return new Days(years, date.limit()).due();
        if (!date.due()) return null;
        if (date.month() == null) return null;
        int last = date.toMonth() == null ? date.month() : date.toMonth();
        if (date.day() != null) return years.day(date.year(), last, date.toDay() == null ? date.day() : date.toDay());
        return date.part() == PlanDraft.Part.LATE && !date.phase() ? years.endOfMonth(date.year(), date.month()) : null;
    }

    private boolean isLimit() {
        return date.due();
    }
}

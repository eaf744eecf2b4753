package org.qinglan.reading;

import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Part;

/**
 * A date exactly as vague as it was written.
 *
 * @param start first character in the text it was found in
 * @param end behind its last character, suffixes such as 前 and 左右 included
 * @param toYear the year of the last month where it is stated
 * @param due 前, 底前, 截止: the last possible day
 * @param approximate 左右, 前后
 * @param limit a day inside the span by which the item is due
 * @param phase the part is one of the term (期初, 期中, 期末), not of a month
 */
record FuzzyDate(
        int start,
        int end,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer toYear,
        @Nullable Integer toMonth,
        @Nullable Integer toDay,
        @Nullable Part part,
        @Nullable Integer week,
        boolean due,
        boolean approximate,
        boolean phase,
        @Nullable FuzzyDate limit) {

    /** Nothing but a span of text; the parts are filled in by the reader of dates. */
    static FuzzyDate at(int start, int end) {
        return new FuzzyDate(start, end, null, null, null, null, null, null, null, null, false, false, false, null);
    }

    FuzzyDate withMonth(@Nullable Integer y, @Nullable Integer m) {
        return new FuzzyDate(start, end, y, m, day, toYear, toMonth, toDay, part, week, due, approximate, phase, limit);
    }

    FuzzyDate withDay(@Nullable Integer d) {
        return new FuzzyDate(
                start, end, year, month, d, toYear, toMonth, toDay, part, week, due, approximate, phase, limit);
    }

    FuzzyDate until(@Nullable Integer y, @Nullable Integer m, @Nullable Integer d) {
        return new FuzzyDate(start, end, year, month, day, y, m, d, part, week, due, approximate, phase, limit);
    }

    FuzzyDate withPart(@Nullable Part p, boolean ofTerm) {
        return new FuzzyDate(
                start, end, year, month, day, toYear, toMonth, toDay, p, week, due, approximate, ofTerm, limit);
    }

    FuzzyDate withWeek(@Nullable Integer w) {
        return new FuzzyDate(
                start, end, year, month, day, toYear, toMonth, toDay, part, w, due, approximate, phase, limit);
    }

    FuzzyDate withDue(boolean d) {
        return new FuzzyDate(
                start, end, year, month, day, toYear, toMonth, toDay, part, week, d, approximate, phase, limit);
    }

    FuzzyDate withApproximate(boolean a) {
        return new FuzzyDate(start, end, year, month, day, toYear, toMonth, toDay, part, week, due, a, phase, limit);
    }

    FuzzyDate placed(int from, int to) {
        return new FuzzyDate(
                from, to, year, month, day, toYear, toMonth, toDay, part, week, due, approximate, phase, limit);
    }

    FuzzyDate withLimit(FuzzyDate l) {
        return new FuzzyDate(
                start, end, year, month, day, toYear, toMonth, toDay, part, week, due, approximate, phase, l);
    }

    boolean isSpan() {
        return toMonth != null || toDay != null;
    }

    /** This date read inside a heading's date: what it does not say is taken from there. */
    FuzzyDate within(FuzzyDate outer) {
        boolean ownMonth = month != null;
        return new FuzzyDate(
                start,
                end,
                year != null ? year : ownMonth && !java.util.Objects.equals(month, outer.month) ? null : outer.year,
                ownMonth ? month : outer.month,
                day,
                toYear,
                toMonth,
                toDay,
                part != null || day != null ? part : ownMonth ? null : outer.part,
                week != null ? week : outer.week,
                due,
                approximate || outer.approximate,
                part != null ? phase : outer.phase,
                limit);
    }
}

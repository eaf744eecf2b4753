package org.qinglan.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.FuzzyDate.Kind;

/** Moves dates from one term to another: the same weekday of the same teaching week, past holidays, as exact as before. */
final class Moving {
    private final Term from;
    private final SchoolCalendar to;

    Moving(Term from, SchoolCalendar to) {
        this.from = from;
        this.to = to;
    }

    FuzzyDate of(FuzzyDate when) {
        var moved = switch (when.kind()) {
            case DAY -> FuzzyDate.day(schoolDay(same(when.firstDay())));
            case WEEK ->
                When.week(Math.clamp(from.weekOf(when.lastDay()), 1, to.term().weeks()), to.term());
            case PART -> part(same(middle(when)));
            case MONTH -> FuzzyDate.month(YearMonth.from(same(middle(when))));
            case RANGE -> range(same(when.firstDay()), same(when.lastDay()));
            case TERM_PART -> java.util.Objects.requireNonNull(When.parse(When.code(when, from), to.term()));
        };
        var marked = when.deadline() ? moved.asDeadline() : moved;
        return when.tentative() ? marked.tentatively() : marked;
    }

    /** The same weekday in the week of the same number; weeks the new term does not have become its last one. */
    private LocalDate same(LocalDate day) {
        int week = Math.clamp(from.weekOf(day), 0, to.term().weeks());
        return to.term().mondayOfWeek(week).plusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /** The next day with school; the day itself outside the term or where none follows. */
    private LocalDate schoolDay(LocalDate day) {
        if (!to.term().contains(day)) return day;
        return day.datesUntil(to.term().lastDay().plusDays(1))
                .filter(to::isSchoolDay)
                .findFirst()
                .orElse(day);
    }

    private static FuzzyDate part(LocalDate day) {
        return When.part(YearMonth.from(day), Math.min(2, (day.getDayOfMonth() - 1) / 10));
    }

    private static FuzzyDate range(LocalDate first, LocalDate last) {
        return new FuzzyDate(Kind.RANGE, first, last.isBefore(first) ? first : last, false, false);
    }

    private static LocalDate middle(FuzzyDate when) {
        return when.firstDay().plusDays(when.firstDay().until(when.lastDay()).getDays() / 2);
    }
}

package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.SchoolCalendar;

/**
 * The days that count for a pair: school days of the mentee on which she was there and the two were paired.
 *
 * @param terms the calendars known, of terms that do not overlap
 * @param away when the mentee was absent
 * @param paired when the two were a pair
 */
record PairDays(List<SchoolCalendar> terms, List<Span> away, List<Span> paired) {
    /** @param to null: still */
    record Span(LocalDate from, @Nullable LocalDate to) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    PairDays {
        terms = terms.stream()
                .sorted(Comparator.comparing((SchoolCalendar c) -> c.term().firstDay()))
                .toList();
        away = List.copyOf(away);
        paired = List.copyOf(paired);
    }

    /** The n-th day that counts after a day; empty where fewer are known: nobody is late before the calendar is set. */
    Optional<LocalDate> after(LocalDate day, int n) {
        return terms.stream()
                .filter(c -> c.term().lastDay().isAfter(day))
                .flatMap(c -> c.term()
                        .firstDay()
                        .datesUntil(c.term().lastDay().plusDays(1))
                        .filter(c::isSchoolDay))
                .filter(d -> d.isAfter(day) && counts(d))
                .skip(n - 1L)
                .findFirst();
    }

    private boolean counts(LocalDate day) {
        return away.stream().noneMatch(s -> s.has(day)) && paired.stream().anyMatch(s -> s.has(day));
    }
}

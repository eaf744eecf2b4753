package org.qinglan.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which days are school days in one term at one school: Monday to Friday, less holidays and closures, plus adjusted
 * workdays (调休), which follow the timetable of a named weekday.
 *
 * @param exceptions what differs from Monday-to-Friday, the nearest unit's word already chosen
 */
public record SchoolCalendar(Term term, Map<LocalDate, Exception> exceptions) {
    /**
     * @param work true for an adjusted workday, false for a day off
     * @param follows the weekday whose timetable an adjusted workday follows; null: its own
     * @param name 国庆节, 秋季运动会 …
     */
    public record Exception(boolean work, @Nullable DayOfWeek follows, String name) {}

    /** @param schoolDays days of that week on which there is school, possibly none */
    public record TeachingWeek(int number, LocalDate monday, LocalDate sunday, List<LocalDate> schoolDays) {}

    public SchoolCalendar {
        exceptions = Map.copyOf(exceptions);
    }

    public boolean isSchoolDay(LocalDate day) {
        if (!term.contains(day)) return false;
        var exception = exceptions.get(day);
        return exception != null ? exception.work() : day.getDayOfWeek().getValue() <= 5;
    }

    /** The weekday whose timetable holds on a day; empty where there is no school. */
    public Optional<DayOfWeek> timetableOf(LocalDate day) {
        if (!isSchoolDay(day)) return Optional.empty();
        var exception = exceptions.get(day);
        return Optional.of(exception != null && exception.follows() != null ? exception.follows() : day.getDayOfWeek());
    }

    /** 第1周 to the last, in order; the broken ends are cut to the term. */
    public List<TeachingWeek> weeks() {
        return java.util.stream.IntStream.rangeClosed(1, term.weeks())
                .mapToObj(this::week)
                .toList();
    }

    private TeachingWeek week(int number) {
        LocalDate monday = term.mondayOfWeek(number);
        var days =
                monday.datesUntil(monday.plusDays(7)).filter(this::isSchoolDay).toList();
        return new TeachingWeek(number, monday, monday.plusDays(6), days);
    }
}

package org.qinglan.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.ChineseDates;

/** The public holidays of one year as somebody entered them, because the program has no file for that year yet. */
public record HolidayList(int year, List<Off> holidays, List<Work> workdays) {
    /** Nothing the State Council ever named was longer. */
    private static final int LONGEST_DAYS = 15;

    /** @param to the last day, included */
    public record Off(String name, LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** @param follows the weekday whose timetable the adjusted workday follows; null: not settled yet */
    public record Work(LocalDate day, @Nullable DayOfWeek follows) {}

    public HolidayList {
        holidays = List.copyOf(holidays);
        workdays = List.copyOf(workdays);
    }

    /** Why this cannot be a list of holidays, in one sentence; empty where it can. */
    public Optional<String> problem() {
        if (holidays.isEmpty()) return Optional.of("还没有填放假的日子。先粘贴通知，或者填第一行。");
        return Stream.concat(
                        holidays.stream().map(this::problem).flatMap(Optional::stream),
                        workdays.stream().map(this::problem).flatMap(Optional::stream))
                .findFirst()
                .or(this::twice);
    }

    private Optional<String> problem(Off off) {
        if (off.name().isBlank()) return Optional.of(ChineseDates.plain(off.from()) + "起放的是什么假，请写上名称。");
        if (off.to().isBefore(off.from())) return Optional.of(off.name() + "的最后一天在第一天之前，请改一下日期。");
        long days = ChronoUnit.DAYS.between(off.from(), off.to()) + 1;
        if (days > LONGEST_DAYS) return Optional.of(off.name() + "写了 " + days + " 天，法定假没有这么长，请检查月份。");
        // 元旦 may begin in the last days of December.
        var earliest = LocalDate.of(year - 1, 12, 25);
        if (off.from().isBefore(earliest)
                || off.to().getYear() > year
                || off.to().getYear() < year) return Optional.of(off.name() + "的日期不在 " + year + " 年，请检查年份。");
        return Optional.empty();
    }

    private Optional<String> problem(Work work) {
        var day = work.day();
        var weekday = day.getDayOfWeek();
        if (day.isBefore(LocalDate.of(year - 1, 12, 1)) || day.getYear() > year)
            return Optional.of("调休上班的" + ChineseDates.plain(day) + "不在 " + year + " 年，请检查年份。");
        if (weekday.getValue() <= DayOfWeek.FRIDAY.getValue())
            return Optional.of(ChineseDates.day(day) + "本来就上班，调休上班的日子应是周六或周日，请对一对通知。");
        return holidays.stream()
                .filter(off -> off.contains(day))
                .findFirst()
                .map(off -> ChineseDates.day(day) + "又放" + off.name() + "又调休上班，请对一对通知。");
    }

    private Optional<String> twice() {
        var seen = new HashSet<LocalDate>();
        return workdays.stream()
                .map(Work::day)
                .filter(day -> !seen.add(day))
                .findFirst()
                .map(day -> ChineseDates.day(day) + "调休上班写了两次，留一个就行。");
    }

    /** Every day it speaks of, each once. */
    List<Holidays.Day> days() {
        var days = new ArrayList<Holidays.Day>();
        var seen = new HashSet<LocalDate>();
        for (var off : holidays)
            off.from()
                    .datesUntil(off.to().plusDays(1))
                    .filter(seen::add)
                    .forEach(day -> days.add(new Holidays.Day(day, false, null, off.name())));
        // Which holiday a workday makes up for the notice says by its line only; we do not guess.
        for (var work : workdays) days.add(new Holidays.Day(work.day(), true, work.follows(), "调休"));
        return days;
    }
}

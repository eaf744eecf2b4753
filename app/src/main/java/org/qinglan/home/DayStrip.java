package org.qinglan.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qinglan.school.SchoolCalendar;

/** The seven days of a week: what was recorded on those behind us, what is due on those ahead. */
public final class DayStrip {
    private static final String NAMES = "一二三四五六日";

    /**
     * One cell.
     *
     * @param name 一 to 日, or 今天
     * @param number the day of the month
     * @param word ✓2, 1件, 休, or empty
     * @param spoken the word for who cannot see the sign: 记了 2 笔
     */
    public record Day(LocalDate date, String name, int number, String word, String spoken, boolean today) {}

    private DayStrip() {}

    /**
     * @param recorded how many records a person made for a day
     * @param due how many of the person's duties are due on a day
     */
    static List<Day> of(
            LocalDate today, SchoolCalendar calendar, Map<LocalDate, Long> recorded, Map<LocalDate, Long> due) {
        var monday = Windows.monday(today);
        return monday.datesUntil(monday.plusDays(7))
                .map(day -> day(day, today, calendar, recorded.getOrDefault(day, 0L), due.getOrDefault(day, 0L)))
                .toList();
    }

    private static Day day(LocalDate day, LocalDate today, SchoolCalendar calendar, long recorded, long due) {
        boolean isToday = day.equals(today);
        String name = isToday
                ? "今天"
                : NAMES.substring(
                        day.getDayOfWeek().getValue() - 1, day.getDayOfWeek().getValue());
        String word = "";
        String spoken = "";
        if (!day.isBefore(today) && due > 0) {
            word = due + "件";
            spoken = due + " 件到期";
        } else if (recorded > 0) {
            word = "✓" + recorded;
            spoken = "记了 " + recorded + " 笔";
        } else if (!calendar.isSchoolDay(day)) {
            word = "休";
            spoken = "休息";
        }
        return new Day(day, name, day.getDayOfMonth(), word, spoken, isToday);
    }
}

package org.qinglan.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/**
 * 学期.
 *
 * @param code canonical: {@code 2026-2027-1}
 */
public record Term(UUID id, String code, LocalDate firstDay, LocalDate lastDay) {
    /** 第N周 of a day; weeks run Monday to Sunday, days before the first day are week 0 (indicators.md §10). */
    public int weekOf(LocalDate day) {
        if (day.isBefore(firstDay)) return 0;
        return (int) ChronoUnit.WEEKS.between(mondayOf(firstDay), day) + 1;
    }

    /** The Monday of 第N周. */
    public LocalDate mondayOfWeek(int week) {
        return mondayOf(firstDay).plusWeeks(week - 1L);
    }

    /** How many weeks the term has, the last one counted even when broken. */
    public int weeks() {
        return weekOf(lastDay);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** 2026-2027学年第一学期. */
    public String chinese() {
        return code.substring(0, 9) + "学年第" + (code.endsWith("1") ? "一" : "二") + "学期";
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

package org.qinglan.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates as the users write them. */
public final class ChineseDates {
    private static final String DAYS = "一二三四五六日";

    /** The zone of every tenant we serve; China has one. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(CHINA);

    private ChineseDates() {}

    /** 3月26日 09:30, in China. */
    public static String moment(Instant instant) {
        return plain(dayOf(instant)) + " " + clock(instant);
    }

    /** 今天 09:30, 昨天 16:05, 3月26日（周四）; of another year with its number. */
    public static String moment(Instant instant, LocalDate today) {
        var day = dayOf(instant);
        if (day.equals(today)) return "今天 " + clock(instant);
        if (day.equals(today.minusDays(1))) return "昨天 " + clock(instant);
        return (day.getYear() == today.getYear() ? "" : day.getYear() + "年") + day(day);
    }

    /** 09:30, in China. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** The day an instant falls on, in China. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, CHINA);
    }

    /** The day it is now, in China: for work without an actor, who knows the day by himself. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** 3月26日（周五）. */
    public static String day(LocalDate day) {
        return plain(day) + "（" + weekday(day) + "）";
    }

    /** 3月26日. */
    public static String plain(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 周五. */
    public static String weekday(LocalDate day) {
        return "周" + DAYS.charAt(day.getDayOfWeek().getValue() - 1);
    }
}

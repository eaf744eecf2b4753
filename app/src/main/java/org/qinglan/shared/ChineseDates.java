package org.qinglan.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates as the users write them. */
public final class ChineseDates {
    private static final String DAYS = "一二三四五六日";

    /** The zone of every tenant we serve; China has one. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(CHINA);

    private ChineseDates() {}

    /** 3月26日 09:30, in China. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
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

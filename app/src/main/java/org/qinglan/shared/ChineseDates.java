package org.qinglan.shared;

import java.time.LocalDate;

/** Dates as the users write them. */
public final class ChineseDates {
    private static final String DAYS = "一二三四五六日";

    private ChineseDates() {}

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

package org.qinglan.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.qinglan.shared.ChineseDates;

/** How the pages of this room say when something was. */
public final class NoticeWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private NoticeWords() {}

    /** 今天 09:30, 昨天 16:05, 3月26日（周四）; of another year with its number. */
    public static String when(Instant instant, LocalDate today) {
        var at = instant.atZone(ChineseDates.CHINA);
        var day = at.toLocalDate();
        if (day.equals(today)) return "今天 " + CLOCK.format(at);
        if (day.equals(today.minusDays(1))) return "昨天 " + CLOCK.format(at);
        return (day.getYear() == today.getYear() ? "" : day.getYear() + "年") + ChineseDates.day(day);
    }
}

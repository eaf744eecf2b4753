package org.qinglan.home;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.qinglan.duty.DutyProgress.OpenDuty;
import org.qinglan.duty.Rhythm;
import org.qinglan.shared.ChineseDates;

/** Windows of duties in the words of the day they are read on. */
final class Windows {
    private Windows() {}

    /** 这周, 上周, 9月14日那周, 这个月, 9月, 这学期; empty for what is asked once or after an event. */
    static String word(OpenDuty duty, LocalDate today) {
        return switch (Rhythm.valueOf(duty.rhythm())) {
            case DAY -> day(duty.firstDay(), today);
            case WEEK -> week(duty, today);
            case TWO_WEEKS -> holds(duty, today) ? "这两周" : ChineseDates.plain(duty.firstDay()) + "起两周";
            case MONTH -> holds(duty, today) ? "这个月" : duty.firstDay().getMonthValue() + "月";
            case TERM -> "这学期";
            case YEAR -> "这学年";
            case ONCE, EVENT -> "";
        };
    }

    /** 1/2 节. */
    static String figures(BigDecimal done, BigDecimal needed, String measure) {
        return plain(done) + "/" + plain(needed) + " " + measure;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String week(OpenDuty duty, LocalDate today) {
        var monday = monday(duty.lastDay());
        if (monday.equals(monday(today))) return "这周";
        if (monday.plusWeeks(1).equals(monday(today))) return "上周";
        return ChineseDates.plain(monday) + "那周";
    }

    private static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) return "今天";
        return day.equals(today.minusDays(1)) ? "昨天" : ChineseDates.plain(day);
    }

    private static boolean holds(OpenDuty duty, LocalDate today) {
        return !today.isBefore(duty.firstDay()) && !today.isAfter(duty.lastDay());
    }
}

package org.qinglan.record.form;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.qinglan.shared.ChineseDates;

/** Moments as users read them. */
public final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Times() {}

    /** 4月1日（周三）09:02. */
    public static String of(Instant at) {
        var local = at.atZone(ChineseDates.CHINA);
        return ChineseDates.day(local.toLocalDate()) + CLOCK.format(local);
    }

    /** 09:02. */
    public static String clock(Instant at) {
        return CLOCK.format(at.atZone(ChineseDates.CHINA));
    }
}

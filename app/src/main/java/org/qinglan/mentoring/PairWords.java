package org.qinglan.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.ChineseDates;

/** Days of agreements, which run over a new year. */
public final class PairWords {
    private PairWords() {}

    /** 2026年9月1日 in China; empty where it did not happen. */
    public static String day(@Nullable Instant at) {
        return at == null ? "" : day(ChineseDates.dayOf(at));
    }

    public static String day(LocalDate day) {
        return day.getYear() + "年" + ChineseDates.plain(day);
    }
}

package org.qinglan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChineseDatesTest {
    /** Still the evening before in Europe, already the 8th in China. */
    private static final Instant EARLY = Instant.parse("2026-10-07T17:05:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Test
    void the_day_is_that_of_china_wherever_the_server_stands() {
        assertThat(ChineseDates.today(Clock.fixed(EARLY, ZoneOffset.UTC))).isEqualTo(TODAY);
        assertThat(ChineseDates.today(Clock.fixed(EARLY.minusSeconds(7200), ZoneOffset.UTC)))
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void moments_near_today_are_told_by_today() {
        assertThat(ChineseDates.moment(EARLY)).isEqualTo("10月8日 01:05");
        assertThat(ChineseDates.moment(EARLY, TODAY)).isEqualTo("今天 01:05");
        assertThat(ChineseDates.moment(EARLY, TODAY.plusDays(1))).isEqualTo("昨天 01:05");
        assertThat(ChineseDates.moment(EARLY, TODAY.plusDays(2))).isEqualTo("10月8日（周四）");
        assertThat(ChineseDates.moment(EARLY, TODAY.plusYears(1))).isEqualTo("2026年10月8日（周四）");
    }
}

package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.duty.DutyShares.Share;

class SideViewsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void who_owes_nothing_and_did_enough_gets_the_tick() {
        assertThat(SideViews.sum(List.of(month(9, 3), month(10, 4)), TODAY).text())
                .isEqualTo("✓ 7/6");
    }

    @Test
    void more_in_one_month_does_not_make_up_for_another() {
        assertThat(SideViews.sum(List.of(month(9, 1), month(10, 5)), TODAY).text())
                .isEqualTo("6/6");
    }

    /** Three are needed each month. */
    private static Share month(int month, int done) {
        var days = YearMonth.of(2026, month);
        return new Share(
                UUID.randomUUID(),
                "林嘉禾",
                days.atDay(1),
                days.atEndOfMonth(),
                days.atEndOfMonth(),
                BigDecimal.valueOf(3),
                BigDecimal.valueOf(done),
                false);
    }
}

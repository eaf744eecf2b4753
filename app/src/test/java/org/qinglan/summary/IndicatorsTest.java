package org.qinglan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.summary.Indicators.Dated;
import org.qinglan.summary.Indicators.Share;
import org.qinglan.summary.Indicators.Weighted;

/** The test data K, L and M of the indicators' definition. */
class IndicatorsTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 5, 20);

    private final Indicators k = new Indicators(
            List.of(
                    item("2024-02-29", "2024-02-27"),
                    item("2024-02-29", "2024-03-05"),
                    item("2024-03-15", "2024-03-15"),
                    item("2024-03-31", "2024-03-20"),
                    item("2024-03-31", null),
                    new Dated(LocalDate.parse("2024-04-15"), null, false, true),
                    item("2024-04-30", "2024-05-08"),
                    item("2024-05-31", null),
                    item("2024-06-20", null),
                    new Dated(LocalDate.parse("2024-05-31"), LocalDate.parse("2024-05-18"), true, false)),
            AS_OF);

    @Test
    void a_cancelled_item_does_not_count_against_completion() {
        assertThat(k.completionRate()).contains(new BigDecimal("0.666667"));
        assertThat(k.done()).isEqualTo(6);
        assertThat(k.open()).isEqualTo(3);
    }

    @Test
    void only_what_is_due_by_the_day_can_be_overdue() {
        assertThat(k.dueFulfilment()).contains(new BigDecimal("0.833333"));
        assertThat(k.overdueRate()).contains(new BigDecimal("0.166667"));
    }

    @Test
    void a_moved_item_is_judged_by_its_new_date() {
        assertThat(k.timeliness()).contains(new BigDecimal("0.666667"));
        assertThat(k.meanDelay()).contains(new BigDecimal("6.500000"));
        assertThat(k.doneLate()).isEqualTo(2);
    }

    @Test
    void moves_and_cancellations_are_adjustments() {
        assertThat(k.adjustmentRate()).contains(new BigDecimal("0.200000"));
    }

    @Test
    void weights_count_in_the_progress_of_the_whole() {
        assertThat(Indicators.weightedProgress(List.of(
                        weighted("3", BigDecimal.ONE),
                        weighted("2", BigDecimal.ONE),
                        weighted("1", new BigDecimal("0.5")),
                        weighted("2", BigDecimal.ZERO),
                        weighted("2", BigDecimal.valueOf(11).divide(BigDecimal.valueOf(12), MathContext.DECIMAL64)))))
                .contains(new BigDecimal("0.733333"));
    }

    @Test
    void what_does_not_apply_to_a_person_is_left_out() {
        var people = List.of(new Share(5, 5), new Share(3, 4), new Share(2, 5), new Share(3, 4));
        assertThat(Indicators.pooled(people)).contains(new BigDecimal("0.722222"));
        assertThat(Indicators.meanOfRates(people)).contains(new BigDecimal("0.725000"));
        assertThat(Indicators.meanOfRates(List.of(new Share(0, 0), new Share(1, 2))))
                .contains(new BigDecimal("0.500000"));
    }

    @Test
    void an_empty_plan_has_no_rates_rather_than_wrong_ones() {
        var nothing = new Indicators(List.of(), AS_OF);
        assertThat(nothing.completionRate()).isEmpty();
        assertThat(nothing.timeliness()).isEmpty();
        assertThat(nothing.meanDelay()).isEmpty();
        assertThat(Indicators.weightedProgress(List.of())).isEmpty();
    }

    @Test
    void an_item_without_a_date_is_never_overdue() {
        var undated = new Indicators(List.of(new Dated(null, null, false, false)), AS_OF);
        assertThat(undated.overdueRate()).isEmpty();
        assertThat(undated.completionRate()).contains(new BigDecimal("0.000000"));
    }

    private static Dated item(String due, @Nullable String done) {
        return new Dated(LocalDate.parse(due), done == null ? null : LocalDate.parse(done), false, false);
    }

    private static Weighted weighted(String weight, BigDecimal progress) {
        return new Weighted(new BigDecimal(weight), progress);
    }
}

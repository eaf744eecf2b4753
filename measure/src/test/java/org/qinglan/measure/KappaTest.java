package org.qinglan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qinglan.measure.Figure.Unknown;
import org.qinglan.measure.Figure.Why;
import org.qinglan.measure.Kappa.Weights;

class KappaTest {
    /** Agresti, Categorical Data Analysis, 1990, p. 367; figures as R's vcd::Kappa gives for this table (SexualFun). */
    private static final long[][] COUPLES = {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}};

    /** Cohen, Psychological Bulletin 70, 1968, table 1: 200 cases, his weights of disagreement of at most 6. */
    private static final long[][] DIAGNOSES = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    @Test
    void couples_of_agresti_agree_as_published() {
        var plain = Kappa.of(COUPLES, Weights.NONE).value().orElseThrow();
        assertThat(plain.value()).isCloseTo(0.1293, within(5e-5));
        assertThat(plain.standardError()).isCloseTo(0.0686, within(5e-5));
        var linear = Kappa.of(COUPLES, Weights.LINEAR).value().orElseThrow();
        assertThat(linear.value()).isCloseTo(0.2374, within(5e-5));
        assertThat(linear.standardError()).isCloseTo(0.0783, within(5e-5));
        assertThat(linear.n()).isEqualTo(91);
    }

    @Test
    void cohens_own_example_of_1968() {
        assertThat(Kappa.of(DIAGNOSES, Weights.NONE).value().orElseThrow().value())
                .isCloseTo(0.492, within(5e-4));
        double[][] agreement = {{1, 5 / 6., 3 / 6.}, {5 / 6., 1, 0}, {3 / 6., 0, 1}};
        assertThat(Kappa.of(DIAGNOSES, agreement).value().orElseThrow().value()).isCloseTo(0.348, within(5e-4));
    }

    /** Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd edition 2003, table 18.1: 0.68, 0.51 … 0.85. */
    @Test
    void the_diagnoses_of_fleiss_with_their_interval() {
        var kappa = Kappa.of(new long[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}, Weights.NONE)
                .value()
                .orElseThrow();
        assertThat(kappa.value()).isCloseTo(0.676, within(5e-4));
        assertThat(kappa.interval().low()).isCloseTo(0.51, within(0.01));
        assertThat(kappa.interval().high()).isCloseTo(0.85, within(0.01));
    }

    @Test
    void perfect_agreement_is_one_with_whatever_weights() {
        long[][] same = {{4, 0, 0}, {0, 7, 0}, {0, 0, 2}};
        for (var weights : Weights.values()) {
            var kappa = Kappa.of(same, weights).value().orElseThrow();
            assertThat(kappa.value()).isCloseTo(1, within(1e-12));
            assertThat(kappa.standardError()).isCloseTo(0, within(1e-6));
        }
    }

    /** Quadratic weights: 1 − Σ(a − b)² / (Σ over all pairs (aᵢ − bⱼ)² / n), told without tables. */
    @Test
    void it_agrees_with_a_plain_count_over_pairs_and_no_rater_comes_first() {
        var random = new Random(1968);
        for (int run = 0; run < 200; run++) {
            int n = 5 + random.nextInt(40);
            int k = 2 + random.nextInt(6);
            var a = random.ints(n, 0, k).toArray();
            var b = random.ints(n, 0, k).toArray();
            double seen = 0;
            double chance = 0;
            for (int i = 0; i < n; i++) {
                seen += Math.pow(a[i] - b[i], 2);
                for (int j = 0; j < n; j++) chance += Math.pow(a[i] - b[j], 2) / n;
            }
            var kappa = Kappa.of(a, b, k, Weights.QUADRATIC);
            if (chance == 0) {
                assertThat(kappa).isEqualTo(new Unknown<>(Why.NO_SPREAD));
                continue;
            }
            double value = kappa.value().orElseThrow().value();
            assertThat(value).isCloseTo(1 - seen / chance, within(1e-9));
            var turned = Kappa.of(b, a, k, Weights.QUADRATIC).value().orElseThrow();
            assertThat(turned.value()).isCloseTo(value, within(1e-12));
            assertThat(turned.standardError())
                    .isCloseTo(kappa.value().orElseThrow().standardError(), within(1e-12));
        }
    }

    @Test
    void nothing_to_tell_apart_gives_no_figure_rather_than_a_wrong_one() {
        assertThat(Kappa.of(new long[][] {{9, 0}, {0, 0}}, Weights.LINEAR)).isEqualTo(new Unknown<>(Why.NO_SPREAD));
        assertThat(Kappa.of(new long[2][2], Weights.LINEAR)).isEqualTo(new Unknown<>(Why.TOO_FEW));
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatThrownBy(() -> Kappa.of(new long[][] {{1, 2}, {3}}, Weights.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kappa.of(new long[][] {{1, -2}, {3, 1}}, Weights.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kappa.of(new int[] {0}, new int[] {0, 1}, 2, Weights.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

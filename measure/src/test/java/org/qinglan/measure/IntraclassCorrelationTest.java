package org.qinglan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qinglan.measure.Figure.Unknown;
import org.qinglan.measure.Figure.Why;

class IntraclassCorrelationTest {
    /** Shrout and Fleiss, Psychological Bulletin 86, 1979, table 2: six targets, four judges; results from table 4. */
    private static final double[][] TARGETS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void the_six_forms_of_shrout_and_fleiss() {
        var icc = IntraclassCorrelation.of(TARGETS).value().orElseThrow();
        assertThat(icc.one().single()).isCloseTo(0.17, within(0.005));
        assertThat(icc.two().single()).isCloseTo(0.29, within(0.005));
        assertThat(icc.three().single()).isCloseTo(0.71, within(0.005));
        assertThat(icc.one().average()).isCloseTo(0.44, within(0.005));
        assertThat(icc.two().average()).isCloseTo(0.62, within(0.005));
        assertThat(icc.three().average()).isCloseTo(0.91, within(0.005));
    }

    /** 95 % bounds as R's psych::ICC prints them for the same table. */
    @Test
    void and_their_intervals() {
        var icc = IntraclassCorrelation.of(TARGETS).value().orElseThrow();
        assertInterval(icc.one().interval(), -0.133, 0.72, 0.005);
        assertInterval(icc.two().interval(), 0.019, 0.76, 0.005);
        assertInterval(icc.three().interval(), 0.342, 0.95, 0.005);
        assertInterval(icc.one().averageInterval(), -0.884, 0.91, 0.005);
        assertInterval(icc.two().averageInterval(), 0.071, 0.93, 0.005);
        assertInterval(icc.three().averageInterval(), 0.676, 0.99, 0.005);
    }

    /** The project's worked numbers (indicators §9, test Q): five lessons, four judges. */
    @Test
    void five_lessons_and_four_judges() {
        double[][] byJudge = {{90, 85, 88, 70, 76}, {92, 80, 85, 72, 75}, {88, 86, 88, 69, 80}, {95, 84, 90, 74, 71}};
        var icc = IntraclassCorrelation.of(turned(byJudge)).value().orElseThrow();
        assertThat(icc.two().single()).isCloseTo(0.897436, within(1e-6));
        assertThat(icc.two().average()).isCloseTo(0.972222, within(1e-6));
    }

    @Test
    void who_is_stricter_all_along_disagrees_in_the_absolute_forms_only() {
        double[][] strict = {{5, 3}, {7, 5}, {9, 7}, {4, 2}};
        var icc = IntraclassCorrelation.of(strict).value().orElseThrow();
        assertThat(icc.three().single()).isCloseTo(1, within(1e-12));
        assertThat(icc.two().single()).isLessThan(0.75).isPositive();
        assertThat(icc.two().interval().contains(icc.two().single())).isTrue();
    }

    @Test
    void perfect_agreement_is_one_and_the_order_of_raters_does_not_matter() {
        var same = IntraclassCorrelation.of(new double[][] {{5, 5}, {7, 7}, {9, 9}})
                .value()
                .orElseThrow();
        assertThat(same.one().single()).isEqualTo(1);
        assertThat(same.two().single()).isEqualTo(1);
        assertThat(same.three().interval()).isEqualTo(new Interval(1, 1));
        var random = new Random(1979);
        for (int run = 0; run < 100; run++) {
            var scores = new double[3 + random.nextInt(6)][2 + random.nextInt(4)];
            for (var row : scores) for (int j = 0; j < row.length; j++) row[j] = random.nextInt(11);
            var reversed = new double[scores.length][];
            for (int i = 0; i < scores.length; i++) {
                reversed[i] = new double[scores[i].length];
                for (int j = 0; j < scores[i].length; j++) reversed[i][j] = scores[i][scores[i].length - 1 - j];
            }
            var one = IntraclassCorrelation.of(scores).value();
            var other = IntraclassCorrelation.of(reversed).value();
            assertThat(one.isPresent()).isEqualTo(other.isPresent());
            if (one.isEmpty()) continue;
            assertThat(other.orElseThrow().two().single())
                    .isCloseTo(one.orElseThrow().two().single(), within(1e-9));
            assertThat(one.get().two().interval().contains(one.get().two().single()))
                    .isTrue();
        }
    }

    @Test
    void too_few_or_all_the_same_gives_no_figure() {
        assertThat(IntraclassCorrelation.of(new double[][] {{1, 2}})).isEqualTo(new Unknown<>(Why.TOO_FEW));
        assertThat(IntraclassCorrelation.of(new double[][] {{1}, {2}})).isEqualTo(new Unknown<>(Why.TOO_FEW));
        assertThat(IntraclassCorrelation.of(new double[][] {{3, 4}, {3, 4}})).isEqualTo(new Unknown<>(Why.NO_SPREAD));
    }

    private static void assertInterval(Interval interval, double low, double high, double by) {
        assertThat(interval.low()).isCloseTo(low, within(by));
        assertThat(interval.high()).isCloseTo(high, within(by));
    }

    static double[][] turned(double[][] table) {
        var turned = new double[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) for (int j = 0; j < table[i].length; j++) turned[j][i] = table[i][j];
        return turned;
    }
}

package org.qinglan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qinglan.measure.Design.Facet;
import org.qinglan.measure.Figure.Unknown;
import org.qinglan.measure.Figure.Why;

class GeneralizabilityStudyTest {
    /** Brennan, Generalizability Theory, 2001, table 3.2, synthetic data set 4: 10 persons, 3 tasks with 4 raters of its own each. */
    private static final int[][] BRENNAN = {
        {5, 6, 5, 5, 5, 3, 4, 5, 6, 7, 3, 3}, {9, 3, 7, 7, 7, 5, 5, 5, 7, 7, 5, 2},
        {3, 4, 3, 3, 5, 3, 3, 5, 6, 5, 1, 6}, {7, 5, 5, 3, 3, 1, 4, 3, 5, 3, 3, 5},
        {9, 2, 9, 7, 7, 7, 3, 7, 2, 7, 5, 3}, {3, 4, 3, 5, 3, 3, 6, 3, 4, 5, 1, 2},
        {7, 3, 7, 7, 7, 5, 5, 7, 5, 5, 5, 4}, {5, 8, 5, 7, 7, 5, 5, 4, 3, 2, 1, 1},
        {9, 9, 8, 8, 6, 6, 6, 5, 5, 8, 1, 1}, {4, 4, 4, 3, 3, 5, 6, 5, 5, 7, 1, 1}
    };

    private static GeneralizabilityStudy brennan() {
        var design = Design.of(Facet.crossed("person", 10), Facet.crossed("task", 3), Facet.nested("rater", 4, "task"));
        return GeneralizabilityStudy.of(
                        design,
                        Arrays.stream(BRENNAN)
                                .flatMapToInt(Arrays::stream)
                                .asDoubleStream()
                                .toArray())
                .value()
                .orElseThrow();
    }

    @Test
    void brennans_raters_nested_in_tasks() {
        var study = brennan();
        assertThat(study.variance("person")).isCloseTo(0.4731, within(5e-5));
        assertThat(study.variance("task")).isCloseTo(0.3252, within(5e-5));
        assertThat(study.variance("rater", "task")).isCloseTo(0.6475, within(5e-5));
        assertThat(study.variance("person", "task")).isCloseTo(0.5596, within(5e-5));
        assertThat(study.variance("person", "rater", "task")).isCloseTo(2.3802, within(5e-5));
        assertThat(study.hadNegative()).isFalse();
    }

    @Test
    void what_more_tasks_and_raters_would_be_worth() {
        var worth = brennan().over("person", Map.of("task", 3, "rater", 4));
        assertThat(worth.relative()).isCloseTo(0.5596 / 3 + 2.3802 / 12, within(1e-4));
        assertThat(worth.absolute()).isCloseTo(0.5596 / 3 + 2.3802 / 12 + 0.3252 / 3 + 0.6475 / 12, within(1e-4));
        assertThat(worth.generalizability()).isCloseTo(0.55, within(0.005));
        assertThat(worth.phi()).isCloseTo(0.46, within(0.005));
        var needed = Dependability.needed(n -> brennan().over("person", Map.of("task", n, "rater", 4)), 0.7, 50);
        assertThat(needed).hasValue(9);
        assertThat(Dependability.needed(n -> brennan().over("person", Map.of("task", 3, "rater", n)), 0.9, 50))
                .isEmpty();
    }

    /** With one facet the study says what the intraclass correlations say. */
    @Test
    void persons_by_raters_agree_with_the_intraclass_correlations() {
        var random = new Random(2001);
        for (int run = 0; run < 60; run++) {
            int n = 4 + random.nextInt(6);
            int k = 2 + random.nextInt(4);
            var scores = new double[n][k];
            for (int i = 0; i < n; i++) for (int j = 0; j < k; j++) scores[i][j] = 2 * i + random.nextInt(4) + j;
            var study = GeneralizabilityStudy.of(
                            Design.of(Facet.crossed("person", n), Facet.crossed("rater", k)),
                            Arrays.stream(scores)
                                    .flatMapToDouble(Arrays::stream)
                                    .toArray())
                    .value()
                    .orElseThrow();
            var icc = IntraclassCorrelation.of(scores).value().orElseThrow();
            assertThat(study.over("person", Map.of("rater", 1)).generalizability())
                    .isCloseTo(icc.three().single(), within(1e-9));
            if (!study.hadNegative())
                assertThat(study.over("person", Map.of("rater", k)).phi())
                        .isCloseTo(icc.two().average(), within(1e-9));
        }
    }

    /** Lessons nested in teachers, crossed with raters and items: built up from known parts, found again. */
    @Test
    void lessons_of_teachers_by_raters_and_items_give_back_what_was_put_in() {
        int teachers = 60;
        int lessons = 5;
        int raters = 6;
        int items = 6;
        var random = new Random(9);
        double[] t = gauss(random, teachers, 2);
        double[] l = gauss(random, teachers * lessons, 1.5);
        double[] r = gauss(random, raters, 1);
        double[] i = gauss(random, items, 1);
        var scores = new double[teachers * lessons * raters * items];
        for (int c = 0; c < scores.length; c++)
            scores[c] = 50
                    + t[c / (lessons * raters * items)]
                    + l[c / (raters * items)]
                    + r[c / items % raters]
                    + i[c % items]
                    + random.nextGaussian();
        var study = GeneralizabilityStudy.of(
                        Design.of(
                                Facet.crossed("teacher", teachers),
                                Facet.nested("lesson", lessons, "teacher"),
                                Facet.crossed("rater", raters),
                                Facet.crossed("item", items)),
                        scores)
                .value()
                .orElseThrow();
        assertThat(study.components()).hasSize(11);
        assertThat(study.variance("teacher")).isCloseTo(variance(t, teachers), within(1.0));
        assertThat(study.variance("lesson", "teacher")).isCloseTo(2.25, within(0.5));
        assertThat(study.variance("rater")).isCloseTo(variance(r, raters), within(0.1));
        assertThat(study.variance("item")).isCloseTo(variance(i, items), within(0.1));
        assertThat(study.variance("teacher", "lesson", "rater", "item")).isCloseTo(1, within(0.1));
        var one = study.over("teacher", Map.of("lesson", 1, "rater", 1, "item", 6));
        var more = study.over("teacher", Map.of("lesson", 4, "rater", 2, "item", 6));
        assertThat(more.phi()).isGreaterThan(one.phi());
    }

    @Test
    void a_negative_variance_is_set_to_zero_and_says_so() {
        var study = GeneralizabilityStudy.of(
                        Design.of(Facet.crossed("person", 2), Facet.crossed("rater", 2)), new double[] {1, 4, 4, 1})
                .value()
                .orElseThrow();
        assertThat(study.variance("person")).isZero();
        assertThat(study.hadNegative()).isTrue();
        assertThat(study.over("person", Map.of("rater", 3)).phi()).isZero();
    }

    @Test
    void one_level_or_no_difference_gives_no_figure() {
        assertThat(GeneralizabilityStudy.of(
                        Design.of(Facet.crossed("person", 3), Facet.crossed("rater", 1)), new double[] {1, 2, 3}))
                .isEqualTo(new Unknown<>(Why.TOO_FEW));
        assertThat(GeneralizabilityStudy.of(
                        Design.of(Facet.crossed("person", 2), Facet.crossed("rater", 2)), new double[] {5, 5, 5, 5}))
                .isEqualTo(new Unknown<>(Why.NO_SPREAD));
    }

    @Test
    void a_design_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> Design.of(Facet.nested("lesson", 2, "teacher")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Design.of(Facet.crossed("rater", 2), Facet.crossed("rater", 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Facet.crossed("rater", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> brennan().over("person", Map.of("task", 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dependability.needed(n -> new Dependability(1, 1, 1), 1, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] gauss(Random random, int n, double spread) {
        return random.doubles(n).map(x -> random.nextGaussian() * spread).toArray();
    }

    static double variance(double[] x, int n) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (n - 1);
    }

    @Test
    void effects_never_leave_out_what_a_facet_is_nested_in() {
        assertThat(Design.of(Facet.crossed("t", 2), Facet.nested("l", 2, "t")).effects())
                .containsExactlyElementsOf(List.of(java.util.Set.of("t"), java.util.Set.of("t", "l")));
    }
}

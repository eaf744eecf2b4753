package org.qinglan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qinglan.measure.Design.Facet;
import org.qinglan.measure.Figure.Unknown;
import org.qinglan.measure.Figure.Why;

class VisitStudyTest {
    @Test
    void where_everybody_was_seen_as_often_it_is_the_balanced_study() {
        var random = new Random(1992);
        for (int run = 0; run < 40; run++) {
            int teachers = 3 + random.nextInt(5);
            int visits = 2 + random.nextInt(3);
            int raters = 2 + random.nextInt(2);
            var scores = new double[teachers * visits * raters];
            var ratings = new ArrayList<List<List<Double>>>();
            int c = 0;
            for (int t = 0; t < teachers; t++) {
                var seen = new ArrayList<List<Double>>();
                for (int v = 0; v < visits; v++) {
                    var visit = new ArrayList<Double>();
                    for (int r = 0; r < raters; r++) {
                        scores[c] = 70 + 4 * t + random.nextInt(9);
                        visit.add(scores[c++]);
                    }
                    seen.add(visit);
                }
                ratings.add(seen);
            }
            var balanced = GeneralizabilityStudy.of(
                            Design.of(
                                    Facet.crossed("teacher", teachers),
                                    Facet.nested("visit", visits, "teacher"),
                                    Facet.nested("rater", raters, "visit", "teacher")),
                            scores)
                    .value()
                    .orElseThrow();
            var study = VisitStudy.of(ratings).value().orElseThrow();
            assertThat(study.teacher()).isCloseTo(balanced.variance("teacher"), within(1e-8));
            assertThat(study.visit()).isCloseTo(balanced.variance("teacher", "visit"), within(1e-8));
            assertThat(study.rater()).isCloseTo(balanced.variance("teacher", "visit", "rater"), within(1e-8));
            assertThat(study.negative()).isEqualTo(balanced.hadNegative());
        }
    }

    /** With one rater each and as many visits, Φ of one visit is the one-way intraclass correlation. */
    @Test
    void one_rater_each_is_the_one_way_correlation() {
        double[][] scores = {{80, 84, 82}, {70, 75, 71}, {90, 88, 93}, {76, 81, 77}};
        var ratings = java.util.Arrays.stream(scores)
                .map(row -> java.util.Arrays.stream(row).mapToObj(List::of).toList())
                .toList();
        var study = VisitStudy.of(ratings).value().orElseThrow();
        var icc = IntraclassCorrelation.of(scores).value().orElseThrow();
        assertThat(study.over(1, 1).phi()).isCloseTo(icc.one().single(), within(1e-9));
        assertThat(study.over(3, 1).phi()).isCloseTo(icc.one().average(), within(1e-9));
        assertThat(study.raterKnown()).isFalse();
    }

    @Test
    void seen_as_it_happens_the_parts_come_out_about_right() {
        var random = new Random(7);
        var ratings = new ArrayList<List<List<Double>>>();
        for (int t = 0; t < 1500; t++) {
            double teacher = 80 + 5 * random.nextGaussian();
            var seen = new ArrayList<List<Double>>();
            for (int v = random.nextInt(5); v >= 0; v--) {
                double visit = teacher + 4 * random.nextGaussian();
                var raters = new ArrayList<Double>();
                for (int r = random.nextInt(3); r >= 0; r--) raters.add(visit + 3 * random.nextGaussian());
                seen.add(raters);
            }
            ratings.add(seen);
        }
        var study = VisitStudy.of(ratings).value().orElseThrow();
        assertThat(study.teacher()).isCloseTo(25, within(2.5));
        assertThat(study.visit()).isCloseTo(16, within(1.5));
        assertThat(study.rater()).isCloseTo(9, within(0.7));
        assertThat(Dependability.needed(n -> study.over(n, 1), 0.78, 20)).hasValue(4);
    }

    @Test
    void teachers_seen_once_tell_nothing_about_visits() {
        var once = List.of(List.of(List.of(80.0)), List.of(List.of(90.0)), List.of(List.of(70.0)));
        assertThat(VisitStudy.of(once)).isEqualTo(new Unknown<>(Why.TOO_FEW));
        assertThat(VisitStudy.of(List.of(List.of(List.of(80.0), List.of(81.0)))))
                .isEqualTo(new Unknown<>(Why.TOO_FEW));
        var same = List.of(List.of(List.of(80.0), List.of(80.0)), List.of(List.of(80.0)));
        assertThat(VisitStudy.of(same)).isEqualTo(new Unknown<>(Why.NO_SPREAD));
    }

    @Test
    void teachers_more_alike_than_their_own_lessons_make_no_rating_trustworthy() {
        var mixed = List.of(List.of(List.of(60.0), List.of(90.0)), List.of(List.of(90.0), List.of(60.0)));
        var study = VisitStudy.of(mixed).value().orElseThrow();
        assertThat(study.negative()).isTrue();
        assertThat(study.over(9, 1).phi()).isZero();
        assertThat(Dependability.needed(n -> study.over(n, 1), 0.8, 50)).isEmpty();
    }
}

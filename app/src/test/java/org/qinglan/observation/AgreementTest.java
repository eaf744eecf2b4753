package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.record.Definitions;
import org.qinglan.record.kind.Rubric;
import org.qinglan.shared.Ids;

class AgreementTest {
    private static final Rubric RUBRIC =
            Definitions.shipped("rubrics", Rubric.class).getFirst();
    private static final int CRITERIA = RUBRIC.size();

    private final UUID teacher = Ids.next();
    private final UUID one = Ids.next();
    private final UUID other = Ids.next();

    private Rating rating(UUID rater, LocalDate day, double... shares) {
        var full = Rating.criteria(RUBRIC);
        var points = new ArrayList<Double>();
        for (int c = 0; c < CRITERIA; c++) points.add(full.get(c).points() * shares[c % shares.length]);
        return new Rating(Ids.next(), teacher, rater, rater.equals(one) ? "甲" : "乙", day, 3, RUBRIC, points);
    }

    @Test
    void bands_compare_criteria_with_other_full_marks() {
        var rating = rating(one, LocalDate.of(2026, 10, 8), 1, 0.9, 0.89, 0.6, 0.4);
        assertThat(Arrays.copyOf(rating.bands(), 5)).containsExactly(3, 3, 2, 1, 0);
        assertThat(rating(one, LocalDate.of(2026, 10, 8), 1).percent()).isCloseTo(100, within(1e-9));
    }

    @Test
    void a_lesson_is_joint_when_two_rated_it_and_only_then() {
        var day = LocalDate.of(2026, 10, 8);
        var lessons = Agreement.joint(
                List.of(rating(one, day, 1, 0.8), rating(other, day, 1, 0.8), rating(one, day.plusDays(1), 1, 0.7)));
        assertThat(lessons).singleElement().satisfies(l -> {
            assertThat(l.raters()).containsExactlyInAnyOrder("甲", "乙");
            assertThat(l.same()).isEqualTo(CRITERIA);
            assertThat(l.kappa().orElseThrow().value()).isCloseTo(1, within(1e-9));
            assertThat(l.correlation().orElseThrow().two().single()).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void with_few_lessons_or_one_band_there_is_no_figure() {
        var day = LocalDate.of(2026, 10, 8);
        var few = new Agreement(Agreement.joint(List.of(rating(one, day, 1), rating(other, day, 1))));
        assertThat(few.inAll()).isEmpty();
        assertThat(few.ofTotals()).isEmpty();
        assertThat(few.byCriterion()).hasSize(CRITERIA).allSatisfy(c -> {
            assertThat(c.pairs()).isOne();
            assertThat(c.kappa()).isEmpty();
        });
    }

    @Test
    void observers_who_drift_apart_show_month_by_month() {
        var ratings = new ArrayList<Rating>();
        var random = new Random(3);
        for (int i = 0; i < 12; i++) {
            var day = LocalDate.of(2026, i < 6 ? 9 : 11, 1 + i);
            double[] seen = random.doubles(CRITERIA, 0.5, 1).toArray();
            double[] also = i < 6 ? seen : random.doubles(CRITERIA, 0.5, 1).toArray();
            ratings.add(rating(one, day, seen));
            ratings.add(rating(other, day, also));
        }
        var agreement = new Agreement(Agreement.joint(ratings));
        var months = agreement.byMonth();
        assertThat(months).hasSize(2);
        assertThat(months.getFirst().kappa().orElseThrow().value()).isCloseTo(1, within(1e-9));
        assertThat(months.getLast().kappa().orElseThrow().value()).isLessThan(0.4);
        assertThat(agreement.inAll().orElseThrow().n()).isEqualTo(12L * CRITERIA);
        assertThat(agreement.ofTotals()).isPresent();
        assertThat(agreement.byCriterion())
                .allSatisfy(c -> assertThat(c.kappa()).isPresent());
    }

    @Test
    void the_words_follow_the_published_steps() {
        assertThat(List.of(0.81, 0.61, 0.41, 0.21, 0.1))
                .extracting(Agreement::word)
                .containsExactly("很一致", "较一致", "一般", "不太一致", "不一致");
    }
}

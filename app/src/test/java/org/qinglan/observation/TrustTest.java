package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.record.Definitions;
import org.qinglan.record.kind.Rubric;
import org.qinglan.shared.Ids;

class TrustTest {
    private static final Rubric RUBRIC =
            Definitions.shipped("rubrics", Rubric.class).getFirst();

    private static List<Rating> of(UUID teacher, double... percents) {
        var ratings = new ArrayList<Rating>();
        for (double percent : percents) {
            var points = Rating.criteria(RUBRIC).stream()
                    .map(c -> c.points() * percent / 100)
                    .toList();
            var day = LocalDate.of(2026, 9, 7).plusDays(ratings.size());
            ratings.add(new Rating(Ids.next(), teacher, Ids.next(), "甲", day, 3, RUBRIC, points));
        }
        return ratings;
    }

    private static List<Rating> school(double[]... teachers) {
        var all = new ArrayList<Rating>();
        for (var percents : teachers) all.addAll(of(Ids.next(), percents));
        return all;
    }

    @Test
    void it_says_how_many_visits_are_needed_and_what_there_is_now() {
        var all = new ArrayList<>(school(
                new double[] {90, 86},
                new double[] {70, 75},
                new double[] {82, 78},
                new double[] {64, 69},
                new double[] {95, 90}));
        var teacher = Ids.next();
        all.addAll(of(teacher, 80));
        assertThat(Trust.sentence(all, teacher))
                .matches("看 \\d 次课，评分[才就]比较可信（可信度约 0\\.[89]\\d）；现在 1 次，可信度约 0\\.\\d\\d(，够了)?。");
    }

    @Test
    void too_few_lessons_give_no_figure() {
        var all = new ArrayList<>(school(new double[] {90, 86}, new double[] {70, 75}, new double[] {82}));
        assertThat(Trust.sentence(all, Ids.next())).contains("只有 2 位").doesNotContain("可信度");
    }

    @Test
    void teachers_who_differ_less_than_their_own_lessons_are_not_told_apart() {
        var all = school(
                new double[] {60, 90},
                new double[] {91, 61},
                new double[] {62, 89},
                new double[] {90, 60},
                new double[] {61, 91});
        assertThat(Trust.sentence(all, Ids.next())).contains("20 次也不够").doesNotContain("可信度约");
    }

    @Test
    void the_same_score_for_everybody_says_nothing() {
        var all = school(
                new double[] {80, 80},
                new double[] {80, 80},
                new double[] {80, 80},
                new double[] {80, 80},
                new double[] {80, 80});
        assertThat(Trust.sentence(all, Ids.next())).contains("分数都一样");
    }
}

package org.qinglan.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The figures of docs/decisions/0004, on the plans that stand beside the repository. */
class MeasuredTest {
    private static final Gold GOLD = Gold.read();
    private final Likeness likeness = new Likeness();

    @Test
    void of_what_is_shown_at_least_eight_of_ten_are_right() {
        var measured = Measured.of(GOLD, (l, u) -> likeness.scores(l, u, Audience.COMPULSORY));
        System.out.println(measured.line("matters and characters", Likeness.SHOWN));
        assertThat(measured.precision(Likeness.SHOWN)).isGreaterThanOrEqualTo(0.8);
        assertThat(measured.recall(Likeness.SHOWN)).isGreaterThan(0.2);
        assertThat(measured.recall(0)).as("among the best three").isGreaterThan(0.6);
    }

    @Test
    void plans_the_vocabulary_was_not_made_on_do_somewhat_worse() {
        int right = 0;
        int judged = 0;
        int shown = 0;
        for (var relation : GOLD.unseen()) {
            var lower = GOLD.items(relation.lower());
            var upper = GOLD.targets(relation.upper());
            for (var pair : likeness.proposals(
                    lower.stream().map(Gold.Item::sentence).toList(),
                    upper.stream().map(Gold.Item::sentence).toList(),
                    Audience.COMPULSORY)) {
                shown++;
                var verdict = GOLD.judged(lower.get(pair.lower()), upper.get(pair.upper()));
                if (verdict.isEmpty()) continue;
                judged++;
                if (verdict.get()) right++;
            }
        }
        System.out.printf(
                "unseen plans: %d shown, %d judged, precision %.3f%n", shown, judged, right / (double) judged);
        assertThat(judged).as("nearly all that is shown was judged").isGreaterThan(shown * 9 / 10);
        assertThat(right / (double) judged).isGreaterThan(0.7);
    }

    @Test
    void a_way_that_knows_nothing_fails_the_measuring() {
        var random = new Random(7);
        var measured = Measured.of(GOLD, (l, u) -> {
            var scores = new double[l.size()][u.size()];
            for (var row : scores) for (int i = 0; i < row.length; i++) row[i] = random.nextDouble();
            return scores;
        });
        assertThat(measured.precision(0.9)).isLessThan(0.2);
        assertThat(measured.recallAt(0.8)).isZero();
    }
}

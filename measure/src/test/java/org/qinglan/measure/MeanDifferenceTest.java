package org.qinglan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {
    /** Extra hours of sleep with two drugs: Student 1908, the classical example; Welch's interval as R's t.test prints it. */
    @Test
    void students_sleep_data_have_the_published_interval() {
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        var answer = MeanDifference.of(first, second, 0.95);
        assertThat(answer.difference()).isCloseTo(-1.58, within(1e-9));
        assertThat(answer.degreesOfFreedom()).isCloseTo(17.776, within(5e-4));
        assertThat(answer.interval().low()).isCloseTo(-3.3654832, within(5e-7));
        assertThat(answer.interval().high()).isCloseTo(0.2054832, within(5e-7));
    }

    @Test
    void the_interval_holds_the_truth_as_often_as_it_says() {
        var random = new Random(20260901);
        int held = 0;
        int trials = 4000;
        for (int i = 0; i < trials; i++) {
            double[] first = sample(random, 6, 1.0, 3.0);
            double[] second = sample(random, 14, 0.0, 1.0);
            if (MeanDifference.of(first, second, 0.95).interval().contains(1.0)) held++;
        }
        assertThat(held / (double) trials).isBetween(0.935, 0.965);
    }

    @Test
    void it_agrees_with_the_test_of_the_library_on_what_is_significant() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double[] first = sample(random, 5, 0.8, 1.0);
            double[] second = sample(random, 9, 0.0, 2.0);
            boolean zero = MeanDifference.of(first, second, 0.95).interval().contains(0);
            assertThat(zero).isEqualTo(new TTest().tTest(first, second) > 0.05);
        }
    }

    @Test
    void too_few_and_all_alike_are_refused() {
        double[] one = {1};
        double[] some = {1, 2, 3};
        double[] alike = {2, 2, 2};
        assertThatThrownBy(() -> MeanDifference.of(one, some, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeanDifference.of(some, one, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeanDifference.of(alike, alike, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] sample(Random random, int n, double mean, double deviation) {
        return random.doubles(n)
                .map(u -> mean + deviation * random.nextGaussian())
                .toArray();
    }
}

package org.qinglan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanTest {
    /** Hours of sleep gained by ten patients (Student 1908), first drug; R 4: t.test(extra) gives -0.5297804 to 2.0297804. */
    @Test
    void students_sleep_data_have_the_published_interval() {
        var mean = Mean.of(new double[] {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0}, 0.95);
        assertThat(mean.value()).isCloseTo(0.75, within(1e-12));
        assertThat(mean.interval().low()).isCloseTo(-0.5297804, within(1e-6));
        assertThat(mean.interval().high()).isCloseTo(2.0297804, within(1e-6));
    }

    @Test
    void where_all_are_the_same_the_interval_is_one_point() {
        assertThat(Mean.of(new double[] {80, 80, 80}, 0.95).interval()).isEqualTo(new Interval(80, 80));
    }

    @Test
    void one_value_has_no_interval() {
        assertThatThrownBy(() -> Mean.of(new double[] {80}, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }
}

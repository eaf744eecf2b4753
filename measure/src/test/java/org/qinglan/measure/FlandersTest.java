package org.qinglan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qinglan.measure.Figure.Unknown;
import org.qinglan.measure.Figure.Why;

class FlandersTest {
    private static Flanders of(Integer... codes) {
        return Flanders.of(List.of(codes)).value().orElseThrow();
    }

    @Test
    void each_code_is_a_pair_with_the_one_before_and_silence_stands_at_both_ends() {
        var lesson = of(6, 5, 5, 4, 8, 8, 2, 3, 9, 9, 7);
        assertThat(lesson.tallies()).isEqualTo(12);
        assertThat(lesson.matrix()[9][5]).as("10 → 6").isOne();
        assertThat(lesson.matrix()[4][4]).as("5 → 5").isOne();
        assertThat(lesson.matrix()[7][1]).as("8 → 2").isOne();
        assertThat(lesson.matrix()[6][9]).as("7 → 10").isOne();
        assertThat(of(10, 5, 10).tallies())
                .as("silence that was there is not added again")
                .isEqualTo(2);
    }

    @Test
    void the_ratios_counted_by_hand() {
        // columns: 2·1 3·1 4·1 5·2 6·1 7·1 8·2 9·2 10·1
        var lesson = of(6, 5, 5, 4, 8, 8, 2, 3, 9, 9, 7);
        assertThat(lesson.teacherTalk()).hasValueCloseTo(7 / 12.0, within(1e-12));
        assertThat(lesson.pupilTalk()).hasValueCloseTo(4 / 12.0, within(1e-12));
        assertThat(lesson.silence()).hasValueCloseTo(1 / 12.0, within(1e-12));
        assertThat(lesson.indirectToDirect()).hasValueCloseTo(3 / 4.0, within(1e-12));
        assertThat(lesson.teacherResponse()).hasValueCloseTo(2 / 4.0, within(1e-12));
        assertThat(lesson.teacherQuestion()).hasValueCloseTo(1 / 3.0, within(1e-12));
        assertThat(lesson.pupilInitiation()).hasValueCloseTo(2 / 4.0, within(1e-12));
        assertThat(lesson.instantResponse()).as("8→2 of 8→2 and 9→7").hasValueCloseTo(1 / 2.0, within(1e-12));
        assertThat(lesson.instantQuestion())
                .as("nobody asked or told after a pupil")
                .isEmpty();
        assertThat(lesson.contentCross()).as("6→5, 5→5, 5→4, 4→8").hasValueCloseTo(4 / 12.0, within(1e-12));
        assertThat(lesson.steadyState()).as("5→5, 8→8, 9→9").hasValueCloseTo(3 / 12.0, within(1e-12));
        assertThat(lesson.pupilSteadyState()).hasValueCloseTo(2 / 4.0, within(1e-12));
    }

    @Test
    void rows_and_columns_of_a_category_are_as_large_and_the_parts_make_the_whole() {
        var random = new Random(1970);
        for (int run = 0; run < 100; run++) {
            var codes = random.ints(1 + random.nextInt(300), 1, 11).boxed().toList();
            var figure = Flanders.of(codes);
            if (codes.equals(List.of(10))) continue;
            var lesson = figure.value().orElseThrow();
            for (int c = 1; c <= Flanders.CATEGORIES; c++)
                assertThat(lesson.column(c))
                        .isEqualTo(Arrays.stream(lesson.matrix()[c - 1]).sum());
            assertThat(lesson.teacherTalk().orElseThrow()
                            + lesson.pupilTalk().orElseThrow()
                            + lesson.silence().orElseThrow())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void nothing_said_gives_no_figure_and_an_eleventh_category_is_refused() {
        assertThat(Flanders.of(List.of())).isEqualTo(new Unknown<>(Why.TOO_FEW));
        assertThat(Flanders.of(List.of(10))).isEqualTo(new Unknown<>(Why.TOO_FEW));
        assertThatThrownBy(() -> Flanders.of(List.of(11))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_changes_the_matrix_from_outside() {
        var lesson = of(5, 5);
        lesson.matrix()[4][4] = 99;
        assertThat(lesson.matrix()[4][4]).isOne();
    }
}

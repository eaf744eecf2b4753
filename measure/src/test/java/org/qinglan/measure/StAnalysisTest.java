package org.qinglan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qinglan.measure.Figure.Unknown;
import org.qinglan.measure.Figure.Why;
import org.qinglan.measure.StAnalysis.Acts;
import org.qinglan.measure.StAnalysis.Type;

class StAnalysisTest {
    private static StAnalysis of(String row) {
        return StAnalysis.of(acts(row)).value().orElseThrow();
    }

    private static List<Acts> acts(String row) {
        return row.chars()
                .mapToObj(c -> c == 'T' ? Acts.TEACHER : Acts.STUDENTS)
                .toList();
    }

    @Test
    void shares_and_changes_counted_by_hand() {
        var lesson = of("TTTSSTTSTTTTSSSSTTTT");
        assertThat(lesson.samples()).isEqualTo(20);
        assertThat(lesson.teacher()).isEqualTo(13);
        assertThat(lesson.runs()).isEqualTo(7);
        assertThat(lesson.rt()).isCloseTo(0.65, within(1e-12));
        assertThat(lesson.ch()).isCloseTo(0.30, within(1e-12));
        assertThat(lesson.type()).isEqualTo(Type.MIXED);
    }

    @Test
    void each_type_begins_at_its_border() {
        assertThat(of("TTTTTTTSSS").type()).isEqualTo(Type.LECTURE);
        assertThat(of("TTTSSSSSSS").type()).isEqualTo(Type.PRACTICE);
        assertThat(of("TTTTTSSSST").type()).isEqualTo(Type.MIXED);
        assertThat(of("TTSSTTSSTT").type()).isEqualTo(Type.DIALOGUE);
        assertThat(of("TTSSTTTSSS").type()).isEqualTo(Type.MIXED);
    }

    @Test
    void a_quick_exchange_is_a_dialogue_even_where_one_side_acts_more() {
        assertThat(of("TTTSTTSTTT").type()).isEqualTo(Type.DIALOGUE);
    }

    @Test
    void whatever_happens_the_point_lies_in_the_plane() {
        var random = new Random(4);
        for (int run = 0; run < 200; run++) {
            var acts = random.ints(1 + random.nextInt(90), 0, 2)
                    .mapToObj(i -> Acts.values()[i])
                    .toList();
            var lesson = StAnalysis.of(acts).value().orElseThrow();
            assertThat(lesson.rt()).isBetween(0.0, 1.0);
            assertThat(lesson.ch()).isGreaterThanOrEqualTo(0).isLessThan(1);
            assertThat(lesson.runs() - 1)
                    .isLessThanOrEqualTo(2 * Math.min(lesson.teacher(), acts.size() - lesson.teacher()));
        }
    }

    @Test
    void without_a_sample_there_is_no_figure() {
        assertThat(StAnalysis.of(List.of())).isEqualTo(new Unknown<>(Why.TOO_FEW));
        assertThat(Type.DIALOGUE.chinese()).isEqualTo("对话型");
    }
}

package org.qinglan.mentoring.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.mentoring.effect.Growth.Rated;

class GrowthTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void the_change_a_month_is_that_of_the_line_through_the_ratings() {
        var rising = List.of(rated(0, 70), rated(61, 74), rated(122, 78));
        assertThat(Growth.slope(rising).orElseThrow()).isCloseTo(4 / (61 / 30.4375), within(1e-9));
        assertThat(Growth.slope(List.of(rated(0, 70), rated(27, 90)))).isEmpty();
        assertThat(Growth.slope(List.of(rated(0, 70)))).isEmpty();
        assertThat(Growth.slope(List.of())).isEmpty();
    }

    @Test
    void of_fewer_than_three_on_either_side_no_figure_is_given() {
        var few = List.of(rising(1), rising(2));
        var enough = List.of(rising(0), rising(1), rising(0.5));
        assertThat(EffectWords.of(Growth.compare(few, enough)))
                .isEqualTo("现在不给数字：隔一个月以上打过两次分的，徒弟有 2 位，教龄相近又没有师父的有 3 位，两边都要有 3 位才比得出来。");
        assertThat(Growth.compare(enough, few).difference()).isEmpty();
        // somebody rated only once is nobody here
        assertThat(Growth.compare(List.of(rising(1), rising(2), List.of(rated(0, 80))), enough)
                        .own())
                .isEmpty();
    }

    @Test
    void a_difference_comes_with_its_interval_and_honest_words() {
        var fast = List.of(rising(3), rising(3.2), rising(2.8));
        var slow = List.of(rising(0.1), rising(-0.1), rising(0.2));
        assertThat(EffectWords.of(Growth.compare(fast, slow)))
                .startsWith("3 位徒弟的课，平均每月高 3.0 分。与 3 位教龄相近、没有师父的老师比，每月相差 +2.9 分")
                .contains("不是随机分的");
        var mixed = List.of(rising(3), rising(-3), rising(0.5));
        assertThat(EffectWords.of(Growth.compare(mixed, slow))).contains("这个范围里有 0，看不出差别");
        assertThat(EffectWords.of(Growth.compare(
                        List.of(rising(0), rising(0), rising(0)), List.of(rising(0), rising(0), rising(0)))))
                .contains("比不出差别");
    }

    @Test
    void a_month_stands_in_the_drawing_only_with_three_people_and_with_its_interval() {
        var mentees = List.of(rising(3), rising(2), List.of(rated(0, 74), rated(31, 78), rated(60, 80)));
        var others = List.of(rising(0), rising(1), rising(-1));
        var months = Growth.compare(mentees, others).months();
        assertThat(months).extracting(m -> m.month().getMonthValue()).containsExactly(3, 4);
        var drawing = EffectDrawing.of(months).orElseThrow();
        assertThat(drawing.own().dots()).hasSize(2).allSatisfy(dot -> {
            assertThat(dot.high()).isLessThanOrEqualTo(dot.y());
            assertThat(dot.low()).isGreaterThanOrEqualTo(dot.y());
            assertThat(dot.y()).isBetween(0.0, (double) EffectDrawing.HEIGHT);
        });
        assertThat(drawing.months().getFirst().own()).isEqualTo("78.0（69.4—86.6），3 位");
        assertThat(EffectDrawing.of(months.subList(0, 1))).isEmpty();
        assertThat(Growth.compare(mentees.subList(0, 2), others).months()).isEmpty();
    }

    private static List<Rated> rising(double perMonth) {
        return List.of(rated(0, 80), rated(60, 80 + perMonth * 60 / 30.4375));
    }

    private static Rated rated(int days, double points) {
        return new Rated(DAY.plusDays(days), points);
    }
}

package org.qinglan.observation.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private static final String EARLIER = "先请两位同学到前面量课桌的长，一位用尺，一位用铅笔；量完把两个数都写在黑板上，问为什么不一样。后排有人说铅笔不能当单位。";

    private static Overlap between(String one, String other) {
        return Overlap.of(Folded.of(one), Folded.of(other));
    }

    @Test
    void widths_punctuation_blanks_and_cases_make_no_difference() {
        assertThat(Folded.of("第 ３ 组，用Ａ4纸：量。").text()).isEqualTo("第3组用a4纸量");
        assertThat(Folded.of("𠮷先生讲，好").written(0, 2)).isEqualTo("𠮷");
    }

    @Test
    void what_stands_in_quotation_marks_is_nobodys_and_joins_nothing() {
        var folded = Folded.of("他读“一去二三里烟村四五家”，大家跟");
        assertThat(folded.text()).isEqualTo("他读" + Folded.GAP + "大家跟");
        assertThat(folded.length()).isEqualTo(5);
        assertThat(between("“" + EARLIER + "”", "“" + EARLIER + "”").passages()).isEmpty();
    }

    @Test
    void a_passage_is_found_with_small_changes_inside_it_and_shown_as_it_was_written() {
        String later = "今天换了个班。先请两位同学上来量课桌的长，一位用尺，另一位用铅笔；量完把两个数写在黑板上，问为什么不一样。";
        var passage = between(later, EARLIER).passages().getFirst();
        assertThat(passage.same()).isGreaterThanOrEqualTo(30);
        assertThat(passage.percent()).isGreaterThanOrEqualTo(65);
        assertThat(Folded.of(later).written(passage.from(), passage.to()))
                .startsWith("先请两位同学")
                .endsWith("问为什么不一样");
        assertThat(between(later, EARLIER).isWorthALook(AlikeRule.USUAL, 50)).isTrue();
    }

    @Test
    void one_short_sentence_in_common_is_not_worth_a_look() {
        String other = "这节课上得很稳。后排有人说铅笔不能当单位。作业布置得少而有用，下课前收齐了。";
        assertThat(between(other, EARLIER)
                        .isWorthALook(AlikeRule.USUAL, Folded.of(other).length()))
                .isFalse();
    }

    @Test
    void sentences_in_another_order_are_worth_a_look_where_they_make_half_of_the_notes() {
        String mixed = "后排有人说铅笔不能当单位。量完把两个数都写在黑板上，问为什么不一样。先请两位同学到前面量课桌的长。";
        assertThat(between(mixed, EARLIER)
                        .isWorthALook(AlikeRule.USUAL, Folded.of(mixed).length()))
                .isTrue();
        String among = mixed + "其余时间学生自己画线段图，每人三张，边画边讲给同桌听，讲不通的地方打上问号，留到下一节再说。".repeat(2);
        assertThat(between(among, EARLIER)
                        .isWorthALook(new AlikeRule(60, 50), Folded.of(among).length()))
                .isFalse();
    }

    @Test
    void a_known_text_is_taken_out_and_what_stands_around_it_stays() {
        var own = Folded.of("我看到" + EARLIER).without(Folded.of(EARLIER));
        assertThat(own.length()).isEqualTo(3);
        assertThat(Overlap.of(own, Folded.of(EARLIER)).passages()).isEmpty();
    }

    @Test
    void texts_with_a_run_of_the_promised_length_in_common_share_a_print() {
        var random = new Random(3);
        for (int turn = 0; turn < 300; turn++) {
            String common = letters(random, Winnowing.SEEN);
            var one = Winnowing.prints(Folded.of(letters(random, random.nextInt(60)) + common + letters(random, 20)));
            var other = new HashSet<>(
                    Winnowing.prints(Folded.of(letters(random, random.nextInt(60)) + common + letters(random, 9))));
            other.retainAll(one);
            assertThat(other).as(common).isNotEmpty();
        }
        assertThat(Winnowing.prints(Folded.of("太短了"))).isEmpty();
        assertThat(Winnowing.prints(Folded.of(letters(random, 400)))).hasSizeLessThan(140);
    }

    private static String letters(Random random, int length) {
        var letters = new StringBuilder();
        for (int i = 0; i < length; i++) letters.append((char) ('一' + random.nextInt(2000)));
        return letters.toString();
    }
}

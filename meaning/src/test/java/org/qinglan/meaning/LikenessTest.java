package org.qinglan.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private final Likeness likeness = new Likeness();

    private static final List<Sentence> ABOVE =
            List.of(aim("办好每月一次的教学节，组织各校上展示课"), aim("加强命题研究，开展命题技术比武"), aim("落实师徒结对，新教师人人有师父"), aim("高中学校做好高考备考研讨"));

    @Test
    void what_is_about_the_same_matter_comes_first_though_the_words_differ() {
        var pairs = likeness.proposals(List.of(aim("徒弟每周随师父学一课，学期末拜师总结")), ABOVE, null);
        assertThat(pairs).first().satisfies(p -> assertThat(p.upper()).isEqualTo(2));
    }

    @Test
    void what_answers_nothing_gets_no_proposal() {
        assertThat(likeness.proposals(List.of(aim("食堂阿姨换新围裙")), ABOVE, null)).isEmpty();
    }

    @Test
    void an_aim_for_other_schools_is_left_out() {
        var mine = List.of(aim("做好高考备考研讨"));
        assertThat(likeness.best(mine, ABOVE, null)).extracting(Pair::upper).contains(3);
        assertThat(likeness.best(mine, ABOVE, Audience.COMPULSORY))
                .extracting(Pair::upper)
                .doesNotContain(3);
    }

    @Test
    void an_audience_named_beside_others_is_not_left_out() {
        assertThat(Audience.COMPULSORY.isLeftOutBy("小学、高中都要开放一天课堂")).isFalse();
        assertThat(Audience.COMPULSORY.isLeftOutBy("中小学、幼儿园安全检查")).isFalse();
        assertThat(Audience.COMPULSORY.isLeftOutBy("幼儿园环境评比")).isTrue();
        assertThat(Audience.SENIOR.isLeftOutBy("义务教育学校作业管理")).isTrue();
    }

    @Test
    void an_event_above_weighs_less_than_an_aim_of_the_same_words() {
        var mine = List.of(aim("上一节研究课"));
        var scores = likeness.scores(mine, List.of(aim("开展研究课活动"), new Sentence("开展研究课活动", true)), null);
        assertThat(scores[0][1]).isLessThan(scores[0][0]);
    }

    @Test
    void no_more_than_three_for_one_item_and_each_between_nothing_and_one() {
        var many = List.of(aim("命题研究一"), aim("命题研究二"), aim("命题研究三"), aim("命题研究四"), aim("校园绿化"));
        var best = likeness.best(List.of(aim("开展命题研究")), many, null);
        assertThat(best).hasSize(3).allSatisfy(p -> assertThat(p.score()).isBetween(0.0, 1.0));
        assertThat(best).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void nothing_is_like_nothing() {
        assertThat(likeness.best(List.of(), ABOVE, null)).isEmpty();
        assertThat(likeness.best(List.of(aim("研究课")), List.of(), null)).isEmpty();
        assertThat(likeness.proposals(List.of(aim(" ")), ABOVE, null)).isEmpty();
    }

    @Test
    void white_space_and_what_comes_after_two_hundred_characters_change_nothing() {
        var plain = likeness.scores(List.of(aim("开展命题研究")), ABOVE, null);
        var spaced = likeness.scores(List.of(aim("开展 命题\n研究")), ABOVE, null);
        assertThat(spaced).isDeepEqualTo(plain);
        var full = "备".repeat(Likeness.READ);
        assertThat(likeness.scores(List.of(aim(full + "师徒结对")), ABOVE, null))
                .isDeepEqualTo(likeness.scores(List.of(aim(full)), ABOVE, null));
    }

    @Test
    void a_matter_in_the_headline_counts_more_than_one_in_passing() {
        var matters = Matters.load();
        var headed = matters.in("（1）社团活动。校园里有各种安排");
        var passing = matters.in("（1）校园活动。有各种安排，也有社团");
        assertThat(java.util.Arrays.stream(headed).sum())
                .isGreaterThan(java.util.Arrays.stream(passing).sum());
        assertThat(matters.size()).isGreaterThan(30);
    }

    private static Sentence aim(String text) {
        return new Sentence(text, false);
    }
}

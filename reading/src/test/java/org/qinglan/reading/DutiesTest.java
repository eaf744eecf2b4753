package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutiesTest {
    @ParameterizedTest
    @ValueSource(strings = {"组长", "主持", "主持人", "总负责人", "资料收集", "课题组顾问", "阅卷教师", "班级管理导师"})
    void words_for_what_a_plan_gives_somebody_to_do(String words) {
        assertThat(Duties.isGiven(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"校长", "地点", "时间", "活动主题", "九年级", "组"})
    void where_somebody_works_and_other_labels_are_none(String words) {
        assertThat(Duties.isGiven(words)).isFalse();
    }

    @Test
    void the_longest_word_is_found_from_either_end() {
        assertThat(Duties.end("副组长柏青", 0)).isEqualTo(3);
        assertThat(Duties.start("由备课组长", 5)).isEqualTo(1);
        assertThat(Duties.end("地点：三楼", 0)).isEqualTo(-1);
        assertThat(Duties.start("地点", 2)).isEqualTo(-1);
        assertThat(Duties.deedEnd("审核人", 0)).isEqualTo(2);
        assertThat(Duties.deedEnd("组长", 0)).isEqualTo(-1);
    }

    @Test
    void a_post_is_somebody_and_a_deed_is_not() {
        assertThat(Duties.isPost("主持人")).isTrue();
        assertThat(Duties.isPost("主持")).isFalse();
        assertThat(Duties.isDeed("主持")).isTrue();
        assertThat(Duties.isPostWord("足球队教练员")).isTrue();
        assertThat(Duties.isWorkplace("教导主任")).isTrue();
        assertThat(Duties.isAny("办公室主任")).isTrue();
    }
}

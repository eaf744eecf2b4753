package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {
    @ParameterizedTest
    @CsvSource({
        "每位教师每学期听课15节, 每位教师", "教研组长、备课组长每学期听课20节, 教研组长、备课组长", "年级部主任每天看课1节, 年级部主任",
        "本学期音乐组每月集体备课两次, 音乐组", "由教研组长于每月最后一周查阅, 教研组长", "小教研由年级组长主持, 年级组长",
        "12月10日前各备课组交小结, 各备课组", "高三备课组每周研一套卷, 高三备课组", "双周教研组主题研讨, 教研组",
        "每周体育课三年级以上3节, 三年级以上", "教导处会同教研组每月检查一次, 教导处会同教研组", "三年以内新教师每周交一篇反思, 三年以内新教师",
        "要求每位教师至少听半天课, 每位教师", "器材管理由宿迁负责, 宿迁"
    })
    void who_must_is_the_words_a_clause_begins_with(String clause, String who) {
        assertThat(Subjects.of(clause)).isEqualTo(who);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "组建不少于15人的团队",
                "评出优秀师徒5对",
                "三年内轮训全部教师",
                "每周跟师傅听课3节",
                "抽两个年级看课堂",
                "培训教师3000人次",
                "每月出简报1份",
                "由于天气原因停课"
            })
    void what_is_done_to_people_names_nobody_who_must(String clause) {
        assertThat(Subjects.of(clause)).isNull();
    }

    @Test
    void who_attends_may_be_said_last() {
        var found = Read.plan("一、要求\n1、每月活动一次，全体科学教师参加。").requirements();
        assertThat(found.getFirst().subject()).isEqualTo("全体科学教师");
    }

    @Test
    void each_of_those_named_before_the_bracket_must() {
        var found = Read.plan("一、要求\n1、教研组长随堂听课（每人不少于2节）。").requirements();
        assertThat(found.getFirst().subject()).isEqualTo("教研组长");
    }

    @Test
    void a_new_sentence_begins_without_the_subject_of_the_last() {
        var found = Read.plan("一、要求\n1、组长每周听课2节。每月出简报一期。").requirements();
        assertThat(found.getLast().subject()).isNull();
    }

    @Test
    void a_label_names_who_must_with_its_bracket() {
        var found = Read.plan("一、要求\n1、新教师(教龄1-3年)：每周听课3节，每月上课1节。").requirements();
        assertThat(found).extracting(r -> r.subject()).containsOnly("新教师(教龄1-3年)");
    }
}

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
        "要求每位教师至少听半天课, 每位教师", "器材管理由宿迁负责, 宿迁", "另外全体教师每学期上课一节, 全体教师",
        "同时要求班主任每月走访3户, 班主任", "每两周一次各备课组开展研讨, 各备课组", "教学中心每学期检查一次, 教学中心",
        "高级讲师每学年开课一节, 高级讲师", "赛后一周内指导教师交总结一篇, 指导教师"
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
                "由于天气原因停课",
                "推出区级骨干教师1名",
                "接待农村教师20人次"
            })
    void what_is_done_to_people_names_nobody_who_must(String clause) {
        assertThat(Subjects.of(clause)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"大教研由业务园长主持, 业务园长", "材料由薄云舒汇总, 薄云舒", "三至六年级每周3节, 三至六年级", "书面作业五年级不少于4次, 五年级"})
    void who_must_may_stand_inside_the_clause(String clause, String who) {
        assertThat(Subjects.of(clause)).contains(who);
    }

    @ParameterizedTest
    @ValueSource(strings = {"材料由学期初汇总", "由浅入深地安排", "管理由来已久", "认真落实学校教学常规检查制度和各项要求的教师"})
    void words_about_something_else_name_nobody(String clause) {
        assertThat(Subjects.of(clause)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"凡各备课组须每周活动一次, 各备课组", "原则上每位教师每学期上课一节, 每位教师", "考试后三天内任课教师交质量分析, 任课教师", "每月底前各教研组上交记录, 各教研组"})
    void who_must_may_stand_behind_when_and_how_often(String clause, String who) {
        assertThat(Subjects.of(clause)).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource({"每班推荐2名选手, 每班", "每组展示10分钟, 每组", "9月底前每班上报名单, 每班", "每位青年教师磨课两轮, 每位青年教师"})
    void one_of_many_must_whatever_the_verb(String clause, String who) {
        assertThat(Subjects.of(clause)).isEqualTo(who);
    }

    @ParameterizedTest
    @ValueSource(strings = {"每班级文化角一处", "每周一次,每月一评", "考试后三天内"})
    void when_and_how_often_alone_name_nobody(String clause) {
        assertThat(Subjects.of(clause)).isNull();
    }

    @Test
    void who_leads_is_named_behind_what_is_led() {
        assertThat(Subjects.of("质量分析会由教导主任主持")).isEqualTo("教导主任");
        assertThat(Subjects.of("期末考试由年级组统一命题")).isEqualTo("年级组");
    }

    @ParameterizedTest
    @ValueSource(strings = {"每位教师读书2本", "每个备课组出一份卷", "人人上一节课", "各组交一份小结", "全体教师写反思", "每所学校推荐1人", "每班交作品5幅"})
    void each_of_many_must(String clause) {
        assertThat(Subjects.isDistributive(clause)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"教研组每月活动2次", "每周听课2节", "组长检查一次"})
    void one_for_all_must(String clause) {
        assertThat(Subjects.isDistributive(clause)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"全体数学教师参加, 全体数学教师", "各备课组均参加活动, 各备课组", "人人须参与, 人人", "所有班主任都到场, 所有班主任"})
    void those_who_attend_must(String clause, String who) {
        assertThat(Subjects.attending(clause)).isEqualTo(who);
    }

    @ParameterizedTest
    @ValueSource(strings = {"欢迎全体教师参加", "全体教师听课", "活动在阶梯教室举行"})
    void who_only_might_attend_is_not_named(String clause) {
        assertThat(Subjects.attending(clause)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"每人, true", "人人, true", "各人, true", "每位, true", "每名, true", "每位教师, false", "组长, false"})
    void each_alone_means_those_named_before(String who, boolean anyone) {
        assertThat(Subjects.isAnyone(who)).isEqualTo(anyone);
    }

    @ParameterizedTest
    @CsvSource({"骨干教师, 骨干教师", "对徒弟的要求, 徒弟", "关于备课组长的职责, 备课组长", "新教师(教龄1-3年), 新教师", "师傅职责, 师傅"})
    void a_heading_names_those_it_is_about(String heading, String who) {
        assertThat(Subjects.inHeading(heading)).isEqualTo(who);
    }

    @ParameterizedTest
    @ValueSource(strings = {"教学常规要求", "教师队伍建设", "工作目标"})
    void a_heading_about_work_names_nobody(String heading) {
        assertThat(Subjects.inHeading(heading)).isNull();
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

    @Test
    void a_last_day_behind_its_label_in_a_bracket_is_the_deadline() {
        var found = Read.plan("一、要求\n1、各组上交书法作品（截止时间：5月12日）。").requirements();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().deadline()).contains("5月12日");
    }

    @Test
    void a_day_without_such_a_label_is_none() {
        var found = Read.plan("一、要求\n1、各组上交书法作品（展出时间：5月12日）。").requirements();
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无故缺席活动两次的不得评先",
                "连续三次迟到者作检讨",
                "值班缺岗一次",
                "扣当月津贴分3分",
                "90分以上为优等",
                "请假两天以上由校长批准",
                "全县还有32所小学",
                "上届毕业班获奖6人次"
            })
    void sanctions_marks_and_what_there_was_ask_for_nothing(String clause) {
        assertThat(Read.plan("一、要求\n1、" + clause + "。").requirements()).isEmpty();
    }
}

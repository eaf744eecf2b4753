package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrailingDatesTest {
    private static List<String> tasks(String text) {
        return Read.plan("2023年语文学科工作要点\n" + text).tasks().stream()
                .map(t -> t.text() + " " + t.month()
                        + (t.from() == null ? "" : " " + t.from() + ".." + t.to())
                        + (t.due() == null ? "" : " 截止" + t.due()))
                .toList();
    }

    @Test
    void an_event_may_end_with_its_date_in_brackets() {
        assertThat(tasks("一、教学研究\n1、举行教师素养大赛（10月中旬）。")).containsExactly("举行教师素养大赛（10月中旬）。 2023-10");
    }

    @Test
    void or_with_a_label() {
        assertThat(tasks("一、队伍\n1、举办新教师培训班，培训时间：8月25日—27日，对象：新教师。"))
                .containsExactly("举办新教师培训班，培训时间：8月25日—27日，对象：新教师。 2023-08 2023-08-25..2023-08-27");
    }

    @Test
    void two_dates_are_two_events() {
        assertThat(tasks("一、质量\n1、命题培训（6月上旬、12月上旬各一次）。"))
                .containsExactly("命题培训（6月上旬、12月上旬各一次）。 2023-06", "命题培训（6月上旬、12月上旬各一次）。 2023-12");
    }

    @Test
    void a_limit_in_prose_is_no_event_but_in_a_schedule_it_is() {
        assertThat(tasks("一、管理\n1、各校组织自查（11月20日前）。")).isEmpty();
        assertThat(tasks("一、日程安排\n1、各校组织自查（11月20日前）。")).containsExactly("各校组织自查（11月20日前）。 2023-11 截止2023-11-20");
    }

    @Test
    void each_sentence_of_a_paragraph_may_date_its_event() {
        assertThat(tasks("一、教学研究\n1、认真备课。举行说课比赛（4月8日）；组织解题竞赛（5月中旬）。"))
                .containsExactly("举行说课比赛（4月8日）； 2023-04 2023-04-08..2023-04-08", "组织解题竞赛（5月中旬）。 2023-05");
    }

    @Test
    void a_stop_inside_brackets_ends_no_sentence() {
        assertThat(tasks("一、教学研究\n1、举行书法展（教师组；学生组），时间：5月6日。"))
                .containsExactly("举行书法展（教师组；学生组），时间：5月6日。 2023-05 2023-05-06..2023-05-06");
    }

    @Test
    void a_dash_may_stand_before_the_date() {
        assertThat(tasks("一、教学研究\n1、举行校运动会——10月下旬")).containsExactly("举行校运动会——10月下旬 2023-10");
    }

    @Test
    void the_date_may_be_followed_by_how_often_or_when_on_the_day() {
        assertThat(tasks("一、教学研究\n1、组织集体视导（4月12日上午进行）。"))
                .containsExactly("组织集体视导（4月12日上午进行）。 2023-04 2023-04-12..2023-04-12");
    }

    @Test
    void words_behind_the_date_make_it_no_date_of_the_event() {
        assertThat(tasks("一、教学研究\n1、组织学习讨论（4月12日文件精神）。")).isEmpty();
    }

    @Test
    void in_a_schedule_any_item_may_end_with_its_date() {
        assertThat(tasks("一、日程安排\n1、教研简报（6月上旬）")).containsExactly("教研简报（6月上旬） 2023-06");
        assertThat(tasks("一、教学研究\n1、教研简报（6月上旬）")).isEmpty();
    }

    @Test
    void a_label_that_says_until_makes_a_limit() {
        assertThat(tasks("一、日程安排\n1、论文征集（截止到6月5日）")).containsExactly("论文征集（截止到6月5日） 2023-06 截止2023-06-05");
    }

    @Test
    void a_very_long_sentence_is_no_event() {
        var much = "举行" + "学".repeat(140) + "比赛";
        assertThat(tasks("一、教学研究\n1、" + much + "（4月8日）。")).hasSize(1);
        assertThat(tasks("一、教学研究\n1、" + "学".repeat(20) + much + "（4月8日）。")).isEmpty();
    }

    @Test
    void several_days_in_one_bracket_are_several_events() {
        assertThat(tasks("一、教学研究\n1、组织骨干教师送教（4月8日、4月22日、5月6日）。")).hasSize(3);
        assertThat(tasks("一、教学研究\n1、组织骨干教师送教（4月8日；及5月6日）。")).hasSize(2);
    }

    @Test
    void a_week_of_the_term_dates_an_event() {
        var plan = Read.plan("2023年语文学科工作要点\n一、日程安排\n1、组织教研组长会议（第3周）\n2、组织说课比赛（第5周）");
        assertThat(plan.tasks()).extracting(t -> t.week()).containsExactly(3, 5);
    }

    @Test
    void a_bracket_that_opens_a_line_dates_nothing() {
        assertThat(tasks("一、教学研究\n1、（4月8日）")).isEmpty();
    }

    @Test
    void a_bracket_never_closed_ends_no_sentence() {
        assertThat(tasks("一、教学研究\n1、举行书法展（教师组。举行说课比赛（4月8日）。")).hasSizeLessThan(2);
    }

    @Test
    void a_bracket_closed_twice_does_no_harm() {
        assertThat(tasks("一、教学研究\n1、认真备课）。举行说课比赛（4月8日）。"))
                .containsExactly("举行说课比赛（4月8日）。 2023-04 2023-04-08..2023-04-08");
    }

    @Test
    void what_is_only_described_is_no_event() {
        assertThat(tasks("一、措施\n1、学习新课程标准（2022年4月颁布）。\n2、陈老师（2020年9月入职）负责活动。")).isEmpty();
    }

    @Test
    void goals_are_no_events() {
        assertThat(tasks("一、工作目标\n1、8月—12月完成一轮复习。\n2、举办学科展示活动（5月中旬）。")).isEmpty();
    }
}

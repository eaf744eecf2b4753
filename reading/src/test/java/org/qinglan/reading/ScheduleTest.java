package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.PlanDraft.Part;
import org.qinglan.reading.PlanDraft.Task;

class ScheduleTest {
    private static final String TERM = "城南小学2023-2024学年第二学期语文组计划\n";

    private static List<String> read(String text) {
        return Read.plan(TERM + text).tasks().stream().map(ScheduleTest::shown).toList();
    }

    private static String shown(Task t) {
        var out = new StringBuilder(t.text() + " " + Objects.requireNonNullElse(t.month(), "-"));
        if (t.week() != null) out.append(" 第").append(t.week()).append("周");
        if (t.part() != null) out.append(' ').append(t.part());
        if (t.from() != null) out.append(' ').append(t.from()).append("..").append(t.to());
        if (t.due() != null) out.append(" 截止").append(t.due());
        return out.toString();
    }

    @Test
    void items_stand_under_the_month_above_them() {
        assertThat(read("三、安排\n二月份\n1、制定计划\n2、检查作业\n三月份\n1．书法比赛\n四、总结\n1、写总结"))
                .containsExactly("制定计划 2024-02", "检查作业 2024-02", "书法比赛 2024-03");
    }

    @Test
    void a_month_and_its_events_may_stand_in_one_line() {
        assertThat(read("3月：新教师汇报课；学科组活动\n4月：期中考试，朗诵比赛\n"))
                .containsExactly("新教师汇报课； 2024-03", "学科组活动 2024-03", "期中考试 2024-04", "朗诵比赛 2024-04");
    }

    @Test
    void a_stage_with_its_months_in_brackets_heads_the_numbered_items_behind_it() {
        assertThat(read("五、步骤\n（一）准备阶段（2024年2月—3月）1.组建小组；2.问卷调查。\n（二）总结阶段（2024年5月—6月）1.汇编案例；2.6月10日前交报告。"))
                .containsExactly(
                        "组建小组； 2024-02 2024-02..2024-03",
                        "问卷调查。 2024-02 2024-02..2024-03",
                        "汇编案例； 2024-05 2024-05..2024-06",
                        "交报告。 2024-06 截止2024-06-10");
    }

    @Test
    void one_event_may_have_a_comma() {
        assertThat(read("三、安排\n3月：签订协议，确定书单\n4月：成果汇编")).containsExactly("签订协议，确定书单 2024-03", "成果汇编 2024-04");
    }

    @Test
    void circled_numbers_part_the_items_but_not_inside_brackets() {
        assertThat(read("行事历\n3月\n①课题组活动（①文献交流）②基本功训练")).containsExactly("课题组活动（①文献交流） 2024-03", "基本功训练 2024-03");
    }

    @Test
    void weeks_of_the_term_keep_their_number_and_weeks_of_a_month_do_not() {
        assertThat(read("三、安排\n第三周：集体备课\n第二、六周：听课\n第十五周~第十七周：复习"))
                .containsExactly("集体备课 - 第3周", "听课 - 第2周", "复习 - 第15周");
        assertThat(read("三、安排\n3月第一周 制定计划\n4月第二周 期中考试")).containsExactly("制定计划 2024-03", "期中考试 2024-04");
    }

    @Test
    void a_more_exact_date_inside_the_item_counts() {
        assertThat(read("三、安排\n三月\n1、校内选拔（截止：3月26日前）\n2、研讨（三月底）\n3、检测（20日左右）"))
                .containsExactly(
                        "校内选拔（截止：3月26日前） 2024-03 截止2024-03-26",
                        "研讨（三月底） 2024-03 LATE",
                        "检测（20日左右） 2024-03 2024-03-20..2024-03-20");
    }

    @Test
    void what_may_still_change_is_tentative_but_an_open_place_is_not() {
        var tasks =
                Read.plan("三、安排\n三月\n1、运动会（暂定5月2日）\n2、讲座（地点待定）\n3、春游（视天气而定）").tasks();
        assertThat(tasks).extracting(Task::tentative).containsExactly(true, false, true);
    }

    @Test
    void a_sentence_may_date_its_events() {
        assertThat(read("二、工作\n1、4月中旬举行运动会，5月份组织跳绳比赛，6月初着手总结。"))
                .containsExactly("举行运动会 2024-04 MID", "组织跳绳比赛 2024-05", "着手总结 2024-06 EARLY");
    }

    @Test
    void an_obligation_with_a_limit_is_a_task_only_in_a_schedule() {
        assertThat(read("二、工作\n1、各校于4月20日前报送材料。")).isEmpty();
        assertThat(read("三、时间节点\n4月20日前：报送材料")).containsExactly("报送材料 2024-04 截止2024-04-20");
    }

    @Test
    void a_time_under_an_activity_dates_the_activity() {
        assertThat(read("二、活动\n1.实验教学检查\n时间安排：期中（4月下旬）和期末（6月中旬）各一次。\n2.开放日\n时间：2024年5月18日"))
                .containsExactly("实验教学检查 2024-04 LATE", "实验教学检查 2024-06 MID", "开放日 2024-05 2024-05-18..2024-05-18");
    }

    @Test
    void stages_with_a_date_in_brackets_are_labels() {
        assertThat(read("四、步骤\n第一阶段（2024年3月—4月）：制定方案\n第二阶段（2024年5月）：总结"))
                .containsExactly("制定方案 2024-03 2024-03..2024-04", "总结 2024-05");
    }

    @Test
    void holidays_and_the_signature_are_no_tasks() {
        assertThat(read("三、安排\n四月\n清明节放假（4.4-4.6）\n期中复习\n城南小学语文组\n2024年2月20日")).containsExactly("期中复习 2024-04");
    }

    @Test
    void text_without_line_breaks_is_cut_at_its_numbers_and_dates() {
        assertThat(read("一、常规 认真备课。二、活动安排 3月第一周 制定计划 3月17日 参加培训 4月中旬 亮相课"))
                .containsExactly("制定计划 2024-03", "参加培训 2024-03 2024-03-17..2024-03-17", "亮相课 2024-04 MID");
    }

    @Test
    void persons_of_an_item_are_named_and_groups_are_not() {
        var tasks =
                Read.plan("三、安排\n三月\n1、研讨课（储 岚、管飞）\n2、讲座（高一、高二）\n3、备课，主备：邹燕").tasks();
        assertThat(tasks).extracting(Task::people).containsExactly(List.of("储岚", "管飞"), List.of(), List.of("邹燕"));
    }

    @Test
    void the_start_of_term_is_a_part_of_the_term() {
        var tasks = Read.plan("三、安排\n期初：制定计划\n期中：检查备课\n期末：总结").tasks();
        assertThat(tasks).extracting(Task::part).containsExactly(Part.EARLY, Part.MID, Part.LATE);
    }

    @Test
    void an_item_with_two_dates_is_two_tasks() {
        assertThat(read("三、安排\n三月\n1、一人一课（祝晴 3月15日；牟满 3月22日）"))
                .containsExactly(
                        "一人一课（祝晴3月15日；牟满3月22日） 2024-03 2024-03-15..2024-03-15",
                        "一人一课（祝晴3月15日；牟满3月22日） 2024-03 2024-03-22..2024-03-22");
    }

    @Test
    void a_day_inside_a_span_is_more_exact() {
        assertThat(read("| 周次 | 日期 | 内容 |\n| 10 | 4.14-4.20 | 期中考试(4月17、18日) |\n| 11 | 4.21-4.27 | 分析会 |"))
                .containsExactly(
                        "期中考试(4月17、18日) 2024-04 第10周 2024-04-17..2024-04-18",
                        "分析会 2024-04 第11周 2024-04-21..2024-04-27");
    }

    @Test
    void brackets_around_a_heading_are_none() {
        assertThat(read("【活动安排】\n【期初】（2—3月）\n1. 课标学习\n【期末】（6月）\n2. 说题比赛"))
                .containsExactly("课标学习 2024-02 EARLY 2024-02..2024-03", "说题比赛 2024-06 LATE");
    }

    @Test
    void the_end_of_a_month_as_a_limit_is_a_day_and_no_third() {
        assertThat(read("三、安排\n4月底前：完成报告")).containsExactly("完成报告 2024-04 截止2024-04-30");
    }

    @Test
    void a_notice_still_to_come_makes_the_date_tentative() {
        var plan = Read.plan(TERM + "三、安排\n5月：技能考证（以市局通知为准）；家长会");
        assertThat(plan.tasks()).extracting(Task::tentative).containsExactly(true, false);
    }

    @Test
    void numbers_that_count_on_part_what_stands_behind_one_month() {
        assertThat(read("三、月份安排\n三月：1.教研会议（3月8日）2.新教师培训3.常规视导 四月：1.期中检测2.书写比赛"))
                .containsExactly(
                        "教研会议（3月8日） 2024-03 2024-03-08..2024-03-08",
                        "新教师培训 2024-03",
                        "常规视导 2024-03",
                        "期中检测 2024-04",
                        "书写比赛 2024-04");
    }

    @Test
    void an_event_on_two_days_is_two() {
        assertThat(read("三、安排\n3月19日、4月16日　听说训练"))
                .containsExactly("听说训练 2024-03 2024-03-19..2024-03-19", "听说训练 2024-04 2024-04-16..2024-04-16");
    }

    @Test
    void the_years_of_a_schedule_head_what_is_done_in_them() {
        assertThat(read("三、分年度安排\n第一年（2023.9—2024.7）\n1.上好一节研究课。\n第二年（2024.8—2025.7）\n1.整理成果。"))
                .containsExactly("上好一节研究课。 2023-09 2023-09..2024-07", "整理成果。 2024-08 2024-08..2025-07");
    }

    @Test
    void who_hosts_an_event_is_no_event_of_its_own() {
        assertThat(read("三月：第6周，经验交流会，承办人柏青；读书会")).containsExactly("经验交流会，承办人柏青； 2024-03 第6周", "读书会 2024-03 第6周");
    }

    @Test
    void everybody_named_in_a_row_takes_part() {
        var plan = Read.plan(TERM + "四、安排\n时间\n内容\n主持人\n中心发言人\n3月8日\n看与记\n柏青\n苗雨、童言\n3月22日\n现场观摩\n苗雨\n席慕\n");
        assertThat(plan.tasks().getFirst().people()).containsExactly("柏青", "苗雨", "童言");
    }
}

package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.PlanDraft.Task;

class TablesTest {
    @Test
    void cells_between_bars_are_a_table() {
        var plan = Read.plan(
                "2025年秋季学期教务处安排\n| 周次 | 时间 | 工作内容 | 负责人 |\n| --- | --- | --- | --- |\n| 1 | 9.1-9.7 | 1.编排课表；2.领取教材 | 盛夏 |\n| 2 | 9.8-9.14 | 教研组长会 | |");
        assertThat(plan.tasks()).extracting(Task::text).containsExactly("编排课表；", "领取教材", "教研组长会");
        assertThat(plan.tasks()).extracting(Task::week).containsExactly(1, 1, 2);
        assertThat(plan.tasks().getFirst().to()).isEqualTo("2025-09-07");
        assertThat(plan.tasks().getFirst().people()).containsExactly("盛夏");
    }

    @Test
    void groups_inside_a_cell_are_no_items() {
        var plan = Read.plan("| 周次 | 内容 |\n第1周 | 1. 开学准备： - 编排课表； - 核对教材； 2. 会议： - 组长例会。 |");
        assertThat(plan.tasks()).extracting(Task::text).containsExactly("编排课表；", "核对教材；", "组长例会。");
    }

    @Test
    void cells_between_tabs_are_a_table() {
        var plan = Read.plan(
                "周次\t日期\t活动内容\t主讲人\t备注\n1\t2.19—2.25\t开学会议\t陆明远\t室内\n2\t2.26—3.3\t集体备课\t组长\t室内\n3\t3.4—3.10\t研讨课\t司徒静");
        assertThat(plan.tasks()).extracting(Task::text).containsExactly("开学会议", "集体备课", "研讨课");
        assertThat(plan.tasks().get(1).to()).isEqualTo("03-03");
        assertThat(plan.assignments()).extracting(a -> a.people().getFirst()).containsExactly("陆明远", "司徒静");
    }

    @Test
    void cells_between_spaces_are_a_table_whose_months_reach_down() {
        var plan = Read.plan("三、行事历\n月份 周次 内容 负责人\n2月 第1周(2.23-2.27) 组长会议 庄婕\n3月 第2周 教研活动 全体教师\n第6周 说课比赛 何敏");
        assertThat(plan.tasks()).extracting(Task::month).containsExactly("02", "03", "03");
        assertThat(plan.tasks().get(1).participants()).isEqualTo("全体教师");
        assertThat(plan.tasks().get(2).people()).containsExactly("何敏");
    }

    @Test
    void one_cell_a_line_is_a_table() {
        var plan = Read.plan("时间\n主题\n形式\n参加人员\n9\n组长会议\n会议\n教研组长\n10月下旬\n公开课研讨\n听课\n美术教师\n具体安排如下：\n11月：\n1、作品展");
        assertThat(plan.tasks()).extracting(Task::text).containsExactly("组长会议", "公开课研讨", "作品展");
        assertThat(plan.tasks()).extracting(Task::month).containsExactly("09", "10", "11");
        assertThat(plan.tasks().getFirst().participants()).isEqualTo("教研组长");
    }

    @Test
    void a_table_glued_into_one_line_is_cut_at_its_counting_numbers() {
        var plan = Read.plan("工作安排\n周次内容地点1期初备课 各校2组长会议 城南小学4合唱培训 文化馆15基本功比赛 少年宫");
        assertThat(plan.tasks()).extracting(Task::text).containsExactly("期初备课", "组长会议", "合唱培训", "基本功比赛");
        assertThat(plan.tasks()).extracting(Task::week).containsExactly(1, 2, 4, 15);
    }

    @Test
    void rows_without_a_header_begin_with_a_date() {
        var source = "3月\t书法比赛\n4月\t运动会";
        var plan = Read.plan(source);
        assertThat(plan.tasks()).extracting(Task::text).isEqualTo(List.of("书法比赛", "运动会"));
    }

    @Test
    void empty_cells_at_the_end_of_a_row_may_be_left_out() {
        var plan = Read.plan(
                "月份\t时间\t内容\t地点\t主讲（执教）\n3\t7日（周四）\t新教师培训\t中学\t钟艳\n4\t第2周\t模拟分析\t教研室\t裴之\n\t25日前\t收交材料\n5\t下旬\t复习研讨");
        assertThat(plan.tasks()).extracting(Task::text).containsExactly("新教师培训", "模拟分析", "收交材料", "复习研讨");
        assertThat(plan.tasks()).extracting(Task::month).containsExactly("03", "04", "04", "05");
        assertThat(plan.tasks().get(2).due()).isEqualTo("04-25");
        assertThat(plan.tasks().get(2).week()).isNull();
        assertThat(plan.tasks().getFirst().people()).containsExactly("钟艳");
    }

    @Test
    void a_header_that_comes_again_on_the_next_page_is_no_row() {
        var plan = Read.plan("| 时间 | 内容 |\n| 3月 | 书法比赛 |\n| 时间 | 内容 |\n| 4月 | 运动会 |");
        assertThat(plan.tasks()).extracting(Task::text).containsExactly("书法比赛", "运动会");
    }

    @Test
    void a_table_glued_behind_its_heading_is_found() {
        var plan = Read.plan("三、工作安排表　　月份工作要点负责人九月制定计划程远十月同课异构易寒");
        assertThat(plan.tasks()).extracting(Task::month).containsExactly("09", "10");
    }

    @Test
    void a_week_before_the_first_is_a_row_too() {
        var plan = Read.plan("周次\n日期\n内容\n负责人\n预备周\n2.10-2.16\n教师报到\n时明\n1\n2.17-2.23\n开学巡课\n时明\n");
        assertThat(plan.tasks()).extracting(Task::text).containsExactly("教师报到", "开学巡课");
        assertThat(plan.tasks().getFirst().from()).isEqualTo("02-10");
    }

    @Test
    void lines_broken_at_the_edge_of_the_page_are_whole_again() {
        var line = "每位教师每学期听课不少于十五节并且认真填写听课记录每月交教导处检查一次教研组长";
        var text = new StringBuilder("一、要求\n");
        for (int i = 1; i <= 5; i++) text.append(i).append("．").append(line).append("\n每月汇总\n");
        assertThat(Read.plan(text.toString()).outline()).hasSize(6);
    }
}

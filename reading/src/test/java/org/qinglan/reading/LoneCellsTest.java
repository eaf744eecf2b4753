package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LoneCellsTest {
    private static List<String> tasks(String... lines) {
        return Read.plan("附表\n" + String.join("\n", lines)).tasks().stream()
                .map(t -> t.month() + (t.week() == null ? "" : " " + t.week()) + " " + t.text()
                        + (t.people().isEmpty() ? "" : " " + String.join("+", t.people())))
                .toList();
    }

    @Test
    void rows_under_one_date_need_no_date_of_their_own() {
        assertThat(tasks("月份", "内容", "负责人", "3", "材料投放研讨", "闵婷", "环境互评", "各年级组长", "4", "故事比赛", "郝丹妮"))
                .containsExactly("03 材料投放研讨 闵婷", "03 环境互评", "04 故事比赛 郝丹妮");
    }

    @Test
    void a_row_without_anybody_responsible_is_no_reason_to_lose_count() {
        assertThat(tasks("月份", "内容", "负责人", "3", "材料投放研讨", "环境互评", "闵婷", "4", "故事比赛", "郝丹妮"))
                .containsExactly("03 材料投放研讨", "03 环境互评 闵婷", "04 故事比赛 郝丹妮");
    }

    @Test
    void numbered_lines_stay_in_their_cell() {
        assertThat(tasks("时间", "工作内容", "九月", "1.组长会议", "2.制定计划", "十月", "1.公开课", "2.期中命题", "三、要求"))
                .containsExactly("09 组长会议", "09 制定计划", "10 公开课", "10 期中命题");
    }

    @Test
    void who_is_responsible_stands_in_the_last_column_also_where_the_place_is_missing() {
        assertThat(tasks("时间", "内容", "地点", "主讲", "9月5日", "课标解读", "会议室", "顾雨", "9月19日", "单元教学", "毕胜"))
                .containsExactly("09 课标解读 顾雨", "09 单元教学 毕胜");
    }

    @Test
    void behind_the_last_row_the_text_goes_on() {
        var plan = Read.plan("时间\n主题\n主讲\n3月5日\n课标解读\n顾雨\n3月19日\n单元教学\n毕胜\n每次活动不少于60分钟。\n");
        assertThat(plan.tasks()).hasSize(2);
        assertThat(plan.requirements()).hasSize(1);
    }

    @Test
    void rows_that_are_counted_end_at_the_next_number() {
        assertThat(tasks(
                        "序号",
                        "时间",
                        "地点",
                        "内容",
                        "执教",
                        "主评",
                        "摄影、报道",
                        "1",
                        "3月5日",
                        "（周二）",
                        "报告厅",
                        "学期工作会议",
                        "——",
                        "——",
                        "顾雨",
                        "2",
                        "3月19日",
                        "录播室",
                        "课例研讨",
                        "毕胜、闵婷",
                        "郝丹妮",
                        "顾雨",
                        "3",
                        "4月2日",
                        "待定",
                        "阅读节",
                        "——",
                        "——",
                        "毕胜",
                        "四、其他事项",
                        "未尽事宜另行商定。"))
                .containsExactly("03 学期工作会议 顾雨", "03 课例研讨 毕胜+闵婷+郝丹妮+顾雨", "04 阅读节 毕胜");
    }

    @Test
    void the_columns_of_counted_rows_say_who_does_what() {
        var plan = Read.plan("附表\n序号\n时间\n内容\n执教\n主评\n1\n3月5日\n课例研讨\n毕胜\n顾雨\n2\n3月19日\n课例展示\n闵婷\n毕胜\n");
        assertThat(plan.assignments().stream()
                        .map(a -> a.duty() + "=" + String.join("+", a.people()) + "→" + a.subject()))
                .containsExactly("执教=毕胜→课例研讨", "主评=顾雨→课例研讨", "执教=闵婷→课例展示", "主评=毕胜→课例展示");
    }

    @Test
    void numbers_that_do_not_count_on_are_no_rows() {
        assertThat(rows("序号\n时间\n内容\n1\n3月5日\n课例研讨\n5\n以上五项")).isEmpty();
    }

    /** The table that stands one cell a line, as rows of cells; the lines behind it follow an arrow. */
    private static String rows(String source) {
        var texts = source.lines().map(l -> new Piece.Text(Read.line(l), 0)).toList();
        var found = LoneCells.at(texts, 0);
        if (found == null) return "";
        var rows = found.grid().rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.stream().map(Line::text).collect(Collectors.joining("+")))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining(" / "));
        return rows
                + texts.subList(found.end(), texts.size()).stream()
                        .map(t -> " > " + t.line().text())
                        .collect(Collectors.joining());
    }

    private static String rows(String... lines) {
        return rows(String.join("\n", lines));
    }

    @Test
    void two_dated_rows_are_the_least() {
        assertThat(rows("时间", "内容", "3月", "启动会", "4月", "总结会")).isEqualTo("3月|启动会 / 4月|总结会");
        assertThat(rows("时间", "内容", "3月", "启动会")).isEmpty();
        assertThat(rows("时间", "内容")).isEmpty();
        assertThat(rows("时间")).isEmpty();
    }

    @Test
    void two_columns_are_a_table_only_with_what_is_done() {
        assertThat(rows("时间", "地点", "3月", "会议室", "4月", "阅览室")).isEmpty();
    }

    @Test
    void those_in_pairs_need_no_dates() {
        assertThat(rows("师傅", "徒弟", "学科", "段毅", "金若水", "数学", "骆秀珍", "袁野", "语文", "六、日程"))
                .isEqualTo("段毅|金若水|数学 / 骆秀珍|袁野|语文 > 六、日程");
        assertThat(rows("师傅", "徒弟", "学科", "段毅", "金若水", "数学")).isEmpty();
        assertThat(rows("学科", "年级", "数学", "三", "语文", "四")).isEmpty();
    }

    @Test
    void pairs_end_where_nobody_is_named() {
        assertThat(rows("师傅", "徒弟", "段毅", "金若水", "骆秀珍", "袁野", "结对仪式", "另行通知"))
                .isEqualTo("段毅|金若水 / 骆秀珍|袁野 > 结对仪式 > 另行通知");
        assertThat(rows("师傅", "徒弟", "段毅", "金若水", "骆秀珍", "袁野", "注:", "待聘")).isEqualTo("段毅|金若水 / 骆秀珍|袁野 > 注: > 待聘");
        assertThat(rows("师傅", "徒弟", "段毅", "金若水", "骆秀珍", "袁野", "1.签约", "袁野")).isEqualTo("段毅|金若水 / 骆秀珍|袁野 > 1.签约 > 袁野");
        assertThat(rows("师傅", "徒弟", "段毅", "金若水", "骆秀珍", "袁野", "贾谊")).isEqualTo("段毅|金若水 / 骆秀珍|袁野 > 贾谊");
    }

    @Test
    void a_week_and_its_days_begin_a_row() {
        assertThat(rows("周次", "日期", "内容", "主讲", "1", "9.2-9.6", "启动会", "顾雨", "3", "9.16", "研讨会", "毕胜"))
                .isEqualTo("1|9.2-9.6|启动会|顾雨 / 3|9.16|研讨会|毕胜");
    }

    @Test
    void under_a_month_a_day_begins_a_row() {
        assertThat(rows("月份", "日期", "内容", "九月", "5日", "启动会", "19日(周四)", "研讨会", "十月", "8日", "总结会"))
                .isEqualTo("九月|5日|启动会 / |19日(周四)|研讨会 / 十月|8日|总结会");
    }

    @Test
    void a_date_may_have_its_weekday_behind_it_but_no_words() {
        assertThat(rows("时间", "内容", "3月5日(周三)", "启动会", "3月19日下午", "总结会")).isEqualTo("3月5日(周三)|启动会 / 3月19日下午|总结会");
        assertThat(rows("时间", "内容", "3月", "启动会", "3月考核", "4月", "总结会")).isEqualTo("3月|启动会 / |3月考核 / 4月|总结会");
    }

    @Test
    void a_phase_alone_begins_no_row_of_dates() {
        assertThat(rows("时间", "内容", "期初", "启动会", "期末", "总结会")).isEmpty();
    }

    @Test
    void the_last_row_is_full_with_its_columns() {
        assertThat(rows("时间", "内容", "主讲", "3月", "启动会", "顾雨", "4月", "总结会", "毕胜", "其他事项另定"))
                .isEqualTo("3月|启动会|顾雨 / 4月|总结会|毕胜 > 其他事项另定");
    }

    @Test
    void behind_the_last_row_another_name_belongs_to_the_table() {
        assertThat(rows("时间", "内容", "主讲", "3月", "启动会", "顾雨", "4月", "总结会", "毕胜", "汇报会", "祝晴"))
                .isEqualTo("3月|启动会|顾雨 / 4月|总结会|毕胜 / |汇报会|祝晴");
    }

    @Test
    void a_numbered_line_that_goes_on_counting_stays_with_the_last_row() {
        assertThat(rows("时间", "内容", "九月", "1.组会", "十月", "1.课例", "2.命题", "3.检查", "二、说明"))
                .isEqualTo("九月|1.组会 / 十月|1.课例+2.命题+3.检查 > 二、说明");
    }

    @Test
    void a_number_that_starts_anew_is_a_cell_of_its_own() {
        assertThat(rows("时间", "内容", "措施", "九月", "1.组会", "2.计划", "1.点名", "十月", "1.课例", "1.评课"))
                .isEqualTo("九月|1.组会+2.计划|1.点名 / 十月|1.课例|1.评课");
    }

    @Test
    void a_line_too_long_for_a_cell_ends_the_table() {
        var longest = "研".repeat(60);
        assertThat(rows("时间", "内容", "3月", longest, "4月", "总结会")).isEqualTo("3月|" + longest + " / 4月|总结会");
        assertThat(rows("时间", "内容", "3月", longest + "研", "4月", "总结会")).isEmpty();
        var item = "1." + "研".repeat(118);
        assertThat(rows("时间", "内容", "3月", item, "4月", "总结会")).isEqualTo("3月|" + item + " / 4月|总结会");
        assertThat(rows("时间", "内容", "3月", item + "研", "4月", "总结会")).isEmpty();
    }

    @Test
    void rows_of_one_date_are_cut_where_they_are_full() {
        assertThat(rows("时间", "内容", "地点", "3月", "启动会", "甲园", "研讨会", "乙园", "4月", "总结会", "丙园"))
                .isEqualTo("3月|启动会|甲园 / |研讨会|乙园 / 4月|总结会|丙园");
    }

    @Test
    void who_is_responsible_ends_a_row_that_lacks_a_cell() {
        assertThat(rows("时间", "内容", "地点", "主讲", "3月", "启动会", "顾雨", "研讨会", "乙园", "毕胜", "4月", "总结会", "丙园", "祝晴"))
                .isEqualTo("3月|启动会||顾雨 / |研讨会|乙园|毕胜 / 4月|总结会|丙园|祝晴");
    }

    @Test
    void several_cells_are_nobody() {
        assertThat(rows("时间", "内容", "地点", "主讲", "3月", "1.启动会", "2.顾雨", "4月", "总结会", "丙园", "祝晴"))
                .isEqualTo("3月|1.启动会+2.顾雨|| / 4月|总结会|丙园|祝晴");
    }

    @Test
    void a_day_under_its_month_begins_a_row_but_a_day_in_words_does_not() {
        assertThat(rows("月份", "日期", "内容", "九月", "5日", "启动会", "19日为开放日", "十月", "8日", "总结会"))
                .isEqualTo("九月|5日|启动会 / ||19日为开放日 / 十月|8日|总结会");
    }

    @Test
    void more_cells_than_columns_do_not_overflow_a_row() {
        assertThat(rows("时间", "内容", "3月", "启动会", "研讨会", "4月", "总结会", "散会")).isEqualTo("3月|启动会 / |研讨会 / 4月|总结会 > 散会");
    }

    @Test
    void a_long_line_is_nobody() {
        assertThat(rows("时间", "内容", "地点", "主讲", "3月", "启动会", "各教研组长", "4月", "总结会", "丙园", "祝晴"))
                .isEqualTo("3月|启动会||各教研组长 / 4月|总结会|丙园|祝晴");
        assertThat(rows("时间", "内容", "地点", "主讲", "3月", "启动会", "甲园", "4月", "总结会", "丙园", "祝晴"))
                .isEqualTo("3月|启动会|甲园| / 4月|总结会|丙园|祝晴");
    }

    @Test
    void column_names_alone_are_no_table() {
        assertThat(Read.plan("时间\n内容\n另行通知\n").tasks()).isEmpty();
    }

    @Test
    void stages_with_their_dates_are_rows() {
        var plan = Read.plan(
                "二、训练安排\n阶段\n起止时间\n训练任务\n负责人\n第一阶段\n2月24日—3月31日\n选拔组队\n柏青\n第二阶段\n4月1日—5月16日\n分模块强化\n苗 雨\n第三阶段\n5月19日—6月20日\n全真模拟\n柏青\n");
        assertThat(plan.tasks())
                .extracting(t -> t.text() + " " + t.people())
                .containsExactly("选拔组队 [柏青]", "分模块强化 [苗雨]", "全真模拟 [柏青]");
    }
}

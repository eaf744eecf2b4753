package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GluedCellsTest {
    private static List<String> tasks(String line) {
        return Read.plan("活动安排：\n" + line).tasks().stream()
                .map(t -> (t.week() == null ? "" : t.week() + " ") + t.month()
                        + (t.from() == null ? "" : " " + t.from()) + " " + t.text()
                        + (t.people().isEmpty() ? "" : " " + String.join("+", t.people())))
                .toList();
    }

    @Test
    void week_labels_begin_the_rows_and_names_end_them() {
        assertThat(tasks("周次日期活动内容主持人第1周9.4组员会议聂小倩第3周9.18理论学习梅朵第5周10.9作品检查梅朵、翁青第6周10.16布展全体组员"))
                .containsExactly("1 09 09-04 组员会议 聂小倩", "3 09 09-18 理论学习 梅朵", "5 10 10-09 作品检查 梅朵+翁青", "6 10 10-16 布展");
    }

    @Test
    void a_row_without_its_day_and_without_anybody_is_read_all_the_same() {
        assertThat(tasks("周次日期活动内容主持人第1周组员会议第2周9.11作品检查梅朵第3周9.18理论学习翁青"))
                .containsExactly("1 null 组员会议", "2 09 09-11 作品检查 梅朵", "3 09 09-18 理论学习 翁青");
        assertThat(Read.plan("周日期活动内容主持1周8第").outline()).isNotEmpty();
    }

    @Test
    void gaps_part_the_names_of_columns_and_the_cells_also_where_two_columns_hold_names() {
        assertThat(tasks("周次 日期 内容 主备 记录 第二周 9.9 单元解读 聂小倩 梅朵 第十八周 12.30 期末复习研讨 翁青、梅朵 聂小倩"))
                .containsExactly("2 09 09-09 单元解读 聂小倩+梅朵", "18 12 12-30 期末复习研讨 翁青+梅朵+聂小倩");
    }

    @Test
    void months_begin_the_rows_and_count_on() {
        assertThat(tasks("月份工作要点负责人九月制定计划程志远十月同课异构  易水寒十一月检查九月作业各备课组长"))
                .containsExactly("09 制定计划 程志远", "10 同课异构 易水寒", "11 检查九月作业");
    }

    @Test
    void numbers_with_a_unit_begin_no_row() {
        assertThat(tasks("周次内容地点1期初备课 各校2听3节课 城南小学5第6单元研讨 文化馆"))
                .containsExactly("1 null 期初备课", "2 null 听3节课", "5 null 第6单元研讨");
    }

    /** The table a line is glued from: cells between bars, rows between strokes. */
    private static String rows(String source) {
        var line = Read.line(source);
        var grid = GluedCells.grid(Columns.glued(line.text()), line);
        if (grid == null) return "";
        return grid.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.stream().map(Line::text).collect(Collectors.joining("+")))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining(" / "));
    }

    @Test
    void rows_count_upwards() {
        assertThat(rows("周次内容地点3启动会 甲园4参加2场比赛 乙园")).isEqualTo("3|启动会|甲园 / 4|参加2场比赛|乙园");
    }

    @Test
    void a_number_far_above_the_last_begins_no_row() {
        assertThat(rows("周次内容地点9研讨会 甲园21总结会 乙园")).isEqualTo("9|研讨会|甲园 / 21|总结会|乙园");
        assertThat(rows("周次内容地点9研讨会 甲园22总结会 乙园")).isEqualTo("9|研讨会甲园22总结会|乙园");
        assertThat(rows("周次内容地点12启动会 甲园")).isEqualTo("12|启动会|甲园");
        assertThat(rows("周次内容地点13启动会 甲园")).isEmpty();
    }

    @Test
    void a_term_has_no_more_than_thirty_weeks() {
        assertThat(rows("周次内容地点10研讨会 甲园20中检会 乙园30总结会 丙园31号车 丁园")).isEqualTo("10|研讨会|甲园 / 20|中检会|乙园 / 30|总结会丙园31号车|丁园");
        assertThat(rows("周次内容地点第28周研讨会 甲园第30周总结会 乙园第31周散会 丙园")).isEqualTo("第28周|研讨会|甲园 / 第30周|总结会乙园第31周散会|丙园");
    }

    @Test
    void numbers_of_three_figures_and_in_ordinals_begin_no_row() {
        assertThat(rows("周次内容地点1启动会 甲园2发300元书 乙园3第4轮课 丙园")).isEqualTo("1|启动会|甲园 / 2|发300元书|乙园 / 3|第4轮课|丙园");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3节课", "3年级课", "3次会", "3%的卷", "3.5分钟", "3人赛", "3班会", "3名师", "3级赛", "3、4班"})
    void numbers_that_count_something_begin_no_row(String words) {
        assertThat(rows("周次内容地点2看" + words + " 甲园5总结会 乙园")).isEqualTo("2|看" + words + "|甲园 / 5|总结会|乙园");
    }

    @Test
    void a_span_of_weeks_begins_a_row_where_its_first_one_counts_on() {
        assertThat(rows("周次内容地点第1-2周启动会 甲园第3周补课 乙园第四至五周总结会 丙园")).isEqualTo("第1-2周|启动会|甲园 / 第3周|补课|乙园 / 第四至五周|总结会|丙园");
        assertThat(rows("周次内容地点第5周启动会 甲园第3周补课 乙园")).isEqualTo("第5周|启动会甲园第3周补课|乙园");
    }

    @Test
    void months_go_on_over_the_end_of_the_year_by_three_at_most() {
        assertThat(rows("月份工作内容备注十一月期中课 甲十二月汇报课 乙一月总结会 丙")).isEqualTo("十一月|期中课|甲 / 十二月|汇报课|乙 / 一月|总结会|丙");
        assertThat(rows("月份工作内容备注3月启动会 甲6月总结会 乙")).isEqualTo("3月|启动会|甲 / 6月|总结会|乙");
        assertThat(rows("月份工作内容备注3月启动会 甲7月总结会 乙")).isEqualTo("3月|启动会甲7月总结会|乙");
    }

    @Test
    void a_month_inside_a_day_a_span_or_a_title_begins_no_row() {
        assertThat(rows("月份工作内容备注3月启动会至4月8日前 甲5月总结会 乙")).isEqualTo("3月|启动会至4月8日前|甲 / 5月|总结会|乙");
        assertThat(rows("月份工作内容备注3月启动会4月8日 甲5月总结会4月12日 乙")).isEqualTo("3月|启动会4月8日|甲 / 5月|总结会4月12日|乙");
        assertThat(rows("月份工作内容备注3月读《4月》 甲5月总结会(6月) 乙")).isEqualTo("3月|读《4月》|甲 / 5月|总结会(6月)|乙");
    }

    @Test
    void a_row_without_a_place_keeps_who_is_responsible_in_the_last_column() {
        assertThat(rows("周次内容地点主讲1课标解读顾雨2总结会全体教师")).isEqualTo("1|课标解读||顾雨 / 2|总结会||全体教师");
    }

    @Test
    void several_names_end_a_row() {
        assertThat(rows("周次内容主讲1课标解读顾雨、梅朵、翁青2总结会")).isEqualTo("1|课标解读|顾雨、梅朵、翁青 / 2|总结会|");
    }

    @Test
    void a_name_of_four_ends_a_row() {
        assertThat(rows("周次内容主讲1课标解读令狐小舟2总结会议梅朵")).isEqualTo("1|课标解读|令狐小舟 / 2|总结会议|梅朵");
    }

    @Test
    void the_work_keeps_its_last_character_before_a_short_name() {
        assertThat(rows("周次内容主讲1期中检查梅朵2单元备课程志远")).isEqualTo("1|期中检查|梅朵 / 2|单元备课|程志远");
    }

    @Test
    void a_cell_that_is_only_a_name_is_the_work() {
        assertThat(rows("周次内容主讲1梅朵2听课梅朵")).isEqualTo("1|梅朵| / 2|听课|梅朵");
    }

    @Test
    void words_before_a_mark_that_are_no_name_stay_with_the_work() {
        assertThat(rows("周次内容主讲1听课、梅朵2评课、议课、翁青")).isEqualTo("1|听课、|梅朵 / 2|评课、议课、|翁青");
    }

    @Test
    void the_last_figure_of_the_line_begins_no_row_with_words() {
        assertThat(rows("周次内容地点1启动会 甲园2总结会 乙园3")).isEqualTo("1|启动会|甲园 / 2|总结会|乙园 / 3||");
    }

    @Test
    void a_group_alone_is_the_work_and_nobody() {
        assertThat(rows("周次内容主讲1全体教师2听课组长")).isEqualTo("1|全体教师| / 2|听课|组长");
    }

    @Test
    void a_week_and_its_days_begin_a_row() {
        assertThat(rows("周次日期工作内容备注第1周9.2-9.6启动会 甲第2周9.9研讨会 乙")).isEqualTo("第1周|9.2-9.6|启动会|甲 / 第2周|9.9|研讨会|乙");
    }

    @Test
    void a_day_alone_may_stand_behind_the_week() {
        assertThat(rows("周次日期工作内容备注第1周5日启动会 甲第2周12日研讨会 乙")).isEqualTo("第1周|5日|启动会|甲 / 第2周|12日|研讨会|乙");
    }

    @Test
    void without_rows_the_line_stays_text() {
        assertThat(tasks("周次内容地点")).isEmpty();
    }
}

package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void column_names_alone_are_no_table() {
        assertThat(Read.plan("时间\n内容\n另行通知\n").tasks()).isEmpty();
    }
}

package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    void months_begin_the_rows_and_count_on() {
        assertThat(tasks("月份工作要点负责人九月制定计划程志远十月同课异构  易水寒十一月检查九月作业各备课组长"))
                .containsExactly("09 制定计划 程志远", "10 同课异构 易水寒", "11 检查九月作业");
    }

    @Test
    void numbers_with_a_unit_begin_no_row() {
        assertThat(tasks("周次内容地点1期初备课 各校2听3节课 城南小学5第6单元研讨 文化馆"))
                .containsExactly("1 null 期初备课", "2 null 听3节课", "5 null 第6单元研讨");
    }

    @Test
    void without_rows_the_line_stays_text() {
        assertThat(tasks("周次内容地点")).isEmpty();
    }
}

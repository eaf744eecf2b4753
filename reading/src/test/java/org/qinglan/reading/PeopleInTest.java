package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleInTest {
    @ParameterizedTest
    @CsvSource({
        "组内研讨课（柏舟、苗青禾）, 柏舟+苗青禾",
        "单元解读 主讲：柏舟 记录：童言, 柏舟+童言",
        "外出学习 参加人员：席慕、童言, 席慕+童言",
        "展示课 柏舟《秋天的雨》, ",
        "展示课：柏舟《秋天的雨》、童言《雪孩子》, 柏舟+童言",
        "由柏舟负责布置会场，柏舟老师主持, 柏舟",
        "主讲：柏舟（柏舟、苗青禾）, 柏舟+苗青禾",
    })
    void whoever_an_item_names_is_found_once(String item, String people) {
        assertThat(String.join("+", PeopleIn.task(Read.line(item)))).isEqualTo(people == null ? "" : people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"作业检查（语文、数学）", "参加人员：全体教师", "共读《教育漫话》", "期中质量分析（各备课组）", "观摩活动（地点：报告厅）"})
    void groups_subjects_and_books_are_nobody(String item) {
        assertThat(PeopleIn.task(Read.line(item))).isEmpty();
    }
}

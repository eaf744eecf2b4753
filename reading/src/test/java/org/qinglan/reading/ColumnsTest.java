package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.reading.Piece.Column;

class ColumnsTest {
    private static String shown(List<Column> columns) {
        return String.join(
                " ", columns.stream().map(c -> c.name() + "=" + c.role()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "周次, WEEK",
        "月份, MONTH",
        "时间, DATE",
        "起止日期, DATE",
        "研讨主题, CONTENT",
        "工作要点, CONTENT",
        "负责人, PEOPLE",
        "主备教师, PEOPLE",
        "参加人员, PARTICIPANTS",
        "地点, OTHER",
        "主讲(执教), PEOPLE",
        "时间(周次), DATE"
    })
    void a_head_says_what_its_column_holds(String cell, String role) {
        assertThat(Objects.requireNonNull(Columns.of(cell)).role()).hasToString(role);
        assertThat(Objects.requireNonNull(Columns.of(cell)).name()).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "认真学习", "全体老师都要参加的主题研讨活动内容", "(研讨)", "听课(两节)"})
    void other_cells_are_no_heads(String cell) {
        assertThat(Columns.of(cell)).isNull();
    }

    @Test
    void most_cells_of_a_header_are_heads() {
        assertThat(shown(Columns.header(List.of("周次", "内容", "青蓝")))).isEqualTo("周次=WEEK 内容=CONTENT 青蓝=OTHER");
        assertThat(Columns.header(List.of("周次", "内容", "青蓝", "携手"))).isEmpty();
        assertThat(Columns.header(List.of("周次", "内容", "", "", ""))).hasSize(5);
        assertThat(Columns.header(List.of("周次"))).isEmpty();
        assertThat(Columns.header(List.of("周次", "内容", "地点", "青蓝", "携手"))).hasSize(5);
    }

    @Test
    void only_the_most_telling_content_is_the_item() {
        assertThat(shown(Columns.header(List.of("月份", "工作项目", "活动内容")))).isEqualTo("月份=MONTH 工作项目=OTHER 活动内容=CONTENT");
        assertThat(shown(Columns.header(List.of("月份", "研讨主题", "工作要点")))).isEqualTo("月份=MONTH 研讨主题=CONTENT 工作要点=OTHER");
        assertThat(shown(Columns.header(List.of("月份", "课题", "工作安排")))).isEqualTo("月份=MONTH 课题=OTHER 工作安排=CONTENT");
        assertThat(shown(Columns.header(List.of("月份", "事项", "课题")))).isEqualTo("月份=MONTH 事项=OTHER 课题=CONTENT");
        assertThat(shown(Columns.header(List.of("月份", "活动", "事项")))).isEqualTo("月份=MONTH 活动=CONTENT 事项=OTHER");
    }

    @Test
    void heads_glued_together_are_cut() {
        assertThat(shown(Columns.glued("周次活动内容主持人第1周启动"))).isEqualTo("周次=WEEK 活动内容=CONTENT 主持人=PEOPLE");
        assertThat(Columns.glued("周次内容第1周")).isEmpty();
        assertThat(Columns.glued("")).isEmpty();
    }
}

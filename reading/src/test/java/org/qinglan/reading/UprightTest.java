package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinglan.reading.PlanDraft.Task;

class UprightTest {
    @ParameterizedTest
    @CsvSource({
        "九/月/制定计划, 2",
        "十/一/月/期中考试, 3",
        "时/间/内容, 2",
        "十一/月/研讨, 2",
        "12/月份/总结, 2",
        "负/责/人/内容, 3",
        "1/2/3/周会, 1",
        "会议/九/月, 1",
        "春/夏/秋/冬, 4",
        "课/研讨会, 1",
        "时/间, 2",
        "九/月, 2",
        "九, 1",
        "月/九/月, 3",
        "第/三/周/会议, 3",
        "十/二/月/9/月, 3",
        "主/题/春/游, 2",
        "主/备/1/2, 2",
        "1/2/月考, 1",
        "10/月/总结, 2",
        "20/月/总结, 1",
        "十十十/月/总结, 1",
        "5/月份会/总结, 1",
        "春/1, 2",
        "期/中/检查, 2"
    })
    void characters_under_each_other_are_one_word(String lines, int expected) {
        var list = Arrays.stream(lines.split("/")).map(Read::line).toList();
        assertThat(Upright.length(list, 0)).isEqualTo(expected);
    }

    @Test
    void a_column_of_upright_months_is_a_schedule() {
        var plan = Read.plan("时\n间\n工作内容\n九\n月\n组长会议\n十\n一\n月\n期中考试\n");
        assertThat(plan.tasks()).extracting(Task::month).containsExactly("09", "11");
    }
}

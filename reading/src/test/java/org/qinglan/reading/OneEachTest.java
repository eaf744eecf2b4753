package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneEachTest {
    @ParameterizedTest
    @CsvSource({
        "做到一课一主题, 主题 PER_EVENT",
        "一单元一反思, 反思 PER_EVENT",
        "坚持一周一碰头, 碰头 WEEK",
        "一月一简报, 简报 MONTH",
        "一期一总结, 总结 TERM",
        "一学期一汇报, 汇报 TERM",
        "一年一评比, 评比 YEAR",
        "推行一人一课, 课 null",
        "每天一练, 练 DAY",
        "每日一讲, 讲 DAY",
        "每章一测, 测 PER_EVENT",
        "每学年一评, 评 YEAR"
    })
    void one_of_a_thing_for_each_of_another(String clause, String read) {
        var pair = Objects.requireNonNull(OneEach.in(clause));
        assertThat(pair.unit() + " " + pair.period()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"建立一人一档", "落实一班一策", "一人一岗责任到人", "开展一对一帮扶，一人一课", "每周听课一节", "一起努力"})
    void names_of_a_way_of_working_ask_for_nothing(String clause) {
        assertThat(OneEach.in(clause)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"一人一档;每月一查, 查 MONTH", "一对一辅导;每周一测, 测 WEEK"})
    void behind_a_way_of_working_something_may_be_asked(String clause, String read) {
        var pair = Objects.requireNonNull(OneEach.in(clause));
        assertThat(pair.unit() + " " + pair.period()).isEqualTo(read);
    }
}

package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolePhrasesTest {
    private static String phrases(String line) {
        return RolePhrases.in(Read.line(line)).stream()
                .map(p -> p.duty().text() + " "
                        + p.people().stream().map(Line::text).collect(Collectors.joining("+"))
                        + (p.about() == null ? "" : " " + p.about().text()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "执教：柏舟, 执教 柏舟",
        "主讲人为柏舟, 主讲人 柏舟",
        "组长：柏舟 组员：童言、席慕, 组长 柏舟; 组员 童言+席慕",
        "年段长：柏舟（小班）、童言（中班）, 年段长 柏舟 小班; 年段长 童言 中班",
        "责任编辑：柏舟, 责任编辑 柏舟",
        "组长柏舟，组员童言、席慕, 组长 柏舟; 组员 童言+席慕",
        "主讲 柏舟, 主讲 柏舟",
        "由教导主任（柏舟）汇总, 教导主任 柏舟",
        "布展：柏舟, 布展 柏舟",
        "由柏舟负责考勤, 考勤 柏舟",
        "柏舟（记录）, 记录 柏舟",
    })
    void a_role_and_who_has_it_are_found_in_every_shape(String line, String found) {
        assertThat(phrases(line)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"参加人员：柏舟", "出席：柏舟、童言", "地点：报告厅", "时间：九月", "数学：柏舟", "主讲：待定", "组长每月检查一次"})
    void who_only_comes_and_what_is_no_duty_give_none(String line) {
        assertThat(phrases(line)).isEmpty();
    }
}

package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.reading.PlanDraft.Count;

class QuantityTest {
    private static List<String> in(String clause) {
        return Quantity.in(clause).stream()
                .map(q -> count(q.count()) + q.unit())
                .toList();
    }

    private static String count(Count c) {
        if (c.min() == null) return "<=" + c.max();
        if (c.max() == null) return ">=" + c.min();
        return c.min().equals(c.max()) ? c.min() + "" : c.min() + "~" + c.max();
    }

    @ParameterizedTest
    @CsvSource({
        "听课不少于15节, >=15.0节",
        "听课至少两节, >=2.0节",
        "听课15节以上, >=15.0节",
        "合格率≥95%, >=95.0%",
        "超过3篇, >=3.0篇",
        "作业不超过30分钟, <=30.0分钟",
        "请假至多两次, <=2.0次",
        "30分钟以内, <=30.0分钟",
        "3人以下, <=3.0人",
        "低于5%, <=5.0%",
        "听课2-3节, 2.0~3.0节",
        "听课3至2节, 2.0~3.0节",
        "两三次, 2.0~3.0次",
        "三五人, 3.0~5.0人",
        "读书两本, 2.0本",
        "写5万字, 50000.0字",
        "上2节课, 2.0节",
        "听一堂课, 1.0堂",
        "提高2个百分点, 2.0个百分点",
        "达到100%, 100.0%",
        "达到90%, >=90.0%",
        "保证3次, 3.0次",
        "达到100%以上, >=100.0%",
        "每人至少完成论文1篇, >=1.0篇",
        "3次起, >=3.0次",
        "不少于3篇以上, >=3.0篇",
        "半天, 0.5天"
    })
    void a_number_asks_for_at_least_at_most_or_exactly(String clause, String read) {
        assertThat(in(clause)).containsExactly(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第三次会议", "三年级", "每两周", "高一年级", "周二次日", "第2期", "3.5", "最后一周", "前三名", "一题一议", "一道难关", "一个方面", "三个重点",
                "2个阶段", "10日前", "4月10日", "一分耕耘", "一练习", "三班学生", "第5周", "10点半", "一类课", "一次函数", "二次备课", "3天年假"
            })
    void a_number_that_names_asks_for_nothing(String clause) {
        assertThat(in(clause)).isEmpty();
    }

    @Test
    void several_numbers_of_a_clause_are_all_found() {
        assertThat(in("听课20节、写反思2篇,每篇800字")).containsExactly("20.0节", "2.0篇", "800.0字");
    }

    @Test
    void marks_are_counted_where_they_are_a_distance_or_compared() {
        assertThat(in("均分提高3分")).containsExactly("3.0分");
        assertThat(in("不少于80分")).containsExactly(">=80.0分");
        assertThat(in("满分100分")).isEmpty();
        assertThat(in("至少3分钟")).containsExactly(">=3.0分钟");
    }

    @Test
    void a_number_of_figures_is_told_from_a_single_one() {
        var one = Quantity.in("上一节课").getFirst();
        assertThat(one.one()).isTrue();
        assertThat(one.arabic()).isFalse();
        var two = Quantity.in("上2节课").getFirst();
        assertThat(two.one()).isFalse();
        assertThat(two.arabic()).isTrue();
    }

    @Test
    void comparing_words_are_told_from_none() {
        assertThat(Quantity.in("不少于2篇").getFirst().compared()).isTrue();
        assertThat(Quantity.in("2篇以上").getFirst().compared()).isTrue();
        assertThat(Quantity.in("至少发表论文2篇").getFirst().compared()).isTrue();
        assertThat(Quantity.in("写2篇").getFirst().compared()).isFalse();
    }

    @Test
    void the_place_takes_in_the_comparing_words() {
        var clause = "听课不少于15节以上";
        var q = Quantity.in(clause).getFirst();
        assertThat(clause.substring(q.start(), q.end())).isEqualTo("不少于15节以上");
        assertThat(clause.substring(q.unitStart())).startsWith("节");
    }

    @ParameterizedTest
    @CsvSource({"写800字, true", "讲40分钟, true", "听5节, false", "读2本, false", "练30天, true"})
    void some_units_measure_a_length(String clause, boolean length) {
        assertThat(Quantity.in(clause).getFirst().isLength()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"推荐2名, true", "选派3人, true", "听5节, false"})
    void some_units_count_people(String clause, boolean people) {
        assertThat(Quantity.in(clause).getFirst().isPeople()).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource({"达95%, true", "提高2个百分点, true", "听5节, false"})
    void some_units_are_a_share(String clause, boolean percent) {
        assertThat(Quantity.in(clause).getFirst().isPercent()).isEqualTo(percent);
    }
}

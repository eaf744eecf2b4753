package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.reading.PlanDraft.Count;

class FrequencyTest {
    private static List<String> all(String clause) {
        return Frequency.all(clause).stream()
                .map(f -> f.period() + " " + f.divisor() + (f.weekdays() == 0 ? "" : " " + f.weekdays()) + " "
                        + clause.substring(f.start(), f.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "每月一次, MONTH 1.0 每月",
        "每两周一次, WEEK 2.0 每两周",
        "每隔一周一次, WEEK 2.0 每隔一周",
        "每3天一次, DAY 3.0 每3天",
        "每学期听课, TERM 1.0 每学期",
        "每学年读书, YEAR 1.0 每学年",
        "每半年一次, TERM 1.0 每半年",
        "每半月一次, MONTH 0.5 每半月",
        "每季度一次, MONTH 3.0 每季度",
        "每单元一测, PER_EVENT 1.0 每单元",
        "每两节课小结, PER_EVENT 1.0 每两节课",
        "隔周活动, WEEK 2.0 隔周",
        "双周教研, WEEK 2.0 双周",
        "隔月汇报, MONTH 2.0 隔月",
        "隔天练字, DAY 2.0 隔天",
        "两周一篇, WEEK 2.0 两周",
        "三个月一次, MONTH 3.0 三个月",
        "本学期完成, TERM 1.0 本学期",
        "全年集中, YEAR 1.0 全年",
        "一学年上课, YEAR 1.0 一学年",
        "年均2篇, YEAR 1.0 年均",
        "月均2篇, MONTH 1.0 月均",
        "周均2节, WEEK 1.0 周均",
        "一天练字, DAY 1.0 一天"
    })
    void how_often_is_said_in_many_ways(String clause, String read) {
        assertThat(all(clause)).containsExactly(read);
    }

    @ParameterizedTest
    @CsvSource({
        "每周三下午教研, WEEK 1.0 1 每周三",
        "每周一至周四训练, WEEK 1.0 4 每周一至周四",
        "每周一至五训练, WEEK 1.0 5 每周一至五",
        "每周二、四训练, WEEK 1.0 2 每周二、四",
        "每周六到天值班, WEEK 1.0 2 每周六到天"
    })
    void the_days_of_the_week_are_counted(String clause, String read) {
        assertThat(all(clause)).containsExactly(read);
    }

    @Test
    void a_count_behind_every_week_is_no_day_of_it() {
        assertThat(all("每周一次教研")).containsExactly("WEEK 1.0 每周");
        assertThat(all("每周一节公开课")).containsExactly("WEEK 1.0 每周");
    }

    @ParameterizedTest
    @ValueSource(strings = {"每年级一份", "每期末总结", "每课题两人", "第一学期内", "一周内完成", "学期末"})
    void what_only_begins_like_a_period_is_none(String clause) {
        assertThat(all(clause))
                .noneMatch(f -> f.contains("每年") || f.contains("每期") || f.contains("每课") || f.contains("一周"));
    }

    @Test
    void several_periods_come_in_order_and_do_not_overlap() {
        assertThat(all("每周听课,每月上课,每学期读书")).containsExactly("WEEK 1.0 每周", "MONTH 1.0 每月", "TERM 1.0 每学期");
        assertThat(all("每两周一次")).hasSize(1);
    }

    @Test
    void a_count_of_several_periods_is_shared_among_them() {
        var often = Frequency.all("每两周").getFirst();
        assertThat(Frequency.each(new Count(1.0, 3.0), often)).isEqualTo(new Count(0.5, 1.5));
        assertThat(Frequency.each(new Count(1.0, null), often)).isEqualTo(new Count(0.5, null));
        var quarter = Frequency.all("每季度").getFirst();
        assertThat(Frequency.each(new Count(1.0, 1.0), quarter)).isEqualTo(new Count(0.333, 0.333));
        assertThat(Frequency.each(new Count(1.0, 1.0), null)).isEqualTo(new Count(1.0, 1.0));
    }

    @ParameterizedTest
    @CsvSource({"考试后三天, true", "每单元一测, true", "每次活动, true", "新课必写, true", "每课题两人, false", "每周一次, false", "每月交, false"})
    void some_clauses_are_about_each_occasion(String clause, boolean each) {
        assertThat(Frequency.perEvent(clause)).isEqualTo(each);
    }
}

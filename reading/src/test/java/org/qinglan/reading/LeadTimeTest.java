package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTimeTest {
    @ParameterizedTest
    @CsvSource({
        "主备人提前三天发初稿, 3.0..3.0 天, 提前三天",
        "教案提前2-3天送审, 2.0..3.0 天, 提前2-3天",
        "提前两周以上备好课, 2.0.. 周, 提前两周以上",
        "课件提前至少5天上传, 5.0.. 天, 提前至少5天",
        "通知提前不少于3个工作日挂网, 3.0.. 工作日, 提前不少于3个工作日",
        "超前2课时备课, 2.0..2.0 课时, 超前2课时",
        "至少提前两天分工, 2.0.. 天, 至少提前两天",
        "教案提前两节课备齐, 2.0..2.0 节, 提前两节课",
        "至少一周前报名, 1.0.. 周, 至少一周前",
        "考试前五天交试卷, 5.0..5.0 天, 考试前五天",
        "开会前2小时发材料, 2.0..2.0 小时, 会前2小时"
    })
    void a_time_ahead_counts_backwards(String clause, String read, String words) {
        var lead = Objects.requireNonNull(LeadTime.in(clause));
        var count = lead.count();
        assertThat(count.min() + ".." + Objects.toString(count.max(), "") + " " + lead.unit())
                .isEqualTo(read);
        assertThat(clause.substring(lead.start(), lead.end())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"提前做好准备", "会议前三天内报名单", "三天前的作业", "课前五分钟候课"})
    void other_times_in_front_of_something_are_none(String clause) {
        var lead = LeadTime.in(clause);
        assertThat(lead == null || lead.count().min() != null && lead.count().min() == 0)
                .isTrue();
    }

    @Test
    void a_time_ahead_of_an_event_comes_with_each_event() {
        assertThat(Objects.requireNonNull(LeadTime.in("考试前五天交卷")).ofEvent()).isTrue();
        assertThat(Objects.requireNonNull(LeadTime.in("提前五天交卷")).ofEvent()).isFalse();
        assertThat(Objects.requireNonNull(LeadTime.in("至少五天前交卷")).ofEvent()).isFalse();
    }

    @Test
    void a_span_written_with_a_word_is_a_span() {
        var lead = Objects.requireNonNull(LeadTime.in("提前一至两周公布课题"));
        assertThat(lead.count()).isEqualTo(new PlanDraft.Count(1.0, 2.0));
    }
}

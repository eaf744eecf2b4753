package org.qinglan.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinglan.record.Definitions;
import org.qinglan.record.form.FiledRecords.Filed;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.shared.Ids;

class LikelyProofTest {
    private static final LikelyProof LIKELY = new LikelyProof(Definitions.shipped("kinds", RecordKind.class));

    @ParameterizedTest
    @CsvSource({
        "每人每学期听课不少于 20 节, observation",
        "教研活动记录齐全, activity",
        "读书笔记和读书记录, reading-note",
        "承担公开课的证明, open-lesson",
        "发表论文或获奖案例, paper",
        "带教记录每月一次, mentor-log"
    })
    void a_line_that_names_a_kind_is_offered_its_records(String line, String kind) {
        assertThat(LIKELY.kinds(line)).contains(kind);
    }

    @Test
    void a_line_that_names_none_is_offered_none() {
        assertThat(LIKELY.kinds("学校章程和发展规划")).isEmpty();
        assertThat(LIKELY.kinds("校园环境整洁，有记录")).isEmpty();
    }

    @Test
    void records_written_with_its_words_are_alike_and_those_that_share_two_characters_are_not() {
        var close = filed("general", "防溺水安全教育主题班会");
        var far = filed("general", "安全检查");
        var named = filed("activity", "防溺水安全教育研讨");
        var line = new ChecklistLine(Ids.next(), Ids.next(), 1, "", "防溺水安全教育有方案，教研活动有记录", null, "");
        assertThat(LIKELY.alike(line, List.of(far, named, close))).containsExactly(close);
    }

    @Test
    void the_most_alike_come_first_and_no_more_than_a_page_shows() {
        var best = filed("general", "课后服务质量提升方案");
        var some = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> filed("general", "课后服务质量" + i))
                .toList();
        var all = new java.util.ArrayList<>(some);
        all.add(best);
        var line = new ChecklistLine(Ids.next(), Ids.next(), 1, "", "课后服务质量提升方案及落实", null, "");
        assertThat(LIKELY.alike(line, all))
                .hasSize(LikelyProof.MOST_ALIKE)
                .first()
                .isEqualTo(best);
    }

    private static Filed filed(String kind, String title) {
        var day = LocalDate.of(2026, 9, 10);
        return new Filed(Ids.next(), kind, kind, title, "甲", Ids.next(), day, day, 0);
    }
}

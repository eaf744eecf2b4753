package org.qinglan.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.inspection.ChecklistLine.Standing;
import org.qinglan.inspection.InspectionView.Proof;
import org.qinglan.shared.Ids;

class ProofWordsTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 12);

    @Test
    void records_are_counted_by_kind_with_the_days_they_span() {
        assertThat(ProofWords.of(List.of(
                        record("听课记录", SEPTEMBER, true),
                        record("听课记录", SEPTEMBER.plusDays(20), true),
                        record("教研活动", SEPTEMBER, true),
                        file("证书.jpg"))))
                .isEqualTo("听课记录 2 份（2025年9月12日—10月2日）；教研活动 1 份（2025年9月12日）；证书.jpg");
        assertThat(ProofWords.of(
                        List.of(record("听课记录", SEPTEMBER, true), record("听课记录", LocalDate.of(2026, 1, 5), true))))
                .endsWith("（2025年9月12日—2026年1月5日）");
    }

    @Test
    void what_does_not_hold_is_not_spoken_of() {
        assertThat(ProofWords.of(List.of(record("听课记录", SEPTEMBER, false)))).isEmpty();
    }

    @Test
    void written_up_long_after_its_day_a_record_says_so() {
        assertThat(record("听课记录", SEPTEMBER, true).when()).isEqualTo("2025年9月12日");
        var late = new Proof(Ids.next(), Ids.next(), null, "听课记录", "课", "甲", SEPTEMBER, SEPTEMBER.plusDays(40), true);
        assertThat(late.when()).isEqualTo("2025年9月12日，事后 40 天补写");
    }

    @Test
    void a_line_without_proof_is_missing_until_somebody_says_why() {
        var line = new ChecklistLine(Ids.next(), Ids.next(), 1, "", "有方案", null, "");
        var said = new ChecklistLine(Ids.next(), Ids.next(), 1, "", "有方案", null, "新办学校，没有毕业班。");
        assertThat(line.standing(0)).isEqualTo(Standing.MISSING);
        assertThat(said.standing(0)).isEqualTo(Standing.EXPLAINED);
        assertThat(said.standing(1)).isEqualTo(Standing.PROVEN);
    }

    private static Proof record(String kind, LocalDate day, boolean holds) {
        return new Proof(Ids.next(), Ids.next(), null, kind, "课", "甲", day, day.plusDays(3), holds);
    }

    private static Proof file(String name) {
        return new Proof(Ids.next(), null, Ids.next(), "文件", name, "", null, null, true);
    }
}

package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a sentence stands in its plan, as the pages quote it. */
class PlaceTest {
    private final PlanItem numbered = item(1, ItemKind.SECTION, "（二）", "新教师培养");
    private final PlanItem leadIn = item(2, ItemKind.SECTION, "", "具体做法：");
    private final PlanItem bare = item(4, ItemKind.SECTION, "", "三月");

    @Test
    void a_line_that_only_leads_in_is_no_place() {
        var sentence = item(3, ItemKind.REQUIREMENT, "", "每人每月交一份教学反思");
        assertThat(Review.place(sentence, List.of(numbered, leadIn, sentence))).isEqualTo("（二）新教师培养");
    }

    @Test
    void a_heading_without_a_number_is_one() {
        var sentence = item(5, ItemKind.TASK, "1.", "组内研讨");
        assertThat(Review.place(sentence, List.of(numbered, leadIn, bare, sentence)))
                .isEqualTo("三月");
    }

    private static PlanItem item(int seq, ItemKind kind, String label, String text) {
        var it = PlanSamples.item(kind, text, null);
        return new PlanItem(
                UUID.randomUUID(),
                it.planId(),
                null,
                seq,
                kind,
                new PlanItem.Read(label, text, null, null, null, null),
                new PlanItem.Decided(false, null, null, null, it.state(), List.of()));
    }
}

package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanItemTest {
    private final PlanItem measure = PlanSamples.item(ItemKind.MEASURE, "每周听师父两节课，听完当天说一说。", null);

    @Test
    void a_clause_nothing_is_counted_of_only_repeats_its_paragraph() {
        assertThat(clause("听完当天说一说").isClauseOf(measure)).isTrue();
    }

    @Test
    void what_is_counted_stands_elsewhere_or_is_no_requirement_is_something_of_its_own() {
        assertThat(clause("课后写反思").isClauseOf(measure)).isFalse();
        assertThat(clause("听完当天说一说").isClauseOf(clause("听完当天说一说"))).isFalse();
        assertThat(PlanSamples.item(ItemKind.TASK, "听完当天说一说", null).isClauseOf(measure))
                .isFalse();
        var i = clause("听完当天说一说");
        var asked = new PlanItem(
                i.id(),
                i.planId(),
                null,
                1,
                i.kind(),
                PlanItem.Read.here(i.text(), null),
                new PlanItem.Decided(false, null, UUID.randomUUID(), null, i.state(), i.people()));
        assertThat(asked.isClauseOf(measure)).isFalse();
    }

    private static PlanItem clause(String text) {
        return PlanSamples.item(ItemKind.REQUIREMENT, text, null);
    }
}

package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.PlanDraft.OutlineEntry;
import org.qinglan.reading.PlanDraft.OutlineEntry.Role;
import org.qinglan.reading.SourceSpan;

class OutlinePlaceTest {
    private static final OutlineEntry HEADING = entry(0, 10, 1, Role.HEADING);
    private static final OutlineEntry MEASURE = entry(10, 30, 2, Role.MEASURE);
    private static final OutlineEntry BELOW = entry(30, 50, 3, Role.TEXT);
    private static final OutlineEntry BESIDE = entry(50, 60, 2, Role.TEXT);
    private static final List<OutlineEntry> OUTLINE = List.of(HEADING, MEASURE, BELOW, BESIDE);

    @Test
    void a_sentence_belongs_to_the_measure_it_is_part_of() {
        assertThat(OutlinePlace.above(OUTLINE, new SourceSpan(15, 20))).contains(MEASURE);
    }

    @Test
    void a_paragraph_below_a_measure_belongs_to_it_and_one_beside_it_does_not() {
        assertThat(OutlinePlace.above(OUTLINE, new SourceSpan(35, 40))).contains(MEASURE);
        assertThat(OutlinePlace.above(OUTLINE, new SourceSpan(52, 55))).isEmpty();
    }

    @Test
    void what_stands_nowhere_belongs_to_nothing() {
        assertThat(OutlinePlace.above(OUTLINE, new SourceSpan(90, 95))).isEmpty();
    }

    private static OutlineEntry entry(int from, int to, int depth, Role role) {
        return new OutlineEntry(new SourceSpan(from, to), depth, "", role);
    }
}

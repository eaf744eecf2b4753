package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.plan.PlanSamples.item;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qinglan.shared.FuzzyDate;

class MonthStripTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Test
    void the_first_day_of_the_term_stands_on_the_first_row_and_its_neighbour_below() {
        var strip = strip(day(2026, 9, 1), day(2026, 9, 2));
        assertThat(strip.dots()).extracting(MonthStrip.Dot::y).containsExactly(26, 44);
        assertThat(strip.height()).isEqualTo(98);
    }

    @Test
    void a_date_of_another_year_has_no_place_on_the_strip() {
        assertThat(strip(day(2021, 3, 26), day(2026, 11, 3)).dots())
                .singleElement()
                .extracting(MonthStrip.Dot::week)
                .isEqualTo(10);
    }

    @Test
    void what_is_vague_is_drawn_so_and_late_only_when_it_is_over() {
        var september = item(ItemKind.TASK, "磨一节课", FuzzyDate.month(YearMonth.of(2026, 9)));
        var october = item(ItemKind.TASK, "再磨一节", FuzzyDate.month(YearMonth.of(2026, 10)));
        var maybe = item(
                ItemKind.TASK, "联校活动", FuzzyDate.day(LocalDate.of(2026, 9, 20)).tentatively());
        assertThat(strip(september, maybe, october).dots())
                .extracting(MonthStrip.Dot::state)
                .containsExactly("过了，没有记录", "暂定", "没到");
        assertThat(strip(september).dots().getFirst().css()).isEqualTo("t");
    }

    private static PlanItem day(int year, int month, int day) {
        return item(ItemKind.TASK, "说计划，定单元", FuzzyDate.day(LocalDate.of(year, month, day)));
    }

    private static MonthStrip strip(PlanItem... tasks) {
        return MonthStrip.of(List.of(tasks), Set.of(), PlanSamples.AUTUMN, TODAY);
    }
}

package org.qinglan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.duty.DutyProgress.Progress;
import org.qinglan.summary.Outcome.Standing;
import org.qinglan.summary.SummarisedPlans.Asked;
import org.qinglan.summary.SummarisedPlans.Item;

class OutcomeTest {
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    @Test
    void a_requirement_is_done_only_when_nobody_owes_anything() {
        var full = counted(40, 40, 0, 0, true);
        assertThat(full.standing()).isEqualTo(Standing.DONE);
        assertThat(full.figures()).isEqualTo("应完 40 节，完成 40 节（100%）");

        var others = counted(40, 44, 2, 4, true);
        assertThat(others.standing()).isEqualTo(Standing.PARTLY);
        assertThat(others.drafted()).isEqualTo("应完 40 节，完成 44 节（110%），2 人还差 4 节。");
        assertThat(others.isUnfinished()).isTrue();
        assertThat(counted(40, 0, 0, 0, true).standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void what_is_voluntary_is_never_unfinished() {
        assertThat(counted(10, 3, 0, 0, false).isUnfinished()).isFalse();
    }

    @Test
    void a_task_is_done_by_its_record_and_late_by_its_current_date() {
        assertThat(task(DUE).standing()).isEqualTo(Standing.DONE);
        assertThat(task(DUE).drafted()).isEqualTo("已于10月30日完成。");
        assertThat(task(DUE.plusDays(5)).standing()).isEqualTo(Standing.LATE);
        assertThat(task(DUE.plusDays(5)).figures()).isEqualTo("11月4日（周三）做的，晚 5 天");
        assertThat(task(null).standing()).isEqualTo(Standing.OPEN);
        assertThat(task(null).figures()).isEqualTo("原定 10月30日前");
    }

    @Test
    void a_task_that_was_cancelled_or_carried_over_asks_for_no_reason() {
        assertThat(new Outcome.Dated(DUE, null, 0, true, false).isUnfinished()).isFalse();
        assertThat(new Outcome.Dated(DUE, null, 0, false, true).isUnfinished()).isFalse();
        assertThat(new Outcome.Dated(null, null, 0, false, false).figures()).isEqualTo("没有定日子");
    }

    @Test
    void a_measure_adds_up_what_stands_below_it() {
        var measure = item("MEASURE", null, null);
        var done = item("TASK", measure.id(), null);
        var open = item("TASK", measure.id(), null);
        var requirement = item("REQUIREMENT", done.id(), UUID.randomUUID());
        var progress = new Progress(
                requirement.requirementId(), BigDecimal.TWO, BigDecimal.TWO, BigDecimal.TWO, 1, 0, BigDecimal.ZERO);
        var outcomes = new Outcomes(
                        Map.of(requirement.requirementId(), progress),
                        Map.of(requirement.requirementId(), new Asked("节", true)),
                        Map.of(done.id(), List.of(new Summary.Evidence(UUID.randomUUID(), "活动", DUE))))
                .of(List.of(measure, done, open, requirement));
        assertThat(outcomes.get(measure.id())).isEqualTo(new Outcome.Served(3, 2));
        assertThat(outcomes.get(open.id()).standing()).isEqualTo(Standing.OPEN);
        assertThat(outcomes.get(requirement.id()).standing()).isEqualTo(Standing.DONE);
    }

    private static Outcome.Counted counted(int needed, int done, int owing, int owed, boolean obliged) {
        return new Outcome.Counted(
                BigDecimal.valueOf(needed),
                BigDecimal.valueOf(done),
                "节",
                20,
                owing,
                BigDecimal.valueOf(owed),
                obliged);
    }

    private static Outcome.Dated task(@Nullable LocalDate doneOn) {
        return new Outcome.Dated(DUE, doneOn, doneOn == null ? 0 : 1, false, false);
    }

    private static Item item(String kind, @Nullable UUID parent, @Nullable UUID requirement) {
        return new Item(UUID.randomUUID(), parent, kind, "", "做一件事", DUE, requirement, "PLANNED");
    }
}

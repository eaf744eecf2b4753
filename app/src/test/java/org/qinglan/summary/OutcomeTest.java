package org.qinglan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.duty.DutyProgress.Progress;
import org.qinglan.duty.Filter;
import org.qinglan.duty.Rhythm;
import org.qinglan.duty.Rule;
import org.qinglan.duty.Selector;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.PlanItem;
import org.qinglan.record.Action;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.summary.Outcome.Standing;

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
    void a_measure_adds_up_what_is_counted_toward_it() {
        var measure = item(ItemKind.MEASURE, null, null);
        var done = item(ItemKind.TASK, measure.id(), null);
        var open = item(ItemKind.TASK, measure.id(), null);
        var requirement = item(ItemKind.REQUIREMENT, measure.id(), UUID.randomUUID());
        var elsewhere = item(ItemKind.REQUIREMENT, null, UUID.randomUUID());
        var outcomes = new Reckoning(
                        progress(requirement, elsewhere),
                        rules("节", requirement, elsewhere),
                        Map.of(done.id(), List.of(new Summary.Evidence(UUID.randomUUID(), "活动", DUE))))
                .of(List.of(measure, done, open, requirement, elsewhere));
        assertThat(outcomes.get(measure.id())).isInstanceOfSatisfying(Outcome.Served.class, served -> {
            assertThat(served.items()).isEqualTo(3);
            assertThat(served.finished()).isEqualTo(2);
            assertThat(served.isReached()).isFalse();
            assertThat(served.figures()).isEqualTo("连着 3 项，做完 2 项；应完 2 节，完成 2 节（100%）");
        });
        assertThat(outcomes.get(open.id()).standing()).isEqualTo(Standing.OPEN);
        assertThat(outcomes.get(requirement.id()).standing()).isEqualTo(Standing.DONE);
    }

    @Test
    void a_goal_nothing_is_counted_toward_says_so_and_a_measure_of_words_says_nothing() {
        var goal = item(ItemKind.GOAL, null, null);
        var measure = item(ItemKind.MEASURE, null, null);
        var outcomes = new Reckoning(Map.of(), Map.of(), Map.of()).of(List.of(goal, measure));
        assertThat(outcomes.get(goal.id()).figures()).isEqualTo("没连要求");
        assertThat(outcomes.get(goal.id()).drafted()).isEmpty();
        assertThat(outcomes).doesNotContainKey(measure.id());
    }

    @Test
    void lessons_and_essays_are_not_added_up() {
        var goal = item(ItemKind.GOAL, null, null);
        var lessons = item(ItemKind.REQUIREMENT, goal.id(), UUID.randomUUID());
        var essays = item(ItemKind.REQUIREMENT, goal.id(), UUID.randomUUID());
        var rules = new HashMap<>(rules("节", lessons));
        rules.putAll(rules("篇", essays));
        var outcomes = new Reckoning(progress(lessons, essays), rules, Map.of()).of(List.of(goal, lessons, essays));
        assertThat(outcomes.get(goal.id())).isEqualTo(new Outcome.Served(2, 2, null));
        assertThat(((Outcome.Served) outcomes.get(goal.id())).isReached()).isTrue();
    }

    private static Map<UUID, Progress> progress(PlanItem... requirements) {
        return Arrays.stream(requirements)
                .map(PlanItem::requirementId)
                .map(id -> new Progress(id, BigDecimal.TWO, BigDecimal.TWO, BigDecimal.TWO, 1, 0, BigDecimal.ZERO))
                .collect(Collectors.toMap(Progress::requirementId, Function.identity()));
    }

    private static Map<UUID, Rule> rules(String measure, PlanItem... requirements) {
        var rule = new Rule(
                Rule.Bearer.PERSON,
                Selector.everybody(UUID.randomUUID()),
                Action.OBSERVE,
                Filter.NONE,
                BigDecimal.TWO,
                measure,
                Rhythm.TERM,
                null,
                null,
                true);
        return Arrays.stream(requirements).collect(Collectors.toMap(PlanItem::requirementId, r -> rule));
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

    private static PlanItem item(ItemKind kind, @Nullable UUID goal, @Nullable UUID requirement) {
        return new PlanItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                1,
                kind,
                PlanItem.Read.here("做一件事", FuzzyDate.day(DUE)),
                new PlanItem.Decided(false, null, requirement, goal, PlanItem.State.PLANNED, List.of()));
    }
}

package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.duty.DutyProgress.Progress;
import org.qinglan.duty.Rhythm;
import org.qinglan.plan.PlanView.GoalBar;

class ServingTest {
    private final PlanItem goal = PlanSamples.item(ItemKind.GOAL, "留下六个课例", null);
    private final PlanItem lessons = requirement(Deed.OBSERVE, goal);
    private final PlanItem essays = requirement(Deed.plain(org.qinglan.record.Action.WRITE_PAPER), goal);

    @Test
    void a_goal_nothing_is_counted_toward_says_so() {
        var loose = requirement(Deed.OBSERVE, null);
        assertThat(bar(List.of(goal, loose), far(loose, 2, 2), Set.of()).figure())
                .isEqualTo("没连要求");
    }

    @Test
    void what_is_counted_in_one_measure_is_added_up() {
        var bar = bar(List.of(goal, lessons), far(lessons, 10, 4), Set.of());
        assertThat(bar.figure()).isEqualTo("4/10 节");
        assertThat(bar.percent()).isEqualTo(40);
    }

    @Test
    void lessons_essays_and_tasks_are_not_added_up_and_more_of_one_does_not_make_up_for_another() {
        var task = PlanSamples.item(ItemKind.TASK, "定稿入库", null).toward(goal.id());
        var far = Stream.of(far(lessons, 10, 30), far(essays, 2, 1))
                .flatMap(m -> m.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var open = bar(List.of(goal, lessons, essays, task), far, Set.of());
        assertThat(open.figure()).isEqualTo("做完 1/3 项");
        assertThat(open.percent()).isEqualTo(50);
        assertThat(bar(List.of(goal, lessons, essays, task), far, Set.of(task.id()))
                        .figure())
                .isEqualTo("做完 2/3 项");
    }

    private static GoalBar bar(List<PlanItem> all, Map<UUID, Progress> far, Set<UUID> proven) {
        return new Serving(all, far, proven).bars().getFirst();
    }

    private static Map<UUID, Progress> far(PlanItem item, int needed, int done) {
        var n = BigDecimal.valueOf(needed);
        var d = BigDecimal.valueOf(done);
        var progress = new Progress(
                java.util.Objects.requireNonNull(item.requirementId()),
                n,
                n,
                d,
                1,
                0,
                n.subtract(d).max(BigDecimal.ZERO));
        return Map.of(progress.requirementId(), progress);
    }

    private static PlanItem requirement(Deed deed, @Nullable PlanItem goal) {
        var i = PlanSamples.item(ItemKind.REQUIREMENT, "要求", null);
        return new PlanItem(
                i.id(),
                i.planId(),
                null,
                1,
                i.kind(),
                PlanItem.Read.here(i.text(), null),
                new PlanItem.Decided(
                        false,
                        PlanSamples.quota(Bearers.ALL, deed, 2, Rhythm.TERM),
                        UUID.randomUUID(),
                        goal == null ? null : goal.id(),
                        i.state(),
                        List.of()));
    }
}

package org.qinglan.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.duty.DutyProgress.Progress;
import org.qinglan.plan.PlanView.GoalBar;

/**
 * What is counted toward the goals of a plan.
 *
 * @param far how far the requirements are, by requirement
 * @param proven tasks that a record shows to be done
 */
record Serving(List<PlanItem> all, Map<UUID, Progress> far, Set<UUID> proven) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<GoalBar> bars() {
        var bars = new ArrayList<GoalBar>();
        for (var goal : all) {
            if (goal.kind() != ItemKind.GOAL) continue;
            var serving = toward(goal);
            bars.add(new GoalBar(
                    "目标" + (bars.size() + 1),
                    goal.id(),
                    Understanding.shortened(goal.text()),
                    figure(serving),
                    percent(serving),
                    serving.isEmpty() ? "把要求算到这个目标，这里就有数" : serving.size() + " 条要求、任务算在一起"));
        }
        return bars;
    }

    /** What is counted toward a goal or measure: requirements that ask something, and tasks. */
    List<PlanItem> toward(PlanItem goal) {
        return all.stream()
                .filter(i -> goal.id().equals(i.goalId()))
                .filter(i -> i.kind() == ItemKind.TASK || progress(i) != null)
                .toList();
    }

    /** 12/40 节 where all is counted in one measure, else how many of them are done. */
    String figure(List<PlanItem> serving) {
        if (serving.isEmpty()) return "没连要求";
        var measures = serving.stream().map(Serving::measure).distinct().toList();
        if (measures.size() == 1 && !measures.getFirst().isEmpty())
            return PlanViews.plain(sum(serving, true)) + "/" + PlanViews.plain(sum(serving, false)) + " "
                    + measures.getFirst();
        return "做完 " + serving.stream().filter(this::isDone).count() + "/" + serving.size() + " 项";
    }

    private static String measure(PlanItem item) {
        var rule = item.rule();
        return item.kind() == ItemKind.TASK || rule == null ? "" : rule.measure();
    }

    private BigDecimal sum(List<PlanItem> serving, boolean done) {
        return serving.stream()
                .map(i -> java.util.Objects.requireNonNull(progress(i)))
                .map(p -> done ? p.done() : p.needed())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isDone(PlanItem item) {
        var p = progress(item);
        if (p == null) return proven.contains(item.id());
        return p.owed().signum() == 0 && p.done().compareTo(p.needed()) >= 0;
    }

    /** The mean of what is done of each, none beyond its whole. */
    private int percent(List<PlanItem> serving) {
        if (serving.isEmpty()) return 0;
        return serving.stream()
                .map(this::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(serving.size()), 0, RoundingMode.DOWN)
                .intValue();
    }

    private BigDecimal share(PlanItem item) {
        var p = progress(item);
        if (p == null || p.needed().signum() == 0) return isDone(item) ? HUNDRED : BigDecimal.ZERO;
        return p.done()
                .multiply(HUNDRED)
                .divide(p.needed(), 0, RoundingMode.DOWN)
                .min(HUNDRED);
    }

    private @Nullable Progress progress(PlanItem item) {
        var requirement = item.requirementId();
        return requirement == null ? null : far.get(requirement);
    }
}

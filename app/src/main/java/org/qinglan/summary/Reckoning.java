package org.qinglan.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.duty.DutyProgress.Progress;
import org.qinglan.duty.Rule;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.PlanItem;
import org.qinglan.summary.Outcome.Counted;
import org.qinglan.summary.Outcome.Dated;
import org.qinglan.summary.Outcome.Served;

/**
 * Works out what came of each item of a plan.
 *
 * @param progress how far requirements are, and {@code rules} what they ask
 * @param linked the records that prove tasks, by item, the earliest first
 */
record Reckoning(Map<UUID, Progress> progress, Map<UUID, Rule> rules, Map<UUID, List<Summary.Evidence>> linked) {

    /** By item; items that nothing is counted for are left out. */
    Map<UUID, Outcome> of(List<PlanItem> items) {
        var outcomes = new HashMap<UUID, Outcome>();
        for (var item : items) {
            var own = own(item);
            if (own != null) outcomes.put(item.id(), own);
        }
        for (var item : items) {
            if (!item.kind().isServed()) continue;
            var served = served(item, items, outcomes);
            // a goal without figures says so; a measure of one requirement has its figures in the line below
            if (served.items() > 1 || item.kind() == ItemKind.GOAL) outcomes.putIfAbsent(item.id(), served);
        }
        return outcomes;
    }

    private @Nullable Outcome own(PlanItem item) {
        UUID requirement = item.requirementId();
        if (requirement != null) return counted(requirement);
        if (item.kind() != ItemKind.TASK) return null;
        var records = linked.getOrDefault(item.id(), List.of());
        return new Dated(
                due(item),
                records.isEmpty() ? null : records.getFirst().on(),
                records.size(),
                item.state() == PlanItem.State.CANCELLED,
                item.state() == PlanItem.State.CARRIED_OVER);
    }

    /** The last day its date may mean; null without a date or with a tentative one. */
    private static @Nullable LocalDate due(PlanItem item) {
        var when = item.when();
        return when == null || when.tentative() ? null : when.lastDay();
    }

    private @Nullable Outcome counted(UUID requirement) {
        var p = progress.get(requirement);
        var rule = rules.get(requirement);
        if (p == null || rule == null) return null;
        return new Counted(p.needed(), p.done(), rule.measure(), p.bearers(), p.owing(), p.owed(), rule.obliged());
    }

    private static Served served(PlanItem item, List<PlanItem> all, Map<UUID, Outcome> outcomes) {
        var serving = all.stream()
                .filter(other -> item.id().equals(other.goalId()))
                .map(other -> outcomes.get(other.id()))
                .filter(o -> o instanceof Counted || o instanceof Dated)
                .filter(Objects::nonNull)
                .toList();
        long finished = serving.stream()
                .filter(o -> o.standing() == Outcome.Standing.DONE || o.standing() == Outcome.Standing.LATE)
                .count();
        return new Served(serving.size(), (int) finished, together(serving));
    }

    /** What is counted in one measure is added up; lessons and essays are not. */
    private static @Nullable Counted together(List<Outcome> serving) {
        var counted = serving.stream()
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .toList();
        if (counted.stream().map(Counted::measure).distinct().count() != 1) return null;
        return new Counted(
                sum(counted.stream().map(Counted::needed).toList()),
                sum(counted.stream().map(Counted::done).toList()),
                counted.getFirst().measure(),
                0,
                0,
                sum(counted.stream().map(Counted::owed).toList()),
                true);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

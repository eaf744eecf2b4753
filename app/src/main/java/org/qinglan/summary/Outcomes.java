package org.qinglan.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.duty.DutyProgress.Progress;
import org.qinglan.summary.SummarisedPlans.Asked;
import org.qinglan.summary.SummarisedPlans.Item;

/** Works out what came of each item of a plan. */
record Outcomes(Map<UUID, Progress> progress, Map<UUID, Asked> asked, Map<UUID, List<Summary.Evidence>> linked) {
    List<Summary.Evidence> evidence(Item item) {
        return linked.getOrDefault(item.id(), List.of());
    }

    /** By item; items that nothing is counted for are left out. */
    Map<UUID, Outcome> of(List<Item> items) {
        var outcomes = new HashMap<UUID, Outcome>();
        for (var item : items) {
            var own = own(item);
            if (own != null) outcomes.put(item.id(), own);
        }
        for (var item : items) {
            if (item.kind().equals("GOAL") || item.kind().equals("MEASURE")) {
                var served = served(item, items, outcomes);
                if (served.items() > 0) outcomes.putIfAbsent(item.id(), served);
            }
        }
        return outcomes;
    }

    private @Nullable Outcome own(Item item) {
        UUID requirement = item.requirementId();
        if (requirement != null) return counted(requirement);
        if (!item.kind().equals("TASK")) return null;
        var records = evidence(item);
        return new Outcome.Dated(
                item.dueOn(),
                records.isEmpty() ? null : records.getFirst().on(),
                records.size(),
                item.state().equals("CANCELLED"),
                item.state().equals("CARRIED_OVER"));
    }

    private @Nullable Outcome counted(UUID requirement) {
        var p = progress.get(requirement);
        var a = asked.get(requirement);
        if (p == null || a == null) return null;
        return new Outcome.Counted(p.needed(), p.done(), a.measure(), p.bearers(), p.owing(), p.owed(), a.obliged());
    }

    private static Outcome.Served served(Item item, List<Item> all, Map<UUID, Outcome> outcomes) {
        var below = below(item, all).stream()
                .map(i -> outcomes.get(i.id()))
                .filter(o -> o instanceof Outcome.Counted || o instanceof Outcome.Dated)
                .toList();
        long finished = below.stream()
                .filter(o ->
                        o != null && (o.standing() == Outcome.Standing.DONE || o.standing() == Outcome.Standing.LATE))
                .count();
        return new Outcome.Served(below.size(), (int) finished);
    }

    private static List<Item> below(Item item, List<Item> all) {
        var found = new ArrayList<Item>();
        for (var other : all) {
            if (item.id().equals(other.parentId())) {
                found.add(other);
                found.addAll(below(other, all));
            }
        }
        return found;
    }
}

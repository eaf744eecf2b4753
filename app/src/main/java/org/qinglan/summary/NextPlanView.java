package org.qinglan.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;
import org.qinglan.school.Term;

/**
 * What somebody chooses from for the next term.
 *
 * @param next the term it is for; null while none is set up
 * @param there plans the unit has in that term already
 * @param problem why nothing was made; null at first
 */
public record NextPlanView(
        Summary summary,
        @Nullable Term next,
        List<Plan> there,
        List<Part> parts,
        @Nullable String problem) {
    public NextPlanView {
        there = List.copyOf(there);
        parts = List.copyOf(parts);
    }

    /** What stands under one heading of the old plan; the heading is empty before the first one. */
    public record Part(String heading, List<Carry> items) {}

    public long ticked() {
        return parts.stream()
                .flatMap(p -> p.items().stream())
                .filter(Carry::ticked)
                .count();
    }

    public long owed() {
        return parts.stream()
                .flatMap(p -> p.items().stream())
                .filter(c -> c.ticked() && c.look().equals("owe"))
                .count();
    }

    /** @param chosen what was ticked last time; null: as it follows from the summary */
    static List<Part> parts(List<PlanItem> items, Summary summary, @Nullable Set<UUID> chosen) {
        Map<UUID, Summary.Line> lines = new HashMap<>();
        summary.lines().forEach(line -> lines.put(line.itemId(), line));
        var parts = new ArrayList<Part>();
        var under = new ArrayList<Carry>();
        var heading = "";
        for (var item : items) {
            if (item.kind() == ItemKind.SECTION) {
                if (!under.isEmpty()) parts.add(new Part(heading, List.copyOf(under)));
                under.clear();
                heading = item.label() + item.text();
            } else if (items.stream().noneMatch(item::isClauseOf)) {
                var carry = Carry.of(item, lines.get(item.id()));
                under.add(chosen == null ? carry : carry.ticked(chosen.contains(item.id())));
            }
        }
        if (!under.isEmpty()) parts.add(new Part(heading, List.copyOf(under)));
        return parts;
    }
}

package org.qinglan.sight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which items of one plan are answered from below and which answer something above. */
final class Standing {
    /** @param servesGoal the goal of the same plan the item counts toward; null for none */
    record Item(UUID id, @Nullable UUID servesGoal) {}

    private Standing() {}

    /** A goal is answered too when something that serves it is. */
    static Set<UUID> answered(List<Item> items, Set<UUID> answeredThemselves) {
        var found = new HashSet<UUID>();
        var goals = goals(items);
        for (var item : items)
            if (answeredThemselves.contains(item.id())) for (var up : way(item.id(), goals)) found.add(up);
        return found;
    }

    /** An item leads upward too when the goal it serves does. */
    static Set<UUID> leadingUp(List<Item> items, Set<UUID> linkedThemselves) {
        var found = new HashSet<UUID>();
        var goals = goals(items);
        for (var item : items)
            if (way(item.id(), goals).stream().anyMatch(linkedThemselves::contains)) found.add(item.id());
        return found;
    }

    private static Map<UUID, UUID> goals(List<Item> items) {
        var goals = new HashMap<UUID, UUID>();
        for (var item : items)
            if (item.servesGoal() != null) goals.put(item.id(), Objects.requireNonNull(item.servesGoal()));
        return goals;
    }

    /** The item, the goal it serves, the goal that one serves …; two goals that serve each other end it. */
    private static Set<UUID> way(UUID from, Map<UUID, UUID> goals) {
        var way = new HashSet<UUID>();
        for (UUID at = from; at != null && way.add(at); at = goals.get(at)) {
            // each once
        }
        return way;
    }
}

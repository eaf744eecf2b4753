package org.qinglan.arranging;

import java.util.Map;

/**
 * A change that is possible by itself: nobody it needs teaches or is away then.
 *
 * @param change what would happen
 * @param costs how often each wish goes unfulfilled, in the wish's own measure; wishes that are fulfilled are absent
 * @param penalty the costs times the school's weights, without what depends on the other changes ({@link Wish#SHARED_OUT})
 */
public record Option(Change change, Map<Wish, Integer> costs, int penalty) {
    static Option of(Change change, Map<Wish, Integer> costs, Rules rules) {
        int penalty = costs.entrySet().stream()
                .mapToInt(cost -> cost.getValue() * rules.weight(cost.getKey()))
                .sum();
        return new Option(change, Map.copyOf(costs), penalty);
    }
}

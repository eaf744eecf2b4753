package org.qinglan.arranging;

import java.util.EnumMap;
import java.util.Map;

/**
 * A school's rules for rearranging lessons.
 *
 * @param weights how much each wish matters, 0–1000; one that is absent has its usual weight
 * @param mostLessonsADay nobody teaches more lessons on one day than this by a change, 1–12
 */
public record Rules(Map<Wish, Integer> weights, int mostLessonsADay) {
    private static final int HEAVIEST = 1000;
    private static final int MOST_PERIODS = 12;

    /** Usual weights, at most six lessons a day. */
    public static final Rules USUAL = new Rules(Map.of(), 6);

    /** @throws IllegalArgumentException a weight or the number of lessons lies outside its range */
    public Rules {
        var all = new EnumMap<Wish, Integer>(Wish.class);
        for (Wish wish : Wish.values()) all.put(wish, weights.getOrDefault(wish, wish.usualWeight()));
        all.forEach((wish, weight) -> {
            if (weight < 0 || weight > HEAVIEST) throw new IllegalArgumentException(wish + ": " + weight);
        });
        if (mostLessonsADay < 1 || mostLessonsADay > MOST_PERIODS)
            throw new IllegalArgumentException("lessons a day: " + mostLessonsADay);
        weights = Map.copyOf(all);
    }

    int weight(Wish wish) {
        return weights.getOrDefault(wish, wish.usualWeight());
    }
}

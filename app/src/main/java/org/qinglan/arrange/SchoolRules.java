package org.qinglan.arrange;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.qinglan.arranging.Rules;
import org.qinglan.arranging.Wish;
import org.qinglan.school.Subject;

/**
 * 调课规则 of a school, from a day on.
 *
 * @param weights how much each wish matters, 0–100
 * @param mostLessons nobody teaches more lessons a day by a change, 1–12
 * @param daysAround lessons change places with lessons of so many school days before and after, 0–10
 * @param fixed subjects whose lessons stay where they are
 */
public record SchoolRules(
        LocalDate validFrom, Map<Wish, Integer> weights, int mostLessons, int daysAround, Set<Subject> fixed) {
    static final int HEAVIEST = 100;

    /** Where a school has said nothing: usual weights, six lessons a day, three days around, nothing fixed. */
    static final SchoolRules USUAL = new SchoolRules(LocalDate.EPOCH, Rules.USUAL.weights(), 6, 3, Set.of());

    public SchoolRules {
        weights = Map.copyOf(weights);
        fixed = Set.copyOf(fixed);
    }

    Rules forSearch() {
        return new Rules(weights, mostLessons);
    }

    /** Whether all numbers lie within their ranges. */
    boolean isWithinRange() {
        return weights.values().stream().allMatch(w -> w >= 0 && w <= HEAVIEST)
                && mostLessons >= 1
                && mostLessons <= 12
                && daysAround >= 0
                && daysAround <= 10;
    }
}

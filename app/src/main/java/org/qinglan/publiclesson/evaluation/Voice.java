package org.qinglan.publiclesson.evaluation;

import java.util.Map;

/**
 * What one observer gives.
 *
 * @param points by the number of the point from 1; from 1 to 10, what was not slid is missing
 * @param praise one sentence; possibly empty
 * @param suggestion one sentence; possibly empty
 */
public record Voice(Map<Integer, Integer> points, String praise, String suggestion) {
    static final int LONGEST = 200;

    public Voice {
        points = Map.copyOf(points);
    }

    boolean isEmpty() {
        return points.isEmpty() && praise.isBlank() && suggestion.isBlank();
    }

    /** The points of one criterion; 0 where none were given. */
    public int at(int criterion) {
        return points.getOrDefault(criterion, 0);
    }
}

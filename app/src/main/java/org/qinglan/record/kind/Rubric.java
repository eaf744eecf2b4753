package org.qinglan.record.kind;

import java.math.BigDecimal;
import java.util.List;

/**
 * 评价量表: dimensions, each with criteria and their full marks. A published version never changes.
 *
 * @param bands by descending share of the full marks
 */
public record Rubric(String code, int version, String name, List<Dimension> dimensions, List<Band> bands) {
    /** @param criteria weights are the sums of their points */
    public record Dimension(String name, List<Criterion> criteria) {
        public int weight() {
            return criteria.stream().mapToInt(Criterion::points).sum();
        }
    }

    /** @param points full marks */
    public record Criterion(String name, int points) {}

    /** @param from the least share of the full marks, in percent */
    public record Band(String name, int from) {}

    public int total() {
        return dimensions.stream().mapToInt(Dimension::weight).sum();
    }

    /** How many criteria there are to score. */
    public int size() {
        return dimensions.stream().mapToInt(d -> d.criteria().size()).sum();
    }

    /** 优, 良 … of a total. */
    public String band(BigDecimal score) {
        var percent = score.movePointRight(2);
        return bands.stream()
                .filter(b -> percent.compareTo(BigDecimal.valueOf((long) b.from() * total())) >= 0)
                .map(Band::name)
                .findFirst()
                .orElse("");
    }
}

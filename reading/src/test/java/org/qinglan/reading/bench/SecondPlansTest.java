package org.qinglan.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Plans written by somebody who had not seen the grammar, with answers made by hand. The misses in {@code open} may be
 * looked at while the grammar is bettered; {@code aside} is never used for tuning: nobody looks at what is missed there,
 * only its figures are taken, for they alone say how a plan is read that nobody has read before. The floors lie a little
 * under what was reached.
 */
class SecondPlansTest {
    private static final String OPEN_FIELDS = """
            task month: 0.96
            task due: 0.86
            task people: 0.92
            task part/week: 0.91
            task tentative: 0.95
            requirement action: 0.92
            requirement count: 0.94
            requirement unit: 0.94
            requirement period: 0.93
            requirement deadline: 0.89
            requirement subject: 0.87
            title: 0.99
            organization: 0.70
            unit: 0.79
            level: 0.86
            term: 0.70
            """;
    private static final String ASIDE_FIELDS = """
            task month: 0.97
            task due: 0.97
            task people: 0.96
            task part/week: 0.99
            task tentative: 0.97
            requirement action: 0.77
            requirement count: 0.97
            requirement unit: 0.96
            requirement period: 0.91
            requirement deadline: 0.86
            requirement subject: 0.71
            title: 0.74
            organization: 0.49
            unit: 0.66
            level: 0.36
            term: 0.99
            """;

    static Map<String, Double> fieldFloors(String lines) {
        var out = new HashMap<String, Double>();
        for (var line : lines.lines().toList()) {
            int colon = line.indexOf(':');
            out.put(line.substring(0, colon), Double.valueOf(line.substring(colon + 1)));
        }
        return out;
    }

    static PlanScore score(String folder) throws IOException {
        return BenchReading.score(folder(folder));
    }

    static Path folder(String name) {
        try {
            return Path.of(SecondPlansTest.class
                    .getResource("/org/qinglan/reading/" + name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static void holds(Map<String, Double> floors, Map<String, Double> figures) {
        assertThat(figures)
                .allSatisfy((name, reached) -> assertThat(reached).as(name).isGreaterThan(floors.get(name)));
    }

    @Test
    void the_open_plans_are_read_as_well_as_before() throws IOException {
        holds(
                Map.of(
                        "tasks", 0.91,
                        "requirements", 0.955,
                        "requirements all-fields", 0.80,
                        "goals", 0.79,
                        "assignments", 0.98,
                        "macro", 0.91),
                score("second/open").figures());
    }

    @Test
    void the_fields_in_the_open_plans_are_as_right_as_before() throws IOException {
        holds(fieldFloors(OPEN_FIELDS), score("second/open").fieldAccuracy());
    }

    @Test
    void the_plans_kept_aside_are_read_as_well_as_before() throws IOException {
        holds(
                Map.of(
                        "tasks", 0.95,
                        "requirements", 0.9,
                        "requirements all-fields", 0.64,
                        "goals", 0.98,
                        "assignments", 0.70,
                        "macro", 0.84),
                score("second/aside").figures());
    }

    @Test
    void the_fields_in_the_plans_kept_aside_are_as_right_as_before() throws IOException {
        holds(fieldFloors(ASIDE_FIELDS), score("second/aside").fieldAccuracy());
    }
}

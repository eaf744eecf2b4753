package org.qinglan.reading.bench;

import static org.qinglan.reading.bench.SecondPlansTest.fieldFloors;
import static org.qinglan.reading.bench.SecondPlansTest.holds;
import static org.qinglan.reading.bench.SecondPlansTest.score;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Plans by two further writers who had not seen the grammar, kinds of school and document the others lack among them.
 * As with {@link SecondPlansTest}, only {@code open} may be looked at; of {@code aside} nothing but the figures is taken.
 */
class ThirdPlansTest {
    private static final String OPEN_FIELDS = """
            task month: 0.98
            task due: 0.98
            task people: 0.86
            task part/week: 0.97
            task tentative: 0.98
            requirement action: 0.81
            requirement count: 0.97
            requirement unit: 0.97
            requirement period: 0.90
            requirement deadline: 0.91
            requirement subject: 0.83
            title: 0.98
            organization: 0.77
            unit: 0.48
            level: 0.73
            term: 0.91
            """;
    private static final String ASIDE_FIELDS = """
            task month: 0.80
            task due: 0.86
            task people: 0.78
            task part/week: 0.98
            task tentative: 0.98
            requirement action: 0.71
            requirement count: 0.97
            requirement unit: 0.98
            requirement period: 0.92
            requirement deadline: 0.95
            requirement subject: 0.77
            title: 0.70
            organization: 0.55
            unit: 0.58
            level: 0.60
            term: 0.84
            """;

    @Test
    void the_open_plans_are_read_as_well_as_before() throws IOException {
        holds(
                Map.of(
                        "tasks", 0.86,
                        "requirements", 0.965,
                        "requirements all-fields", 0.72,
                        "goals", 0.98,
                        "assignments", 0.85,
                        "macro", 0.88),
                score("third/open").figures());
    }

    @Test
    void the_fields_in_the_open_plans_are_as_right_as_before() throws IOException {
        holds(fieldFloors(OPEN_FIELDS), score("third/open").fieldAccuracy());
    }

    @Test
    void the_plans_kept_aside_are_read_as_well_as_before() throws IOException {
        holds(
                Map.of(
                        "tasks", 0.68,
                        "requirements", 0.935,
                        "requirements all-fields", 0.62,
                        "goals", 0.98,
                        "assignments", 0.61,
                        "macro", 0.77),
                score("third/aside").figures());
    }

    @Test
    void the_fields_in_the_plans_kept_aside_are_as_right_as_before() throws IOException {
        holds(fieldFloors(ASIDE_FIELDS), score("third/aside").fieldAccuracy());
    }
}

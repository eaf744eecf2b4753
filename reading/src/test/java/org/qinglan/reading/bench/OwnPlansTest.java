package org.qinglan.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qinglan.reading.PlanJson;
import org.qinglan.reading.PlanReader;
import org.qinglan.reading.bench.BenchReading.Undisguised;
import org.qinglan.reading.source.PlainText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans made up for this suite, of kinds and wordings of their own, with what a careful reader gets out of each. The
 * floors lie a little under what was reached.
 */
class OwnPlansTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** What each disguise may cost, of everything found; the hard ones lose most where lines were all there was. */
    private static final Map<String, Double> FLOORS = Map.of(
            "page by page, no line ends", 0.6,
            "tables one cell a line", 0.85,
            "lines wrapped", 0.85,
            "month lists as a table", 0.9,
            "months in Chinese", 0.93);

    private static final double USUAL_FLOOR = 0.96;

    private static List<Path> files(String ending) throws IOException {
        try {
            var folder = Path.of(
                    OwnPlansTest.class.getResource("/org/qinglan/reading/plans").toURI());
            try (var files = Files.list(folder)) {
                return files.filter(p -> p.toString().endsWith(ending)).sorted().toList();
            }
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static PlanScore score() throws IOException {
        var score = new PlanScore();
        var reader = new PlanReader();
        for (var gold : files(".gold.json")) {
            var text = Files.readString(Path.of(gold.toString().replace(".gold.json", ".txt")));
            var plan = reader.read(PlainText.document("plan.txt", text));
            score.add(MAPPER.readTree(Files.readString(gold)), MAPPER.readTree(PlanJson.write(plan)));
        }
        return score;
    }

    @Test
    void plans_of_many_kinds_are_read_almost_as_by_hand() throws IOException {
        var figures = score().figures();
        assertThat(figures.get("tasks")).isGreaterThan(0.97);
        assertThat(figures.get("requirements")).isGreaterThan(0.97);
        assertThat(figures.get("requirements all-fields")).isGreaterThan(0.83);
        assertThat(figures.get("goals")).isGreaterThan(0.96);
        assertThat(figures.get("assignments")).isGreaterThan(0.93);
        assertThat(figures.get("macro")).isGreaterThan(0.94);
    }

    @Test
    void the_fields_of_their_tasks_are_right() throws IOException {
        var fields = score().fieldAccuracy();
        assertThat(fields.get("task month")).isGreaterThan(0.98);
        assertThat(fields.get("task due")).isGreaterThan(0.97);
        assertThat(fields.get("task people")).isGreaterThan(0.96);
    }

    static List<Disguise> disguises() {
        return Disguise.all();
    }

    private static List<Undisguised> plans;

    @BeforeAll
    static void read() throws IOException {
        var texts = new ArrayList<String>();
        for (var file : files(".txt")) texts.add(Files.readString(file));
        plans = Undisguised.of(texts);
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void a_plan_in_disguise_says_the_same(Disguise disguise) {
        var again = BenchReading.again(plans, disguise).figures().get("macro");
        assertThat(again).as(disguise.name()).isGreaterThan(FLOORS.getOrDefault(disguise.name(), USUAL_FLOOR));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void a_disguise_changes_something(Disguise disguise) {
        assertThat(plans)
                .as(disguise.name())
                .anyMatch(plan -> !disguise.of().apply(plan.text()).equals(plan.text()));
    }
}

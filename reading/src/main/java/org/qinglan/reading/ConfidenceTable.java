package org.qinglan.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.qinglan.reading.Confidence.Reason;

/**
 * Turns what is seen of an item into a share of right readings: a logistic sum of one weight for each kind of item and one
 * for each trait. The weights stand in confidence.tsv; {@code org.qinglan.reading.bench.FitConfidence} makes them.
 */
public enum ConfidenceTable {
    GOALS,
    TASKS,
    REQUIREMENTS,
    ASSIGNMENTS;

    /** By kind and name of the trait; BASE is what an item without any has. */
    private static final Map<ConfidenceTable, Map<String, Double>> WEIGHTS = read();

    private static Map<ConfidenceTable, Map<String, Double>> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ConfidenceTable.class.getResourceAsStream("confidence.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .collect(Collectors.groupingBy(
                            cells -> valueOf(cells[0]),
                            Collectors.toMap(cells -> cells[1], cells -> Double.parseDouble(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Confidence of(Set<Reason> traits) {
        double sum = weight("BASE");
        for (var trait : traits) sum += weight(trait.name());
        var against = traits.stream()
                .filter(t -> weight(t.name()) < 0)
                .sorted(Comparator.comparingDouble(t -> weight(t.name())))
                .toList();
        return new Confidence(1 / (1 + Math.exp(-sum)), against, traits);
    }

    private double weight(String trait) {
        return WEIGHTS.getOrDefault(this, Map.of()).getOrDefault(trait, 0.0);
    }
}

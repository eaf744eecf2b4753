package org.qinglan.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private final Map<Reason, Double> weights = new EnumMap<>(Reason.class);
    private double base;

    static {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ConfidenceTable.class.getResourceAsStream("confidence.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .forEach(cells -> valueOf(cells[0]).weigh(cells[1], Double.parseDouble(cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void weigh(String trait, double weight) {
        if (trait.equals("BASE")) base = weight;
        else weights.put(Reason.valueOf(trait), weight);
    }

    Confidence of(Set<Reason> traits) {
        double sum = base;
        for (var trait : traits) sum += weight(trait);
        var against = traits.stream()
                .filter(t -> weight(t) < 0)
                .sorted(Comparator.comparingDouble(this::weight))
                .toList();
        return new Confidence(1 / (1 + Math.exp(-sum)), against, traits);
    }

    private double weight(Reason trait) {
        return weights.getOrDefault(trait, 0.0);
    }
}

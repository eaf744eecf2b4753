package org.qinglan.reading.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qinglan.reading.Confidence.Reason;
import org.qinglan.reading.ConfidenceTable;
import org.qinglan.reading.bench.Reliability.Half;
import org.qinglan.reading.bench.Reliability.Judged;

/**
 * Prints confidence.tsv anew from the half of the shared plans that serves for tuning: logistic regression with a pull
 * toward zero, by gradient ascent. Arguments: the shared directory, and folders of plans nobody looked at, of which every
 * second one serves as well, for requirements only: too few of their goals, tasks and assignments are wrong to learn from.
 */
public final class FitConfidence {
    private static final int STEPS = 4000;
    private static final double RATE = 1.5;
    /** How often a plan nobody looked at counts: what goes wrong there is what goes wrong in schools. */
    private static final int UNSEEN = 3;

    /** Keeps the weights of traits that were rarely seen small. */
    private static final double PULL = 2;

    private FitConfidence() {}

    public static void main(String[] args) throws IOException {
        var items = new ArrayList<Judged>();
        items.addAll(Reliability.of(Path.of(args.length > 0 ? args[0] : "../shared"), Half.TUNED)
                .items());
        for (int i = 1; i < args.length; i++) {
            var unseen = Reliability.ofFolder(Path.of(args[i]), Half.TUNED).items().stream()
                    .filter(item -> item.kind() == ConfidenceTable.REQUIREMENTS)
                    .toList();
            for (int times = 0; times < UNSEEN; times++) items.addAll(unseen);
        }
        System.out.println(
                "# kind, trait, weight of a logistic sum; made by FitConfidence from every second shared plan and"
                        + " every second one of fourth/aside");
        for (var kind : ConfidenceTable.values()) {
            var of = items.stream().filter(i -> i.kind() == kind).toList();
            print(kind, fitted(of));
        }
    }

    /** @param base what an item without any trait has */
    record Weights(double base, Map<Reason, Double> of) {}

    static Weights fitted(List<Judged> items) {
        double base = 2;
        var weights = new EnumMap<Reason, Double>(Reason.class);
        for (int step = 0; step < STEPS; step++) {
            double slope = 0;
            var slopes = new EnumMap<Reason, Double>(Reason.class);
            for (var item : items) {
                double sum = base;
                for (var trait : item.confidence().seen()) sum += weights.getOrDefault(trait, 0.0);
                double off = (item.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
                slope += off;
                for (var trait : item.confidence().seen()) slopes.merge(trait, off, Double::sum);
            }
            base += RATE * slope / items.size();
            for (var s : slopes.entrySet()) {
                double now = weights.getOrDefault(s.getKey(), 0.0);
                weights.put(s.getKey(), now + RATE * (s.getValue() - PULL * now) / items.size());
            }
        }
        return new Weights(base, weights);
    }

    private static void print(ConfidenceTable kind, Weights fitted) {
        System.out.printf(Locale.ROOT, "%s\tBASE\t%.2f%n", kind, fitted.base);
        fitted.of.forEach((trait, weight) -> System.out.printf(Locale.ROOT, "%s\t%s\t%.2f%n", kind, trait, weight));
    }
}

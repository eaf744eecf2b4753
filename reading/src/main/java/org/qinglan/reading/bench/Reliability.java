package org.qinglan.reading.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qinglan.reading.Confidence;
import org.qinglan.reading.ConfidenceTable;
import org.qinglan.reading.PlanDraft;
import org.qinglan.reading.PlanJson;
import org.qinglan.reading.PlanReader;
import org.qinglan.reading.source.PlainText;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the confidence can be believed: of the items the reader says it is 90 % sure of, nine in ten should be right.
 * Every second plan served for tuning; the others are measured.
 */
public final class Reliability {
    /** The lower ends of the bins. */
    private static final double[] BINS = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98};

    /** How often a plan is read as it is, for one of each roughening: most plans come clean. */
    private static final int CLEAN = 3;

    private final List<Judged> items;

    Reliability(List<Judged> items) {
        this.items = List.copyOf(items);
    }

    /** One item that was read, and whether a careful reader reads it the same way. */
    record Judged(ConfidenceTable kind, Confidence confidence, boolean right, Roughening how) {}

    /** Which plans. */
    public enum Half {
        TUNED,
        MEASURED
    }

    /** @param predicted mean confidence, 0 to 1 @param observed share that was right, 0 to 1 @param n how many items */
    public record Bin(double from, double predicted, double observed, int n) {}

    /** Reads half of the shared plans, as they are and roughened. */
    public static Reliability of(Path shared, Half half) throws IOException {
        var found = new ArrayList<Judged>();
        int n = 0;
        for (var split : List.of("dev", "seeds")) {
            for (var gold : BenchReading.golds(shared, split)) {
                if (n++ % 2 == half.ordinal()) found.addAll(read(shared, split, gold, n));
            }
        }
        return new Reliability(found);
    }

    /** Reads half of the plans of a folder as they are; {@code NN.txt} stands beside its answer {@code NN.gold.json}. */
    public static Reliability ofFolder(Path folder, Half half) throws IOException {
        var found = new ArrayList<Judged>();
        int n = 0;
        for (var gold : BenchReading.golds(folder)) {
            if (n++ % 2 != half.ordinal()) continue;
            var text = gold.resolveSibling(gold.getFileName().toString().replace(".gold.json", ".txt"));
            found.addAll(judged(Files.readString(gold), Files.readString(text), Roughening.NONE));
        }
        return new Reliability(found);
    }

    private static List<Judged> read(Path shared, String split, Path gold, int number) throws IOException {
        var found = new ArrayList<Judged>();
        var answer = Files.readString(gold);
        var text = BenchReading.document(shared, split, gold).text();
        for (var how : Roughening.values()) {
            var items = judged(answer, how.of(text, number), how);
            for (int k = 0; k < (how == Roughening.NONE ? CLEAN : 1); k++) found.addAll(items);
        }
        return found;
    }

    private static List<Judged> judged(String answer, String text, Roughening how) {
        var json = JsonMapper.builder().build();
        var plan = new PlanReader().read(PlainText.document("计划.txt", text));
        var score = new PlanScore();
        score.add(json.readTree(answer), json.readTree(PlanJson.write(plan)));
        var out = new ArrayList<Judged>();
        var verdicts = score.verdicts();
        add(
                out,
                verdicts,
                ConfidenceTable.GOALS,
                plan.goals().stream().map(PlanDraft.Goal::confidence).toList(),
                how);
        add(
                out,
                verdicts,
                ConfidenceTable.TASKS,
                plan.tasks().stream().map(PlanDraft.Task::confidence).toList(),
                how);
        add(
                out,
                verdicts,
                ConfidenceTable.REQUIREMENTS,
                plan.requirements().stream()
                        .map(PlanDraft.Requirement::confidence)
                        .toList(),
                how);
        int person = 0;
        for (var a : plan.assignments()) {
            boolean right = true;
            for (var unused : a.people()) right &= verdicts.isRight(ConfidenceTable.ASSIGNMENTS, person++);
            out.add(new Judged(ConfidenceTable.ASSIGNMENTS, a.confidence(), right, how));
        }
        return out;
    }

    private static void add(
            List<Judged> out, Verdicts verdicts, ConfidenceTable kind, List<Confidence> found, Roughening how) {
        for (int i = 0; i < found.size(); i++) out.add(new Judged(kind, found.get(i), verdicts.isRight(kind, i), how));
    }

    /** Every item that was read. */
    List<Judged> items() {
        return items;
    }

    /** The items of plans that were read as they are. */
    public Reliability clean() {
        return new Reliability(
                items.stream().filter(i -> i.how == Roughening.NONE).toList());
    }

    /** The items of plans that were roughened. */
    public Reliability rough() {
        return new Reliability(
                items.stream().filter(i -> i.how != Roughening.NONE).toList());
    }

    /** From the least sure to the surest; bins without items left out. */
    public List<Bin> bins() {
        var out = new ArrayList<Bin>();
        for (int b = 0; b < BINS.length; b++) {
            double from = BINS[b];
            double to = b + 1 < BINS.length ? BINS[b + 1] : 2;
            var in = items.stream()
                    .filter(i -> i.confidence.value() >= from && i.confidence.value() < to)
                    .toList();
            if (in.isEmpty()) continue;
            double predicted =
                    in.stream().mapToDouble(i -> i.confidence.value()).average().orElseThrow();
            double observed = in.stream().filter(Judged::right).count() / (double) in.size();
            out.add(new Bin(from, predicted, observed, in.size()));
        }
        return out;
    }

    /** Expected calibration error: by how much the bins' confidence is off on average, 0 to 1. */
    public double error() {
        return bins().stream()
                .mapToDouble(b -> Math.abs(b.predicted - b.observed) * b.n / items.size())
                .sum();
    }

    /** The share of wrong items that the given share of the least sure items holds, 0 to 1: what looking first there finds. */
    public double wrongAmongLeastSure(double share) {
        var sorted = items.stream()
                .sorted(java.util.Comparator.comparingDouble(i -> i.confidence.value()))
                .toList();
        long wrong = sorted.stream().filter(i -> !i.right).count();
        long first = sorted.stream()
                .limit(Math.round(sorted.size() * share))
                .filter(i -> !i.right)
                .count();
        return wrong == 0 ? 1 : (double) first / wrong;
    }

    /** The table as text. */
    public String table() {
        var out = new StringBuilder("confidence  predicted  right      n\n");
        for (var b : bins())
            out.append(String.format(
                    Locale.ROOT, "from %.2f       %.3f  %.3f  %5d%n", b.from, b.predicted, b.observed, b.n));
        return out + String.format(Locale.ROOT, "expected calibration error %.3f%n", error());
    }
}

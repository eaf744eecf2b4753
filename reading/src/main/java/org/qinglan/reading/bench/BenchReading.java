package org.qinglan.reading.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qinglan.reading.PlanJson;
import org.qinglan.reading.PlanReader;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.source.PlainText;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how well and how fast plans are read. Arguments: the shared directory, {@code ../shared} by default, and the
 * directories of the plans of this suite, each of whose folders is scored on its own.
 */
public final class BenchReading {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private static final int ROUNDS = 40;

    private BenchReading() {}

    /** One line a figure; exits with 1 where the plans are not there. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var shared = Path.of(args.length > 0 ? args[0] : "../shared");
        if (!Files.isDirectory(shared.resolve("plans"))) {
            System.err.println("没有找到样例计划：" + shared.resolve("plans") + "，请把共享目录的位置写在命令后面。");
            System.exit(1);
        }
        for (var split : List.of("dev", "seeds")) {
            System.out.println("== " + split);
            print(score(shared, split));
        }
        for (int i = 1; i < args.length; i++) {
            for (var folder : folders(Path.of(args[i]))) {
                System.out.println("== " + Path.of(args[i]).getFileName() + " " + folder.getFileName());
                print(score(folder));
                if (folder.endsWith("aside")) {
                    var sure = Reliability.ofFolder(folder, Reliability.Half.MEASURED);
                    System.out.print(sure.table());
                    System.out.printf("wrong items among the least sure fifth %.2f%n", sure.wrongAmongLeastSure(0.2));
                }
            }
        }
        sureness(shared);
        disguises(shared);
        speed(shared);
    }

    private static void sureness(Path shared) throws IOException {
        var measured = Reliability.of(shared, Reliability.Half.MEASURED);
        System.out.println("== confidence, plans not used for tuning, as they are");
        System.out.print(measured.clean().table());
        System.out.println("== confidence, the same plans roughened");
        System.out.print(measured.rough().table());
        System.out.println("== confidence, all together");
        System.out.print(measured.table());
        System.out.printf("wrong items among the least sure fifth %.2f%n", measured.wrongAmongLeastSure(0.2));
    }

    /** How much of what is found in the plans is found again when they are written another way. */
    private static void disguises(Path shared) throws IOException {
        System.out.printf("== the same in disguise: share found again%n%-30s", "");
        for (var name : new PlanScore().figures().keySet()) System.out.printf(" %24s", name);
        System.out.println();
        var plans = Undisguised.of(texts(shared));
        for (var disguise : Disguise.all()) {
            System.out.printf("%-30s", disguise.name());
            for (var f1 : again(plans, disguise).figures().values()) System.out.printf(" %24.3f", f1);
            System.out.println();
        }
    }

    /**
     * A plan as it is.
     *
     * @param found what is found in it, as JSON
     */
    public record Undisguised(String text, String found) {
        /** The plans of these texts, each read once for all disguises. */
        public static List<Undisguised> of(List<String> texts) {
            return texts.stream().map(text -> new Undisguised(text, read(text))).toList();
        }

        private static String read(String text) {
            return PlanJson.write(new PlanReader().read(PlainText.document("plan.txt", text)));
        }
    }

    /** Compares what is found in the plans in a disguise with what is found in them as they are. */
    public static PlanScore again(List<Undisguised> plans, Disguise disguise) {
        var score = new PlanScore();
        for (var plan : plans) {
            var found = Undisguised.read(disguise.of().apply(plan.text()));
            score.add(
                    MAPPER.readTree(disguise.back().apply(plan.found())),
                    MAPPER.readTree(disguise.back().apply(found)));
        }
        return score;
    }

    /** The texts of the plans in the shared directory. */
    public static List<String> texts(Path shared) throws IOException {
        try (var files = Files.list(shared.resolve("plans").resolve("dev"))) {
            var texts = new ArrayList<String>();
            for (var file :
                    files.filter(p -> p.toString().endsWith(".txt")).sorted().toList())
                texts.add(Files.readString(file));
            return texts;
        }
    }

    /** The figures of one split, {@code dev} or {@code seeds}. */
    public static PlanScore score(Path shared, String split) throws IOException {
        var score = new PlanScore();
        var reader = new PlanReader();
        for (var gold : golds(shared, split)) {
            var plan = reader.read(document(shared, split, gold));
            score.add(MAPPER.readTree(Files.readString(gold)), MAPPER.readTree(PlanJson.write(plan)));
        }
        return score;
    }

    /** The figures of a folder where {@code NN.txt} stands beside its answer {@code NN.gold.json}. */
    public static PlanScore score(Path folder) throws IOException {
        var score = new PlanScore();
        var reader = new PlanReader();
        for (var gold : golds(folder)) {
            var text = gold.resolveSibling(gold.getFileName().toString().replace(".gold.json", ".txt"));
            var plan = reader.read(PlainText.document("plan.txt", Files.readString(text)));
            score.add(MAPPER.readTree(Files.readString(gold)), MAPPER.readTree(PlanJson.write(plan)));
        }
        return score;
    }

    private static List<Path> folders(Path of) throws IOException {
        try (var files = Files.list(of)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void print(PlanScore score) {
        score.figures().forEach((name, f1) -> System.out.printf("%-26s F1 %.3f%n", name, f1));
        score.fieldAccuracy().forEach((name, share) -> System.out.printf("    %-22s %.3f%n", name, share));
    }

    private static void speed(Path shared) throws IOException, InterruptedException {
        var documents = new ArrayList<SourceDocument>();
        for (var split : List.of("dev", "seeds")) {
            for (var gold : golds(shared, split)) documents.add(document(shared, split, gold));
        }
        System.out.println("== 速度");
        new SpeedBench(documents, ROUNDS, System.getenv().getOrDefault("PATH", ""), System.out).print();
    }

    static List<Path> golds(Path shared, String split) throws IOException {
        return golds(shared.resolve("plans").resolve(split));
    }

    static List<Path> golds(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(p -> p.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList();
        }
    }

    /** The text that belongs to an answer: same number, in the seeds with more behind it. */
    static SourceDocument document(Path shared, String split, Path gold) throws IOException {
        var number = gold.getFileName().toString().substring(0, 3);
        var folder = split.equals("seeds") ? shared.resolve("seeds") : gold.getParent();
        try (var files = Files.list(folder)) {
            var text = files.filter(p -> p.getFileName().toString().startsWith(number)
                            && p.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
            return PlainText.document(text.getFileName().toString(), Files.readString(text));
        }
    }
}

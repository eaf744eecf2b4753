package org.qinglan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.ActionLearner.Labelled;
import org.qinglan.reading.PlanDraft.Action;
import org.qinglan.reading.bench.SharedPlansTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * The weights that ship are what the labelled demands in {@code demands/} teach, and teach more than the rules know.
 * After a change of demands or rules: {@code mvn -pl reading test -Dtest=LearnedActionsTest -Dqinglan.write=true}.
 */
class LearnedActionsTest {
    private static final Path SHIPPED = Path.of("src/main/resources/org/qinglan/reading/action-evidence.tsv");
    private static final String HEAD =
            "# How strongly each sign speaks for each action. Learnt, not written: see LearnedActionsTest.\n";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Labelled> DEMANDS = demands();
    private static final int FOLDS = 5;

    @Test
    void the_weights_that_ship_are_those_the_demands_teach() throws IOException {
        var taught = written(ActionLearner.learn(DEMANDS));
        if (Boolean.getBoolean("qinglan.write")) Files.writeString(SHIPPED, taught);
        assertThat(Files.readString(SHIPPED))
                .as("weights of another time; learn them again with -Dqinglan.write=true")
                .isEqualTo(taught);
    }

    @Test
    void demands_left_out_of_the_learning_are_named_better_than_by_rules() {
        var taught = new ActionEvidence(ActionLearner.learn(fold(false)));
        var others = fold(true);
        double learnt = share(others, taught);
        double rules =
                others.stream().filter(d -> d.action() == byRules(d.asked())).count() / (double) others.size();
        assertThat(learnt).isGreaterThan(0.85).isGreaterThan(rules + 0.05);
    }

    @Test
    void labels_that_mean_nothing_teach_nothing() {
        var actions = fold(false).stream().map(Labelled::action).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(actions, new Random(7));
        var demands = fold(false);
        var mixed = new ArrayList<Labelled>();
        for (int i = 0; i < demands.size(); i++)
            mixed.add(new Labelled(actions.get(i), demands.get(i).asked()));
        assertThat(share(fold(true), new ActionEvidence(ActionLearner.learn(mixed))))
                .isLessThan(0.3);
    }

    private static double share(List<Labelled> demands, ActionEvidence evidence) {
        long right = demands.stream()
                .filter(d -> d.action() == likeliest(evidence.shares(d.asked())))
                .count();
        return right / (double) demands.size();
    }

    private static Action likeliest(double[] shares) {
        int best = 0;
        for (int a = 1; a < shares.length; a++) if (shares[a] > shares[best]) best = a;
        return Action.values()[best];
    }

    private static Action byRules(Asked asked) {
        return asked.own() != null ? asked.own() : Actions.first(List.of(asked.before(), asked.heading()));
    }

    /** Every fifth demand, or all others. */
    private static List<Labelled> fold(boolean fifth) {
        var out = new ArrayList<Labelled>();
        for (int i = 0; i < DEMANDS.size(); i++) if (i % FOLDS == 0 == fifth) out.add(DEMANDS.get(i));
        return out;
    }

    private static List<Labelled> demands() {
        var out = new ArrayList<Labelled>();
        for (var list : List.of("primary", "secondary", "district", "plans", "checked"))
            for (var line : TestWords.lines("demands/" + list + ".tsv")) out.add(labelled(line));
        for (var line : TestWords.lines("actions.tsv")) {
            var fields = line.split("\t");
            out.add(labelled(fields[0], "", "", "", fields[1]));
        }
        for (var line : TestWords.lines("clauses.tsv")) {
            var fields = line.split("\t");
            out.add(labelled(fields[1], fields[3].equals("-") ? "" : fields[3], "", "", fields[0]));
        }
        SentencesTest.paragraphs().forEach(paragraph -> out.addAll(labelled(paragraph)));
        out.addAll(shared("dev"));
        out.addAll(shared("seeds"));
        return List.copyOf(out);
    }

    /** What the shared plans ask; only runs of up to three characters of it come into the weights. */
    private static List<Labelled> shared(String split) {
        var out = new ArrayList<Labelled>();
        try (var files = Files.list(SharedPlansTest.shared().resolve("plans").resolve(split))) {
            for (var file : files.filter(f -> f.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList()) {
                for (var asked : JSON.readTree(Files.readString(file)).get("requirements"))
                    out.add(labelled(
                            asked.get("action").asString(),
                            asked.get("unit").asString(""),
                            "",
                            "",
                            asked.get("text").asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static List<Labelled> labelled(SentencesTest.Paragraph paragraph) {
        var out = new ArrayList<Labelled>();
        var before = "";
        for (var line : paragraph.asked()) {
            var fields = line.split(" \\| ");
            var unit = fields[3].substring(fields[3].indexOf(' ') + 1);
            out.add(labelled(fields[2], unit.equals("-") ? "" : unit, paragraph.heading(), before, fields[0]));
            before = fields[0];
        }
        return out;
    }

    private static Labelled labelled(String line) {
        var fields = line.split("\t", -1);
        if (fields.length != 5) throw new IllegalStateException("not five fields: " + line);
        return labelled(fields[0], fields[1], fields[2], fields[3], fields[4]);
    }

    private static Labelled labelled(String action, String unit, String heading, String before, String words) {
        var asked = Asked.of(Wording.of(folded(words)), folded(unit), folded(before), folded(heading));
        return new Labelled(Action.valueOf(action.toUpperCase(Locale.ROOT).replace('-', '_')), asked);
    }

    private static String folded(String words) {
        return Read.line(words).text();
    }

    private static String written(Map<String, float[]> weights) {
        return weights.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + inWords(entry.getValue()))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String inWords(float[] weights) {
        return Arrays.stream(Action.values())
                .filter(action -> weights[action.ordinal()] != 0)
                .map(action -> ActionEvidence.name(action) + "=" + weights[action.ordinal()])
                .collect(Collectors.joining("\t"));
    }
}

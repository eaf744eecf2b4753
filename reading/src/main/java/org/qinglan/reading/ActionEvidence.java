package org.qinglan.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Action;

/**
 * How strongly the signs of a demand speak for each action, learnt from labelled demands ({@code action-evidence.tsv}:
 * a sign, then {@code action=weight} for each action it speaks for or against). The weights of all signs found are added
 * up and made shares of one (multinomial logistic regression). docs/reading-accuracy.md says what it is worth, the
 * learner beside the tests how the weights came about.
 */
final class ActionEvidence {
    /** Below this share the evidence is not plain, and the rules decide. Chosen on plans left out of the learning. */
    private static final double PLAIN = 0.7;

    private static final Action[] ACTIONS = Action.values();
    private static final ActionEvidence SHIPPED = new ActionEvidence(shipped());

    private final Map<String, float[]> weights;

    /** @param weights by sign, one for each {@link Action} in its order */
    ActionEvidence(Map<String, float[]> weights) {
        this.weights = weights;
    }

    /** The action that the evidence plainly speaks for; null where it does not. */
    static @Nullable Action plain(Asked asked) {
        var shares = SHIPPED.shares(asked);
        int best = 0;
        for (int a = 1; a < shares.length; a++) if (shares[a] > shares[best]) best = a;
        return shares[best] > PLAIN ? ACTIONS[best] : null;
    }

    /** The share of the evidence that speaks for an action, 0 to 1. */
    static double share(Action action, Asked asked) {
        return SHIPPED.shares(asked)[action.ordinal()];
    }

    /** What each action's share is, in the order of {@link Action}; they add up to one. */
    double[] shares(Asked asked) {
        var sums = new double[ACTIONS.length];
        for (var sign : asked.signs()) {
            var found = weights.get(sign);
            if (found == null) continue;
            for (int a = 0; a < sums.length; a++) sums[a] += found[a];
        }
        double most = Arrays.stream(sums).max().orElseThrow();
        double all = 0;
        for (int a = 0; a < sums.length; a++) all += sums[a] = Math.exp(sums[a] - most);
        for (int a = 0; a < sums.length; a++) sums[a] /= all;
        return sums;
    }

    private static Map<String, float[]> shipped() {
        var byName = Arrays.stream(ACTIONS).collect(Collectors.toMap(ActionEvidence::name, a -> a));
        var out = new HashMap<String, float[]>();
        for (var line : Lexicon.lines("action-evidence.tsv")) {
            var fields = line.split("\t");
            var weights = new float[ACTIONS.length];
            for (int f = 1; f < fields.length; f++) {
                int equals = fields[f].indexOf('=');
                var action = byName.get(fields[f].substring(0, equals));
                if (action == null) throw new IllegalStateException("unknown action in action-evidence.tsv: " + line);
                weights[action.ordinal()] = Float.parseFloat(fields[f].substring(equals + 1));
            }
            out.put(fields[0], weights);
        }
        return out;
    }

    /** As answers write it: write-paper. */
    static String name(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

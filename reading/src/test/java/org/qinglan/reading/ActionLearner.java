package org.qinglan.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.qinglan.reading.PlanDraft.Action;

/**
 * Learns the weights of {@link ActionEvidence} from labelled demands: multinomial logistic regression by stochastic
 * gradient descent with adaptive steps (Duchi, Hazan, Singer: Adaptive Subgradient Methods, JMLR 12, 2011) and a light
 * pull towards nought. The same demands in the same order give the same weights.
 */
final class ActionLearner {
    /** A demand and what it asks. */
    record Labelled(Action action, Asked asked) {}

    private static final int ROUNDS = 10;
    private static final double STEP = 0.3;
    private static final double PULL = 1e-3;
    private static final double TOO_SMALL = 1e-4;
    /** A sign seen once or twice says little of other plans. */
    private static final int OFTEN_ENOUGH = 3;

    /** Weights below this change no answer; without them the list is a quarter as long. */
    private static final float LIGHT = 0.35f;

    private static final int ACTIONS = Action.values().length;

    private ActionLearner() {}

    /** Weights by sign, rounded to two places, light ones left out. */
    static Map<String, float[]> learn(List<Labelled> demands) {
        var known = new HashMap<String, Integer>();
        var counted = new HashMap<String, Integer>();
        for (var demand : demands) demand.asked.signs().forEach(sign -> counted.merge(sign, 1, Integer::sum));
        for (var demand : demands)
            for (var sign : demand.asked.signs())
                if (counted.get(sign) >= OFTEN_ENOUGH) known.putIfAbsent(sign, known.size());
        var weights = new double[known.size()][ACTIONS];
        var squares = new double[known.size()][ACTIONS];
        var order = new ArrayList<>(demands);
        var dice = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, dice);
            for (var demand : order) step(weights, squares, demand, known);
        }
        var out = new TreeMap<String, float[]>();
        known.forEach((sign, at) -> {
            var rounded = rounded(weights[at]);
            if (rounded != null) out.put(sign, rounded);
        });
        return out;
    }

    private static void step(double[][] weights, double[][] squares, Labelled demand, Map<String, Integer> known) {
        var signs = demand.asked.signs().stream()
                .filter(known::containsKey)
                .mapToInt(known::get)
                .toArray();
        var shares = shares(weights, signs);
        for (int a = 0; a < ACTIONS; a++) {
            double off = shares[a] - (a == demand.action.ordinal() ? 1 : 0);
            if (Math.abs(off) < TOO_SMALL) continue;
            for (int sign : signs) {
                double slope = off + PULL * weights[sign][a];
                squares[sign][a] += slope * slope;
                weights[sign][a] -= STEP * slope / Math.sqrt(1e-6 + squares[sign][a]);
            }
        }
    }

    private static double[] shares(double[][] weights, int[] signs) {
        var sums = new double[ACTIONS];
        for (int sign : signs) for (int a = 0; a < ACTIONS; a++) sums[a] += weights[sign][a];
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) most = Math.max(most, sum);
        double all = 0;
        for (int a = 0; a < ACTIONS; a++) all += sums[a] = StrictMath.exp(sums[a] - most);
        for (int a = 0; a < ACTIONS; a++) sums[a] /= all;
        return sums;
    }

    private static float[] rounded(double[] weights) {
        var out = new float[ACTIONS];
        boolean any = false;
        for (int a = 0; a < ACTIONS; a++) {
            float rounded = Math.round(weights[a] * 100) / 100f;
            if (Math.abs(rounded) < LIGHT) continue;
            out[a] = rounded;
            any = true;
        }
        return any ? out : null;
    }
}

package org.qinglan.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How good a way of scoring is on the judged pairs: for each lower item its three best, all of them in the order of their scores. */
record Measured(List<Hit> hits, int rightPairs) {
    /** A way of scoring: every lower item against every upper one. */
    interface Scoring {
        double[][] scores(List<Sentence> lower, List<Sentence> upper);
    }

    record Hit(double score, boolean right) {}

    static Measured of(Gold gold, Scoring scoring) {
        var hits = new ArrayList<Hit>();
        for (var relation : Gold.SEEDS) {
            var lower = gold.items(relation.lower());
            var upper = gold.targets(relation.upper());
            var scores = scoring.scores(
                    lower.stream().map(Gold.Item::sentence).toList(),
                    upper.stream().map(Gold.Item::sentence).toList());
            for (int l = 0; l < lower.size(); l++) {
                var own = new ArrayList<Hit>();
                for (int u = 0; u < upper.size(); u++)
                    own.add(new Hit(scores[l][u], gold.isRight(lower.get(l), upper.get(u))));
                own.sort(Comparator.comparingDouble(Hit::score).reversed());
                hits.addAll(own.subList(0, Likeness.MOST));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return new Measured(hits, gold.rightPairs());
    }

    long shown(double from) {
        return hits.stream().filter(h -> h.score() >= from).count();
    }

    double precision(double from) {
        return right(from) / (double) Math.max(1, shown(from));
    }

    double recall(double from) {
        return right(from) / (double) rightPairs;
    }

    /** The area below precision over recall, one figure that needs no threshold. */
    double averagePrecision() {
        double sum = 0;
        int right = 0;
        for (int n = 0; n < hits.size(); n++)
            if (hits.get(n).right()) {
                right++;
                sum += right / (n + 1.0);
            }
        return sum / rightPairs;
    }

    /** The most that can be shown while at least so many of it are right; 0 where nothing can. */
    double recallAt(double precision) {
        int right = 0;
        double best = 0;
        for (int n = 0; n < hits.size(); n++) {
            if (hits.get(n).right()) right++;
            if (n >= 9 && right / (n + 1.0) >= precision) best = right / (double) rightPairs;
        }
        return best;
    }

    String line(String name, double from) {
        return "%-34s average precision %.3f · recall at precision 0.8: %.3f · from %.2f on: %d shown, precision %.3f, recall %.3f · right among the best three: %.3f"
                .formatted(
                        name,
                        averagePrecision(),
                        recallAt(0.8),
                        from,
                        shown(from),
                        precision(from),
                        recall(from),
                        recall(0));
    }

    private long right(double from) {
        return hits.stream().filter(h -> h.score() >= from && h.right()).count();
    }
}

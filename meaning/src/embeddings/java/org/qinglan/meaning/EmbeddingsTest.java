package org.qinglan.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sentence embeddings on the same pairs: {@code mvn -P embeddings -pl meaning test -Dtest=EmbeddingsTest}. */
class EmbeddingsTest {
    private static final Gold GOLD = Gold.read();
    private final Map<String, float[]> known = new HashMap<>();

    @Test
    void embeddings_alone_or_added_do_not_beat_matters_and_characters() {
        long began = System.nanoTime();
        var model = new BgeSmallZhV15EmbeddingModel();
        var likeness = new Likeness();
        var ours = Measured.of(GOLD, (l, u) -> likeness.scores(l, u, Audience.COMPULSORY));
        var plain = Measured.of(GOLD, (l, u) -> cosines(model, l, u, false));
        var centred = Measured.of(GOLD, (l, u) -> cosines(model, l, u, true));
        var together = Measured.of(GOLD, (l, u) -> {
            var both = likeness.scores(l, u, Audience.COMPULSORY);
            var other = cosines(model, l, u, true);
            for (int i = 0; i < both.length; i++)
                for (int j = 0; j < both[i].length; j++)
                    if (both[i][j] > 0) both[i][j] = 0.8 * both[i][j] + 0.2 * other[i][j];
            return both;
        });
        System.out.println(ours.line("matters and characters", Likeness.SHOWN));
        System.out.println(plain.line("bge-small-zh-v1.5", 0.7));
        System.out.println(centred.line("the same, mean taken away", 0.5));
        System.out.println(together.line("four parts ours, one part bge", Likeness.SHOWN));
        System.out.printf("%d embeddings and loading: %d ms%n", known.size(), (System.nanoTime() - began) / 1_000_000);
        assertThat(ours.averagePrecision())
                .isGreaterThan(plain.averagePrecision())
                .isGreaterThan(centred.averagePrecision())
                .isGreaterThan(together.averagePrecision());
    }

    private double[][] cosines(
            BgeSmallZhV15EmbeddingModel model, List<Sentence> lower, List<Sentence> upper, boolean centred) {
        var all = new ArrayList<float[]>();
        lower.forEach(s -> all.add(vector(model, s)));
        upper.forEach(s -> all.add(vector(model, s)));
        var mean = new double[all.getFirst().length];
        if (centred) for (var v : all) for (int i = 0; i < mean.length; i++) mean[i] += v[i] / all.size();
        var scores = new double[lower.size()][upper.size()];
        for (int l = 0; l < lower.size(); l++)
            for (int u = 0; u < upper.size(); u++)
                scores[l][u] = cosine(all.get(l), all.get(lower.size() + u), mean)
                        * (upper.get(u).event() ? 0.7 : 1);
        return scores;
    }

    private float[] vector(BgeSmallZhV15EmbeddingModel model, Sentence s) {
        return known.computeIfAbsent(s.text(), t -> model.embed(t).content().vector());
    }

    private static double cosine(float[] a, float[] b, double[] mean) {
        double product = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            double x = a[i] - mean[i];
            double y = b[i] - mean[i];
            product += x * y;
            lengthA += x * x;
            lengthB += y * y;
        }
        return product / Math.sqrt(lengthA * lengthB);
    }
}

package org.qinglan.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely an item of a lower plan answers an item of a plan above. Two things are looked at: the matters both are about,
 * and the characters (one and two at a time) both are written with; what is rare in these two plans weighs more. Decision
 * 0004 has the figures, and those of the sentence embeddings that were tried instead.
 */
public final class Likeness {
    /** From here on a pair is proposed: measured on the seeds, at least 8 of 10 are right. */
    public static final double SHOWN = 0.21;

    /** An item answers few others; more proposals than these tire. */
    public static final int MOST = 3;

    /** Characters of an item that count; what it is about stands at its beginning. */
    public static final int READ = 200;

    private static final double MATTERS_WEIGH = 0.2;
    private static final double EVENT_WEIGHS = 0.7;
    private final Matters matters = Matters.load();

    /**
     * The best upper items for each lower one, at most {@link #MOST} each, best first; those below {@link #SHOWN} too.
     *
     * @param audience the schools of the lower plan; null where it is not known, then nothing is left out
     */
    public List<Pair> best(List<Sentence> lower, List<Sentence> upper, @Nullable Audience audience) {
        var scores = scores(lower, upper, audience);
        var best = new ArrayList<Pair>();
        for (int l = 0; l < lower.size(); l++) {
            var own = new ArrayList<Pair>();
            for (int u = 0; u < upper.size(); u++) if (scores[l][u] > 0) own.add(new Pair(l, u, scores[l][u]));
            own.sort(Comparator.comparingDouble(Pair::score).reversed());
            best.addAll(own.subList(0, Math.min(MOST, own.size())));
        }
        return best;
    }

    /** What is shown to people: {@link #best} from {@link #SHOWN} on. */
    public List<Pair> proposals(List<Sentence> lower, List<Sentence> upper, @Nullable Audience audience) {
        return best(lower, upper, audience).stream()
                .filter(p -> p.score() >= SHOWN)
                .toList();
    }

    /** The score of every pair: lower items down, upper items across. */
    public double[][] scores(List<Sentence> lower, List<Sentence> upper, @Nullable Audience audience) {
        var texts = new ArrayList<String>();
        lower.forEach(s -> texts.add(read(s.text())));
        upper.forEach(s -> texts.add(read(s.text())));
        var about = unit(weighed(texts.stream().map(this::about).toList()));
        var written = unit(weighed(texts.stream().map(Likeness::written).toList()));
        var scores = new double[lower.size()][upper.size()];
        for (int u = 0; u < upper.size(); u++) {
            int other = lower.size() + u;
            if (audience != null && audience.isLeftOutBy(texts.get(other))) continue;
            double weight = upper.get(u).event() ? EVENT_WEIGHS : 1;
            for (int l = 0; l < lower.size(); l++)
                scores[l][u] = weight
                        * (MATTERS_WEIGH * product(about.get(l), about.get(other))
                                + (1 - MATTERS_WEIGH) * product(written.get(l), written.get(other)));
        }
        return scores;
    }

    private static String read(String text) {
        var bare = new StringBuilder();
        text.codePoints().filter(c -> !isSpace(c)).limit(READ).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private Map<String, Double> about(String text) {
        var found = matters.in(text);
        var named = new HashMap<String, Double>();
        for (int m = 0; m < found.length; m++) if (found[m] > 0) named.put(Integer.toString(m), found[m]);
        return named;
    }

    private static Map<String, Double> written(String text) {
        var bare = new StringBuilder();
        text.chars().filter(Likeness::isWritten).forEach(c -> bare.append((char) c));
        var times = new HashMap<String, Double>();
        for (int length = 1; length <= 2; length++)
            for (int i = 0; i + length <= bare.length(); i++)
                times.merge(bare.substring(i, i + length), 1.0, Double::sum);
        times.replaceAll((gram, n) -> 1 + Math.log(n));
        return times;
    }

    private static boolean isWritten(int c) {
        return (c >= '\u4e00' && c <= '\u9fff')
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == '+';
    }

    /** What stands in few of the texts weighs more. */
    private static List<Map<String, Double>> weighed(List<Map<String, Double>> texts) {
        var in = new HashMap<String, Integer>();
        texts.forEach(t -> t.keySet().forEach(k -> in.merge(k, 1, Integer::sum)));
        texts.forEach(t -> t.replaceAll((k, v) -> v * Math.log((texts.size() + 1) / (in.getOrDefault(k, 0) + 0.5))));
        return texts;
    }

    private static List<Map<String, Double>> unit(List<Map<String, Double>> texts) {
        for (var text : texts) {
            double length =
                    Math.sqrt(text.values().stream().mapToDouble(v -> v * v).sum());
            if (length > 0) text.replaceAll((k, v) -> v / length);
        }
        return texts;
    }

    private static double product(Map<String, Double> a, Map<String, Double> b) {
        var small = a.size() < b.size() ? a : b;
        var large = small == a ? b : a;
        double sum = 0;
        for (var e : small.entrySet()) sum += e.getValue() * large.getOrDefault(e.getKey(), 0.0);
        return sum;
    }
}

package org.qinglan.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** 事项词表: what plans of schools and districts speak about, each matter with the words that name it. */
final class Matters {
    /** A matter named in the headline of an item is what the item is about, not an aside. */
    private static final double HEADLINE = 1;

    private static final Pattern NUMBER = Pattern.compile("^[（(]?[一二三四五六七八九十0-9]+[)）]?[、.．:：]*|^[一二三四五]是");
    private static final Pattern CLAUSE = Pattern.compile("[。：:；;,，]");
    private final List<List<String>> words;

    private Matters(List<List<String>> words) {
        this.words = words;
    }

    /** The list that comes with the program. */
    static Matters load() {
        try (var stream = Objects.requireNonNull(Matters.class.getResourceAsStream("matters.txt"));
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Matters(lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> Arrays.stream(l.split(" ")).skip(1).toList())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return words.size();
    }

    /** How much a text without white space is about each matter; zero for what it does not name. */
    double[] in(String text) {
        var headline = CLAUSE.split(NUMBER.matcher(text).replaceFirst(""), 2)[0];
        var found = new double[words.size()];
        for (int m = 0; m < found.length; m++) {
            int times = 0;
            boolean headed = false;
            for (var word : words.get(m)) {
                times += times(text, word);
                headed |= headline.contains(word);
            }
            found[m] = (times == 0 ? 0 : 1 + Math.log(times)) + (headed ? HEADLINE : 0);
        }
        return found;
    }

    private static int times(String text, String word) {
        int n = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) n++;
        return n;
    }
}

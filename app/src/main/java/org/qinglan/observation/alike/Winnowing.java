package org.qinglan.observation.alike;

import java.util.HashSet;
import java.util.Set;

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): a few hashes of a text, such that two texts with {@link #SEEN} characters in
 * common always share one. They find the texts worth comparing; the comparing itself is {@link Overlap}'s.
 */
final class Winnowing {
    /** Shorter common runs leave no trace. */
    private static final int GRAM = 6;

    private static final int WINDOW = 7;
    /** Common runs of this length are always seen. */
    static final int SEEN = GRAM + WINDOW - 1;

    private Winnowing() {}

    static Set<Long> prints(Folded folded) {
        String text = folded.text();
        var prints = new HashSet<Long>();
        int from = 0;
        for (int to = 0; to <= text.length(); to++) {
            if (to < text.length() && text.charAt(to) != Folded.GAP) continue;
            winnow(text.substring(from, to), prints);
            from = to + 1;
        }
        return prints;
    }

    /** Of each window the smallest hash; the rightmost of equals, so that windows agree. */
    private static void winnow(String text, Set<Long> prints) {
        int grams = text.length() - GRAM + 1;
        if (grams < 1) return;
        long[] hashes = new long[grams];
        for (int i = 0; i < grams; i++) hashes[i] = hash(text, i);
        for (int from = 0; from == 0 || from + WINDOW <= grams; from++) {
            long least = Long.MAX_VALUE;
            for (int i = from; i < Math.min(from + WINDOW, grams); i++) least = Math.min(least, hashes[i]);
            prints.add(least);
        }
    }

    /** FNV-1a over the characters, mixed once more so that the smallest is no matter of the first character. */
    private static long hash(String text, int from) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < from + GRAM; i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }
}

package org.qinglan.observation.alike;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qinglan.observation.alike.Runs.Run;

/**
 * The passages that two texts share, small changes inside them forgiven.
 *
 * @param passages in the order of the first text, none within another
 */
record Overlap(List<Passage> passages) {
    /** A passage may be changed for so many characters at a time. */
    private static final int CHANGED = 8;
    /** Shorter ones are phrases that everybody uses. */
    static final int PIECE = 12;

    /**
     * The same passage in both texts, as places of compared characters.
     *
     * @param same characters that are the same
     */
    record Passage(int from, int to, int otherFrom, int otherTo, int same) {
        /** Of the longer side, what share is the same, in percent. */
        int percent() {
            return 100 * same / Math.max(to - from, otherTo - otherFrom);
        }
    }

    Overlap {
        passages = List.copyOf(passages);
    }

    static Overlap of(Folded one, Folded other) {
        var runs = Runs.common(one, other);
        var taken = new boolean[one.text().length()];
        var found = new ArrayList<Passage>();
        for (var chain : chains(runs)) {
            var passage = free(chain, taken);
            if (passage == null) continue;
            java.util.Arrays.fill(taken, passage.from(), passage.to(), true);
            found.add(passage);
        }
        found.sort(Comparator.comparingInt(Passage::from));
        return new Overlap(found);
    }

    /** Characters that are the same, in all passages. */
    int same() {
        return passages.stream().mapToInt(Passage::same).sum();
    }

    /**
     * Whether it is worth a look: one passage of the least length hardly changed, or so many pieces that they make the share.
     *
     * @param length of the text that is looked at
     */
    boolean isWorthALook(AlikeRule rule, int length) {
        boolean whole = passages.stream().anyMatch(p -> p.same() >= rule.least() && p.percent() >= 65);
        return whole || (same() >= rule.least() && 100 * same() >= rule.share() * length);
    }

    /** Runs that follow one another in both texts, with little between them; the longest first. */
    private static List<List<Run>> chains(List<Run> runs) {
        int[] best = new int[runs.size()];
        int[] before = new int[runs.size()];
        for (int r = 0; r < runs.size(); r++) {
            best[r] = runs.get(r).length();
            before[r] = -1;
            for (int q = r - 1; q >= 0; q--) {
                if (follows(runs.get(q), runs.get(r)) && best[q] + runs.get(r).length() > best[r]) {
                    best[r] = best[q] + runs.get(r).length();
                    before[r] = q;
                }
            }
        }
        var ends = new ArrayList<Integer>();
        for (int r = 0; r < best.length; r++) if (best[r] >= PIECE) ends.add(r);
        ends.sort(Comparator.comparingInt((Integer r) -> best[r]).reversed());
        var used = new boolean[best.length];
        var chains = new ArrayList<List<Run>>();
        for (int end : ends) {
            var chain = new ArrayList<Run>();
            for (int r = end; r >= 0 && !used[r]; r = before[r]) {
                used[r] = true;
                chain.addFirst(runs.get(r));
            }
            if (!chain.isEmpty()) chains.add(chain);
        }
        return chains;
    }

    private static boolean follows(Run first, Run next) {
        int here = next.here() - first.here() - first.length();
        int there = next.there() - first.there() - first.length();
        return here >= 0 && there >= 0 && here <= CHANGED && there <= CHANGED;
    }

    /** The chain as a passage, without what a longer one has already; null where too little is left. */
    private static @org.jspecify.annotations.Nullable Passage free(List<Run> chain, boolean[] taken) {
        var left = chain.stream()
                .filter(run -> !taken[run.here()] && !taken[run.here() + run.length() - 1])
                .toList();
        int same = left.stream().mapToInt(Run::length).sum();
        if (same < PIECE) return null;
        var first = left.getFirst();
        var last = left.getLast();
        return new Passage(
                first.here(), last.here() + last.length(), first.there(), last.there() + last.length(), same);
    }
}

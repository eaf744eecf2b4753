package org.qinglan.observation.alike;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** What two texts have in common, character by character. */
final class Runs {
    /** Shorter ones are words of the trade. */
    static final int SHORTEST = 5;
    /** From here on, what also stands in a known text is taken as said by it. */
    static final int KNOWN = 8;
    /** More places of the same few characters tell nothing new. */
    private static final int PLACES = 20;

    private static final int MOST = 2000;

    /** So many characters stand at these places of both texts. */
    record Run(int here, int there, int length) {}

    private Runs() {}

    /** Every run that cannot be made longer, in the order of the first text. */
    static List<Run> common(Folded one, Folded other) {
        String here = one.text();
        String there = other.text();
        var places = new HashMap<String, List<Integer>>();
        for (int j = 0; j + SHORTEST <= there.length(); j++) {
            var all = places.computeIfAbsent(there.substring(j, j + SHORTEST), gram -> new ArrayList<>());
            if (all.size() < PLACES) all.add(j);
        }
        var runs = new ArrayList<Run>();
        for (int i = 0; i + SHORTEST <= here.length() && runs.size() < MOST; i++) {
            for (int j : places.getOrDefault(here.substring(i, i + SHORTEST), List.of())) {
                if (i > 0 && j > 0 && same(here.charAt(i - 1), there.charAt(j - 1))) continue;
                int length = 0;
                while (i + length < here.length()
                        && j + length < there.length()
                        && same(here.charAt(i + length), there.charAt(j + length))) length++;
                if (length >= SHORTEST) runs.add(new Run(i, j, length));
            }
        }
        runs.sort(Comparator.comparingInt(Run::here).thenComparingInt(Run::there));
        return runs;
    }

    private static boolean same(char a, char b) {
        return a == b && a != Folded.GAP;
    }
}

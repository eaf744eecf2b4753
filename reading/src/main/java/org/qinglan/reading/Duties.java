package org.qinglan.reading;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words for what somebody has to do in a plan, from {@code duties.txt}. */
final class Duties {
    private static final int LONGEST = 8;
    private static final int LONGEST_ATTRIBUTE = 6;
    private static final List<String> PERSON = List.of("人", "者", "员", "教师", "老师", "人员");

    /** What somebody does: 主持. */
    private static final Set<String> DEEDS = words("deed");

    /** What the plan makes somebody: 组长, 主持人; a deed may stand for it. */
    private static final Set<String> POSTS = posts();

    /** Where somebody works: 校长. */
    private static final Set<String> WORKPLACES = words("whose");

    private static final BitSet FIRST = new BitSet();
    private static final BitSet LAST = new BitSet();

    static {
        for (var words : List.of(POSTS, WORKPLACES)) {
            for (var word : words) {
                FIRST.set(word.charAt(0));
                LAST.set(word.charAt(word.length() - 1));
            }
        }
    }

    private Duties() {}

    private static Set<String> words(String kind) {
        var out = new HashSet<String>();
        for (var line : Lexicon.lines("duties.txt")) {
            if (line.startsWith(kind + ":"))
                out.addAll(List.of(line.substring(kind.length() + 1).strip().split("\\s+")));
        }
        return Set.copyOf(out);
    }

    private static Set<String> posts() {
        var out = new HashSet<>(words("post"));
        for (var deed : words("deed")) {
            out.add(deed);
            for (var person : PERSON) out.add(deed + person);
        }
        return Set.copyOf(out);
    }

    /** Where the longest word for a duty or a workplace ends that starts at {@code p}; -1 for none. */
    static int end(String text, int p) {
        if (!FIRST.get(text.charAt(p))) return -1;
        for (int e = Math.min(text.length(), p + LONGEST); e > p + 1; e--) {
            var word = text.substring(p, e);
            if (POSTS.contains(word) || WORKPLACES.contains(word)) return e;
        }
        return -1;
    }

    /** Where the longest word for a duty or a workplace starts that ends at {@code e}; -1 for none. */
    static int start(String text, int e) {
        if (e < 2 || !LAST.get(text.charAt(e - 1))) return -1;
        for (int p = Math.max(0, e - LONGEST); p < e - 1; p++) {
            var word = text.substring(p, e);
            if (POSTS.contains(word) || WORKPLACES.contains(word)) return p;
        }
        return -1;
    }

    /** Where the longest deed ends that starts at {@code p}; -1 for none. */
    static int deedEnd(String text, int p) {
        if (!FIRST.get(text.charAt(p))) return -1;
        for (int e = Math.min(text.length(), p + LONGEST); e > p + 1; e--) {
            if (DEEDS.contains(text.substring(p, e))) return e;
        }
        return -1;
    }

    static boolean isDeed(String word) {
        return DEEDS.contains(word);
    }

    /** A word for what the plan gives somebody to do, with few words before it: 总负责人, 课题组顾问. */
    static boolean isGiven(String words) {
        int at = start(words, words.length());
        return at >= 0 && at <= LONGEST_ATTRIBUTE && POSTS.contains(words.substring(at));
    }

    /** Any word for a duty or a workplace with few words before it: 办公室主任. */
    static boolean isAny(String words) {
        int at = start(words, words.length());
        return at >= 0 && at <= LONGEST_ATTRIBUTE;
    }

    /** A word for somebody, with few words before it: 足球队教练. */
    static boolean isPostWord(String words) {
        int at = start(words, words.length());
        return at >= 0 && at <= LONGEST_ATTRIBUTE && isPost(words.substring(at));
    }

    static boolean isWorkplace(String word) {
        return WORKPLACES.contains(word);
    }

    static boolean isPost(String word) {
        return POSTS.contains(word) && !DEEDS.contains(word);
    }
}

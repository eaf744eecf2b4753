package org.qinglan.reading;

import java.util.HashMap;
import java.util.Map;

/**
 * One way of writing for each character, so that the grammar need not know full-width digits, typographic dashes or
 * traditional characters. Every character is folded to exactly one.
 */
final class Glyphs {
    private static final Map<Character, Character> FOLDS = folds();

    private Glyphs() {}

    static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    static char fold(char c) {
        if (c < 0x80) return c == '~' ? '-' : c;
        if (c >= '\uFF01' && c <= '\uFF5E') {
            var half = (char) (c - 0xFEE0);
            return half == '~' ? '-' : half;
        }
        var folded = FOLDS.get(c);
        return folded == null ? c : folded;
    }

    private static Map<Character, Character> folds() {
        var map = new HashMap<Character, Character>();
        for (var line : Lexicon.lines("traditional.txt")) {
            for (int i = 0; i + 1 < line.length(); i += 2) map.put(line.charAt(i), line.charAt(i + 1));
        }
        put(map, "—–―‐‑‒−﹣〜∼⁓〰─━", '-');
        put(map, "﹕∶", ':');
        put(map, "﹐", ',');
        put(map, "﹔", ';');
        put(map, "﹪", '%');
        put(map, "﹒", '.');
        put(map, "〔﹙", '(');
        put(map, "〕﹚", ')');
        put(map, "≧⩾", '≥');
        put(map, "≦⩽", '≤');
        put(map, "「『", '“');
        put(map, "」』", '”');
        put(map, "•‧∙⋅・", '·');
        put(map, "｡", '。');
        put(map, "､", '、');
        return map;
    }

    private static void put(Map<Character, Character> map, String from, char to) {
        for (char c : from.toCharArray()) map.put(c, to);
    }
}

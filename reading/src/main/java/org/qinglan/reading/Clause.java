package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence between commas.
 *
 * @param line as written, brackets included
 * @param outer the words outside brackets and quotation marks
 * @param brackets what stands in brackets
 * @param label whether a colon follows: the words name what the next clauses are about
 * @param newSentence whether it begins a sentence
 */
record Clause(Line line, String outer, List<Line> brackets, boolean label, boolean newSentence) {
    private static final int LONGEST_LABEL = 24;
    private static final int LOOK_BACK = 40;
    /** Nobody writes longer clauses; text without any punctuation is cut here. */
    private static final int LONGEST = 300;

    /** The clauses of a paragraph, in order. */
    static List<Clause> of(Line line) {
        var out = new ArrayList<Clause>();
        int from = 0;
        int depth = 0;
        int opened = 0;
        boolean sentence = true;
        for (int p = 0; p <= line.length(); p++) {
            char c = p < line.length() ? line.at(p) : '。';
            if (c == '(' || c == '《') {
                if (depth++ == 0) opened = p;
            } else if ((c == ')' || c == '》') && depth > 0) {
                depth--;
            }
            if (p - opened > 150) depth = 0;
            boolean end = p == line.length() || p - from > LONGEST || (depth == 0 && isEnd(line, p, from));
            if (!end) continue;
            if (p > from) out.add(of(line.sub(from, p), p < line.length() && c == ':', sentence));
            sentence = c == '。' || c == '!' || c == '?';
            from = p - from > LONGEST && p < line.length() ? p : p + 1;
        }
        return out;
    }

    private static boolean isEnd(Line line, int p, int from) {
        char c = line.at(p);
        if (c == ':') return p - from <= LONGEST_LABEL && !isTime(line, p) && !isDueLabel(line, p, from);
        if (c == '、') return betweenQuantities(line, p, from);
        if (c == '-' && p > from && line.at(p - 1) == '-') return true;
        return c == ',' || c == ';' || c == '。' || c == '!' || c == '?';
    }

    private static boolean isTime(Line line, int p) {
        return p > 0 && p + 1 < line.length() && Character.isDigit(line.at(p - 1)) && Character.isDigit(line.at(p + 1));
    }

    /** "2月25日前:完成…" is one clause. */
    private static boolean isDueLabel(Line line, int p, int from) {
        var date = FuzzyDates.at(line.text(), from, true);
        return date != null && date.due() && date.end() == p;
    }

    /** "专著3本、读书笔记6000字": the stop separates two things asked for, not two names. */
    private static boolean betweenQuantities(Line line, int p, int from) {
        int next = p + 1;
        while (next < line.length() && next - p < 40 && ",。;、:(".indexOf(line.at(next)) < 0) next++;
        var after = line.text().substring(p + 1, next);
        var before = line.text().substring(Math.max(from, p - LOOK_BACK), p);
        if (after.matches("^[\\d一二两三四五六七八九十万]+(?:" + Quantity.UNITS + "|万字)$")) return false;
        return hasQuantity(before)
                && (hasQuantity(after) || !Frequency.all(after).isEmpty() && after.length() > 4);
    }

    private static boolean hasQuantity(String s) {
        return !Quantity.in(s).isEmpty();
    }

    private static Clause of(Line line, boolean label, boolean newSentence) {
        var outer = new StringBuilder();
        var brackets = new ArrayList<Line>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int p = 0; p < line.length(); p++) {
            char c = line.at(p);
            if (c == '(' || c == '《') {
                if (depth++ == 0) from = p + 1;
            } else if ((c == ')' || c == '》') && depth > 0) {
                if (--depth == 0 && c == ')' && p > from) brackets.add(line.sub(from, p));
                if (depth == 0) outer.append(c == '》' ? "《》" : "");
            } else if (c == '“') {
                quoted = true;
                if (depth == 0) outer.append(c);
            } else if (c == '”') {
                quoted = false;
                if (depth == 0) outer.append(c);
            } else if (depth == 0) {
                outer.append(quoted && isCount(line, p) ? '某' : c);
            }
        }
        if (depth > 0 && from < line.length()) outer.append(line.text().substring(from));
        return new Clause(line, outer.toString(), brackets, label, newSentence);
    }

    /** Numbers in slogans (“六个一”) count nothing. */
    private static boolean isCount(Line line, int p) {
        return Character.isDigit(line.at(p)) || "一二两三四五六七八九十".indexOf(line.at(p)) >= 0;
    }
}

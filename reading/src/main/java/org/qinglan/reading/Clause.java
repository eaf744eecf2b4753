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
    private static final int LONGEST_HEAD = 8;
    private static final int LONGEST_LIMIT = 16;
    private static final int LOOK_BACK = 40;
    /** Nobody writes longer clauses; text without any punctuation is cut here. */
    private static final int LONGEST = 300;

    private static final Sought COUNT_NEXT = Sought.of("(?:\\d{1,3}|[一二两三四五六七八九十])[名篇节次份本项个场](?![人性])");

    private static final Sought NUMBER_NEXT = Sought.of("(?!列|且).{0,8}[一两二三四五六七八九十\\d][次节篇份场个]");
    private static final Sought NUMBER_ALONE = Sought.of("[\\d一二两三四五六七八九十万]+(?:" + Quantity.UNITS + "|万字)");
    private static final Sought ONE_PLACE = Sought.of("一[所个家户人校]$");
    private static final Sought CLOSES = Sought.of("截止(?:时间|日期)?$");

    /** Who is responsible stands behind a gap in the same line and is no part of the sentence. */
    private static final java.util.regex.Pattern ROLE_LABEL =
            java.util.regex.Pattern.compile("(?:负责人|责任人|主讲人?|主持人?|主备人?|执教者?|牵头人?|承办|负责|地点|参加人员|参加对象):");

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
            if (p > from)
                out.add(of(
                        line.sub(from, p),
                        p < line.length()
                                && (c == ':' || isShortHead(out, c, line.text().substring(from, p))),
                        sentence));
            sentence = c == '。' || c == '!' || c == '?';
            boolean kept = p < line.length() && (p - from > LONGEST || !isMark(c));
            from = kept ? p : p + 1;
        }
        return out;
    }

    /** "备课。教师提前一周…": the first word of the paragraph names what it is about. */
    private static boolean isShortHead(List<Clause> before, char c, String words) {
        return before.isEmpty()
                && c == '。'
                && words.length() <= LONGEST_HEAD
                && !Wording.of(words).mayAsk();
    }

    private static boolean isMark(char c) {
        return ",;。!?:、-和及并".indexOf(c) >= 0;
    }

    private static boolean isEnd(Line line, int p, int from) {
        char c = line.at(p);
        if (c == ':')
            return p - from <= LONGEST_LABEL && !closes(line, p) && !isTime(line, p) && !isDueLabel(line, p, from);
        if (c == '、') return betweenQuantities(line, p, from);
        if (c == '和' || c == '及' || c == '并') return countsOn(line, p, from);
        if (line.gapBefore(p)
                && p > from
                && ROLE_LABEL.matcher(line.text()).region(p, line.length()).lookingAt()) return true;
        if (c == '-' && p > from && line.at(p - 1) == '-') return true;
        if (c == ',' && isDueLabel(line, p, from)) return false;
        return c == ',' || c == ';' || c == '。' || c == '!' || c == '?';
    }

    /** "5名培优对象和8名辅困对象": two numbers, two things asked for. */
    private static boolean countsOn(Line line, int p, int from) {
        if (line.at(p) == '并') return asksOn(line, p, from);
        var next = line.text().substring(p + 1, Math.min(line.length(), p + 12));
        if (!COUNT_NEXT.begins(next)) return false;
        return hasQuantity(line.text().substring(Math.max(from, p - LOOK_BACK), p));
    }

    /** "十天内交报告并作一次汇报": a limit or number before and a number behind, two things asked for. */
    private static boolean asksOn(Line line, int p, int from) {
        int end = p + 1;
        while (end < line.length() && end - p < LOOK_BACK && ",;。:!?".indexOf(line.at(end)) < 0) end++;
        var before = line.text().substring(Math.max(from, p - LOOK_BACK), p);
        return NUMBER_NEXT.begins(line.text().substring(p + 1, end))
                && (hasQuantity(before) || Deadlines.in(before) != null);
    }

    /** 截止时间:5月10日 is one clause. */
    private static boolean closes(Line line, int p) {
        return CLOSES.isIn(line.text().substring(Math.max(0, p - 4), p));
    }

    private static boolean isTime(Line line, int p) {
        return p > 0 && p + 1 < line.length() && Character.isDigit(line.at(p - 1)) && Character.isDigit(line.at(p + 1));
    }

    /** "2月25日前:完成…" is one clause. */
    private static boolean isDueLabel(Line line, int p, int from) {
        var date = FuzzyDates.at(line.text(), from, true);
        if (date != null && date.due() && date.end() == p) return true;
        if (p - from > LONGEST_LIMIT || line.at(p) != ',') return false;
        var limit = Deadlines.in(line.text().substring(from, p));
        return limit != null && limit.start() == 0 && limit.end() == p - from && limit.period() != null;
    }

    /** "专著3本、读书笔记6000字": the stop separates two things asked for, not two names. */
    private static boolean betweenQuantities(Line line, int p, int from) {
        int next = p + 1;
        while (next < line.length() && next - p < 40 && ",。;、:(".indexOf(line.at(next)) < 0) next++;
        var after = line.text().substring(p + 1, next);
        var before = line.text().substring(Math.max(from, p - LOOK_BACK), p);
        if (NUMBER_ALONE.fits(after)) return false;
        if (ONE_PLACE.isIn(before) && after.endsWith(before.substring(before.length() - 2))) return false;
        if (OneEach.in(before) != null && OneEach.in(after) != null) return true;
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

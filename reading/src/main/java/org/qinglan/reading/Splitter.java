package org.qinglan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qinglan.reading.Marker.Style;

/** Cuts a line where further numbers or date labels stand inside it, as in text that lost its line breaks. */
final class Splitter {
    private static final int GLUED = 160;
    private static final String CLOSERS = "。;:!?…”』】|,";
    private static final Pattern BEFORE_LABEL = Pattern.compile("(?:安排|行事历|如下|日程|节点|进程|行事)$");

    private final Map<Style, Integer> last = new EnumMap<>(Style.class);

    /** The pieces of the line; each starts with its own number or label, except perhaps the first. */
    List<Line> split(Line line) {
        var cuts = new ArrayList<Integer>();
        cuts.add(0);
        int depth = 0;
        int opened = 0;
        for (int p = 0; p < line.length(); p++) {
            char c = line.at(p);
            if (p - opened > 120 || c == '。') depth = 0;
            boolean start = p == 0;
            if (depth == 0 && mayStart(line, p) && (start || isCut(line, p, cuts.getLast()))) {
                if (!start) cuts.add(p);
                var marker = Marker.at(line, p);
                if (marker != null) {
                    count(marker);
                    p += marker.length() - 1;
                    continue;
                }
            }
            if (c == '(' || c == '《') {
                depth++;
                opened = p;
            } else if ((c == ')' || c == '》') && depth > 0) {
                depth--;
            }
        }
        return pieces(line, cuts);
    }

    private static List<Line> pieces(Line line, List<Integer> cuts) {
        var out = new ArrayList<Line>();
        for (int k = 0; k < cuts.size(); k++) {
            int to = k + 1 < cuts.size() ? cuts.get(k + 1) : line.length();
            if (to > cuts.get(k)) out.add(line.sub(cuts.get(k), to));
        }
        return out;
    }

    private static boolean mayStart(Line line, int p) {
        char c = line.at(p);
        return (c >= '0' && c <= '9')
                || "一二三四五六七八九十元第(-·●○◆◇■□★☆▲△►▶➢✓※".indexOf(c) >= 0
                || (c >= '①' && c <= '⒛')
                || (c >= '㈠' && c <= '㈩');
    }

    private void count(Marker marker) {
        last.put(marker.style(), marker.value());
        for (var style : Style.values()) {
            if (style.ordinal() > marker.style().ordinal()) last.remove(style);
        }
    }

    private boolean isCut(Line line, int p, int from) {
        return isMarkerCut(line, p) || isLabelCut(line, p, from);
    }

    private boolean isMarkerCut(Line line, int p) {
        var marker = Marker.at(line, p);
        if (marker == null || p + marker.length() >= line.length()) return false;
        char before = line.at(p - 1);
        boolean gap = line.gapBefore(p);
        boolean boundary = gap || CLOSERS.indexOf(before) >= 0;
        boolean inSequence = marker.value() == 1 || marker.value() == last.getOrDefault(marker.style(), -9) + 1;
        if (!gap && isHan(before) && line.at(p + marker.length() - 1) == ',') return false;
        return switch (marker.style()) {
            case CIRCLED -> true;
            case BULLET -> line.at(p) == '-' ? gap && line.gapBefore(p + 1) : gap || CLOSERS.indexOf(before) >= 0;
            case LETTER, PART -> boundary && before != ',' && inSequence && marker.style() == Style.PART;
            case CHINESE_BRACKET, ARABIC_BRACKET ->
                inSequence
                        && before != ','
                        && (boundary || line.length() >= GLUED && isText(before))
                        && isText(line, p, marker);
            case CHINESE, ARABIC ->
                inSequence
                        && before != ','
                        && (boundary
                                || line.length() >= GLUED
                                        && isHan(before)
                                        && "周第高初星期和与或年、至".indexOf(before) < 0
                                        && !isChineseNumeral(before))
                        && isText(line, p, marker);
        };
    }

    private static boolean isText(Line line, int p, Marker marker) {
        char next = line.at(p + marker.length());
        return isHan(next) || "“《\"(0123456789A".indexOf(next) >= 0 || Character.isLetter(next);
    }

    private static boolean isText(char before) {
        return isHan(before) || before == ')';
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isChineseNumeral(char c) {
        return "〇零一二三四五六七八九十".indexOf(c) >= 0;
    }

    /** "…;第三周:新课标学习" or "… 10月中旬 亮相课": a date between an end and a colon or gap. */
    private static boolean isLabelCut(Line line, int p, int from) {
        var text = line.text();
        char before = text.charAt(p - 1);
        boolean gap = line.gapBefore(p);
        boolean boundary = gap
                || "。;:!?|".indexOf(before) >= 0
                || BEFORE_LABEL.matcher(text).region(Math.max(from, p - 4), p).find();
        if (!boundary) return false;
        var date = FuzzyDates.at(text, p, false);
        if (date == null || (date.month() == null && date.week() == null)) return false;
        // a month and the week in it belong together: 3月 第2周
        if (date.week() != null && date.month() == null && p - from < 40 && isDateOnly(text.substring(from, p)))
            return false;
        if (before == ':' && from < p && p - from < 40 && isTimeLabel(text.substring(from, p - 1))) return false;
        int end = date.end();
        if (end >= text.length()) return false;
        return text.charAt(end) == ':' || (gap && line.gapBefore(end));
    }

    private static boolean isTimeLabel(String label) {
        return label.matches(".*(?:时间|日期|时间安排|安排时间|截止)");
    }

    private static boolean isDateOnly(String text) {
        var date = FuzzyDates.at(text, 0, true);
        return date != null && date.end() >= text.length() - 1;
    }
}

package org.qinglan.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number in front of a paragraph.
 *
 * @param style how it is written; paragraphs of one level share a style
 * @param value its number, 0 for a bullet
 * @param length how many characters of the line it takes
 */
record Marker(Style style, int value, int length) {
    enum Style {
        PART,
        CHINESE,
        CHINESE_BRACKET,
        ARABIC,
        ARABIC_BRACKET,
        CIRCLED,
        LETTER,
        BULLET
    }

    private static final String CN = "[一二三四五六七八九十]{1,3}";
    private static final String CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Pattern PART = Pattern.compile("第(" + CN + "|\\d{1,2})(?:部分|章)[:、,.]?|第(" + CN
            + ")[、,:](?!第|[一二三四五六七八九十]{1,3}(?:[、至-][一二三四五六七八九十]{1,3}){0,6}[周节])");
    private static final Pattern CHINESE = Pattern.compile(
            "(" + CN + ")(?:、(?!" + CN + "(?:、" + CN + "){0,6}(?:年级|班|月|周|季|段|、))|[.:](?!\\d)|,(?=.{2,12}$))");
    private static final Pattern CHINESE_BRACKET = Pattern.compile("\\(?(" + CN + ")\\)[、.:,]?");
    private static final Pattern ARABIC = Pattern.compile(
            "(\\d{1,2})(?:、(?!\\d{1,2}(?:、\\d{1,2}){1,6}(?:月|日|周|年级|班|号))|\\.(?!\\d)|\\.(?=\\d{4}年|\\d{1,2}月)|\\)[、.]?)[.、]?");
    private static final Pattern ARABIC_BRACKET = Pattern.compile("\\((\\d{1,2})\\)[、.:]?");
    private static final Pattern LETTER = Pattern.compile("([A-Ha-h])[.、)](?![A-Za-z0-9])");
    private static final String BULLETS = "·●○◆◇■□★☆▲△►▶➢✓※";

    /** The marker that starts at {@code p}, if one does. */
    static @Nullable Marker at(Line line, int p) {
        var text = line.text();
        if (p >= text.length()) return null;
        char c = text.charAt(p);
        int circle = CIRCLES.indexOf(c);
        if (circle >= 0) {
            int after = p + 1 < text.length() && "、.".indexOf(text.charAt(p + 1)) >= 0 ? 2 : 1;
            return new Marker(Style.CIRCLED, circle + 1, after);
        }
        if (c >= '⑴' && c <= '⒇') return new Marker(Style.ARABIC_BRACKET, c - '⑴' + 1, 1);
        if (c >= '⒈' && c <= '⒛') return new Marker(Style.ARABIC, c - '⒈' + 1, 1);
        if (c >= '㈠' && c <= '㈩') return new Marker(Style.CHINESE_BRACKET, c - '㈠' + 1, 1);
        if (BULLETS.indexOf(c) >= 0) return new Marker(Style.BULLET, 0, 1);
        if (c == '-' && p + 1 < text.length() && line.gapBefore(p + 1) && text.charAt(p + 1) != '-') {
            return new Marker(Style.BULLET, 0, 1);
        }
        if (c == '第') return match(PART, Style.PART, text, p);
        if (c == '(' || isChineseNumeral(c)) {
            var bracket = match(CHINESE_BRACKET, Style.CHINESE_BRACKET, text, p);
            if (bracket != null) return bracket;
        }
        if (isChineseNumeral(c)) return match(CHINESE, Style.CHINESE, text, p);
        if (c == '(') return match(ARABIC_BRACKET, Style.ARABIC_BRACKET, text, p);
        if (c >= '0' && c <= '9') return arabic(line, p);
        return match(LETTER, Style.LETTER, text, p);
    }

    private static @Nullable Marker arabic(Line line, int p) {
        var text = line.text();
        var found = match(ARABIC, Style.ARABIC, text, p);
        if (found == null || found.value == 0) return null;
        int after = p + found.length;
        boolean date = text.charAt(p + found.length - 1) == '.'
                && after < text.length()
                && Character.isDigit(text.charAt(after))
                && !text.startsWith("年", after + 4)
                && !startsMonth(text, after);
        return date || isListOfMonths(text, found.value, after) ? null : found;
    }

    /** "3、4月份" names two months, it is not item 3. */
    private static boolean isListOfMonths(String text, int value, int after) {
        var next = Integer.toString(value + 1);
        int unit = after + next.length();
        return text.startsWith(next, after) && unit < text.length() && "月日周班号年".indexOf(text.charAt(unit)) >= 0;
    }

    private static boolean startsMonth(String text, int p) {
        return text.startsWith("月", p + 1) || text.startsWith("月", p + 2);
    }

    private static boolean isChineseNumeral(char c) {
        return "一二三四五六七八九十".indexOf(c) >= 0;
    }

    private static @Nullable Marker match(Pattern pattern, Style style, String text, int p) {
        var m = pattern.matcher(text).region(p, Math.min(text.length(), p + 40)).useAnchoringBounds(false);
        m.useTransparentBounds(true);
        if (!m.lookingAt()) return null;
        var number = m.group(1) != null ? m.group(1) : m.group(2);
        int value = style == Style.LETTER ? Character.toLowerCase(number.charAt(0)) - 'a' + 1 : Numerals.whole(number);
        return value < 0 ? null : new Marker(style, value, m.end() - p);
    }
}

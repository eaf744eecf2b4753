package org.qinglan.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.TermHint;

/** The school year and term a title or an opening sentence names. */
final class Terms {
    private static final Pattern YEARS = Pattern.compile(
            "(?<!\\d)(20\\d{2}(?=-|年|至|/|\\d{4})|19\\d{2}(?=-|年|至|/|\\d{4})|\\d{2}(?=-|年|至|/))年?(?:-{1,3}|至|/|)(20\\d{2}|\\d{2})(?:学年|年?度?第?[一二12上下]?学?期)");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<!\\d)(20\\d{2}|19\\d{2})学年");
    private static final Pattern SHORT = Pattern.compile("(?<!\\d)(\\d{2}|20\\d{2})-(\\d{2}|20\\d{2})-([12])(?!\\d)");
    private static final Pattern SEASON = Pattern.compile("(?<!\\d)(20\\d{2}|19\\d{2})年?(春|秋)(?:季|学期|期)?");
    private static final Pattern HALF = Pattern.compile("(?<!\\d)(20\\d{2}|19\\d{2})年(?:度)?[^学,。]{0,8}?(上|下)学期");
    private static final Pattern HALF_YEAR = Pattern.compile("(?<!\\d)(20\\d{2})年?度?(上|下)半年");
    private static final Pattern SEMESTER =
            Pattern.compile("第([一二12])学期|学年(?:度)?[第]?([上下])学?期|(?<![本这上一])([上下])学期|学年(上|下)期|([上下])期(?!末|间|刊)");
    private static final Pattern MONTHS =
            Pattern.compile("(20\\d{2})[年.](\\d{1,2})月?(?:-{1,3}|至|到)(20\\d{2})?[年.]?(\\d{1,2})月?(?![\\d日.])");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(?<![\\d-])(20\\d{2})年(?!级|版|秋|春|[上下]|\\d)");

    private Terms() {}

    static final TermHint NONE = new TermHint(null, null, null, null);

    /** What the text says; fields it does not name stay null. */
    static TermHint of(String text) {
        var months = MONTHS.matcher(text);
        if (months.find() && valid(months.group(2)) && valid(months.group(4))) {
            var end = months.group(3) == null ? months.group(1) : months.group(3);
            return new TermHint(null, null, month(months.group(1), months.group(2)), month(end, months.group(4)));
        }
        var tight = SHORT.matcher(text);
        if (tight.find())
            return new TermHint(schoolYear(full(tight.group(1))), Integer.parseInt(tight.group(3)), null, null);
        var season = SEASON.matcher(text);
        if (season.find())
            return seasonal(Integer.parseInt(season.group(1)), season.group(2).equals("秋"));
        var halfYear = HALF_YEAR.matcher(text);
        if (halfYear.find()) {
            boolean first = halfYear.group(2).equals("上");
            return new TermHint(
                    null,
                    null,
                    halfYear.group(1) + (first ? "-01" : "-07"),
                    halfYear.group(1) + (first ? "-06" : "-12"));
        }
        var year = startYear(text);
        var half = HALF.matcher(text);
        if (year == null && half.find())
            return seasonal(Integer.parseInt(half.group(1)), half.group(2).equals("下"));
        return new TermHint(year == null ? null : schoolYear(year), semester(text), null, null);
    }

    /** From the first to the last month of all stretches the lines name. */
    static TermHint span(Iterable<Line> lines) {
        String from = null;
        String to = null;
        for (var line : lines) {
            var m = MONTHS.matcher(line.text());
            while (m.find()) {
                if (!valid(m.group(2)) || !valid(m.group(4))) continue;
                var a = month(m.group(1), m.group(2));
                var b = month(m.group(3) == null ? m.group(1) : m.group(3), m.group(4));
                if (from == null || a.compareTo(from) < 0) from = a;
                if (to == null || b.compareTo(to) > 0) to = b;
            }
        }
        return new TermHint(null, null, from, to);
    }

    /** A plan for a calendar year: "2026年…年度计划". */
    static TermHint ofYear(String title) {
        var m = CALENDAR_YEAR.matcher(title);
        if (!m.find()) return NONE;
        return new TermHint(null, null, m.group(1) + "-01", m.group(1) + "-12");
    }

    private static @Nullable Integer startYear(String text) {
        var m = YEARS.matcher(text);
        while (m.find()) {
            int a = full(m.group(1));
            int b = full(m.group(2));
            if (b == a + 1) return a;
        }
        var one = ONE_YEAR.matcher(text);
        return one.find() ? (Integer) Integer.parseInt(one.group(1)) : null;
    }

    private static @Nullable Integer semester(String text) {
        var m = SEMESTER.matcher(text);
        if (!m.find()) return null;
        for (int g = 1; g <= m.groupCount(); g++) {
            var word = m.group(g);
            if (word != null) return "一1上".contains(word) ? 1 : 2;
        }
        return null;
    }

    private static TermHint seasonal(int year, boolean autumn) {
        return new TermHint(schoolYear(autumn ? year : year - 1), autumn ? 1 : 2, null, null);
    }

    private static String schoolYear(int from) {
        return from + "-" + (from + 1);
    }

    private static int full(String s) {
        int n = Integer.parseInt(s);
        return s.length() == 2 ? 2000 + n : n;
    }

    private static boolean valid(String month) {
        int m = Integer.parseInt(month);
        return m >= 1 && m <= 12;
    }

    private static String month(String year, String month) {
        return "%s-%02d".formatted(year, Integer.parseInt(month));
    }
}

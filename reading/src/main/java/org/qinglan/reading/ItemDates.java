package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The more exact dates in an item itself: （20日左右）, 截止：3月26日前, 三月底, （9月5日、12月20日）. */
final class ItemDates {
    private static final Sought DUE_LABEL = Sought.of(".*截(?:止|稿).*");
    private static final Pattern WEEK_IN_BRACKETS = Pattern.compile("\\(第(\\d{1,2}|[一二三四五六七八九十]{1,3})周\\)");

    private ItemDates() {}

    /**
     * @param outer the date the item stands under
     * @return one date, or as many as the item names apart from each other: it happens on each of them
     */
    static List<FuzzyDate> in(String text, FuzzyDate outer) {
        var exact = new ArrayList<FuzzyDate>();
        for (int p = 0; p < text.length(); p++) {
            if (text.charAt(p) == '《') p = Math.max(p, text.indexOf('》', p));
            var date = at(text, p, outer);
            if (date == null) continue;
            boolean named = date.day() != null || date.part() != null || date.year() != null && outer.isSpan();
            if (named && (outer.day() == null || outer.isSpan() || date.due())) exact.add(dueByLabel(text, p, date));
            p = Math.max(p, date.end() - 1);
        }
        if (exact.isEmpty()) return List.of(withWeek(text, outer));
        var first = exact.getFirst();
        if (first.due() || outer.day() != null && !outer.isSpan())
            return List.of(outer.day() != null ? outer.withLimit(first.within(outer)) : first.within(outer));
        var out = new ArrayList<FuzzyDate>();
        for (var date : exact) {
            if (!date.due()) out.add(date.within(outer));
        }
        return out;
    }

    private static @org.jspecify.annotations.Nullable FuzzyDate at(String text, int p, FuzzyDate outer) {
        char before = p == 0 ? ' ' : text.charAt(p - 1);
        if (before == '每') return null;
        var date = FuzzyDates.at(text, p, before == '(' && !Character.isDigit(text.charAt(p)));
        if (date != null && (date.phase() || date.month() == null)) date = null;
        if (date == null && outer.month() != null && outer.day() == null) date = FuzzyDates.withoutMonth(text, p);
        return date;
    }

    private static FuzzyDate dueByLabel(String text, int p, FuzzyDate date) {
        boolean due = date.due() || DUE_LABEL.fits(text.substring(Math.max(0, p - 5), p));
        return date.withDue(due);
    }

    private static FuzzyDate withWeek(String text, FuzzyDate outer) {
        var m = WEEK_IN_BRACKETS.matcher(text);
        if (outer.week() != null || outer.day() != null || !m.find()) return outer;
        return outer.withWeek(Numerals.whole(m.group(1)));
    }
}

package org.qinglan.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Piece.Role;

/** The date in a cell, where the column's name tells what a bare number means. */
final class GridDates {
    private static final Pattern BARE =
            Pattern.compile("(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:(?:-{1,2}|至|到|、|,)(\\d{1,2}|[一二三四五六七八九十]{1,3}))?(周)?");
    /** The date itself is still open. */
    private static final Sought OPEN = Sought.of("待定|暂定|拟|左右|前后");

    private GridDates() {}

    static @Nullable FuzzyDate of(Role role, List<Line> cell) {
        if (cell.isEmpty() || (role != Role.DATE && role != Role.MONTH && role != Role.WEEK)) return null;
        var text = Layout.flat(cell);
        var bare = bare(role, text);
        if (bare != null) return bare;
        var date = dated(text);
        return date != null && OPEN.isIn(text) ? date.withApproximate(true) : date;
    }

    private static @Nullable FuzzyDate dated(String text) {
        FuzzyDate found = null;
        for (int p = 0; p < text.length() && p < 40; p++) {
            var date = FuzzyDates.at(text, p, true);
            if (date == null && found == null) date = FuzzyDates.withoutMonth(text, p);
            if (date == null) continue;
            found = found == null
                    ? date
                    : date.within(found).withWeek(date.week() != null ? date.week() : found.week());
            p = date.end() - 1;
        }
        return found;
    }

    private static @Nullable FuzzyDate bare(Role role, String text) {
        var m = BARE.matcher(text);
        if (!m.matches()) return null;
        int first = Numerals.whole(m.group(1));
        if (role == Role.WEEK || m.group(3) != null)
            return FuzzyDate.at(0, text.length()).withWeek(first);
        if (first < 1 || first > 12)
            return role == Role.DATE && first <= 25
                    ? FuzzyDate.at(0, text.length()).withWeek(first)
                    : null;
        var date = FuzzyDate.at(0, text.length()).withMonth(null, first);
        int last = m.group(2) == null ? 0 : Numerals.whole(m.group(2));
        return last >= 1 && last <= 12 ? date.until(null, last, null) : date;
    }
}

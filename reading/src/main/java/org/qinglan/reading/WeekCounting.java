package org.qinglan.reading;

import java.util.List;
import org.qinglan.reading.Outline.Item;
import org.qinglan.reading.Outline.Node;
import org.qinglan.reading.Outline.TableNode;

/** Whether "9月第二周" counts the weeks of the month or those of the term. */
enum WeekCounting {
    OF_MONTH,
    OF_TERM;

    static final int WEEKS_OF_A_MONTH = 5;

    /** Weeks beyond the fifth, or weeks without a month, can only be weeks of the term. */
    static WeekCounting of(List<Node> nodes) {
        for (var node : nodes) {
            switch (node) {
                case Item(Entry e) -> {
                    var date = FuzzyDates.at(e.body().text(), 0, true);
                    if (isOfTerm(date)) return OF_TERM;
                }
                case TableNode t -> {
                    if (t.grid().columns().stream().anyMatch(c -> c.role() == Piece.Role.WEEK) && countsOn(t))
                        return OF_TERM;
                }
            }
        }
        return OF_MONTH;
    }

    private static boolean countsOn(TableNode t) {
        return t.grid().rows().stream()
                        .flatMap(List::stream)
                        .map(cell -> GridDates.of(Piece.Role.WEEK, cell))
                        .anyMatch(WeekCounting::isOfTerm)
                || t.grid().indexOf(Piece.Role.MONTH) < 0;
    }

    private static boolean isOfTerm(@org.jspecify.annotations.Nullable FuzzyDate date) {
        return date != null
                && date.week() != null
                && (date.week() > WEEKS_OF_A_MONTH || date.month() == null && date.week() > 4);
    }
}

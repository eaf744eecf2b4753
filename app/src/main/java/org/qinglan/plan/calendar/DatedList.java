package org.qinglan.plan.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.qinglan.plan.When;
import org.qinglan.school.Term;

/**
 * 行事历 as a list by date: what is over, and what is still to come.
 *
 * @param of the unit whose events are shown; empty: all
 * @param units those that have events here, to choose from
 */
public record DatedList(String of, List<String> units, List<Row> past, List<Row> ahead) {
    public DatedList {
        units = List.copyOf(units);
        past = List.copyOf(past);
        ahead = List.copyOf(ahead);
    }

    /** @param when the date in words */
    public record Row(CalendarEvent event, String when) {}

    static DatedList of(List<CalendarEvent> events, String unit, Term term, LocalDate today) {
        var standing = events.stream().filter(e -> !e.cancelled()).toList();
        var units =
                standing.stream().map(CalendarEvent::unit).distinct().sorted().toList();
        String of = units.contains(unit) ? unit : "";
        var rows = standing.stream()
                .filter(e -> of.isEmpty() || e.unit().equals(of))
                .sorted(Comparator.comparing(DatedList::day)
                        .thenComparing(e -> e.when().lastDay()))
                .map(e -> new Row(e, When.words(e.when(), term)))
                .toList();
        return new DatedList(
                of,
                units,
                rows.stream().filter(r -> isOver(r, today)).toList(),
                rows.stream().filter(r -> !isOver(r, today)).toList());
    }

    /** A deadline belongs to the day it falls on, not to the day it begins to matter. */
    private static LocalDate day(CalendarEvent e) {
        return e.when().deadline() ? e.when().lastDay() : e.when().firstDay();
    }

    private static boolean isOver(Row row, LocalDate today) {
        return row.event().when().lastDay().isBefore(today);
    }
}

package org.qinglan.plan.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;

/**
 * What the calendar page shows.
 *
 * @param term null while the tenant has none
 * @param list the events by date; null where table and months are wanted
 * @param adds whether the reader leads a group and so may add something
 * @param news what rooms above say beside a task
 * @param holiday the next days off, in words; null for none soon
 */
public record CalendarView(
        Scope scope,
        @Nullable Term term,
        YearMonth month,
        LocalDate today,
        MonthTable table,
        List<MonthPage> months,
        @Nullable DatedList list,
        boolean adds,
        @Nullable String holiday,
        Map<UUID, String> news) {
    public CalendarView {
        news = Map.copyOf(news);
        months = List.copyOf(months);
    }

    /** What is to be said beside a task; null for nothing. */
    public @Nullable String newsOf(CalendarEvent event) {
        return news.get(event.id());
    }

    public boolean isEmpty() {
        return table.rows().isEmpty();
    }
}

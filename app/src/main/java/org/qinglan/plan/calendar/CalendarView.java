package org.qinglan.plan.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;

/**
 * What the calendar page shows.
 *
 * @param term null while the tenant has none
 * @param list whether only the list is wanted
 * @param holiday the next days off, in words; null for none soon
 */
public record CalendarView(
        Scope scope,
        @Nullable Term term,
        YearMonth month,
        LocalDate today,
        MonthTable table,
        List<MonthPage> months,
        boolean list,
        @Nullable String holiday) {
    public CalendarView {
        months = List.copyOf(months);
    }

    public boolean isEmpty() {
        return table.rows().isEmpty();
    }
}

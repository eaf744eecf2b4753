package org.qinglan.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.qinglan.plan.DatedWork.Event;
import org.qinglan.shared.FuzzyDate.Kind;

/** What the plans have set for these days, as lines: today's, and what else this week brings. */
final class CalendarItems {
    private final LocalDate today;
    private final List<Event> open;

    /** @param events of this week, in whatever order; what a record shows already is left out */
    CalendarItems(List<Event> events, LocalDate today) {
        this.today = today;
        this.open = events.stream()
                .filter(e -> !e.done() && !e.when().lastDay().isBefore(today))
                .sorted(Comparator.comparing((Event e) -> e.when().lastDay()))
                .toList();
    }

    List<WeekItem> today() {
        return open.stream().filter(this::isToday).map(this::item).toList();
    }

    List<WeekItem> ahead() {
        return open.stream()
                .filter(e -> !isToday(e) && isThisWeek(e))
                .map(this::item)
                .toList();
    }

    /** Set for today, or today is its last day. */
    private boolean isToday(Event e) {
        return e.when().lastDay().equals(today);
    }

    /** A month or a part of it concerns a week only when it ends there: before that it is nobody's this week. */
    private boolean isThisWeek(Event e) {
        boolean exact = e.when().kind() == Kind.DAY
                || e.when().kind() == Kind.WEEK
                || e.when().kind() == Kind.RANGE;
        return exact || !e.when().lastDay().isAfter(Windows.sunday(today));
    }

    private WeekItem item(Event e) {
        String label = e.isOfPlan() ? "看计划" : "打开";
        var item = WeekItem.plain(e.text(), e.words() + " · " + e.unit(), new WeekItem.Act(label, e.href()))
                .due(e.when().lastDay());
        if (e.when().deadline()) return item.tagged("截止", "owe");
        return e.when().tentative() ? item.tagged("暂定", "tent") : item;
    }
}

package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.qinglan.school.Term;

/**
 * Counts again as one would on paper: goes through the weeks, months and days of a term one by one and asks each day. It
 * shares no code with {@link DutyPlanner}, so that both cannot be wrong in the same way.
 */
final class PlainRecount {
    private final RequirementSpec spec;
    private final Term term;
    private final Predicate<LocalDate> school;
    private final BiPredicate<LocalDate, LocalDate> meant;
    private final Predicate<LocalDate> away;
    private final List<Window> found = new ArrayList<>();

    PlainRecount(
            RequirementSpec spec,
            Term term,
            Predicate<LocalDate> school,
            BiPredicate<LocalDate, LocalDate> meant,
            Predicate<LocalDate> away) {
        this.spec = spec;
        this.term = term;
        this.school = school;
        this.meant = meant;
        this.away = away;
    }

    List<Window> windows() {
        var rule = spec.rule();
        var begin = max(spec.firstDay(), term.firstDay());
        var end = min(spec.lastDay(), term.lastDay());
        var firstMonday = term.firstDay();
        while (firstMonday.getDayOfWeek().getValue() != 1) firstMonday = firstMonday.minusDays(1);
        switch (rule.rhythm()) {
            case DAY -> {
                for (var d = begin; !d.isAfter(end); d = d.plusDays(1)) piece("D" + d, d, d);
            }
            case WEEK -> {
                for (var m = firstMonday; !m.isAfter(end); m = m.plusDays(7))
                    piece("W" + m, max(m, begin), min(m.plusDays(6), end));
            }
            case TWO_WEEKS -> {
                for (var m = firstMonday; !m.isAfter(end); m = m.plusDays(14))
                    piece("P" + m, max(m, begin), min(m.plusDays(13), end));
            }
            case MONTH -> {
                for (var m = YearMonth.from(begin); !m.atDay(1).isAfter(end); m = m.plusMonths(1))
                    piece("M" + m, max(m.atDay(1), begin), min(m.atEndOfMonth(), end));
            }
            case TERM -> whole("T" + term.code(), begin, end, null);
            case YEAR -> whole("Y", spec.firstDay(), spec.lastDay(), spec.lastDay());
            case ONCE -> once(rule.dueOn());
            case EVENT -> {}
        }
        return found;
    }

    private void piece(String key, LocalDate from, LocalDate to) {
        int days = 0;
        int asked = 0;
        int there = 0;
        LocalDate last = null;
        for (var d = from; !d.isAfter(to); d = d.plusDays(1)) {
            if (!school.test(d)) continue;
            days++;
            last = d;
            if (!meant.test(d, from)) continue;
            asked++;
            if (!away.test(d)) there++;
        }
        if (asked == 0) return;
        BigDecimal needed = spec.rule().needed();
        if (asked < days) needed = new BigDecimal((int) Math.floor(needed.doubleValue() * asked / days + 1e-9));
        if (needed.signum() > 0) found.add(new Window(key, from, to, last, needed, there == 0));
    }

    private void whole(String key, LocalDate from, LocalDate to, LocalDate due) {
        var weeks = new TreeSet<Long>();
        var weeksThere = new TreeSet<Long>();
        var weeksAsked = new TreeSet<Long>();
        LocalDate last = null;
        for (var d = from; !d.isAfter(to); d = d.plusDays(1)) {
            if (!school.test(d)) continue;
            last = d;
            // 1 January 1970 was a Thursday: shifted by three days, seven-day blocks begin on Mondays
            long week = Math.floorDiv(d.toEpochDay() + 3, 7);
            weeks.add(week);
            if (!meant.test(d, from)) continue;
            weeksAsked.add(week);
            if (!away.test(d)) weeksThere.add(week);
        }
        if (weeksAsked.isEmpty()) return;
        boolean gone = weeksThere.isEmpty();
        int part = gone ? weeksAsked.size() : weeksThere.size();
        BigDecimal needed = spec.rule().needed();
        if (part < weeks.size()) {
            int floor = (int) Math.floor(needed.doubleValue() * part / weeks.size() + 1e-9);
            if (floor == 0 && part * 2 >= weeks.size() && needed.doubleValue() >= 1) floor = 1;
            needed = new BigDecimal(floor);
        }
        if (needed.signum() > 0) found.add(new Window(key, from, to, due == null ? last : due, needed, gone));
    }

    private void once(LocalDate due) {
        if (!meant.test(due, spec.firstDay())) return;
        int days = 0;
        int gone = 0;
        for (var d = spec.firstDay(); !d.isAfter(due); d = d.plusDays(1)) {
            if (!school.test(d)) continue;
            days++;
            if (away.test(d)) gone++;
        }
        found.add(new Window("O", spec.firstDay(), due, due, spec.rule().needed(), days > 0 && gone == days));
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

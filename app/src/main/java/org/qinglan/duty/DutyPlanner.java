package org.qinglan.duty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.SchoolCalendar;

/**
 * Which windows a requirement opens under one calendar, and what of them falls to one bearer. Pure: the same rule, calendar
 * and bearer give the same windows at any time.
 *
 * <ul>
 *   <li>A window without a school day does not exist; adjusted workdays (调休) are school days.
 *   <li>Absent on all its school days: excused. Absent on some: asked in full.
 *   <li>Meant on some of its school days only (joining, leaving): so much of the quota, rounded down.
 *   <li>Quotas of a term or a year: in proportion to the weeks the bearer is there, rounded down (records.md §0.4); who
 *       is there half of the weeks or more still does one where one is asked.
 * </ul>
 */
final class DutyPlanner {
    /** A window before anybody is asked; {@code days} are its school days in order. */
    private record Frame(String key, LocalDate first, LocalDate last, List<LocalDate> days) {}

    /** Days on which a bearer is meant, both included. */
    record Span(LocalDate firstDay, LocalDate lastDay) {}

    private final RequirementSpec spec;
    private final Rule rule;
    private final List<Frame> frames;

    /** @param calendars of the terms that the requirement's days touch, in order, as the bearer's school follows them */
    DutyPlanner(RequirementSpec spec, List<SchoolCalendar> calendars) {
        this.spec = spec;
        this.rule = spec.rule();
        this.frames = rule.rhythm() == Rhythm.EVENT ? List.of() : frames(calendars);
    }

    /** What falls to a bearer, in order; nothing for {@link Rhythm#EVENT}, whose duties are opened by credits. */
    List<Window> windows(Bearing bearer) {
        return frames.stream()
                .map(f -> window(f, bearer))
                .flatMap(Optional::stream)
                .toList();
    }

    /** On which days of the requirement a bearer is meant, for {@link Rhythm#EVENT}. */
    List<Span> spans(Bearing bearer) {
        var spans = new ArrayList<Span>();
        LocalDate since = null;
        for (var day = spec.firstDay(); !day.isAfter(spec.lastDay().plusDays(1)); day = day.plusDays(1)) {
            boolean meant = !day.isAfter(spec.lastDay()) && bearer.isMeant(day, day);
            if (meant && since == null) since = day;
            if (!meant && since != null) {
                spans.add(new Span(since, day.minusDays(1)));
                since = null;
            }
        }
        return spans;
    }

    private Optional<Window> window(Frame frame, Bearing bearer) {
        if (rule.rhythm() == Rhythm.ONCE) return once(frame, bearer);
        var meant =
                frame.days.stream().filter(d -> bearer.isMeant(d, frame.first)).toList();
        if (meant.isEmpty()) return Optional.empty();
        var there = meant.stream().filter(d -> !bearer.isAbsent(d)).toList();
        boolean absent = there.isEmpty();
        BigDecimal needed = rule.rhythm().spansTheTerm()
                ? quota(weeks(absent ? meant : there), weeks(frame.days))
                : share(meant.size(), frame.days.size());
        return needed.signum() == 0 ? Optional.empty() : Optional.of(window(frame, needed, absent));
    }

    /** Who is meant on the day itself owes it; who came later or has left does not. */
    private Optional<Window> once(Frame frame, Bearing bearer) {
        if (!bearer.isMeant(frame.last, frame.first)) return Optional.empty();
        boolean absent = !frame.days.isEmpty() && frame.days.stream().allMatch(bearer::isAbsent);
        return Optional.of(window(frame, rule.needed(), absent));
    }

    private Window window(Frame frame, BigDecimal needed, boolean absent) {
        boolean byTheLastDay = rule.rhythm() == Rhythm.ONCE || rule.rhythm() == Rhythm.YEAR;
        LocalDate due = byTheLastDay ? frame.last : frame.days.getLast();
        return new Window(frame.key, frame.first, frame.last, due, needed, absent);
    }

    private BigDecimal quota(long there, long all) {
        var share = share(there, all);
        boolean halfOrMore = 2 * there >= all;
        return share.signum() == 0 && halfOrMore ? rule.needed().min(BigDecimal.ONE) : share;
    }

    private BigDecimal share(long part, long all) {
        if (part == all) return rule.needed();
        return rule.needed().multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(all), 0, RoundingMode.FLOOR);
    }

    private static long weeks(List<LocalDate> days) {
        return days.stream().map(DutyPlanner::monday).distinct().count();
    }

    private List<Frame> frames(List<SchoolCalendar> calendars) {
        if (rule.rhythm() == Rhythm.ONCE) return List.of(onceFrame(calendars));
        Map<String, Frame> frames = new LinkedHashMap<>();
        for (var calendar : calendars) {
            for (var day : schoolDays(calendar, spec.lastDay())) {
                var bounds = bounds(day, calendar);
                frames.computeIfAbsent(
                                key(day, calendar),
                                key -> new Frame(key, bounds.firstDay(), bounds.lastDay(), new ArrayList<>()))
                        .days
                        .add(day);
            }
        }
        return List.copyOf(frames.values());
    }

    private Frame onceFrame(List<SchoolCalendar> calendars) {
        LocalDate due = rule.dueOn() == null ? spec.lastDay() : rule.dueOn();
        var days = new ArrayList<LocalDate>();
        for (var calendar : calendars) days.addAll(schoolDays(calendar, due));
        return new Frame("O", spec.firstDay(), due, days);
    }

    private List<LocalDate> schoolDays(SchoolCalendar calendar, LocalDate until) {
        Predicate<LocalDate> asked = d -> !d.isBefore(spec.firstDay()) && !d.isAfter(until);
        return calendar.term()
                .firstDay()
                .datesUntil(calendar.term().lastDay().plusDays(1))
                .filter(asked)
                .filter(calendar::isSchoolDay)
                .toList();
    }

    private String key(LocalDate day, SchoolCalendar calendar) {
        return switch (rule.rhythm()) {
            case DAY -> "D" + day;
            case WEEK -> "W" + monday(day);
            case TWO_WEEKS -> "P" + pairBegins(day, calendar);
            case MONTH -> "M" + YearMonth.from(day);
            case TERM -> "T" + calendar.term().code();
            case YEAR -> "Y";
            case ONCE, EVENT -> throw new IllegalStateException(rule.rhythm() + " has no frames of days");
        };
    }

    /** The days between which records count, cut to the requirement and, but for a year, to the term. */
    private Span bounds(LocalDate day, SchoolCalendar calendar) {
        LocalDate monday = monday(day);
        return switch (rule.rhythm()) {
            case DAY -> new Span(day, day);
            case WEEK -> cut(monday, monday.plusDays(6), calendar);
            case TWO_WEEKS -> {
                LocalDate begins = pairBegins(day, calendar);
                yield cut(begins, begins.plusDays(13), calendar);
            }
            case MONTH -> {
                var month = YearMonth.from(day);
                yield cut(month.atDay(1), month.atEndOfMonth(), calendar);
            }
            case TERM -> cut(null, null, calendar);
            case YEAR, ONCE, EVENT -> new Span(spec.firstDay(), spec.lastDay());
        };
    }

    private Span cut(@Nullable LocalDate first, @Nullable LocalDate last, SchoolCalendar calendar) {
        LocalDate begins = later(spec.firstDay(), calendar.term().firstDay());
        LocalDate ends = earlier(spec.lastDay(), calendar.term().lastDay());
        return new Span(first == null ? begins : later(first, begins), last == null ? ends : earlier(last, ends));
    }

    private static LocalDate pairBegins(LocalDate day, SchoolCalendar calendar) {
        int week = calendar.term().weekOf(day);
        return calendar.term().mondayOfWeek(week % 2 == 0 ? week - 1 : week);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

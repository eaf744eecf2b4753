package org.qinglan.plan.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.When;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.shared.FuzzyDate;

/**
 * One month: weeks of days, what is set to a whole week beneath it, and above the month what is set to no day.
 *
 * @param loose in words: 下旬 随堂看两个班（周敏之）
 */
public record MonthPage(YearMonth month, List<Loose> loose, List<Week> weeks) {
    private static final String[] NAMES = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};

    public MonthPage {
        loose = List.copyOf(loose);
        weeks = List.copyOf(weeks);
    }

    /** What has no day, with its date in words. */
    public record Loose(CalendarEvent event, String when) {}

    /** @param number 第N周; 0 outside the term */
    public record Week(int number, List<Day> days, List<Loose> whole) {}

    /**
     * @param note 休 国庆节, 班, 今天 or empty
     * @param work an adjusted workday
     */
    public record Day(
            LocalDate date,
            boolean inMonth,
            boolean off,
            boolean today,
            String note,
            boolean work,
            List<CalendarEvent> events) {
        /** 30, or 5月1日 where a new month begins inside the grid. */
        public String label() {
            return !inMonth && date.getDayOfMonth() == 1
                    ? date.getMonthValue() + "月1日"
                    : Integer.toString(date.getDayOfMonth());
        }
    }

    /** 四月. */
    public String name() {
        return NAMES[month.getMonthValue() - 1] + "月";
    }

    static MonthPage of(YearMonth month, List<CalendarEvent> events, SchoolCalendar calendar, LocalDate today) {
        var loose = new ArrayList<Loose>();
        for (var e : events) {
            boolean here = !e.when().firstDay().isAfter(month.atEndOfMonth())
                    && !e.when().lastDay().isBefore(month.atDay(1));
            if (here && isLoose(e.when())) loose.add(new Loose(e, When.words(e.when(), calendar.term())));
        }
        var weeks = new ArrayList<Week>();
        var monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(7))
            weeks.add(week(monday, month, events, calendar, today));
        return new MonthPage(month, loose, weeks);
    }

    /** Neither a day nor a week: it stands above the month and is never drawn on a day. */
    private static boolean isLoose(FuzzyDate when) {
        return when.kind() != FuzzyDate.Kind.DAY && when.kind() != FuzzyDate.Kind.WEEK;
    }

    private static Week week(
            LocalDate monday, YearMonth month, List<CalendarEvent> events, SchoolCalendar calendar, LocalDate today) {
        var days = new ArrayList<Day>();
        for (int i = 0; i < 7; i++) days.add(day(monday.plusDays(i), month, events, calendar, today));
        var sunday = monday.plusDays(6);
        var whole = events.stream()
                .filter(e -> e.when().kind() == FuzzyDate.Kind.WEEK
                        && e.when().lastDay().equals(sunday))
                .map(e -> new Loose(e, "整周"))
                .toList();
        var term = calendar.term();
        int number = term.contains(monday) || term.contains(sunday) ? term.weekOf(sunday) : 0;
        return new Week(number, days, whole);
    }

    private static Day day(
            LocalDate date, YearMonth month, List<CalendarEvent> events, SchoolCalendar calendar, LocalDate today) {
        boolean inMonth = YearMonth.from(date).equals(month);
        var exception = calendar.exceptions().get(date);
        boolean work = exception != null && exception.work();
        boolean rest = exception != null && !exception.work();
        boolean off = !inMonth || rest || (!work && date.getDayOfWeek().getValue() > 5);
        var own = inMonth
                ? events.stream()
                        .filter(e -> e.when().kind() == FuzzyDate.Kind.DAY
                                && e.when().firstDay().equals(date))
                        .toList()
                : List.<CalendarEvent>of();
        return new Day(date, inMonth, off, date.equals(today), note(exception, date, calendar), work, own);
    }

    /** The name of a holiday stands on its first day only. */
    private static String note(SchoolCalendar.@Nullable Exception exception, LocalDate date, SchoolCalendar calendar) {
        if (exception == null) return "";
        if (exception.work()) return "班";
        var before = calendar.exceptions().get(date.minusDays(1));
        boolean first = before == null || before.work() || !before.name().equals(exception.name());
        return first ? "休 " + exception.name() : "休";
    }
}

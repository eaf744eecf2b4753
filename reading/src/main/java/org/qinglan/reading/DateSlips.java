package org.qinglan.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Slip;
import org.qinglan.reading.PlanDraft.Slip.Kind;
import org.qinglan.reading.PlanDraft.Task;
import org.qinglan.reading.PlanDraft.TermHint;

/** Finds dates that cannot be as they are typed; they are told, never put right. */
final class DateSlips {
    private static final Pattern DAY = Pattern.compile(
            "(?:(?<year>\\d{4})\\s*年\\s*)?(?<![\\d.])(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*[日号]"
                    + "(?:\\s*[(（]?\\s*(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])\\s*[)）]?)?");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(?<year>20\\d{2})\\s*年\\s*(?<month>\\d{1,2})\\s*月");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;
    private static final int LEAP_FEBRUARY = 29;
    /** How far before an item its date stands. */
    private static final int BESIDE = 24;

    private final String text;
    private final Years years;
    private final List<Slip> found = new ArrayList<>();

    private DateSlips(String text, Years years) {
        this.text = text;
        this.years = years;
    }

    /**
     * In the order of the text.
     *
     * @param tasks what the plan arranges; years of other dates (when a page was published) may well lie outside the term
     */
    static List<Slip> in(String text, Years years, TermHint term, List<Task> tasks) {
        var slips = new DateSlips(text, years);
        var m = DAY.matcher(text);
        while (m.find()) slips.day(m);
        slips.otherYears(term, tasks);
        slips.found.sort(java.util.Comparator.comparingInt(s -> s.span().from()));
        return slips.found;
    }

    private void day(Matcher m) {
        int month = Integer.parseInt(m.group("month"));
        int day = Integer.parseInt(m.group("day"));
        var year = m.group("year") != null ? (Integer) Integer.parseInt(m.group("year")) : of(month);
        if (day < 1 || day > days(year, month)) {
            add(Kind.NO_SUCH_DAY, m);
        } else if (year != null && m.group("weekday") != null) {
            int written = WEEKDAYS.indexOf(m.group("weekday").replace('天', '日')) + 1;
            if (LocalDate.of(year, month, day).getDayOfWeek().getValue() != written) add(Kind.OTHER_WEEKDAY, m);
        }
    }

    private @Nullable Integer of(int month) {
        return month >= 1 && month <= MONTHS ? years.of(month) : null;
    }

    private static int days(@Nullable Integer year, int month) {
        if (month < 1 || month > MONTHS) return 0;
        if (year == null)
            return month == 2 ? LEAP_FEBRUARY : YearMonth.of(2000, month).lengthOfMonth();
        try {
            return YearMonth.of(year, month).lengthOfMonth();
        } catch (DateTimeException e) {
            return LONGEST_MONTH;
        }
    }

    private void otherYears(TermHint term, List<Task> tasks) {
        var first = first(term);
        var last = last(term);
        if (first == null || last == null) return;
        var seen = new TreeSet<Integer>();
        for (var task : tasks) {
            int line = text.lastIndexOf('\n', task.span().from()) + 1;
            int from = Math.max(line, task.span().from() - BESIDE);
            var m = MONTH.matcher(text).region(from, task.span().to());
            while (m.find()) {
                int month = Integer.parseInt(m.group("month"));
                if (month < 1 || month > MONTHS || !seen.add(m.start())) continue;
                var written = YearMonth.of(Integer.parseInt(m.group("year")), month);
                if (written.isBefore(first) || written.isAfter(last)) add(Kind.OTHER_YEAR, m);
            }
        }
    }

    private static @Nullable YearMonth first(TermHint term) {
        if (term.from() != null) return YearMonth.parse(term.from());
        return term.schoolYear() == null
                ? null
                : YearMonth.of(Integer.parseInt(term.schoolYear().substring(0, 4)), 7);
    }

    /** A plan of the autumn may name what comes in the new year, one of the spring what the summer brings. */
    private static @Nullable YearMonth last(TermHint term) {
        if (term.to() != null) return YearMonth.parse(term.to()).plusMonths(1);
        return term.schoolYear() == null
                ? null
                : YearMonth.of(Integer.parseInt(term.schoolYear().substring(0, 4)) + 1, 9);
    }

    private void add(Kind kind, Matcher m) {
        found.add(new Slip(kind, m.group().strip(), new SourceSpan(m.start(), m.end())));
    }
}

package org.qinglan.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft;
import org.qinglan.school.Term;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.FuzzyDate.Kind;

/** Dates as the reader found them, as exact as they were written; what is no date at all is none. */
final class TaskDates {
    private static final Pattern MONTH_END = Pattern.compile("[月]\\s*底");
    private static final Pattern DAY_WORD = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern MONTH_WORD = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月");
    private final Term term;

    TaskDates(Term term) {
        this.term = term;
    }

    /** The date of a task; null where it names none. */
    @Nullable
    FuzzyDate of(PlanDraft.Task task) {
        try {
            var date = exact(task);
            return date != null && task.tentative() ? date.tentatively() : date;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** The teaching week a task names that the term does not have; null where it has it. */
    @Nullable
    Integer missingWeek(PlanDraft.Task task) {
        var week = task.week();
        return week != null && !inTerm(week) && task.due() == null && task.from() == null ? week : null;
    }

    /** The month of this number in the term's school year. */
    YearMonth monthOf(int number) {
        return month("%02d".formatted(number));
    }

    /** The day by which a requirement is due, for "6月15日前", "4月底", "学期末"; null where its words name no day. */
    @Nullable
    LocalDate due(@Nullable String words) {
        if (words == null) return null;
        try {
            if (words.matches("\\d{4}-\\d{2}-\\d{2}")) return LocalDate.parse(words);
            var day = DAY_WORD.matcher(words);
            if (day.find()) return month(day).atDay(Integer.parseInt(day.group(3)));
            var month = MONTH_WORD.matcher(words);
            if (month.find()) return month(month).atEndOfMonth();
            return words.contains("期末") || words.contains("学期末") ? term.lastDay() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The days of a span that ends before it begins, the earlier first; null where it does not, or goes into the next year. */
    @Nullable
    FuzzyDate backwards(PlanDraft.Task task) {
        var from = task.from();
        var to = task.to();
        if (task.due() != null || from == null || to == null || isMonth(from) || isMonth(to)) return null;
        try {
            var first = day(from);
            var last = day(to);
            boolean intoNextYear = !last.plusYears(1).isAfter(term.lastDay().plusMonths(1));
            return !last.isBefore(first) || intoNextYear ? null : new FuzzyDate(Kind.RANGE, last, first, false, false);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** The year as written, or that of the term's school year. */
    private YearMonth month(Matcher written) {
        var year = written.group(1);
        return year == null
                ? month(written.group(2))
                : YearMonth.of(Integer.parseInt(year), Integer.parseInt(written.group(2)));
    }

    private @Nullable FuzzyDate exact(PlanDraft.Task task) {
        if (task.due() != null) return due(task);
        if (task.from() != null) return span(task.from(), task.to() == null ? task.from() : task.to());
        if (task.week() != null) return inTerm(task.week()) ? When.week(task.week(), term) : null;
        if (task.part() != null && task.month() != null)
            return When.part(month(task.month()), task.part().ordinal());
        if (task.part() != null) return When.termPart(task.part().ordinal(), term);
        return task.month() == null ? null : FuzzyDate.month(month(task.month()));
    }

    private FuzzyDate due(PlanDraft.Task task) {
        var day = day(String.valueOf(task.due()));
        boolean end = day.equals(YearMonth.from(day).atEndOfMonth());
        if (end && MONTH_END.matcher(task.text()).find())
            return When.part(YearMonth.from(day), 2).asDeadline();
        return FuzzyDate.day(day).asDeadline();
    }

    private FuzzyDate span(String from, String to) {
        boolean months = isMonth(from);
        var first = months ? month(from).atDay(1) : day(from);
        var last = isMonth(to) ? month(to).atEndOfMonth() : day(to);
        if (last.isBefore(first)) last = last.plusYears(1);
        if (!months && first.equals(last)) return FuzzyDate.day(first);
        if (months && from.equals(to)) return FuzzyDate.month(month(from));
        return new FuzzyDate(Kind.RANGE, first, last, false, false);
    }

    private boolean inTerm(int week) {
        return week >= 1 && week <= term.weeks();
    }

    private static boolean isMonth(String text) {
        return text.length() == 7 || text.length() == 2;
    }

    /** "yyyy-MM-dd" or "MM-dd". */
    private LocalDate day(String text) {
        if (text.length() >= 10) return LocalDate.parse(text.substring(0, 10));
        return month(text.substring(0, 2)).atDay(Integer.parseInt(text.substring(3)));
    }

    /** "yyyy-MM" as written, or the month of this term's school year. */
    private YearMonth month(String text) {
        if (text.length() == 7) return YearMonth.parse(text);
        int number = Integer.parseInt(text);
        int began = Integer.parseInt(term.code().substring(0, 4));
        return YearMonth.of(number >= 8 ? began : began + 1, number);
    }
}

package org.qinglan.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.FuzzyDate.Kind;

/** Fuzzy dates in the words of a plan, and as codes a page can offer: {@code DAY:2026-10-08}, {@code WEEK:5} … */
public final class When {
    private static final String[] THIRDS = {"上旬", "中旬", "下旬"};
    private static final String[] OF_TERM = {"期初", "期中", "期末"};

    private When() {}

    /** 3月10日（周二）, 第7周, 4月下旬, 期中 … without 前 and 暂定, which stand beside it as tags. */
    public static String words(FuzzyDate when, Term term) {
        var first = when.firstDay();
        return switch (when.kind()) {
            case DAY -> ChineseDates.day(first) + (when.deadline() ? "前" : "");
            case WEEK -> "第" + term.weekOf(when.lastDay()) + "周" + (when.deadline() ? "前" : "");
            case PART -> first.getMonthValue() + "月" + THIRDS[third(first)] + (when.deadline() ? "前" : "");
            case MONTH -> first.getMonthValue() + "月" + (when.deadline() ? "底前" : "");
            case RANGE -> range(first, when.lastDay());
            case TERM_PART -> OF_TERM[partOfTerm(when, term)];
        };
    }

    /** How exact it is: 那一天, 一旬，不定到天 … */
    static String exactness(FuzzyDate when) {
        String exact = switch (when.kind()) {
            case DAY -> when.deadline() ? "截止" : "那一天";
            case WEEK -> "一周，不定到天";
            case PART -> "一旬，不定到天";
            case MONTH -> "一个月，不定到天";
            case RANGE -> "一段时间";
            case TERM_PART -> "约" + ChineseDates.plain(when.firstDay()) + "–" + ChineseDates.plain(when.lastDay());
        };
        return when.tentative() ? exact + "，会变" : exact;
    }

    static String code(@Nullable FuzzyDate when, Term term) {
        if (when == null) return "";
        var first = when.firstDay();
        return switch (when.kind()) {
            case DAY -> "DAY:" + first;
            case WEEK -> "WEEK:" + term.weekOf(when.lastDay());
            case PART -> "PART:" + YearMonth.from(first) + ":" + third(first);
            case MONTH -> "MONTH:" + YearMonth.from(first);
            case RANGE -> "RANGE:" + first + ":" + when.lastDay();
            case TERM_PART -> "TERM_PART:" + partOfTerm(when, term);
        };
    }

    /**
     * @param code as {@link #code} writes it; empty for no date
     * @throws IllegalArgumentException for anything else
     */
    public static @Nullable FuzzyDate parse(String code, Term term) {
        if (code.isEmpty()) return null;
        var p = code.split(":", -1);
        try {
            return switch (Kind.valueOf(p[0])) {
                case DAY -> FuzzyDate.day(LocalDate.parse(p[1]));
                case WEEK -> week(Integer.parseInt(p[1]), term);
                case PART -> part(YearMonth.parse(p[1]), Integer.parseInt(p[2]));
                case MONTH -> FuzzyDate.month(YearMonth.parse(p[1]));
                case RANGE -> range(p[1], p[2]);
                case TERM_PART -> termPart(Integer.parseInt(p[1]), term);
            };
        } catch (java.time.DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("no date: " + code, e);
        }
    }

    /** The code two fields give together: the one chosen, or {@code DAY} with the day beside it; empty for none. */
    public static String chosen(@Nullable String when, @Nullable LocalDate day) {
        if (when == null) return "";
        if (!when.equals(Kind.DAY.name())) return when;
        return day == null ? "" : "DAY:" + day;
    }

    static FuzzyDate week(int number, Term term) {
        var monday = term.mondayOfWeek(number);
        var first = monday.isBefore(term.firstDay()) && number == 1 ? term.firstDay() : monday;
        return new FuzzyDate(Kind.WEEK, first, monday.plusDays(6), false, false);
    }

    /** @param third 0 上旬, 1 中旬, 2 下旬 */
    static FuzzyDate part(YearMonth month, int third) {
        var last = third == 2 ? month.atEndOfMonth() : month.atDay(10 * third + 10);
        return new FuzzyDate(Kind.PART, month.atDay(10 * third + 1), last, false, false);
    }

    /** @param part 0 期初 (the first three weeks), 1 期中 (three weeks in the middle), 2 期末 (the last three) */
    static FuzzyDate termPart(int part, Term term) {
        int first = part == 0 ? 1 : part == 1 ? (term.weeks() + 1) / 2 - 1 : term.weeks() - 2;
        var from = part == 0 ? term.firstDay() : term.mondayOfWeek(first);
        var to = part == 2 ? term.lastDay() : term.mondayOfWeek(first).plusDays(20);
        return new FuzzyDate(Kind.TERM_PART, from, to, false, false);
    }

    /** What a page offers for a term: the weeks, then each month with its thirds, then the parts of the term. */
    static List<FuzzyDate> choices(Term term) {
        var found = new ArrayList<FuzzyDate>();
        for (int week = 1; week <= term.weeks(); week++) found.add(week(week, term));
        for (var month = YearMonth.from(term.firstDay());
                !month.isAfter(YearMonth.from(term.lastDay()));
                month = month.plusMonths(1)) {
            found.add(FuzzyDate.month(month));
            for (int third = 0; third < 3; third++) found.add(part(month, third));
        }
        for (int part = 0; part < 3; part++) found.add(termPart(part, term));
        return found;
    }

    private static FuzzyDate range(String first, String last) {
        return new FuzzyDate(Kind.RANGE, LocalDate.parse(first), LocalDate.parse(last), false, false);
    }

    private static String range(LocalDate first, LocalDate last) {
        boolean months =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        if (months) return first.getMonthValue() + "–" + last.getMonthValue() + "月";
        return ChineseDates.plain(first) + "–"
                + (first.getMonth() == last.getMonth() ? last.getDayOfMonth() + "日" : ChineseDates.plain(last));
    }

    private static int third(LocalDate first) {
        return Math.min(2, (first.getDayOfMonth() - 1) / 10);
    }

    private static int partOfTerm(FuzzyDate when, Term term) {
        for (int part = 0; part < 2; part++) {
            if (Objects.equals(termPart(part, term).lastDay(), when.lastDay())) return part;
        }
        return 2;
    }
}

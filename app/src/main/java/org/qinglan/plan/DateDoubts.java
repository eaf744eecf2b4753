package org.qinglan.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.Question.Change;
import org.qinglan.plan.Question.Free;
import org.qinglan.plan.Question.Option;
import org.qinglan.plan.Question.Placed;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.FuzzyDate;

/** Asks about days without school, on another weekday than written, of another term, or in no calendar. */
final class DateDoubts {
    /** How far to look for a school day of the same weekday before and after. */
    private static final int WEEKS_AROUND = 4;

    /** By how many years a plan may lie off; the nearest past first. */
    private static final int[] SHIFTS = {1, 2, 3, 4, 5, 6, -1};

    /** So many clashes of days and weekdays are asked about one by one. */
    private static final int MOST_SINGLE = 3;

    private final SchoolCalendar calendar;

    DateDoubts(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** A date as it is shown; empty for none. */
    String words(@Nullable FuzzyDate when) {
        return when == null ? "" : When.words(when, calendar.term());
    }

    /** Nothing to ask where there is school that day, or where the date is no day. */
    List<Question> holiday(FuzzyDate when, String text) {
        var day = when.firstDay();
        if (when.kind() != FuzzyDate.Kind.DAY || when.deadline() || calendar.isSchoolDay(day)) return List.of();
        if (!calendar.term().contains(day)) return List.of();
        var options = new ArrayList<Option>();
        nearest(day, 7).ifPresent(d -> options.add(Option.of(shown(d), Change.at("DAY:" + d))));
        nearest(day, -7).ifPresent(d -> options.add(Option.of(shown(d), Change.at("DAY:" + d))));
        options.add(Option.of("就在" + ChineseDates.day(day), Change.at("DAY:" + day)));
        options.add(new Option("另定", Change.NONE, Free.DAY));
        // the day as written stays in force until somebody chooses
        int asWritten = options.size() - 2;
        return List.of(new Question(
                org.qinglan.shared.Ids.next(),
                null,
                ChineseDates.plain(day) + reason(day) + "，“" + Understanding.shortened(text) + "”放到哪天？",
                ChineseDates.day(day) + reason(day) + "，原文写的就是这天。",
                options,
                asWritten,
                false));
    }

    /** A day beside which the text writes another weekday than the calendar's. */
    record Clash(@Nullable UUID item, String text, FuzzyDate when, LocalDate other) {
        static @Nullable Clash of(@Nullable UUID item, String text, FuzzyDate when, @Nullable DayOfWeek written) {
            var day = when.firstDay();
            if (written == null || day.getDayOfWeek() == written) return null;
            var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Clash(item, text, when, monday.with(TemporalAdjusters.nextOrSame(written)));
        }

        String words() {
            var day = when.firstDay();
            return ChineseDates.plain(day) + "是" + ChineseDates.weekday(day) + "，原文写的是" + ChineseDates.weekday(other);
        }

        /** The day of the written weekday in the same week, as tentative and as much a deadline. */
        Placed byWeekday() {
            return new Placed(
                    Objects.requireNonNull(item),
                    new FuzzyDate(when.kind(), other, other, when.tentative(), when.deadline()));
        }
    }

    /** The days as written stay in force; many clashes at once are another year's calendar, asked about together. */
    List<Question> clashes(List<Clash> clashes) {
        if (clashes.size() <= MOST_SINGLE)
            return clashes.stream().map(this::clash).toList();
        var first = clashes.getFirst();
        return List.of(Understanding.ask(
                "有 " + clashes.size() + " 个日子和写的星期对不上，照日子还是照星期？",
                "比如" + first.words() + "。像是别的年份的日历，请看一眼。",
                Option.of(
                        "照日子，不改",
                        Change.place(clashes.stream()
                                .map(c -> new Placed(Objects.requireNonNull(c.item()), c.when()))
                                .toList())),
                Option.of(
                        "照星期，挪到同一周的那天",
                        Change.place(clashes.stream().map(Clash::byWeekday).toList()))));
    }

    private Question clash(Clash c) {
        var day = c.when().firstDay();
        return Understanding.ask(
                        c.words() + "，“" + Understanding.shortened(c.text()) + "”放到哪天？",
                        "日子和星期对不上，先照日子填的。",
                        Option.of(shown(day), Change.at("DAY:" + day)),
                        Option.of(shown(c.other()), Change.at("DAY:" + c.other())),
                        new Option("另定", Change.NONE, Free.DAY))
                .about(Objects.requireNonNull(c.item()));
    }

    /** A day no calendar has: what the reading made of it stays until somebody says which day is meant. */
    Question noDay(NoDay missing, TaskDates dates, UUID item, String text, @Nullable FuzzyDate read) {
        var options = new ArrayList<Option>();
        options.add(Option.of(
                read == null ? "先不写日子" : "先写" + When.words(read, calendar.term()),
                Change.place(List.of(new Placed(item, read)))));
        if (missing.hasMonth()) {
            var last = dates.monthOf(missing.month()).atEndOfMonth();
            options.add(Option.of(ChineseDates.day(last), Change.at("DAY:" + last)));
        }
        options.add(new Option("另定", Change.NONE, Free.DAY));
        return Understanding.ask(
                        "没有" + missing.words() + "这一天，“" + Understanding.shortened(text) + "”放到哪天？",
                        "原文写的是" + missing.words() + "。",
                        options.toArray(Option[]::new))
                .about(item);
    }

    /** A week the term does not have: no date is put in its place until somebody says which. */
    List<Question> noWeek(@Nullable Integer week, String text) {
        if (week == null) return List.of();
        int weeks = calendar.term().weeks();
        return List.of(Understanding.ask(
                "这学期只有 " + weeks + " 周，没有第" + week + "周，“" + Understanding.shortened(text) + "”放到什么时候？",
                "原文写的是第" + week + "周，先没填日子。",
                Option.of("先不写日子", Change.at("")),
                Option.of("第" + weeks + "周", Change.at("WEEK:" + weeks)),
                new Option("另定", Change.NONE, Free.DAY)));
    }

    /** A date of another term in a plan whose other dates fit. */
    List<Question> outsideTheTerm(PlanItem item) {
        var when = item.when();
        var term = calendar.term();
        if (when == null || !outside(when, term)) return List.of();
        var options = new ArrayList<Option>();
        options.add(Option.of("照原文，不改", Change.place(List.of(new Placed(item.id(), when)))));
        withinTheTerm(when)
                .ifPresent(moved -> options.add(Option.of(
                        "改成" + year(moved) + When.words(moved, term),
                        Change.place(List.of(new Placed(item.id(), moved))))));
        options.add(new Option("另定", Change.NONE, Free.DAY));
        return List.of(Understanding.ask(
                "“" + Understanding.shortened(item.text()) + "”写的是" + year(when) + When.words(when, term)
                        + "，不在这学期里，放到哪天？",
                "这学期是" + span(term) + "。",
                options.toArray(Option[]::new)));
    }

    /** The same day of another year, where one lies in the term. */
    Optional<FuzzyDate> withinTheTerm(FuzzyDate when) {
        return Arrays.stream(SHIFTS)
                .mapToObj(years -> moved(when, years))
                .filter(moved -> !isOutside(moved))
                .findFirst();
    }

    boolean isOutside(FuzzyDate when) {
        return outside(when, calendar.term());
    }

    /** From when to when the term goes, as it is said. */
    String span() {
        return span(calendar.term());
    }

    /** A span of days whose end was written before its beginning: only the beginning stands until somebody says. */
    Question backwards(FuzzyDate turned, UUID item, String text) {
        var first = turned.firstDay();
        var last = turned.lastDay();
        return Understanding.ask(
                        "“" + Understanding.shortened(text) + "”写的是" + ChineseDates.plain(last) + "到"
                                + ChineseDates.plain(first) + "，前后反了，放到哪天？",
                        "先只写了" + ChineseDates.plain(last) + "。",
                        Option.of(shown(last), Change.place(List.of(new Placed(item, FuzzyDate.day(last))))),
                        Option.of(
                                ChineseDates.plain(first) + "到" + ChineseDates.plain(last),
                                Change.place(List.of(new Placed(item, turned)))),
                        new Option("另定", Change.NONE, Free.DAY))
                .about(item);
    }

    /** Whether most dates lie outside the term: a plan written on top of last year's, or one of another term. */
    @Nullable
    Question aboutTheTerm(List<PlanItem> items) {
        var term = calendar.term();
        var dated = items.stream().filter(i -> i.when() != null).toList();
        var away = dated.stream()
                .filter(i -> outside(Objects.requireNonNull(i.when()), term))
                .toList();
        if (away.isEmpty() || away.size() * 2 <= dated.size()) return null;
        for (int years : SHIFTS) {
            long fits = away.stream()
                    .filter(i -> !outside(moved(Objects.requireNonNull(i.when()), years), term))
                    .count();
            if (fits * 2 <= away.size()) continue;
            int written =
                    Objects.requireNonNull(away.getFirst().when()).firstDay().getYear();
            return Understanding.ask(
                    "日子写的是" + written + "年，要改成这学期的吗？",
                    "计划是" + term.chinese() + "的，有 " + away.size() + " 个日子不在这学期里。",
                    Option.of("照原文，不改", Change.moveYears(0)),
                    Option.of("都改到" + (written + years) + "年", Change.moveYears(years)));
        }
        return ofAnotherTerm(away);
    }

    /** No number of years brings the dates into the term: an autumn plan put into spring. */
    private Question ofAnotherTerm(List<PlanItem> away) {
        var first = away.stream()
                .map(i -> Objects.requireNonNull(i.when()))
                .min(Comparator.comparing(FuzzyDate::firstDay))
                .orElseThrow();
        var last = away.stream()
                .map(i -> Objects.requireNonNull(i.when()))
                .max(Comparator.comparing(FuzzyDate::lastDay))
                .orElseThrow();
        return Understanding.ask(
                "有 " + away.size() + " 个日子不在这学期里，怎么办？",
                "写的是" + month(first.firstDay()) + "到" + month(last.lastDay()) + "，这学期是" + span(calendar.term())
                        + "。学期选错了的话，请重新导入，选对学期。",
                Option.of(
                        "照原文，不改",
                        Change.place(away.stream()
                                .map(i -> new Placed(i.id(), i.when()))
                                .toList())),
                Option.of(
                        "都先不写日子，我一件件定",
                        Change.place(
                                away.stream().map(i -> new Placed(i.id(), null)).toList())));
    }

    private static FuzzyDate moved(FuzzyDate when, int years) {
        return new FuzzyDate(
                when.kind(),
                when.firstDay().plusYears(years),
                when.lastDay().plusYears(years),
                when.tentative(),
                when.deadline());
    }

    private static String year(FuzzyDate when) {
        return when.firstDay().getYear() + "年";
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    private static String span(Term term) {
        return term.firstDay().getYear() + "年" + ChineseDates.plain(term.firstDay()) + "到"
                + term.lastDay().getYear() + "年" + ChineseDates.plain(term.lastDay());
    }

    private Optional<LocalDate> nearest(LocalDate day, int step) {
        return java.util.stream.IntStream.rangeClosed(1, WEEKS_AROUND)
                .mapToObj(n -> day.plusDays((long) n * step))
                .filter(calendar::isSchoolDay)
                .findFirst();
    }

    private String shown(LocalDate day) {
        return ChineseDates.day(day) + "第" + calendar.term().weekOf(day) + "周";
    }

    private String reason(LocalDate day) {
        var exception = calendar.exceptions().get(day);
        return exception == null ? "是周末" : exception.name() + "休息";
    }

    /** A month around the term belongs to it: plans are made before it begins. */
    private static boolean outside(FuzzyDate d, Term term) {
        return d.lastDay().isBefore(term.firstDay().minusMonths(1))
                || d.firstDay().isAfter(term.lastDay().plusMonths(1));
    }
}

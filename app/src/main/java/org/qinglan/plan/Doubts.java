package org.qinglan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.PlanItem.Named;
import org.qinglan.plan.Question.Change;
import org.qinglan.plan.Question.Free;
import org.qinglan.plan.Question.Option;
import org.qinglan.school.Person;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.FuzzyDate;

/** Asks about names that mean several people, days without school, and years left over from an older plan. */
final class Doubts {
    /** How far to look for a school day of the same weekday before and after. */
    private static final int WEEKS_AROUND = 4;

    private final Roster roster;
    private final SchoolCalendar calendar;

    Doubts(Roster roster, SchoolCalendar calendar) {
        this.roster = roster;
        this.calendar = calendar;
    }

    /** A name linked to whom it means: the only one, or the first of several until somebody chooses. */
    Named person(String part, String name) {
        var meant = candidates(name);
        boolean nickname = Crowds.familyName(name) != null;
        if (meant.isEmpty() || (nickname && meant.size() > 1)) return new Named(part, null, name);
        return new Named(part, meant.getFirst().id(), name);
    }

    List<Question> names(List<Named> people, String where) {
        var open = new ArrayList<Question>();
        for (var named : people) {
            var meant = candidates(named.name());
            if (Crowds.familyName(named.name()) != null && !meant.isEmpty()) open.add(nickname(named, meant, where));
            else if (meant.size() > 1) open.add(same(named, meant, where));
        }
        return open;
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

    /** Whether most dates lie whole years away from the term: a plan written on top of last year's. */
    @Nullable
    Question aboutTheYear(List<PlanItem> items) {
        var term = calendar.term();
        var dates = items.stream().map(PlanItem::when).filter(Objects::nonNull).toList();
        var away = dates.stream().filter(d -> outside(d, term)).toList();
        if (dates.isEmpty() || away.size() * 2 <= dates.size()) return null;
        for (int years : new int[] {1, 2, 3, 4, 5, 6, -1}) {
            int moved = years;
            long fits = away.stream()
                    .filter(d ->
                            !outside(d.firstDay().plusYears(moved), d.lastDay().plusYears(moved), term))
                    .count();
            if (fits * 2 <= away.size()) continue;
            int written = away.getFirst().firstDay().getYear();
            return Understanding.ask(
                    "日子写的是" + written + "年，要改成这学期的吗？",
                    "计划是" + term.chinese() + "的，有 " + away.size() + " 个日子不在这学期里。",
                    Option.of("照原文，不改", Change.moveYears(0)),
                    Option.of("都改到" + (written + years) + "年", Change.moveYears(years)));
        }
        return null;
    }

    private List<Person> candidates(String name) {
        var family = Crowds.familyName(name);
        return family != null ? roster.ofFamily(family) : roster.named(name);
    }

    private Question same(Named named, List<Person> meant, String where) {
        var options = new ArrayList<Option>();
        for (var p : meant) options.add(Option.of(roster.label(p), Change.link(named.name(), List.of(p.id()))));
        options.add(Option.of("都是", Change.link(named.name(), ids(meant))));
        options.add(Option.of("不在名单里，照原文留着", Change.link(named.name(), List.of())));
        var note = where + "里写着" + named.name() + "，名单里同名的有 " + meant.size() + " 位。";
        return Understanding.ask(named.name() + "是哪一位？", note, options.toArray(Option[]::new));
    }

    private Question nickname(Named named, List<Person> meant, String where) {
        var options = new ArrayList<Option>();
        if (meant.size() > 1) options.add(Option.of("不认得，照原文留着", Change.link(named.name(), List.of())));
        for (var p : meant) options.add(Option.of(roster.label(p), Change.link(named.name(), List.of(p.id()))));
        if (meant.size() == 1) options.add(Option.of("不是，照原文留着", Change.link(named.name(), List.of())));
        options.add(new Option("别人", Change.link(named.name(), List.of()), Free.PERSON));
        var title = meant.size() == 1
                ? "“" + named.name() + "”是" + meant.getFirst().name() + "吗？"
                : "“" + named.name() + "”是哪一位？";
        return Understanding.ask(title, where + "里这样写；组里这个姓的有 " + meant.size() + " 位。", options.toArray(Option[]::new));
    }

    private java.util.Optional<LocalDate> nearest(LocalDate day, int step) {
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
        return outside(d.firstDay(), d.lastDay(), term);
    }

    private static boolean outside(LocalDate first, LocalDate last, Term term) {
        return last.isBefore(term.firstDay().minusMonths(1))
                || first.isAfter(term.lastDay().plusMonths(1));
    }

    private static List<UUID> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}

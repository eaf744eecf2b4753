package org.qinglan.offline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.form.FormView;
import org.qinglan.record.form.Forms;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.Rubric;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Subject;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;

/**
 * What a phone takes along: the timetable of last, this and next week and the forms, for one account. Nothing but what this
 * person sees on the program's own pages anyway.
 */
@Component
class Mine {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final int WEEKS = 3;

    /** @param account whose it is: a phone keeps each account's apart */
    record Pack(
            UUID account,
            String name,
            String today,
            List<Day> days,
            List<Slot> lessons,
            List<Named> subjects,
            List<Form> forms,
            List<String> names,
            List<Named> units,
            List<Named> members) {}

    /** @param weekday whose timetable holds that day, 1–7; null without school */
    record Day(String date, String label, @Nullable Integer weekday) {}

    /** @param time when it begins: 10:05; empty without a bell */
    record Slot(
            UUID id,
            int weekday,
            int period,
            String time,
            String teacher,
            UUID teacherId,
            String className,
            String subject,
            boolean mine) {}

    /** A choice: what is stored, and how it reads. */
    record Named(String value, String name) {}

    record Form(
            String code,
            int version,
            String name,
            String about,
            String button,
            String heading,
            String under,
            List<Field> fields,
            List<Sheet.Put> initial,
            Map<String, Rubric> rubrics) {}

    private final Terms terms;
    private final Units units;
    private final Timetable timetable;
    private final Kinds kinds;
    private final Forms forms;

    Mine(Terms terms, Units units, Timetable timetable, Kinds kinds, Forms forms) {
        this.terms = terms;
        this.units = units;
        this.timetable = timetable;
        this.kinds = kinds;
        this.forms = forms;
    }

    Pack of(Actor me) {
        var views = kinds.all().stream()
                .map(kind -> forms.fresh(me, kind, Map.of()))
                .toList();
        var school = me.homeUnit().flatMap(units::schoolOf);
        var term = terms.at(me.today());
        boolean hasWeek = school.isPresent() && term.isPresent();
        return new Pack(
                me.accountId(),
                me.name(),
                me.today().toString(),
                hasWeek ? days(me.today(), terms.calendar(term.get(), school.get())) : List.of(),
                hasWeek ? lessons(me, school.get(), term.get().id()) : List.of(),
                List.of(Subject.values()).stream()
                        .map(s -> new Named(s.name(), s.chinese()))
                        .toList(),
                views.stream().map(Mine::form).toList(),
                views.stream()
                        .map(FormView::names)
                        .filter(n -> !n.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                views.stream()
                        .flatMap(v -> v.units().stream())
                        .distinct()
                        .map(u -> new Named(u.id().toString(), u.name()))
                        .toList(),
                views.stream()
                        .flatMap(v -> v.members().entrySet().stream())
                        .distinct()
                        .map(m -> new Named(m.getKey().toString(), m.getValue()))
                        .toList());
    }

    private static List<Day> days(LocalDate today, SchoolCalendar calendar) {
        var first = today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(1);
        return first.datesUntil(first.plusWeeks(WEEKS))
                .map(day -> new Day(
                        day.toString(),
                        ChineseDates.day(day),
                        calendar.timetableOf(day).map(d -> d.getValue()).orElse(null)))
                .toList();
    }

    private List<Slot> lessons(Actor me, Unit school, UUID term) {
        var bells = timetable.bells(school);
        return timetable.week(school.id(), term).stream()
                .map(l -> new Slot(
                        l.id(),
                        l.weekday().getValue(),
                        l.period(),
                        bells.stream()
                                .filter(b -> b.period() == l.period())
                                .findFirst()
                                .map(b -> CLOCK.format(b.begins()))
                                .orElse(""),
                        l.teacherName(),
                        l.teacherId(),
                        l.className(),
                        l.subject().name(),
                        l.teacherId().equals(me.personId())))
                .toList();
    }

    private static Form form(FormView view) {
        var kind = view.kind();
        return new Form(
                kind.code(),
                kind.version(),
                kind.name(),
                kind.about(),
                kind.button(),
                kind.heading(),
                kind.under(),
                kind.fields(),
                Sheet.puts(kind, view.values()),
                view.rubrics());
    }
}

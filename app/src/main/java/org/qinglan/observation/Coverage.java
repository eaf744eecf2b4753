package org.qinglan.observation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.observation.Board.Row;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.shared.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the lessons seen of each teacher of a unit: as many statements for a school as for a group. */
@Component
class Coverage {
    private record Seen(UUID personId, LocalDate last, int lessons, int thisWeek) {}

    private final Leading leading;
    private final People people;
    private final Terms terms;
    private final JdbcClient jdbc;

    Coverage(Leading leading, People people, Terms terms, JdbcClient jdbc) {
        this.leading = leading;
        this.people = people;
        this.terms = terms;
        this.jdbc = jdbc;
    }

    /** @param wanted the unit asked for; null: the widest */
    Board of(Actor me, @Nullable UUID wanted, int weeks) {
        var choices = leading.unitsOf(me);
        var unit = chosen(choices, wanted);
        var term = terms.at(me.today());
        if (unit.isEmpty() || term.isEmpty())
            return new Board(unit.orElse(null), choices, weeks, 0, List.of(), List.of(), List.of());
        int week = term.get().weekOf(me.today());
        var rows = rows(me, unit.get(), term.get());
        Predicate<Row> twice = row -> row.thisWeek() >= 2;
        Predicate<Row> missed = row -> row.since() >= weeks;
        return new Board(
                unit.get(),
                choices,
                weeks,
                week,
                rows.stream().filter(missed).toList(),
                rows.stream().filter(twice).toList(),
                rows.stream().filter(twice.or(missed).negate()).toList());
    }

    private static Optional<Unit> chosen(List<Unit> choices, @Nullable UUID wanted) {
        if (wanted == null) return choices.stream().findFirst();
        return Optional.of(choices.stream()
                .filter(u -> u.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Forbidden("这个组不由您带，看不到谁被听过课。")));
    }

    private List<Row> rows(Actor me, Unit unit, Term term) {
        var teachers = teaching(people.within(unit.id(), me.today()), term);
        var seen = seen(teachers, term, me.today());
        var groups = people.groups(teachers.stream().map(Person::id).toList(), me.today());
        int week = term.weekOf(me.today());
        int first = Math.max(1, term.weekOf(term.firstDay()));
        return teachers.stream()
                .filter(p -> !p.id().equals(me.personId()))
                .map(p -> {
                    var s = seen.get(p.id());
                    String group = groups.getOrDefault(p.id(), "");
                    if (s == null) return new Row(p.id(), p.name(), group, null, Math.max(0, week - first + 1), 0, 0);
                    int since = week - term.weekOf(s.last());
                    return new Row(p.id(), p.name(), group, s.last(), since, s.lessons(), s.thisWeek());
                })
                .sorted(Comparator.comparingInt(Row::since).reversed().thenComparingInt(Row::lessons))
                .toList();
    }

    /** Whoever stands in the timetable; everybody where there is none. */
    private List<Person> teaching(List<Person> all, Term term) {
        var ids = jdbc.sql(
                        "select distinct teacher_id from school.lesson_slot where term_id = ? and teacher_id = any(?)")
                .params(term.id(), all.stream().map(Person::id).toArray(UUID[]::new))
                .query(UUID.class)
                .set();
        return ids.isEmpty()
                ? all
                : all.stream().filter(p -> ids.contains(p.id())).toList();
    }

    private Map<UUID, Seen> seen(List<Person> teachers, Term term, LocalDate today) {
        var seen = new HashMap<UUID, Seen>();
        jdbc.sql("select t.person_id, max(r.occurred_on) as last,"
                        + " count(distinct (r.occurred_on, r.period)) as lessons,"
                        + " count(distinct (r.occurred_on, r.period)) filter (where r.occurred_on >= ?) as this_week"
                        + " from record.part t join record.record r on r.tenant_id = t.tenant_id and r.id = t.record_id"
                        + " where t.person_id = any(?) and t.part = 'teacher' and r.kind = 'observation'"
                        + " and r.state not in ('DRAFT', 'VOID') and r.deleted_at is null and r.occurred_on between ? and ?"
                        + " group by t.person_id")
                .params(
                        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        teachers.stream().map(Person::id).toArray(UUID[]::new),
                        term.firstDay(),
                        today)
                .query(Seen.class)
                .list()
                .forEach(s -> seen.put(s.personId(), s));
        return seen;
    }
}

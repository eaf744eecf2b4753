package org.qinglan.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of the tenant in force, and the calendar each school follows in them. */
@Repository
public class Terms {
    private static final String TERMS = "select id, code, first_day, last_day from school.term";
    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<Term> all() {
        return jdbc.sql(TERMS + " order by first_day desc").query(Term.class).list();
    }

    public Term get(UUID id) {
        return jdbc.sql(TERMS + " where id = ?")
                .param(id)
                .query(Term.class)
                .optional()
                .orElseThrow(() -> new NoSuch("学期"));
    }

    /** The term a day falls into; in the holidays the next one, after the last one the last. */
    public Optional<Term> at(LocalDate day) {
        return jdbc.sql(TERMS + " order by case when ? between first_day and last_day then 0"
                        + " when first_day > ? then 1 else 2 end,"
                        + " case when first_day > ? then first_day end, last_day desc limit 1")
                .params(day, day, day)
                .query(Term.class)
                .optional();
    }

    /** The next term that was set up; empty where none was yet. */
    public Optional<Term> after(Term term) {
        return jdbc.sql(TERMS + " where first_day > ? order by first_day limit 1")
                .param(term.lastDay())
                .query(Term.class)
                .optional();
    }

    /** The calendar of a term as a unit follows it: exceptions of the units on its line, the nearest one wins. */
    public SchoolCalendar calendar(Term term, Unit unit) {
        Map<LocalDate, SchoolCalendar.Exception> days = new HashMap<>();
        jdbc.sql(
                        "select day, kind, follows, name from school.calendar_day where unit_id = any(?) and day between ? and ?"
                                + " order by array_position(?, unit_id)")
                .params(lineOf(unit), term.firstDay(), term.lastDay(), lineOf(unit))
                .query(row -> {
                    Integer follows = row.getObject("follows", Integer.class);
                    days.put(
                            row.getObject("day", LocalDate.class),
                            new SchoolCalendar.Exception(
                                    "WORK".equals(row.getString("kind")),
                                    follows == null ? null : DayOfWeek.of(follows),
                                    row.getString("name")));
                });
        return new SchoolCalendar(term, days);
    }

    public Term add(String code, LocalDate firstDay, LocalDate lastDay) {
        UUID id = Ids.next();
        jdbc.sql("insert into school.term (tenant_id, id, code, first_day, last_day) values (?, ?, ?, ?, ?)")
                .params(Tenancy.require(), id, code, firstDay, lastDay)
                .update();
        return new Term(id, code, firstDay, lastDay);
    }

    private static UUID[] lineOf(Unit unit) {
        return unit.line().toArray(UUID[]::new);
    }
}

package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What 台账 shows, read in as many statements whatever the size of the group. */
@Repository
class LedgerRows {
    /**
     * The duties of one bearer under one requirement, added up.
     *
     * @param total asked for, excused windows left out
     * @param met of the total, counting no window above what it needs
     * @param owed what was due before today and is missing
     * @param held what is missing in excused windows that have begun
     * @param byNow asked for in windows due until this Sunday
     * @param windows how many windows
     * @param past how many of them were due before today
     * @param dueThisWeek something is missing that is due this week
     */
    record Sum(
            UUID requirementId,
            UUID bearer,
            BigDecimal done,
            BigDecimal total,
            BigDecimal met,
            BigDecimal owed,
            BigDecimal held,
            BigDecimal byNow,
            int windows,
            int past,
            boolean dueThisWeek) {}

    /**
     * @param unit the smallest unit of the tree, within the one looked at, that the bearer belongs to
     * @param away why absent today, null where present
     */
    record Bearer(
            UUID id,
            String name,
            @Nullable LocalDate servingSince,
            UUID unitId,
            String unit,
            @Nullable Integer grade,
            String kind,
            String role,
            @Nullable String away) {}

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody in or below the unit on a day, by group and then by name; {@code only}: just this one. */
    List<Bearer> people(UUID unit, @Nullable UUID only, LocalDate day) {
        return jdbc.sql(
                        "select * from (select distinct on (p.id) p.id, p.name, p.pinyin, p.serving_since, u.id as unit_id,"
                                + " u.name as unit, u.grade, u.kind, t.role, (select a.reason from school.absence a"
                                + " where a.tenant_id = p.tenant_id and a.person_id = p.id and :day between a.first_day and a.last_day"
                                + " limit 1) as away from school.post t"
                                + " join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id"
                                + " join school.person p on p.tenant_id = t.tenant_id and p.id = t.person_id"
                                + " where u.line @> array[:unit::uuid] and t.valid_from <= :day"
                                + " and (t.valid_to is null or t.valid_to >= :day) and (p.left_on is null or p.left_on > :day)"
                                + " and (:only::uuid is null or p.id = :only::uuid)"
                                + " order by p.id, u.overlay, cardinality(u.line) desc, t.role, u.id) each"
                                + " order by grade nulls first, unit, pinyin, id")
                .param("unit", unit)
                .param("only", only)
                .param("day", day)
                .query(Bearer.class)
                .list();
    }

    /** Units in or below the unit that bear a requirement themselves. */
    List<Bearer> units(UUID unit, Term term) {
        return jdbc.sql(
                        "select u.id, u.name, null::date as serving_since, u.id as unit_id, u.name as unit, u.grade, u.kind,"
                                + " '' as role, null as away from school.unit u where u.line @> array[:unit::uuid] and exists"
                                + " (select from duty.duty d join duty.requirement r on r.tenant_id = d.tenant_id"
                                + " and r.id = d.requirement_id where d.tenant_id = u.tenant_id and d.unit_id = u.id"
                                + " and r.term_id = :term) order by u.grade nulls first, u.name")
                .param("unit", unit)
                .param("term", term.id())
                .query(Bearer.class)
                .list();
    }

    /** The sums of these bearers under all requirements of the term that ask something of them. */
    List<Sum> sums(Collection<UUID> bearers, Term term, LocalDate today) {
        return jdbc.sql("select d.requirement_id, coalesce(d.person_id, d.unit_id) as bearer, sum(d.done) as done,"
                        + " coalesce(sum(d.needed) filter (where not d.excused), 0) as total,"
                        + " coalesce(sum(least(d.done, d.needed)) filter (where not d.excused), 0) as met,"
                        + " coalesce(sum(greatest(d.needed - d.done, 0)) filter (where not d.excused and d.due_on < :today), 0)"
                        + " as owed,"
                        + " coalesce(sum(greatest(d.needed - d.done, 0)) filter (where d.excused and d.first_day <= :today), 0)"
                        + " as held,"
                        + " coalesce(sum(d.needed) filter (where not d.excused and d.due_on <= :sunday), 0) as by_now,"
                        + " count(*) as windows, count(*) filter (where not d.excused and d.due_on < :today) as past,"
                        + " coalesce(bool_or(not d.excused and d.due_on between :today and :sunday and d.done < d.needed),"
                        + " false) as due_this_week"
                        + " from duty.duty d join duty.requirement r on r.tenant_id = d.tenant_id and r.id = d.requirement_id"
                        + " where (d.person_id = any(:bearers) or d.unit_id = any(:bearers)) and r.first_day <= :ends"
                        + " and r.last_day >= :begins group by d.requirement_id, coalesce(d.person_id, d.unit_id)")
                .param("bearers", bearers.toArray(UUID[]::new))
                .param("today", today)
                .param("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .param("begins", term.firstDay())
                .param("ends", term.lastDay())
                .query(Sum.class)
                .list();
    }
}

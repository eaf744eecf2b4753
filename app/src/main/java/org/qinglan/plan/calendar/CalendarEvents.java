package org.qinglan.plan.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qinglan.shared.FuzzyDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dated tasks of published plans, by unit or by person. */
@Repository
class CalendarEvents {
    private static final String SELECT =
            "select i.id, i.plan_id, i.text, i.date_kind, i.first_day, i.last_day, i.tentative,"
                    + " i.deadline, u.name as unit, i.state,"
                    + " coalesce((select string_agg(distinct n.name, '、') from plan.item_person n where n.tenant_id = i.tenant_id"
                    + " and n.item_id = i.id), i.participants, '') as who,"
                    + " exists (select from plan.evidence e join record.record r on r.tenant_id = e.tenant_id and r.id = e.record_id"
                    + " where e.tenant_id = i.tenant_id and e.item_id = i.id and r.deleted_at is null"
                    + " and r.state not in ('DRAFT', 'VOID')) as done,"
                    + " (select count(*) from plan.adjustment a where a.tenant_id = i.tenant_id and a.item_id = i.id"
                    + " and a.state = 'APPLIED') as changes, p.updated_at from plan.item i"
                    + " join plan.plan p on p.tenant_id = i.tenant_id and p.id = i.plan_id"
                    + " join school.unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id"
                    + " where i.kind = 'TASK' and i.deleted_at is null and i.first_day is not null and p.deleted_at is null"
                    + " and p.state in ('PUBLISHED', 'SUMMARY_DRAFT', 'SUMMARY_REVIEW', 'CLOSED', 'ARCHIVED')"
                    + " and i.first_day <= ? and i.last_day >= ?";
    private static final String ORDER = " order by i.first_day, i.last_day, i.seq, i.id";
    private final JdbcClient jdbc;

    CalendarEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tasks of exactly these units' plans that may fall between two days. */
    List<CalendarEvent> ofUnits(Collection<UUID> units, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + " and p.unit_id = any(?)" + ORDER)
                .params(to, from, units.toArray(UUID[]::new))
                .query(CalendarEvents::event)
                .list();
    }

    /** Tasks of the unit and of everything below it. */
    List<CalendarEvent> below(UUID unit, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + " and u.line @> array[?::uuid]" + ORDER)
                .params(to, from, unit)
                .query(CalendarEvents::event)
                .list();
    }

    /** What concerns one person: tasks that name them, and tasks of their units that name nobody. */
    List<CalendarEvent> ofPerson(UUID person, Collection<UUID> units, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + " and (exists (select from plan.item_person n where n.tenant_id = i.tenant_id"
                        + " and n.item_id = i.id and n.person_id = ?) or (p.unit_id = any(?) and not exists (select"
                        + " from plan.item_person n where n.tenant_id = i.tenant_id and n.item_id = i.id)))" + ORDER)
                .params(to, from, person, units.toArray(UUID[]::new))
                .query(CalendarEvents::event)
                .list();
    }

    private static CalendarEvent event(ResultSet row, int n) throws SQLException {
        return new CalendarEvent(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("text"),
                new FuzzyDate(
                        FuzzyDate.Kind.valueOf(row.getString("date_kind")),
                        Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                        row.getBoolean("tentative"),
                        row.getBoolean("deadline")),
                row.getString("who"),
                row.getString("unit"),
                row.getBoolean("done"),
                "CANCELLED".equals(row.getString("state")),
                row.getInt("changes"),
                row.getTimestamp("updated_at").toInstant());
    }
}

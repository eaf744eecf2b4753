package org.qinglan.publiclesson.seat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qinglan.plan.OtherDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Public lessons in 行事历: one's own and those one has a seat in; a group's, a school's, and what is announced to a unit. */
@Repository("publicLessonDates")
class LessonDates implements OtherDates {
    private static final String ALL = "select l.id, p.name || '的公开课《' || l.topic || '》第' || l.period || '节'"
            + " || case when l.place = '' then '' else '，' || l.place end as text, l.held_on as day, p.name as who,"
            + " u.name as unit, '/public-lessons/' || l.id as href, l.state in ('HELD', 'ARCHIVED') as done,"
            + " l.state = 'CANCELLED' as cancelled, l.version as changes, l.updated_at as changed_at"
            + " from publiclesson.lesson l"
            + " join school.person p on p.tenant_id = l.tenant_id and p.id = l.owner_id"
            + " join school.unit u on u.tenant_id = l.tenant_id and u.id = l.unit_id"
            + " where l.held_on between ? and ? and l.state in ('SCHEDULED', 'HELD', 'ARCHIVED', 'CANCELLED')";
    private static final String ORDER = " order by l.held_on, l.period, l.id";
    private final JdbcClient jdbc;

    LessonDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dated> ofPerson(UUID person, LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + " and (l.owner_id = ? or exists (select from publiclesson.seat s"
                        + " where s.tenant_id = l.tenant_id and s.lesson_id = l.id and s.person_id = ?"
                        + " and s.seat_no is not null))" + ORDER)
                .params(from, to, person, person)
                .query(Dated.class)
                .list();
    }

    @Override
    public List<Dated> ofUnits(Collection<UUID> units, LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + " and (l.audience_id = any(?) or l.unit_id = any(?))" + ORDER)
                .params(from, to, units.toArray(UUID[]::new), units.toArray(UUID[]::new))
                .query(Dated.class)
                .list();
    }

    @Override
    public List<Dated> below(UUID unit, LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + " and u.line @> array[?::uuid]" + ORDER)
                .params(from, to, unit)
                .query(Dated.class)
                .list();
    }
}

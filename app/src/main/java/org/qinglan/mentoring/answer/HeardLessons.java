package org.qinglan.mentoring.answer;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinglan.mentoring.answer.Answer.Own;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lessons of mentors that were heard and count, and the sheets that answer them. */
@Repository
class HeardLessons {
    /** What holds the place of the one sheet of a lesson heard. */
    static final String CLAIM = "answer:";

    private static final String HEARD = "select c.record_id, c.person_id, o.name as mentee,"
            + " (c.attributes ->> 'teacher')::uuid as teacher, t.name as mentor, c.occurred_on, r.period, r.title, u.line"
            + " from record.credit c join record.record r on r.tenant_id = c.tenant_id and r.id = c.record_id"
            + " join school.person o on o.tenant_id = c.tenant_id and o.id = c.person_id"
            + " join school.person t on t.tenant_id = c.tenant_id and t.id = (c.attributes ->> 'teacher')::uuid"
            + " join school.unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id"
            + " where c.action = 'OBSERVE' and c.attributes ->> 'relation' = 'MENTOR' and c.reverses is null"
            + " and not exists (select from record.credit x where x.tenant_id = c.tenant_id and x.reverses = c.id)";
    private final JdbcClient jdbc;

    HeardLessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these people heard of their mentors between two days, both included, the oldest first. */
    List<Heard> of(Collection<UUID> mentees, LocalDate from, LocalDate to) {
        if (mentees.isEmpty()) return List.of();
        return jdbc.sql(HEARD + " and c.person_id = any(?) and c.occurred_on between ? and ?"
                        + " order by c.occurred_on, r.period, c.id")
                .params(mentees.toArray(UUID[]::new), from, to)
                .query(HeardLessons::heard)
                .list();
    }

    /** One lesson heard; empty where the record is none, or counts no more. */
    Optional<Heard> find(UUID recordId) {
        return jdbc.sql(HEARD + " and c.record_id = ?")
                .param(recordId)
                .query(HeardLessons::heard)
                .optional();
    }

    /** The sheets that stand for these lessons, by the lesson. */
    Map<UUID, Own> sheets(Collection<Heard> heard) {
        if (heard.isEmpty()) return Map.of();
        return jdbc
                .sql("select r.id as record_id, substr(c.claim, ?)::uuid as heard_id, r.occurred_on as day"
                        + " from record.claim c join record.record r on r.tenant_id = c.tenant_id and r.id = c.record_id"
                        + " where c.claim = any(?) and r.deleted_at is null")
                .params(
                        CLAIM.length() + 1,
                        heard.stream().map(h -> CLAIM + h.recordId()).toArray(String[]::new))
                .query(Own.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Own::heardId, Function.identity()));
    }

    /** The sheet begun or filed for a lesson, by whom it belongs to. */
    Optional<UUID> sheetOf(UUID heardId, UUID owner) {
        return jdbc.sql("select id from record.record where kind = 'contrast' and owner_id = ? and deleted_at is null"
                        + " and state <> 'VOID' and details -> 'heard.id' ->> 0 = ? order by created_at limit 1")
                .params(owner, heardId.toString())
                .query(UUID.class)
                .optional();
    }

    private static Heard heard(ResultSet row, int n) throws SQLException {
        Array line = row.getArray("line");
        return new Heard(
                row.getObject("record_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("mentee"),
                row.getObject("teacher", UUID.class),
                row.getString("mentor"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("period", Integer.class),
                row.getString("title"),
                List.of((UUID[]) line.getArray()));
    }
}

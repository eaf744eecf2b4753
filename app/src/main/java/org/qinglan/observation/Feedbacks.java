package org.qinglan.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 听课反馈 as rows. */
@Repository
class Feedbacks {
    private final JdbcClient jdbc;

    Feedbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Feedback> find(UUID recordId) {
        return jdbc.sql("select * from observation.feedback where record_id = ?")
                .param(recordId)
                .query(Feedbacks::row)
                .optional();
    }

    /** A new one, or the same one sent again: to another teacher, with time to answer. */
    void send(Feedback f) {
        jdbc.sql(
                        "insert into observation.feedback (tenant_id, record_id, teacher_id, observer_id, unit_id, state, sent_at,"
                                + " answer_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, record_id) do update set"
                                + " teacher_id = excluded.teacher_id, unit_id = excluded.unit_id, state = excluded.state,"
                                + " sent_at = excluded.sent_at, answer_by = excluded.answer_by")
                .params(
                        Tenancy.require(),
                        f.recordId(),
                        f.teacherId(),
                        f.observerId(),
                        f.unitId(),
                        f.state(),
                        Timestamp.from(f.sentAt()),
                        Timestamp.from(f.answerBy()))
                .update();
    }

    /** False where somebody moved it meanwhile. */
    boolean move(UUID recordId, String from, String to) {
        return jdbc.sql("update observation.feedback set state = ? where record_id = ? and state = ?")
                        .params(to, recordId, from)
                        .update()
                == 1;
    }

    /** Those that wait for the teacher's answer, the most pressing first. */
    List<Feedback> waiting() {
        return jdbc.sql("select * from observation.feedback where state = 'WAITING' order by answer_by")
                .query(Feedbacks::row)
                .list();
    }

    /** Those in a state that somebody taught or wrote, the most pressing first. */
    List<Feedback> of(UUID person, String state) {
        String side = state.equals("WAITING") ? "teacher_id" : "observer_id";
        return jdbc.sql("select * from observation.feedback where state = ? and " + side
                        + " = ? order by answer_by, record_id")
                .params(state, person)
                .query(Feedbacks::row)
                .list();
    }

    /** Disputes of these units and below, the oldest first. */
    List<Feedback> disputedIn(List<UUID> units) {
        return jdbc.sql("select f.* from observation.feedback f"
                        + " join school.unit u on u.tenant_id = f.tenant_id and u.id = f.unit_id"
                        + " where f.state = 'DISPUTED' and u.line && ?::uuid[] order by f.sent_at, f.record_id")
                .param(units.toArray(UUID[]::new))
                .query(Feedbacks::row)
                .list();
    }

    /** Whether this is the first time that it is said. */
    boolean alarm(UUID recordId, String what, Instant due) {
        return jdbc.sql("insert into observation.feedback_alarm (tenant_id, record_id, what, due) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(Tenancy.require(), recordId, what, Timestamp.from(due))
                        .update()
                == 1;
    }

    private static Feedback row(ResultSet row, int n) throws SQLException {
        return new Feedback(
                row.getObject("record_id", UUID.class),
                row.getObject("teacher_id", UUID.class),
                row.getObject("observer_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("state"),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("answer_by").toInstant());
    }
}

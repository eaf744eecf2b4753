package org.qinglan.mentoring.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.record.kind.Kinds;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Logs that were sent, as rows. */
@Repository
class MentorLogs {
    private static final String ALL =
            "select r.id, r.kind_version, r.occurred_on, r.title, r.state, r.owner_id, o.name as owner,"
                    + " r.details -> 'what' ->> 0 as what, r.details -> 'feedback' ->> 0 as feedback,"
                    + " r.details -> 'next' ->> 0 as next, r.details -> 'mentor' ->> 0 as mentor,"
                    + " r.details -> 'mentee' ->> 0 as mentee, r.updated_at from record.record r"
                    + " join school.person o on o.tenant_id = r.tenant_id and o.id = r.owner_id"
                    + " where r.kind = 'mentor-log' and r.deleted_at is null and r.state in ('WAITING', 'CONFIRMED', 'RETURNED')";
    private static final String IN_IT = " and exists (select from record.part p where p.tenant_id = r.tenant_id"
            + " and p.record_id = r.id and p.person_id = ?)";
    private final JdbcClient jdbc;
    private final Kinds kinds;

    MentorLogs(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** What somebody is to confirm, the oldest first. */
    List<MentorLog> waitingFor(UUID person) {
        return jdbc.sql(ALL + " and r.state = 'WAITING' and r.owner_id <> ?" + IN_IT + " order by r.occurred_on, r.id")
                .params(person, person)
                .query(this::log)
                .list();
    }

    /** Those one takes part in since a day, the latest first. */
    List<MentorLog> of(UUID person, LocalDate since) {
        return jdbc.sql(ALL + " and r.occurred_on >= ?" + IN_IT + " order by r.occurred_on desc, r.id desc")
                .params(since, person)
                .query(this::log)
                .list();
    }

    /** Those of two people between two days, both included, the latest first. */
    List<MentorLog> between(UUID mentor, UUID mentee, LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + " and r.occurred_on between ? and ?" + IN_IT + IN_IT
                        + " order by r.occurred_on desc, r.id desc")
                .params(from, to, mentor, mentee)
                .query(this::log)
                .list();
    }

    private MentorLog log(ResultSet row, int n) throws SQLException {
        var field = kinds.get(MentorLogRules.KIND, row.getInt("kind_version")).field("what");
        String value = row.getString("what");
        String what = field.map(f -> f.word(value)).orElse(value);
        String state = row.getString("state");
        return new MentorLog(
                row.getObject("id", UUID.class),
                row.getObject("occurred_on", LocalDate.class),
                what,
                row.getString("title"),
                row.getString("feedback"),
                row.getString("next"),
                row.getString("mentor"),
                row.getString("mentee"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner"),
                state,
                state.equals("WAITING")
                        ? ChineseDates.dayOf(row.getTimestamp("updated_at").toInstant())
                        : null);
    }
}

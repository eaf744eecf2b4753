package org.qinglan.mentoring.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.mentoring.Pairing;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a mentor wrote on a sheet, and the sheets somebody may write on. */
@Repository
public class Remarks {
    /** A word on a sheet. */
    public record Remark(String by, String text, Instant at) {
        public String when() {
            return ChineseDates.moment(at);
        }
    }

    /**
     * A sheet as the mentor from outside reads it: without the names of people.
     *
     * @param heard the lesson heard
     */
    public record Sheet(UUID id, String title, String heard) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Remarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Remark> of(UUID sheet) {
        return jdbc.sql(
                        "select p.name as by, m.text, m.at from mentoring.remark m join school.person p"
                                + " on p.tenant_id = m.tenant_id and p.id = m.person_id where m.sheet_id = ? order by m.at, m.id")
                .param(sheet)
                .query((row, n) -> new Remark(
                        row.getString("by"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void add(UUID sheet, UUID person, String text) {
        jdbc.sql(
                        "insert into mentoring.remark (tenant_id, id, sheet_id, person_id, text, at) values (?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), Ids.next(), sheet, person, text, Timestamp.from(clock.instant()))
                .update();
    }

    /** The sheets the mentee filed about lessons of this mentor within the agreed days, the newest first. */
    List<Sheet> sheets(Pairing pair) {
        return jdbc.sql("select r.id, r.title, r.details -> 'heard' ->> 0 as heard from record.record r"
                        + " where r.kind = 'contrast' and r.owner_id = ? and r.state = 'SUBMITTED' and r.deleted_at is null"
                        + " and r.occurred_on between ? and ?"
                        + " and exists (select from record.part p where p.tenant_id = r.tenant_id and p.record_id = r.id"
                        + " and p.part = 'mentor' and p.person_id = ?) order by r.occurred_on desc, r.id desc")
                .params(pair.menteeId(), pair.firstDay(), pair.lastDay(), pair.mentorId())
                .query(Sheet.class)
                .list();
    }
}

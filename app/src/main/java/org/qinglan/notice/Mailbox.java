package org.qinglan.notice;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox of the tenant in force: who has mail coming, what was sent in which half day, what failed. */
@Repository
public class Mailbox {
    /** After so many failures in one half day the postman waits for the next one. */
    static final int ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final int FAILURES_SHOWN = 50;

    /** Somebody with an address and unread notices that were never mailed. */
    record Addressee(UUID personId, String name, String email) {}

    /** One half day of the tenant's calendar: what may carry one digest. */
    record HalfDay(LocalDate day, String half) {}

    /** A digest that did not go out. */
    public record Failure(String name, LocalDate day, int attempts, String error, Instant nextTry) {}

    /**
     * What the settings page shows.
     *
     * @param server the mail server's name; empty when mail is off
     * @param waiting notices nobody has read or been mailed, of people with an address
     * @param withoutAddress people who have unread notices and no address
     */
    public record Look(String server, long waiting, long withoutAddress, List<Failure> failures) {}

    private final JdbcClient jdbc;
    private final String server;

    Mailbox(JdbcClient jdbc, @Value("${spring.mail.host:}") String server) {
        this.jdbc = jdbc;
        this.server = server.strip();
    }

    boolean isOn() {
        return !server.isEmpty();
    }

    List<UUID> tenants() {
        return jdbc.sql("select * from notice.tenants_with_post()")
                .query(UUID.class)
                .list();
    }

    List<Addressee> addressees() {
        return jdbc.sql("select p.id as person_id, p.name, p.email from school.person p"
                        + " where p.email is not null and p.left_on is null and exists (select from notice.notice n"
                        + " where n.tenant_id = p.tenant_id and n.person_id = p.id and n.mailed_at is null"
                        + " and n.read_at is null) order by p.id")
                .query(Addressee.class)
                .list();
    }

    List<Notice> unmailed(UUID personId) {
        return jdbc.sql("select id, person_id, kind, text, link, created_at, read_at from notice.notice"
                        + " where person_id = ? and mailed_at is null and read_at is null order by created_at, id")
                .param(personId)
                .query(Notices::notice)
                .list();
    }

    /** Takes the one digest of this half day, or a failed one whose time has come; false: not now, or somebody has it. */
    boolean claim(UUID personId, HalfDay when, Instant now) {
        var at = Timestamp.from(now);
        return jdbc.sql("insert into notice.mail as m (tenant_id, person_id, day, half, state, touched_at)"
                                + " values (?, ?, ?, ?, 'SENDING', ?) on conflict (tenant_id, person_id, day, half)"
                                + " do update set state = 'SENDING', attempts = m.attempts + 1, error = null,"
                                + " next_try = null, touched_at = excluded.touched_at"
                                + " where m.state = 'FAILED' and m.next_try <= ? and m.attempts < ?")
                        .params(Arrays.asList(Tenancy.require(), personId, when.day(), when.half(), at, at, ATTEMPTS))
                        .update()
                == 1;
    }

    @Transactional
    public void sent(UUID personId, HalfDay when, List<UUID> notices, Instant now) {
        var at = Timestamp.from(now);
        jdbc.sql("update notice.mail set state = 'SENT', touched_at = ? where person_id = ? and day = ? and half = ?")
                .params(at, personId, when.day(), when.half())
                .update();
        jdbc.sql("update notice.notice set mailed_at = ? where id = any(?)")
                .params(at, notices.toArray(UUID[]::new))
                .update();
    }

    /** Notes a failure; the wait doubles with each: 5, 10, 20, 40 minutes. */
    void failed(UUID personId, HalfDay when, String error, Instant now) {
        jdbc.sql("update notice.mail set state = 'FAILED', error = ?, touched_at = ?,"
                        + " next_try = ?::timestamptz + make_interval(secs => ? * power(2, attempts - 1))"
                        + " where person_id = ? and day = ? and half = ?")
                .params(
                        error,
                        Timestamp.from(now),
                        Timestamp.from(now),
                        FIRST_WAIT.toSeconds(),
                        personId,
                        when.day(),
                        when.half())
                .update();
    }

    Look look() {
        var failures = jdbc.sql("select p.name, m.day, m.attempts, m.error, m.next_try from notice.mail m"
                        + " join school.person p on p.tenant_id = m.tenant_id and p.id = m.person_id"
                        + " where m.state = 'FAILED' order by m.touched_at desc limit ?")
                .param(FAILURES_SHOWN)
                .query((row, n) -> new Failure(
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("attempts"),
                        row.getString("error"),
                        row.getTimestamp("next_try").toInstant()))
                .list();
        return jdbc.sql("select count(*) filter (where p.email is not null) as waiting,"
                        + " count(distinct p.id) filter (where p.email is null) as without from notice.notice n"
                        + " join school.person p on p.tenant_id = n.tenant_id and p.id = n.person_id"
                        + " where n.mailed_at is null and n.read_at is null")
                .query((row, n) -> new Look(server, row.getLong("waiting"), row.getLong("without"), failures))
                .single();
    }
}

package org.qinglan.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 入账: posts and reverses the credits of records, and announces both inside the same transaction. */
@Service
public class Ledger {
    private final JdbcClient jdbc;
    private final Credits credits;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ledger(JdbcClient jdbc, Credits credits, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.credits = credits;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Makes these the standing credits of a record: what stands and is not wanted is reversed, what is wanted and does not
     * stand is posted, the rest is not touched. Returns the rows written, reversals first.
     */
    @Transactional
    public List<Credit> post(UUID recordId, List<Posting> wanted) {
        lock(recordId);
        var missing = new ArrayList<>(wanted);
        var written = new ArrayList<Credit>();
        for (var standing : credits.ofRecord(recordId)) {
            if (!missing.remove(Posting.of(standing))) written.add(reversal(standing));
        }
        missing.forEach(posting -> written.add(credit(recordId, posting)));
        written.forEach(this::insert);
        if (!written.isEmpty()) events.publishEvent(new CreditsPosted(written));
        return List.copyOf(written);
    }

    /** Takes back whatever stands of a record: withdrawn, voided. */
    @Transactional
    public List<Credit> reverse(UUID recordId) {
        return post(recordId, List.of());
    }

    /** Two edits of one record at once must not both reverse the same credit. */
    private void lock(UUID recordId) {
        var found = jdbc.sql("select id from record.record where id = ? for update")
                .param(recordId)
                .query(UUID.class)
                .optional();
        if (found.isEmpty()) throw new NoSuch("记录");
    }

    private static Credit credit(UUID recordId, Posting p) {
        return new Credit(
                Ids.next(),
                recordId,
                p.personId(),
                p.unitId(),
                p.action(),
                p.quantity(),
                p.occurredOn(),
                p.attributes(),
                null);
    }

    private static Credit reversal(Credit c) {
        return new Credit(
                Ids.next(),
                c.recordId(),
                c.personId(),
                c.unitId(),
                c.action(),
                c.quantity().negate(),
                c.occurredOn(),
                c.attributes(),
                c.id());
    }

    private void insert(Credit c) {
        jdbc.sql(
                        "insert into record.credit (tenant_id, id, record_id, person_id, unit_id, action, quantity, occurred_on,"
                                + " attributes, reverses, posted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        c.id(),
                        c.recordId(),
                        c.personId(),
                        c.unitId(),
                        c.action().name(),
                        c.quantity(),
                        c.occurredOn(),
                        json.writeValueAsString(c.attributes()),
                        c.reverses(),
                        Timestamp.from(clock.instant())))
                .update();
    }
}

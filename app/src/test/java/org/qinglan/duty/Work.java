package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.record.Action;
import org.qinglan.record.Ledger;
import org.qinglan.record.Posting;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records for tests, without kinds and forms: a row and its credits. */
class Work {
    private final JdbcClient jdbc;
    private final Ledger ledger;

    Work(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    UUID heard(City.Built it, Person who, LocalDate day, Map<String, String> attributes) {
        return did(it, who, Action.OBSERVE, day, attributes);
    }

    UUID did(City.Built it, Person who, Action action, LocalDate day, Map<String, String> attributes) {
        return post(it, record(it, who.id(), it.maths(), day), credit(who, action, 1, day, attributes));
    }

    UUID held(City.Built it, Unit unit, LocalDate day) {
        UUID owner = jdbc.sql("select id from school.person limit 1")
                .query(UUID.class)
                .single();
        var posting = new Posting(null, unit.id(), Action.ACTIVITY, BigDecimal.ONE, day, Map.of());
        return post(it, record(it, owner, unit, day), posting);
    }

    UUID post(City.Built it, UUID record, Posting... postings) {
        ledger.post(record, List.of(postings));
        return record;
    }

    void reverse(UUID record) {
        ledger.reverse(record);
    }

    static Posting credit(Person who, Action action, int quantity, LocalDate day, Map<String, String> attributes) {
        return new Posting(who.id(), null, action, BigDecimal.valueOf(quantity), day, attributes);
    }

    UUID record(City.Built it, UUID owner, Unit unit, LocalDate day) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, term_id, occurred_on,"
                                + " title, state, created_at, updated_at) values (?, ?, 'lesson-observation', 1, ?, ?, ?, ?,"
                                + " '《认识分数》', 'SUBMITTED', now(), now())")
                .params(Tenancy.require(), id, owner, unit.id(), it.term().id(), day)
                .update();
        return id;
    }
}

package org.qinglan.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records show that a task is done: a task is done by its record, never by ticking a box. */
@Repository
public class Evidence {
    private final JdbcClient jdbc;
    private final Clock clock;

    Evidence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A record as evidence shows it. */
    public record Proof(UUID itemId, UUID recordId, String title, String owner, LocalDate occurredOn) {}

    /** By item, the earliest first; items nothing proves are left out. */
    public Map<UUID, List<Proof>> of(Collection<UUID> items) {
        if (items.isEmpty()) return Map.of();
        return jdbc
                .sql("select e.item_id, r.id as record_id, r.title, p.name as owner, r.occurred_on from plan.evidence e"
                        + " join record.record r on r.tenant_id = e.tenant_id and r.id = e.record_id"
                        + " join school.person p on p.tenant_id = r.tenant_id and p.id = r.owner_id"
                        + " where e.item_id = any(?) and r.deleted_at is null and r.state not in ('DRAFT', 'VOID')"
                        + " order by r.occurred_on, r.id")
                .param(items.toArray(UUID[]::new))
                .query(Proof.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Proof::itemId));
    }

    /** Records of a unit that may prove something: no drafts, the newest first. */
    List<Proof> candidates(UUID unitId, LocalDate since, int most) {
        return jdbc.sql("select r.id as item_id, r.id as record_id, r.title, p.name as owner, r.occurred_on"
                        + " from record.record r join school.unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id"
                        + " join school.person p on p.tenant_id = r.tenant_id and p.id = r.owner_id"
                        + " where u.line @> array[?::uuid] and r.deleted_at is null and r.state not in ('DRAFT', 'VOID')"
                        + " and r.occurred_on >= ? order by r.occurred_on desc, r.id desc limit ?")
                .params(unitId, since, most)
                .query(Proof.class)
                .list();
    }

    void link(UUID itemId, UUID recordId, UUID by) {
        jdbc.sql("insert into plan.evidence (tenant_id, item_id, record_id, linked_by, linked_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(Tenancy.require(), itemId, recordId, by, Timestamp.from(clock.instant()))
                .update();
    }

    void unlink(UUID itemId, UUID recordId) {
        jdbc.sql("delete from plan.evidence where item_id = ? and record_id = ?")
                .params(itemId, recordId)
                .update();
    }
}

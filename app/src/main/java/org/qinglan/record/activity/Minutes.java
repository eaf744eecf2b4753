package org.qinglan.record.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.record.LedActivities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 纪要 that nobody has written yet. */
@Repository
class Minutes implements LedActivities {
    private final JdbcClient jdbc;

    Minutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Led> withoutMinutes(Actor me, LocalDate since) {
        return jdbc.sql("select r.id, r.title, r.occurred_on from record.record r"
                        + " where r.kind = 'activity' and r.state = 'SUBMITTED' and r.deleted_at is null"
                        + " and r.occurred_on between ? and ?"
                        + " and btrim(coalesce(r.details -> 'minutes' ->> 0, '')) = ''"
                        + " and exists (select from record.part p where p.tenant_id = r.tenant_id"
                        + " and p.record_id = r.id and p.part = 'host' and p.person_id = ?)"
                        + " order by r.occurred_on, r.id")
                .params(since, me.today(), me.personId())
                .query((row, n) -> new Led(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("occurred_on", LocalDate.class)))
                .list();
    }
}

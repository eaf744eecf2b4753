package org.qinglan.plan;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.record.PlannedAs;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From a record back to the plan: tasks that it proves, and sentences whose requirement it was counted toward. */
@Component
class Proven implements PlannedAs {
    private static final int SHOWN = 40;

    private record Row(UUID itemId, String text, UUID planId, String title, UUID unitId) {}

    private final JdbcClient jdbc;
    private final Audience audience;
    private final Units units;

    Proven(JdbcClient jdbc, Audience audience, Units units) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.units = units;
    }

    @Override
    public List<Sentence> of(UUID recordId, Actor viewer) {
        return jdbc
                .sql("select i.id as item_id, i.text, p.id as plan_id, p.title, p.unit_id from plan.item i"
                        + " join plan.plan p on p.tenant_id = i.tenant_id and p.id = i.plan_id"
                        + " where i.deleted_at is null and p.deleted_at is null"
                        + " and p.state in ('PUBLISHED', 'SUMMARY_DRAFT', 'SUMMARY_REVIEW', 'CLOSED', 'ARCHIVED')"
                        + " and (exists (select from plan.evidence e where e.tenant_id = i.tenant_id and e.item_id = i.id"
                        + " and e.record_id = :record) or i.requirement_id in (select d.requirement_id from record.credit c"
                        + " join duty.settlement s on s.tenant_id = c.tenant_id and s.credit_id = c.id"
                        + " join duty.duty d on d.tenant_id = s.tenant_id and d.id = s.duty_id"
                        + " where c.tenant_id = i.tenant_id and c.record_id = :record)) order by p.title, i.seq, i.id")
                .param("record", recordId)
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> mayRead(row, viewer))
                .map(row -> new Sentence(
                        shortened(row.text()), row.title(), "/plans/" + row.planId() + "?item=" + row.itemId()))
                .toList();
    }

    private boolean mayRead(Row row, Actor viewer) {
        Unit unit = units.get(row.unitId());
        return viewer.sees(unit) || audience.includes(row.planId(), viewer);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}

package org.qinglan.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The adjustments of plans, kept for ever. */
@Repository
public class Adjustments {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Adjustments(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first. */
    List<Adjustment> of(UUID planId) {
        return jdbc.sql("select a.id, a.item_id, a.cause, a.reason, a.before, a.after, a.state, a.asked_by,"
                        + " p.name as asker, a.asked_at from plan.adjustment a"
                        + " join school.person p on p.tenant_id = a.tenant_id and p.id = a.asked_by"
                        + " where a.plan_id = ? order by a.asked_at desc, a.id desc")
                .param(planId)
                .query((row, n) -> new Adjustment(
                        row.getObject("id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        Adjustment.Cause.valueOf(row.getString("cause")),
                        row.getString("reason"),
                        form(row.getString("before")),
                        form(row.getString("after")),
                        Adjustment.State.valueOf(row.getString("state")),
                        row.getObject("asked_by", UUID.class),
                        row.getString("asker"),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** Items that stand at another date than they were published with. */
    public Set<UUID> moved(UUID planId) {
        return of(planId).stream()
                .filter(a -> a.state() == Adjustment.State.APPLIED && a.movesDate())
                .map(Adjustment::itemId)
                .collect(Collectors.toSet());
    }

    Adjustment get(UUID planId, UUID id) {
        return of(planId).stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow(() -> new NoSuch("调整"));
    }

    UUID add(
            UUID planId,
            UUID itemId,
            Adjustment.Cause cause,
            String reason,
            Adjustment.@Nullable Form before,
            Adjustment.@Nullable Form after,
            UUID by) {
        var id = Ids.next();
        jdbc.sql("insert into plan.adjustment (tenant_id, id, plan_id, item_id, cause, reason, before, after, state,"
                        + " asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, 'WAITING', ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        id,
                        planId,
                        itemId,
                        cause.name(),
                        reason,
                        before == null ? null : json.writeValueAsString(before),
                        after == null ? null : json.writeValueAsString(after),
                        by,
                        Timestamp.from(clock.instant())))
                .update();
        return id;
    }

    /** False where somebody decided it already. */
    boolean decide(UUID id, Adjustment.State state, UUID by) {
        return jdbc.sql("update plan.adjustment set state = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and state = 'WAITING'")
                        .params(state.name(), by, Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    private Adjustment.@Nullable Form form(@Nullable String text) {
        return text == null ? null : json.readValue(text, Adjustment.Form.class);
    }
}

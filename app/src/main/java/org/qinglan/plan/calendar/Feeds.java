package org.qinglan.plan.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Secret;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secret addresses of calendars: whoever has the address reads the calendar, until it is revoked. */
@Repository
class Feeds {
    private final JdbcClient jdbc;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose calendar a secret opens: a person's or a unit's. */
    record Found(
            UUID tenantId,
            @Nullable UUID personId,
            @Nullable UUID unitId) {}

    /**
     * Makes an address; the secret is told once and not kept.
     *
     * @param id as its form gave it: pressed twice, the second secret takes the place of the first
     */
    String open(UUID id, @Nullable UUID person, @Nullable UUID unit, UUID by) {
        var secret = Secret.fresh();
        jdbc.sql("insert into plan.feed (tenant_id, id, token_hash, person_id, unit_id, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, id) do update"
                        + " set token_hash = excluded.token_hash where feed.created_by = excluded.created_by")
                .params(Arrays.asList(
                        Tenancy.require(), id, Secret.hash(secret), person, unit, by, Timestamp.from(clock.instant())))
                .update();
        return secret;
    }

    /** Works without a tenant: the secret says which one. */
    Optional<Found> find(String secret) {
        return jdbc.sql("select tenant_id, person_id, unit_id from plan.find_feed(?)")
                .param(Secret.hash(secret))
                .query(Found.class)
                .optional();
    }

    /** The addresses somebody made and has not revoked, newest first. */
    List<FeedRow> madeBy(UUID person) {
        return jdbc.sql("select f.id, coalesce(u.name, '我的') as whose, f.created_at from plan.feed f"
                        + " left join school.unit u on u.tenant_id = f.tenant_id and u.id = f.unit_id"
                        + " where f.created_by = ? and f.revoked_at is null order by f.created_at desc, f.id")
                .param(person)
                .query((row, n) -> new FeedRow(
                        row.getObject("id", UUID.class),
                        row.getString("whose"),
                        instant(row.getTimestamp("created_at"))))
                .list();
    }

    /** False where it is not this person's. */
    boolean revoke(UUID id, UUID by) {
        return jdbc.sql("update plan.feed set revoked_at = ? where id = ? and created_by = ? and revoked_at is null")
                        .params(Timestamp.from(clock.instant()), id, by)
                        .update()
                == 1;
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}

package org.qinglan.mentoring.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Secret;
import org.qinglan.database.Tenancy;
import org.qinglan.mentoring.link.PairLink.Purpose;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links as rows; whoever has the address is the person it was made for, until it expires, is used up or revoked. */
@Repository
class PairLinks {
    private final JdbcClient jdbc;
    private final Clock clock;

    PairLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a secret opens. */
    record Found(UUID tenantId, UUID id, UUID pairingId, UUID personId, String purpose, Instant expiresAt) {
        Purpose what() {
            return Purpose.valueOf(purpose);
        }
    }

    /** The secret is told once and not kept; an open one for the same purpose ends. */
    String open(UUID pairing, UUID person, Purpose purpose, int days, UUID by) {
        String secret = Secret.fresh();
        var now = clock.instant();
        jdbc.sql("update mentoring.link set revoked_at = ? where pairing_id = ? and purpose = ?"
                        + " and revoked_at is null and used_at is null")
                .params(Timestamp.from(now), pairing, purpose.name())
                .update();
        jdbc.sql("insert into mentoring.link (tenant_id, id, token_hash, pairing_id, person_id, purpose, created_by,"
                        + " created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.require(),
                        Ids.next(),
                        Secret.hash(secret),
                        pairing,
                        person,
                        purpose.name(),
                        by,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Duration.ofDays(days))))
                .update();
        return secret;
    }

    /** Works without a tenant: the secret says which one. Expired, used and revoked ones are not there. */
    Optional<Found> find(String secret) {
        return jdbc.sql("select * from mentoring.find_link(?)")
                .param(Secret.hash(secret))
                .query((row, n) -> new Found(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getObject("pairing_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("purpose"),
                        row.getTimestamp("expires_at").toInstant()))
                .optional()
                .filter(link -> clock.instant().isBefore(link.expiresAt()));
    }

    /** Those of an agreement, the newest first. */
    List<PairLink> of(UUID pairing) {
        return jdbc.sql("select l.* from mentoring.link l where l.pairing_id = ?"
                        + " order by l.created_at desc, l.id desc")
                .param(pairing)
                .query((row, n) -> new PairLink(
                        row.getObject("id", UUID.class),
                        row.getObject("pairing_id", UUID.class),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("revoked_at")),
                        instant(row.getTimestamp("used_at"))))
                .list();
    }

    Optional<UUID> pairingOf(UUID link) {
        return jdbc.sql("select pairing_id from mentoring.link where id = ?")
                .param(link)
                .query(UUID.class)
                .optional();
    }

    void revoke(UUID link) {
        mark("revoked_at", link);
    }

    void useUp(UUID link) {
        mark("used_at", link);
    }

    private void mark(String column, UUID link) {
        jdbc.sql("update mentoring.link set " + column + " = coalesce(" + column + ", ?) where id = ?")
                .params(Timestamp.from(clock.instant()), link)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package org.qinglan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.school.People;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts: the key to a person. */
@Repository
public class Accounts {
    /** What the door needs to know before anybody is signed in. */
    record Login(
            UUID tenantId,
            UUID id,
            UUID personId,
            String passwordHash,
            boolean mustChange,
            int failures,
            @Nullable Instant lockedUntil,
            boolean disabled) {}

    private final JdbcClient jdbc;
    private final People people;

    Accounts(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    Optional<Login> findLogin(String name) {
        return jdbc.sql("select * from access.find_login(?)")
                .param(name.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> new Login(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("password_hash"),
                        row.getBoolean("must_change"),
                        row.getInt("failures"),
                        row.getTimestamp("locked_until") == null
                                ? null
                                : row.getTimestamp("locked_until").toInstant(),
                        row.getBoolean("disabled")))
                .optional();
    }

    /** Whether somebody can sign in by herself. */
    public boolean has(UUID personId) {
        return jdbc.sql("select exists (select from access.account where person_id = ? and not disabled)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    /** Opens an account; the login name is unique over the whole installation. */
    public UUID open(UUID personId, String login, String passwordHash, boolean mustChange) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into access.account (tenant_id, id, person_id, login, password_hash, must_change) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        id,
                        personId,
                        login.strip().toLowerCase(Locale.ROOT),
                        passwordHash,
                        mustChange))
                .update();
        return id;
    }

    /** The actor behind an account with the posts of the day; empty when the account was closed or the person left. */
    public Optional<Actor> actor(SignedIn who, LocalDate today) {
        return jdbc.sql("select p.name, a.must_change from access.account a join school.person p"
                        + " on p.tenant_id = a.tenant_id and p.id = a.person_id"
                        + " where a.id = ? and not a.disabled and (p.left_on is null or p.left_on > ?)")
                .params(who.accountId(), today)
                .query((row, n) -> new Actor(
                        who.tenantId(),
                        who.accountId(),
                        who.personId(),
                        row.getString("name"),
                        today,
                        row.getBoolean("must_change"),
                        people.posts(who.personId(), today)))
                .optional();
    }

    String passwordHash(UUID accountId) {
        return jdbc.sql("select password_hash from access.account where id = ?")
                .param(accountId)
                .query(String.class)
                .single();
    }

    /** One statement, so that tries at the same moment are all counted. */
    void failed(UUID accountId, int limit, Instant lockedUntil) {
        jdbc.sql("update access.account set failures = case when failures + 1 >= ? then 0 else failures + 1 end,"
                        + " locked_until = case when failures + 1 >= ? then ? else locked_until end where id = ?")
                .params(limit, limit, java.sql.Timestamp.from(lockedUntil), accountId)
                .update();
    }

    void succeeded(UUID accountId) {
        jdbc.sql(
                        "update access.account set failures = 0, locked_until = null where id = ? and (failures > 0 or locked_until is not null)")
                .param(accountId)
                .update();
    }

    void changePassword(UUID accountId, String hash, Instant now) {
        jdbc.sql("update access.account set password_hash = ?, must_change = false, changed_at = ? where id = ?")
                .params(hash, java.sql.Timestamp.from(now), accountId)
                .update();
    }
}

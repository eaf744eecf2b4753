package org.qinglan.access;

import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** 操作日志: who did what to what, in the same transaction as the deed; nobody can change it afterwards. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Notes a change, or a read of personal data.
     *
     * @param action a short word in Chinese: 导入名单, 通过计划, 查看电话
     * @param targetKind 计划, 记录, 人 …
     * @param before what it was, as JSON; null where there was nothing
     * @param after what it is now; null where it is gone or was only read
     */
    public void note(
            @Nullable Actor actor,
            String action,
            String targetKind,
            @Nullable UUID target,
            @Nullable Object before,
            @Nullable Object after) {
        write(
                actor == null ? null : new SignedIn(actor.tenantId(), actor.accountId(), actor.personId()),
                action,
                targetKind,
                target,
                before,
                after);
    }

    /** Notes that an account was used, before there is an actor. */
    void note(SignedIn who, String action) {
        write(who, action, "账号", who.accountId(), null, null);
    }

    private void write(
            @Nullable SignedIn who,
            String action,
            String targetKind,
            @Nullable UUID target,
            @Nullable Object before,
            @Nullable Object after) {
        jdbc.sql(
                        "insert into access.audit (tenant_id, id, at, account_id, person_id, action, target_kind, target_id, before, after, address)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        Ids.next(),
                        java.sql.Timestamp.from(clock.instant()),
                        who == null ? null : who.accountId(),
                        who == null ? null : who.personId(),
                        action,
                        targetKind,
                        target == null ? null : target.toString(),
                        before == null ? null : json.writeValueAsString(before),
                        after == null ? null : json.writeValueAsString(after),
                        address()))
                .update();
    }

    /** Where the request came from; null for work without one. */
    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
    }
}

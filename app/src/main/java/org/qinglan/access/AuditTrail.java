package org.qinglan.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Role;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading 操作日志. Reading it is a deed of its own and is noted as such. */
@Service
public class AuditTrail {
    /** The most rows of an export. */
    public static final int MOST = 50_000;

    private static final int ROWS = 50;

    /**
     * What to look for.
     *
     * @param person exact name; empty for everybody
     * @param action 登录, 通过计划 …; empty for all
     * @param day null for all days
     */
    public record Filter(
            String person, String action, @Nullable LocalDate day) {}

    /** One deed. */
    public record Entry(
            Instant at,
            @Nullable String name,
            String action,
            String targetKind,
            @Nullable String targetId,
            @Nullable String before,
            @Nullable String after,
            @Nullable String address) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    AuditTrail(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All words that stand in the trail, for choosing one. */
    public List<String> actions() {
        return jdbc.sql("select distinct action from access.audit order by action")
                .query(String.class)
                .list();
    }

    /** Newest first; of the people this auditor has charge of, at the root of the tree of everybody. */
    public Page<Entry> find(Actor me, Filter filter, int page) {
        int number = Math.max(1, page);
        long total = jdbc.sql("select count(*)" + from())
                .params(parameters(me, filter))
                .query(Long.class)
                .single();
        return new Page<>(rows(me, filter, ROWS, (number - 1) * ROWS), number, ROWS, total);
    }

    /** Everything that fits, newest first, at most {@link #MOST}; noted, since the trail tells about people. */
    @Transactional
    public List<Entry> export(Actor me, Filter filter) {
        var rows = rows(me, filter, MOST, 0);
        audit.note(me, "导出操作日志", "操作日志", null, null, rows.size());
        return rows;
    }

    private List<Entry> rows(Actor me, Filter filter, int limit, int offset) {
        var all = new ArrayList<>(parameters(me, filter));
        all.addAll(List.of(limit, offset));
        return jdbc.sql(
                        "select a.at, p.name, a.action, a.target_kind, a.target_id, a.before::text, a.after::text, a.address"
                                + from() + " order by a.at desc, a.id desc limit ? offset ?")
                .params(all)
                .query(Entry.class)
                .list();
    }

    private static String from() {
        return " from access.audit a left join school.person p on p.tenant_id = a.tenant_id and p.id = a.person_id"
                + " where " + Charge.OVER_P + " and (? = '' or p.name = ?) and (? = '' or a.action = ?)"
                + " and (?::timestamptz is null or a.at >= ?::timestamptz and a.at < ?::timestamptz)";
    }

    private static List<@Nullable Object> parameters(Actor me, Filter filter) {
        LocalDate day = filter.day();
        Timestamp begin = day == null ? null : midnight(day);
        Timestamp end = day == null ? null : midnight(day.plusDays(1));
        String person = filter.person().strip();
        var all = new ArrayList<@Nullable Object>(
                Charge.of(me, Role.AUDIT_OFFICER).parameters(me));
        all.addAll(Arrays.asList(person, person, filter.action(), filter.action(), begin, begin, end));
        return all;
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ChineseDates.CHINA).toInstant());
    }
}

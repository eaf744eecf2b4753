package org.qinglan.record.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.Drafts;
import org.qinglan.record.Flows;
import org.qinglan.record.kind.Kinds;
import org.qinglan.shared.Page;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of records, each row only for those who may see it. */
@Repository
public class RecordList implements Drafts {
    static final int SIZE = 20;

    /** The most rows an export holds; a school's year has fewer. */
    static final int MOST = 10_000;

    /**
     * @param scope {@code mine}: written by me; {@code about}: I take part; {@code all}: whatever I may see
     * @param kind code; empty: all kinds
     * @param q part of the title, the owner's or a participant's name
     * @param page from 1
     * @param mode 听课方式 of observations; empty: all
     */
    public record Filter(
            String scope,
            String kind,
            String q,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int page,
            String mode) {}

    /** @param people who takes part, without the owner */
    public record Row(
            UUID id,
            String recordNo,
            String kind,
            String title,
            String owner,
            String people,
            @Nullable LocalDate occurredOn,
            String state,
            boolean late) {}

    private record Raw(
            UUID id,
            @Nullable String recordNo,
            String kind,
            int kindVersion,
            String title,
            String owner,
            @Nullable String people,
            @Nullable LocalDate occurredOn,
            String state,
            boolean late) {}

    private final JdbcClient jdbc;
    private final Sight sight;
    private final Kinds kinds;
    private final Flows flows;

    RecordList(JdbcClient jdbc, Sight sight, Kinds kinds, Flows flows) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.kinds = kinds;
        this.flows = flows;
    }

    /** One page, newest first; drafts and voided ones only in the own list. */
    public Page<Row> find(Actor me, Filter filter) {
        return find(me, filter, SIZE);
    }

    Page<Row> find(Actor me, Filter filter, int size) {
        var where = new StringBuilder(Sight.VISIBLE);
        var params = new ArrayList<>(sight.of(me));
        narrow(me, filter, where, params);
        long total = jdbc.sql("select count(*) from record.record r where" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.add(size);
        params.add((long) (filter.page() - 1) * size);
        var rows = jdbc.sql(select() + " where" + where
                        + " order by r.occurred_on desc nulls first, r.updated_at desc limit ? offset ?")
                .params(params)
                .query(Raw.class)
                .list();
        return new Page<>(rows.stream().map(this::row).toList(), filter.page(), size, total);
    }

    /** How many of the records that a filter finds, whatever way it names, were made in which way. */
    Map<String, Long> modes(Actor me, Filter filter) {
        var where = new StringBuilder(Sight.VISIBLE);
        var params = new ArrayList<>(sight.of(me));
        narrow(
                me,
                new Filter(filter.scope(), filter.kind(), filter.q(), filter.from(), filter.to(), 1, ""),
                where,
                params);
        var counts = new HashMap<String, Long>();
        jdbc.sql("select coalesce(r.details -> 'mode' ->> 0, '') as mode, count(*) as n from record.record r where"
                        + where + " and r.state not in ('DRAFT', 'VOID') group by 1")
                .params(params)
                .query((RowCallbackHandler) row -> counts.put(row.getString("mode"), row.getLong("n")));
        return counts;
    }

    /** The own drafts, the latest first; at most five. */
    List<Row> drafts(Actor me) {
        return jdbc
                .sql(select() + " where r.owner_id = ? and r.state = 'DRAFT' and r.deleted_at is null"
                        + " order by r.updated_at desc limit 5")
                .param(me.personId())
                .query(Raw.class)
                .list()
                .stream()
                .map(this::row)
                .toList();
    }

    @Override
    public List<Draft> latest(Actor me) {
        return jdbc.sql("select id, kind, kind_version, title, updated_at from record.record where owner_id = ?"
                        + " and state = 'DRAFT' and deleted_at is null order by updated_at desc limit 5")
                .param(me.personId())
                .query((row, n) -> new Draft(
                        row.getObject("id", UUID.class),
                        kinds.get(row.getString("kind"), row.getInt("kind_version"))
                                .name(),
                        row.getString("title"),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }

    /** Those of some records that a viewer may see, newest first: what a figure is made of. */
    public List<Row> of(Collection<UUID> ids, Actor viewer) {
        if (ids.isEmpty()) return List.of();
        var params = new ArrayList<>(sight.of(viewer));
        params.add(ids.toArray(UUID[]::new));
        return jdbc
                .sql(select() + " where" + Sight.VISIBLE + " and r.id = any(?) order by r.occurred_on desc, r.id")
                .params(params)
                .query(Raw.class)
                .list()
                .stream()
                .map(this::row)
                .toList();
    }

    private static void narrow(Actor me, Filter filter, StringBuilder where, List<Object> params) {
        switch (filter.scope()) {
            case "about" -> {
                where.append(
                        " and r.owner_id <> ? and exists (select from record.part a where a.tenant_id = r.tenant_id"
                                + " and a.record_id = r.id and a.person_id = ?)");
                params.add(me.personId());
                params.add(me.personId());
            }
            case "all" -> where.append(" and r.state not in ('DRAFT', 'VOID')");
            default -> {
                where.append(" and r.owner_id = ?");
                params.add(me.personId());
            }
        }
        if (!filter.kind().isEmpty()) {
            where.append(" and r.kind = ?");
            params.add(filter.kind());
        }
        if (!filter.mode().isEmpty()) {
            where.append(" and r.details -> 'mode' ->> 0 = ?");
            params.add(filter.mode());
        }
        if (filter.from() != null) {
            where.append(" and r.occurred_on >= ?");
            params.add(filter.from());
        }
        if (filter.to() != null) {
            where.append(" and r.occurred_on <= ?");
            params.add(filter.to());
        }
        if (!filter.q().isBlank()) search(filter.q().strip(), where, params);
    }

    private static void search(String q, StringBuilder where, List<Object> params) {
        String like = "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        where.append(" and (r.title like ? or exists (select from school.person p where p.tenant_id = r.tenant_id"
                + " and p.name like ? and (p.id = r.owner_id or p.id in (select a.person_id from record.part a"
                + " where a.tenant_id = r.tenant_id and a.record_id = r.id))))");
        params.add(like);
        params.add(like);
    }

    private static String select() {
        return "select r.id, r.record_no, r.kind, r.kind_version, r.title, o.name as owner, r.occurred_on, r.state, r.late,"
                + " (select string_agg(distinct coalesce(a.name, p.name), '、') from record.part a"
                + " left join school.person p on p.tenant_id = a.tenant_id and p.id = a.person_id"
                + " where a.tenant_id = r.tenant_id and a.record_id = r.id"
                + " and a.person_id is distinct from r.owner_id) as people"
                + " from record.record r join school.person o on o.tenant_id = r.tenant_id and o.id = r.owner_id";
    }

    private Row row(Raw raw) {
        var kind = kinds.get(raw.kind(), raw.kindVersion());
        String state = flows.flow(kind.flow()).state(raw.state()).name();
        return new Row(
                raw.id(),
                raw.recordNo() == null ? "" : raw.recordNo(),
                kind.name(),
                raw.title().isBlank()
                        ? "（还没写" + kind.filling("TITLE").map(f -> f.name()).orElse("标题") + "）"
                        : raw.title(),
                raw.owner(),
                raw.people() == null ? "" : raw.people(),
                raw.occurredOn(),
                state,
                raw.late());
    }
}

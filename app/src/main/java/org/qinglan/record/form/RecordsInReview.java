package org.qinglan.record.form;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.InReview;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records that were sent to somebody and have no answer yet. */
@Repository
class RecordsInReview implements InReview {
    private static final String WAITING = "select r.id, r.kind, r.kind_version, r.title, r.state, r.owner_id,"
            + " p.name as owner, r.unit_id, coalesce((select max(s.at) from record.flow_step s"
            + " where s.tenant_id = r.tenant_id and s.subject_id = r.id), r.updated_at) as since"
            + " from record.record r join school.unit u on u.tenant_id = r.tenant_id and u.id = r.unit_id"
            + " join school.person p on p.tenant_id = r.tenant_id and p.id = r.owner_id"
            + " where r.state = 'IN_REVIEW' and r.deleted_at is null";
    private static final String ORDER = " order by since, r.id";

    private record Row(
            UUID id,
            String kind,
            int kindVersion,
            String title,
            String state,
            UUID ownerId,
            String owner,
            UUID unitId,
            Instant since) {}

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Units units;

    RecordsInReview(JdbcClient jdbc, Kinds kinds, Units units) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.units = units;
    }

    @Override
    public List<Subject> within(Collection<UUID> unitIds) {
        return subjects(jdbc.sql(WAITING + " and u.line && ?" + ORDER)
                .param(unitIds.toArray(UUID[]::new))
                .query(Row.class)
                .list());
    }

    @Override
    public List<Subject> all() {
        return subjects(jdbc.sql(WAITING + ORDER).query(Row.class).list());
    }

    @Override
    public Set<UUID> tenants() {
        return jdbc.sql("select * from record.tenants_with_reviews()")
                .query(UUID.class)
                .set();
    }

    private List<Subject> subjects(List<Row> rows) {
        var places = units.all(rows.stream().map(Row::unitId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        var known = new HashMap<String, RecordKind>();
        return rows.stream()
                .map(row -> {
                    var kind = known.computeIfAbsent(
                            row.kind() + "/" + row.kindVersion(), key -> kinds.get(row.kind(), row.kindVersion()));
                    var unit = Objects.requireNonNull(places.get(row.unitId()));
                    return new Subject(
                            kind.flow(),
                            new FlowSubject(row.id(), row.state(), row.ownerId(), unit),
                            kind.name(),
                            row.title(),
                            row.owner(),
                            row.since(),
                            "/records/" + row.id());
                })
                .toList();
    }
}

package org.qinglan.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.InReview;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans and the summaries of plans that were sent to somebody and have no answer yet. */
@Repository
class PlansInReview implements InReview {
    private static final String WAITING = "select p.id, p.title, p.state, p.owner_id, o.name as owner, p.unit_id,"
            + " coalesce((select max(s.at) from record.flow_step s where s.tenant_id = p.tenant_id"
            + " and s.subject_id = p.id), p.updated_at) as since"
            + " from plan.plan p join school.unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id"
            + " join school.person o on o.tenant_id = p.tenant_id and o.id = p.owner_id"
            + " where p.state in ('IN_REVIEW_OFFICE', 'IN_REVIEW_HEAD', 'SUMMARY_REVIEW') and p.deleted_at is null";
    private static final String ORDER = " order by since, p.id";

    private record Row(
            UUID id, String title, PlanState state, UUID ownerId, String owner, UUID unitId, Instant since) {}

    private final JdbcClient jdbc;
    private final Units units;

    PlansInReview(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
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
        return jdbc.sql("select * from plan.tenants_with_reviews()")
                .query(UUID.class)
                .set();
    }

    private List<Subject> subjects(List<Row> rows) {
        var places = units.all(rows.stream().map(Row::unitId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        return rows.stream()
                .map(row -> {
                    boolean summary = row.state() == PlanState.SUMMARY_REVIEW;
                    var unit = Objects.requireNonNull(places.get(row.unitId()));
                    return new Subject(
                            Review.FLOW,
                            new FlowSubject(row.id(), row.state().name(), row.ownerId(), unit),
                            summary ? "学期总结" : "计划",
                            row.title(),
                            row.owner(),
                            row.since(),
                            (summary ? "/summaries/" : "/plans/") + row.id());
                })
                .toList();
    }
}

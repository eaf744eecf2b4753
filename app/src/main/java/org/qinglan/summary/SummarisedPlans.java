package org.qinglan.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans as a summary needs them: their items with what proves them. Whole plans in a handful of statements. */
@Repository
public class SummarisedPlans {
    /** A plan that was published or is past that. */
    public record Head(
            UUID id,
            UUID unitId,
            String unitName,
            UUID termId,
            String termCode,
            String title,
            String state,
            UUID ownerId) {}

    /** @param dueOn the last day its date may mean; null without a date or with a tentative one */
    record Item(
            UUID id,
            @Nullable UUID parentId,
            String kind,
            String label,
            String text,
            @Nullable LocalDate dueOn,
            @Nullable UUID requirementId,
            String state) {}

    /** What a requirement asks, in the words of its quota. */
    record Asked(String measure, boolean obliged) {}

    /** A record counted toward a requirement. */
    public record CountedRecord(UUID recordId, String title, String person, LocalDate on) {}

    private static final String HEADS = "select p.id, p.unit_id, u.name as unit_name, p.term_id, t.code as term_code,"
            + " p.title, p.state, p.owner_id from plan.plan p"
            + " join school.unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id"
            + " join school.term t on t.tenant_id = p.tenant_id and t.id = p.term_id"
            + " where p.deleted_at is null and p.state in"
            + " ('PUBLISHED', 'SUMMARY_DRAFT', 'SUMMARY_REVIEW', 'CLOSED', 'ARCHIVED')";
    private static final int RECORDS_SHOWN = 200;
    private static final int WAITING_SHOWN = 7;
    private final JdbcClient jdbc;

    SummarisedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> find(UUID planId) {
        return jdbc.sql(HEADS + " and p.id = ?").param(planId).query(Head.class).optional();
    }

    /** The published plans of a unit and the units below it in a term, by unit. */
    List<Head> within(UUID unitId, UUID termId) {
        return jdbc.sql(HEADS + " and u.line @> array[?::uuid] and p.term_id = ?"
                        + " order by cardinality(u.line), u.kind, u.name, p.title")
                .params(unitId, termId)
                .query(Head.class)
                .list();
    }

    /** Plans of these units or units below them whose summary waits for its reviewer. */
    List<Head> inReview(Collection<UUID> units, UUID termId) {
        return jdbc.sql(HEADS
                        + " and p.state = 'SUMMARY_REVIEW' and u.line && ? and p.term_id = ? order by p.updated_at"
                        + " limit " + WAITING_SHOWN)
                .params(units.toArray(UUID[]::new), termId)
                .query(Head.class)
                .list();
    }

    /** Plans of exactly these units, or their offices, whose summary is not sent yet. */
    List<Head> toSummarise(Collection<UUID> units, UUID termId) {
        var ids = units.toArray(UUID[]::new);
        return jdbc.sql(HEADS + " and p.state in ('PUBLISHED', 'SUMMARY_DRAFT') and (p.unit_id = any(?)"
                        + " or u.parent_id = any(?) and u.kind like '%OFFICE') and p.term_id = ? order by p.title limit "
                        + WAITING_SHOWN)
                .params(ids, ids, termId)
                .query(Head.class)
                .list();
    }

    /** In their order, without those in the bin. Read as JSON, because plans that cannot throw items away have no such column. */
    List<Item> items(UUID planId) {
        return jdbc.sql("select i.id, i.parent_id, i.kind, i.label, i.text,"
                        + " case when not i.tentative then i.last_day end as due_on, i.requirement_id, i.state"
                        + " from plan.item i where i.plan_id = ? and i.deleted_at is null"
                        + " order by i.seq, i.id")
                .param(planId)
                .query(Item.class)
                .list();
    }

    /** Records linked to the items of a plan, by item, the earliest first. */
    Map<UUID, List<Summary.Evidence>> evidence(UUID planId) {
        return jdbc
                .sql("select e.item_id, r.id, r.title, r.occurred_on from plan.evidence e"
                        + " join plan.item i on i.tenant_id = e.tenant_id and i.id = e.item_id"
                        + " join record.record r on r.tenant_id = e.tenant_id and r.id = e.record_id"
                        + " where i.plan_id = ? and r.deleted_at is null and r.occurred_on is not null"
                        + " order by r.occurred_on, r.id")
                .param(planId)
                .query((row, n) -> Map.entry(row.getObject("item_id", UUID.class), evidence(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Items whose date was changed by approval or in the small since the plan was published. */
    Set<UUID> moved(UUID planId) {
        return new HashSet<>(
                jdbc.sql("select distinct item_id from plan.adjustment where plan_id = ? and state = 'APPLIED'")
                        .param(planId)
                        .query(UUID.class)
                        .list());
    }

    Map<UUID, Asked> asked(Collection<UUID> requirementIds) {
        return jdbc
                .sql("select id, measure, obliged from duty.requirement where id = any(?)")
                .param(requirementIds.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Asked(row.getString("measure"), row.getBoolean("obliged"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was counted toward a requirement, the latest first, at most 200. */
    List<CountedRecord> counted(UUID requirementId) {
        return jdbc.sql("select distinct r.id as record_id, r.title, coalesce(p.name, u.name) as person,"
                        + " c.occurred_on as on_day from duty.settlement s"
                        + " join duty.duty d on d.tenant_id = s.tenant_id and d.id = s.duty_id"
                        + " join record.credit c on c.tenant_id = s.tenant_id and c.id = s.credit_id"
                        + " join record.record r on r.tenant_id = c.tenant_id and r.id = c.record_id"
                        + " left join school.person p on p.tenant_id = d.tenant_id and p.id = d.person_id"
                        + " left join school.unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id"
                        + " where d.requirement_id = ? and c.reverses is null and not exists (select from record.credit x"
                        + " where x.tenant_id = c.tenant_id and x.reverses = c.id)"
                        + " order by c.occurred_on desc, r.id limit ?")
                .params(requirementId, RECORDS_SHOWN)
                .query((row, n) -> new CountedRecord(
                        row.getObject("record_id", UUID.class),
                        row.getString("title"),
                        row.getString("person"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** False where somebody else moved it in the meantime. */
    boolean moveTo(UUID planId, String from, String to) {
        return jdbc.sql("update plan.plan set state = ? where id = ? and state = ?")
                        .params(to, planId, from)
                        .update()
                == 1;
    }

    private static Summary.Evidence evidence(ResultSet row) throws SQLException {
        return new Summary.Evidence(
                row.getObject("id", UUID.class), row.getString("title"), row.getObject("occurred_on", LocalDate.class));
    }
}

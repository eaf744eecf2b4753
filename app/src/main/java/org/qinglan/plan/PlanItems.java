package org.qinglan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.plan.PlanItem.Named;
import org.qinglan.reading.SourceSpan;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The items of plans, and the people in them. */
@Repository
public class PlanItems {
    static final String SELECT = "select i.id, i.plan_id, i.parent_id, i.seq, i.kind, i.label, i.text, i.span_from,"
            + " i.span_to, i.date_kind, i.first_day, i.last_day, i.tentative, i.deadline, i.participants, i.remark,"
            + " i.unchecked, i.rule, i.requirement_id, i.goal_id, i.state from plan.item i";
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PlanItems(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** In their order, those in the bin left out. */
    public List<PlanItem> of(UUID planId) {
        return with(jdbc.sql(SELECT + " where i.plan_id = ? and i.deleted_at is null order by i.seq, i.id")
                .param(planId)
                .query(this::item)
                .list());
    }

    /** Items somebody put into the bin, the latest first. */
    List<PlanItem> bin(UUID planId) {
        return jdbc.sql(SELECT + " where i.plan_id = ? and i.deleted_at is not null order by i.deleted_at desc, i.id")
                .param(planId)
                .query(this::item)
                .list();
    }

    PlanItem get(UUID planId, UUID id) {
        var found = jdbc.sql(SELECT + " where i.plan_id = ? and i.id = ?")
                .params(planId, id)
                .query(this::item)
                .list();
        if (found.isEmpty()) throw new NoSuch("事项");
        return with(found).getFirst();
    }

    /** Any item that is not in the bin; without the people in it. */
    public Optional<PlanItem> find(UUID id) {
        return jdbc.sql(SELECT + " where i.id = ? and i.deleted_at is null")
                .param(id)
                .query(this::item)
                .optional();
    }

    /** The item a requirement was made of; empty where it was composed by form. */
    public Optional<PlanItem> ofRequirement(UUID requirementId) {
        return jdbc.sql(SELECT + " where i.requirement_id = ? and i.deleted_at is null order by i.id limit 1")
                .param(requirementId)
                .query(this::item)
                .optional();
    }

    void add(PlanItem i) {
        var span = i.span();
        var when = i.when();
        jdbc.sql(
                        "insert into plan.item (tenant_id, id, plan_id, parent_id, seq, kind, label, text, span_from, span_to,"
                                + " date_kind, first_day, last_day, tentative, deadline, participants, remark, unchecked, rule,"
                                + " goal_id, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        i.id(),
                        i.planId(),
                        i.parentId(),
                        i.seq(),
                        i.kind().name(),
                        i.label(),
                        i.text(),
                        span == null ? null : span.from(),
                        span == null ? null : span.to(),
                        when == null ? null : when.kind().name(),
                        when == null ? null : when.firstDay(),
                        when == null ? null : when.lastDay(),
                        when != null && when.tentative(),
                        when != null && when.deadline(),
                        i.participants(),
                        i.remark(),
                        i.unchecked(),
                        i.rule() == null ? null : json.writeValueAsString(i.rule()),
                        i.goalId(),
                        i.state().name()))
                .update();
        setPeople(i.id(), i.people());
    }

    void setWhen(UUID id, @Nullable FuzzyDate when) {
        jdbc.sql("update plan.item set date_kind = ?, first_day = ?, last_day = ?, tentative = ?, deadline = ?"
                        + " where id = ?")
                .params(Arrays.asList(
                        when == null ? null : when.kind().name(),
                        when == null ? null : when.firstDay(),
                        when == null ? null : when.lastDay(),
                        when != null && when.tentative(),
                        when != null && when.deadline(),
                        id))
                .update();
    }

    void setRule(UUID id, @Nullable Quota rule) {
        jdbc.sql("update plan.item set rule = ?::jsonb where id = ?")
                .params(Arrays.asList(rule == null ? null : json.writeValueAsString(rule), id))
                .update();
    }

    void setKind(UUID id, ItemKind kind) {
        jdbc.sql("update plan.item set kind = ? where id = ?")
                .params(kind.name(), id)
                .update();
    }

    void setText(UUID id, String text, @Nullable String participants) {
        jdbc.sql("update plan.item set text = ?, participants = ? where id = ?")
                .params(Arrays.asList(text, participants, id))
                .update();
    }

    void setGoal(UUID id, @Nullable UUID goalId) {
        jdbc.sql("update plan.item set goal_id = ? where id = ?")
                .params(Arrays.asList(goalId, id))
                .update();
    }

    void setState(UUID id, PlanItem.State state) {
        jdbc.sql("update plan.item set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void setRequirement(UUID id, @Nullable UUID requirementId) {
        jdbc.sql("update plan.item set requirement_id = ? where id = ?")
                .params(Arrays.asList(requirementId, id))
                .update();
    }

    void setUnchecked(UUID id, boolean unchecked) {
        jdbc.sql("update plan.item set unchecked = ? where id = ?")
                .params(unchecked, id)
                .update();
    }

    void setPeople(UUID id, List<Named> people) {
        jdbc.sql("delete from plan.item_person where item_id = ?").param(id).update();
        int seq = 0;
        for (var p : people) {
            jdbc.sql("insert into plan.item_person (tenant_id, item_id, seq, part, person_id, name)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(Tenancy.require(), id, seq++, p.part(), p.personId(), p.name()))
                    .update();
        }
    }

    /** Into the bin, or out of it. */
    void setDeleted(UUID id, boolean deleted) {
        jdbc.sql("update plan.item set deleted_at = ? where id = ?")
                .params(Arrays.asList(deleted ? Timestamp.from(clock.instant()) : null, id))
                .update();
    }

    int lastSeq(UUID planId) {
        return jdbc.sql("select coalesce(max(seq), 0) from plan.item where plan_id = ?")
                .param(planId)
                .query(Integer.class)
                .single();
    }

    private List<PlanItem> with(List<PlanItem> bare) {
        var ids = bare.stream().map(PlanItem::id).toArray(UUID[]::new);
        record Row(UUID itemId, Named named) {}
        Map<UUID, List<Named>> people = jdbc
                .sql("select item_id, part, person_id, name from plan.item_person where item_id = any(?)"
                        + " order by item_id, seq")
                .param(ids)
                .query((row, n) -> new Row(
                        row.getObject("item_id", UUID.class),
                        new Named(
                                row.getString("part"), row.getObject("person_id", UUID.class), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::itemId, Collectors.mapping(Row::named, Collectors.toList())));
        return bare.stream()
                .map(i -> i.with(people.getOrDefault(i.id(), List.of())))
                .toList();
    }

    private PlanItem item(ResultSet row, int n) throws SQLException {
        Integer from = row.getObject("span_from", Integer.class);
        Integer to = row.getObject("span_to", Integer.class);
        String rule = row.getString("rule");
        return new PlanItem(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getInt("seq"),
                ItemKind.valueOf(row.getString("kind")),
                new PlanItem.Read(
                        row.getString("label"),
                        row.getString("text"),
                        from == null || to == null ? null : new SourceSpan(from, to),
                        when(row),
                        row.getString("participants"),
                        row.getString("remark")),
                new PlanItem.Decided(
                        row.getBoolean("unchecked"),
                        rule == null ? null : json.readValue(rule, Quota.class),
                        row.getObject("requirement_id", UUID.class),
                        row.getObject("goal_id", UUID.class),
                        PlanItem.State.valueOf(row.getString("state")),
                        List.of()));
    }

    private static @Nullable FuzzyDate when(ResultSet row) throws SQLException {
        String kind = row.getString("date_kind");
        if (kind == null) return null;
        return new FuzzyDate(
                FuzzyDate.Kind.valueOf(kind),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                row.getBoolean("tentative"),
                row.getBoolean("deadline"));
    }
}

package org.qinglan.duty;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.record.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code duty.requirement}. */
@Repository
class RequirementRows {
    private static final String SELECT = "select * from duty.requirement r where ";
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RequirementRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Requirement> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "r.id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(this::requirement)
                .list();
    }

    /** Those in force of one unit in one term, the oldest first. */
    List<Requirement> ofUnit(UUID unitId, UUID termId) {
        return jdbc.sql(SELECT + "r.unit_id = ? and r.term_id = ? and r.state = 'ACTIVE' order by r.created_at, r.id")
                .params(unitId, termId)
                .query(this::requirement)
                .list();
    }

    /** Those in force that may mean one of these people: by a unit on their lines, by name, or because they did before. */
    List<Requirement> concerning(Collection<UUID> people, Collection<UUID> lines) {
        return jdbc.sql(SELECT + "r.state = 'ACTIVE' and r.bearer = 'PERSON' and (r.selector ->> 'within' = any(:lines)"
                        + " or r.selector -> 'named' ??| :names or r.id in (select d.requirement_id from duty.duty d"
                        + " where d.person_id = any(:people) union select b.requirement_id from duty.event_bearer b"
                        + " where b.bearer_id = any(:people))) order by r.id")
                .param("lines", texts(lines))
                .param("names", texts(people))
                .param("people", people.toArray(UUID[]::new))
                .query(this::requirement)
                .list();
    }

    /** Those in force that units bear and whose selection begins at one of these. */
    List<Requirement> ofUnitsWithin(Collection<UUID> units) {
        return jdbc.sql(SELECT + "r.state = 'ACTIVE' and r.bearer = 'UNIT' and r.selector ->> 'within' = any(?)"
                        + " order by r.id")
                .param(texts(units))
                .query(this::requirement)
                .list();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    void insert(UUID id, RequirementSpec spec, UUID by, Instant at) {
        var row = jdbc.sql("insert into duty.requirement (unit_id, term_id, name, source_text, source_place, bearer,"
                + " selector, action, filter, needed, measure, rhythm, due_on, event_action, event_filter, event_days,"
                + " obliged, first_day, last_day, tenant_id, id, created_at, created_by)"
                + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)");
        var values = values(spec);
        values.addAll(List.of(Tenancy.require(), id, java.sql.Timestamp.from(at), by));
        row.params(values).update();
    }

    void update(UUID id, RequirementSpec spec) {
        var values = values(spec);
        values.add(id);
        jdbc.sql("update duty.requirement set unit_id = ?, term_id = ?, name = ?, source_text = ?, source_place = ?,"
                        + " bearer = ?, selector = ?::jsonb, action = ?, filter = ?::jsonb, needed = ?, measure = ?,"
                        + " rhythm = ?, due_on = ?, event_action = ?, event_filter = ?::jsonb, event_days = ?,"
                        + " obliged = ?, first_day = ?, last_day = ? where id = ?")
                .params(values)
                .update();
    }

    void withdraw(UUID id) {
        jdbc.sql("update duty.requirement set state = 'WITHDRAWN' where id = ?")
                .param(id)
                .update();
    }

    void appraise(UUID id, Requirement.@Nullable Appraisal appraisal) {
        jdbc.sql("update duty.requirement set used_for_appraisal = ?, appraisal_reason = ?, appraisal_until = ?"
                        + " where id = ?")
                .params(Arrays.asList(
                        appraisal != null,
                        appraisal == null ? null : appraisal.reason(),
                        appraisal == null ? null : appraisal.until(),
                        id))
                .update();
    }

    private List<@Nullable Object> values(RequirementSpec spec) {
        var rule = spec.rule();
        var trigger = rule.trigger();
        return new java.util.ArrayList<>(Arrays.asList(
                spec.unitId(),
                spec.termId(),
                spec.name().strip(),
                spec.sourceText(),
                spec.sourcePlace(),
                rule.bearer().name(),
                json.writeValueAsString(rule.selector()),
                rule.action().name(),
                json.writeValueAsString(rule.filter().accepts()),
                rule.needed(),
                rule.measure(),
                rule.rhythm().name(),
                rule.dueOn(),
                trigger == null ? null : trigger.action().name(),
                trigger == null
                        ? null
                        : json.writeValueAsString(trigger.filter().accepts()),
                trigger == null ? null : trigger.days(),
                rule.obliged(),
                spec.firstDay(),
                spec.lastDay()));
    }

    private Requirement requirement(ResultSet row, int n) throws SQLException {
        var spec = new RequirementSpec(
                row.getObject("unit_id", UUID.class),
                row.getObject("term_id", UUID.class),
                row.getString("name"),
                row.getString("source_text"),
                row.getString("source_place"),
                rule(row),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
        var appraisal = row.getBoolean("used_for_appraisal")
                ? new Requirement.Appraisal(
                        row.getString("appraisal_reason"), row.getObject("appraisal_until", LocalDate.class))
                : null;
        return new Requirement(
                row.getObject("id", UUID.class), spec, "WITHDRAWN".equals(row.getString("state")), appraisal);
    }

    private Rule rule(ResultSet row) throws SQLException {
        String eventAction = row.getString("event_action");
        return new Rule(
                Rule.Bearer.valueOf(row.getString("bearer")),
                json.readValue(row.getString("selector"), Selector.class),
                Action.valueOf(row.getString("action")),
                filter(row.getString("filter")),
                new BigDecimal(RuleWords.number(row.getBigDecimal("needed"))),
                row.getString("measure"),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getObject("due_on", LocalDate.class),
                eventAction == null
                        ? null
                        : new Rule.Trigger(
                                Action.valueOf(eventAction),
                                filter(row.getString("event_filter")),
                                row.getInt("event_days")),
                row.getBoolean("obliged"));
    }

    private Filter filter(String accepts) {
        return new Filter(json.readValue(accepts, new tools.jackson.core.type.TypeReference<>() {}));
    }
}

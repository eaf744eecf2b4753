package org.qinglan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.reading.SourceDocument;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The plans of the tenant in force. */
@Repository
public class Plans {
    private static final String COLUMNS = "select id, unit_id, term_id, title, state, owner_id, source_name, version,"
            + " created_at, updated_at, edited_by, published_at from plan.plan where deleted_at is null";
    private static final String WITH_UNIT = "select p.id, p.unit_id, p.term_id, p.title, p.state, p.owner_id,"
            + " p.source_name, p.version, p.created_at, p.updated_at, p.edited_by, p.published_at from plan.plan p"
            + " join school.unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id where p.deleted_at is null";
    private static final String BY_UNIT = " order by cardinality(u.line), u.kind, u.name, p.title limit ?";
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Plans(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public Plan get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuch("计划"));
    }

    public Optional<Plan> find(UUID id) {
        return jdbc.sql(COLUMNS + " and id = ?").param(id).query(Plans::plan).optional();
    }

    /** The plans of some units in a term, the newest first. */
    public List<Plan> of(Collection<UUID> units, UUID termId) {
        return jdbc.sql(COLUMNS + " and unit_id = any(?) and term_id = ? order by updated_at desc, id")
                .params(units.toArray(UUID[]::new), termId)
                .query(Plans::plan)
                .list();
    }

    /** The plans of some units and of everything below them in a term, by unit. */
    public List<Plan> below(Collection<UUID> roots, UUID termId, Set<PlanState> states, int most) {
        return jdbc.sql(WITH_UNIT + " and u.line && ? and p.term_id = ? and p.state = any(?)" + BY_UNIT)
                .params(roots.toArray(UUID[]::new), termId, names(states), most)
                .query(Plans::plan)
                .list();
    }

    /** The plans of exactly these units, or of the offices acting for them, in a term. */
    public List<Plan> actingFor(Collection<UUID> units, UUID termId, Set<PlanState> states, int most) {
        var ids = units.toArray(UUID[]::new);
        return jdbc.sql(WITH_UNIT + " and (p.unit_id = any(?) or u.parent_id = any(?) and u.kind like '%OFFICE')"
                        + " and p.term_id = ? and p.state = any(?)" + BY_UNIT)
                .params(ids, ids, termId, names(states), most)
                .query(Plans::plan)
                .list();
    }

    /** All plans of a unit, the newest term first. */
    List<Plan> ofUnit(UUID unitId) {
        return jdbc.sql(COLUMNS + " and unit_id = ? order by created_at desc, id")
                .param(unitId)
                .query(Plans::plan)
                .list();
    }

    /** The source as it was read; empty for a plan begun here. */
    SourceDocument source(UUID planId) {
        return jdbc.sql("select source_name, source_text, source_blocks from plan.plan where id = ?")
                .param(planId)
                .query((row, n) -> new SourceDocument(
                        Optional.ofNullable(row.getString("source_name")).orElse(""),
                        row.getString("source_text"),
                        SourceBlocks.read(json, row.getString("source_blocks"))))
                .single();
    }

    void add(Plan plan, SourceDocument source, @Nullable UUID copiedFrom) {
        jdbc.sql("insert into plan.plan (tenant_id, id, unit_id, term_id, title, state, owner_id, source_name,"
                        + " source_text, source_blocks, version, created_at, updated_at, edited_by, copied_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        plan.id(),
                        plan.unitId(),
                        plan.termId(),
                        plan.title(),
                        plan.state().name(),
                        plan.ownerId(),
                        plan.sourceName(),
                        source.text(),
                        SourceBlocks.write(json, source.blocks()),
                        plan.version(),
                        Timestamp.from(plan.createdAt()),
                        Timestamp.from(plan.updatedAt()),
                        plan.editedBy(),
                        copiedFrom))
                .update();
    }

    /** Notes that somebody changed it; the version grows. */
    void touched(UUID planId, UUID by) {
        jdbc.sql("update plan.plan set version = version + 1, edited_by = ?, updated_at = ? where id = ?")
                .params(by, Timestamp.from(clock.instant()), planId)
                .update();
    }

    void keepFile(UUID planId, UUID fileId) {
        jdbc.sql("update plan.plan set source_file_id = ? where id = ?")
                .params(fileId, planId)
                .update();
    }

    /** The imported file, if it was kept. */
    Optional<UUID> file(UUID planId) {
        return jdbc.sql("select source_file_id from plan.plan where id = ? and source_file_id is not null")
                .param(planId)
                .query(UUID.class)
                .optional();
    }

    /** The plan an imported file belongs to. */
    Optional<Plan> ofFile(UUID fileId) {
        return jdbc.sql(COLUMNS + " and source_file_id = ?")
                .param(fileId)
                .query(Plans::plan)
                .optional();
    }

    /**
     * The plans of a term below some units (of any state) and of other units once they are public, newest first.
     *
     * @param led roots whose plans, and those of everything below, are seen in every state
     * @param seen units whose plans are seen once they are public
     */
    List<Plan> listed(Collection<UUID> led, Collection<UUID> seen, UUID termId, int limit) {
        return jdbc.sql(WITH_UNIT + " and p.term_id = ? and (u.line && ? or (u.id = any(?)"
                        + " and p.state in ('PUBLISHED', 'SUMMARY_DRAFT', 'SUMMARY_REVIEW', 'CLOSED', 'ARCHIVED')))"
                        + " order by cardinality(u.line), u.kind, u.name, p.updated_at desc limit ?")
                .params(termId, led.toArray(UUID[]::new), seen.toArray(UUID[]::new), limit)
                .query(Plans::plan)
                .list();
    }

    void rename(UUID planId, String title) {
        jdbc.sql("update plan.plan set title = ? where id = ?")
                .params(title, planId)
                .update();
    }

    /** Locks the plan until the transaction ends, so that two editors come one after the other. */
    Plan forChange(UUID id) {
        return jdbc.sql(COLUMNS + " and id = ? for update")
                .param(id)
                .query(Plans::plan)
                .optional()
                .orElseThrow(() -> new NoSuch("计划"));
    }

    /** False where somebody else moved it in the meantime. */
    boolean moveTo(UUID planId, PlanState from, PlanState to) {
        var published = to == PlanState.PUBLISHED && from == PlanState.APPROVED;
        return jdbc.sql("update plan.plan set state = ?, updated_at = ?, published_at = coalesce(published_at, ?)"
                                + " where id = ? and state = ?")
                        .params(Arrays.asList(
                                to.name(),
                                Timestamp.from(clock.instant()),
                                published ? Timestamp.from(clock.instant()) : null,
                                planId,
                                from.name()))
                        .update()
                == 1;
    }

    /** Into the bin; nothing is erased. */
    void delete(UUID planId) {
        jdbc.sql("update plan.plan set deleted_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), planId)
                .update();
    }

    private static String[] names(Set<PlanState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    Instant now() {
        return clock.instant();
    }

    private static Plan plan(ResultSet row, int n) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("term_id", UUID.class),
                row.getString("title"),
                PlanState.valueOf(row.getString("state")),
                row.getObject("owner_id", UUID.class),
                row.getString("source_name"),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getObject("edited_by", UUID.class),
                published == null ? null : published.toInstant());
    }
}

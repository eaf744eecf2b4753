package org.qinglan.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms and their versions as rows. */
@Repository
public class PaperRows {
    /** One version as the list of them shows it. */
    public record Step(int version, String savedBy, Instant savedAt, int cells) {}

    private static final TypeReference<Map<String, Blank>> MAPPING = new TypeReference<>() {};
    private static final String SELECT = "select p.id, p.unit_id, p.name, p.deleted_at, v.version, v.parent, v.file_id,"
            + " v.mapping from paper.paper p join paper.version v on v.tenant_id = p.tenant_id and v.paper_id = p.id"
            + " and v.version = p.current where ";
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PaperRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Paper get(UUID id) {
        return jdbc.sql(SELECT + "p.id = ?")
                .param(id)
                .query(this::paper)
                .optional()
                .orElseThrow(() -> new NoSuch("表"));
    }

    /** The forms of some units, by name; those thrown away come with them. */
    List<Paper> of(Collection<UUID> units) {
        return jdbc.sql(SELECT + "p.unit_id = any(?) order by p.name, p.id")
                .param(units.toArray(UUID[]::new))
                .query(this::paper)
                .list();
    }

    boolean isTaken(UUID unit, String name, @Nullable UUID butNot) {
        return jdbc.sql("select count(*) from paper.paper where unit_id = ? and name = ? and deleted_at is null"
                                + " and id is distinct from ?")
                        .params(Arrays.asList(unit, name, butNot))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(UUID id, UUID unit, String name, UUID file, UUID by) {
        jdbc.sql("insert into paper.paper (tenant_id, id, unit_id, name, current, created_by, created_at)"
                        + " values (?, ?, ?, ?, 1, ?, ?)")
                .params(Tenancy.require(), id, unit, name, by, now())
                .update();
        insert(id, 1, null, file, Map.of(), by);
    }

    /** A further version, in use from now on. */
    void save(Paper before, UUID file, Map<String, Blank> mapping, UUID by) {
        int next = jdbc.sql("select max(version) + 1 from paper.version where paper_id = ?")
                .param(before.id())
                .query(Integer.class)
                .single();
        insert(before.id(), next, before.version(), file, mapping, by);
        use(before.id(), next);
    }

    void use(UUID id, int version) {
        jdbc.sql("update paper.paper set current = ? where id = ?")
                .params(version, id)
                .update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update paper.paper set name = ? where id = ?")
                .params(name, id)
                .update();
    }

    void throwAway(UUID id) {
        jdbc.sql("update paper.paper set deleted_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    void takeBack(UUID id) {
        jdbc.sql("update paper.paper set deleted_at = null where id = ?")
                .param(id)
                .update();
    }

    /** Two who change one form at once do so one after the other. */
    void lock(UUID id) {
        jdbc.sql("select id from paper.paper where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    List<Step> steps(UUID id) {
        return jdbc.sql("select v.version, p.name as saved_by, v.saved_at,"
                        + " (select count(*) from jsonb_object_keys(v.mapping)) as cells from paper.version v"
                        + " join school.person p on p.tenant_id = v.tenant_id and p.id = v.saved_by"
                        + " where v.paper_id = ? order by v.version desc limit 30")
                .param(id)
                .query((row, n) -> new Step(
                        row.getInt("version"),
                        row.getString("saved_by"),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getInt("cells")))
                .list();
    }

    boolean hasVersion(UUID id, int version) {
        return jdbc.sql("select count(*) from paper.version where paper_id = ? and version = ?")
                        .params(id, version)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(
            UUID id, int version, @Nullable Integer parent, UUID file, Map<String, Blank> mapping, UUID by) {
        jdbc.sql(
                        "insert into paper.version (tenant_id, paper_id, version, parent, file_id, mapping, saved_by, saved_at)"
                                + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(), id, version, parent, file, json.writeValueAsString(mapping), by, now()))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Paper paper(ResultSet row, int n) throws SQLException {
        var deleted = row.getTimestamp("deleted_at");
        return new Paper(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getInt("version"),
                row.getObject("parent", Integer.class),
                row.getObject("file_id", UUID.class),
                json.readValue(row.getString("mapping"), MAPPING),
                deleted == null ? null : deleted.toInstant());
    }
}

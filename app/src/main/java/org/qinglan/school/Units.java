package org.qinglan.school;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of the tenant in force. */
@Repository
public class Units {
    static final String COLUMNS = "u.id, u.parent_id, u.kind, u.name, u.subject, u.stage, u.grade, u.overlay, u.line";
    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Unit> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from school.unit u where u.id = ?")
                .param(id)
                .query(Units::unit)
                .optional();
    }

    /** A unit that must be there; {@link NoSuch} (→ 404) where it is not, or is another tenant's. */
    public Unit get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuch("单位"));
    }

    /** Units by their ids, in whatever order. */
    public List<Unit> all(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select " + COLUMNS + " from school.unit u where u.id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(Units::unit)
                .list();
    }

    /** The unit and everything below it, parents before children, by kind and name. */
    public List<Unit> below(UUID id) {
        return jdbc.sql("select " + COLUMNS
                        + " from school.unit u where u.line @> array[?::uuid] and u.valid_to is null"
                        + " order by cardinality(u.line), u.kind, u.grade, u.name")
                .param(id)
                .query(Units::unit)
                .list();
    }

    /** All units in force, parents before children. */
    public List<Unit> all() {
        return jdbc.sql("select " + COLUMNS + " from school.unit u where u.valid_to is null"
                        + " order by cardinality(u.line), u.kind, u.grade, u.name")
                .query(Units::unit)
                .list();
    }

    /** The school (or campus-bearing school) a unit belongs to; empty above schools. */
    public Optional<Unit> schoolOf(Unit unit) {
        return jdbc.sql("select " + COLUMNS
                        + " from school.unit u where u.id = any(?) and u.kind in ('SCHOOL', 'CAMPUS')"
                        + " order by cardinality(u.line) limit 1")
                .param(unit.line().toArray(UUID[]::new))
                .query(Units::unit)
                .optional();
    }

    /** Adds a unit below a parent; the caller has checked the name and the right to do so. */
    public Unit add(
            @Nullable Unit parent,
            UnitKind kind,
            String name,
            @Nullable Subject subject,
            @Nullable Stage stage,
            @Nullable Integer grade,
            boolean overlay) {
        UUID id = Ids.next();
        var line = new java.util.ArrayList<>(parent == null ? List.<UUID>of() : parent.line());
        line.add(id);
        jdbc.sql("insert into school.unit (tenant_id, id, parent_id, kind, name, subject, stage, grade, overlay, line)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        id,
                        parent == null ? null : parent.id(),
                        kind.name(),
                        name,
                        subject == null ? null : subject.name(),
                        stage == null ? null : stage.name(),
                        grade,
                        overlay,
                        line.toArray(UUID[]::new)))
                .update();
        return new Unit(id, parent == null ? null : parent.id(), kind, name, subject, stage, grade, overlay, line);
    }

    static Unit unit(ResultSet row, int n) throws SQLException {
        String subject = row.getString("subject");
        String stage = row.getString("stage");
        Array line = row.getArray("line");
        return new Unit(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                subject == null ? null : Subject.valueOf(subject),
                stage == null ? null : Stage.valueOf(stage),
                row.getObject("grade", Integer.class),
                row.getBoolean("overlay"),
                List.of((UUID[]) line.getArray()));
    }
}

package org.qinglan.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.inspection.Inspection.Source;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checklists, their lines and pieces of proof as rows. */
@Repository
class InspectionRows {
    private static final String ALL = "select id, unit_id, name, first_day, last_day, file_id, table_no, text_column,"
            + " proof_column, deleted_at from inspection.inspection";
    private static final String LINES =
            "select id, inspection_id, seq, heading, text, table_row as row, explanation from inspection.line";

    /** A piece of proof: a record or a file of its own, one of them null. */
    record Piece(
            UUID id,
            UUID lineId,
            @Nullable UUID recordId,
            @Nullable UUID fileId) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    InspectionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Inspection get(UUID id) {
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query(InspectionRows::inspection)
                .optional()
                .orElseThrow(() -> new NoSuch("迎检清单"));
    }

    /** Those of some units, the latest period first; those thrown away come with them. */
    List<Inspection> of(Collection<UUID> units) {
        return jdbc.sql(ALL + " where unit_id = any(?) order by last_day desc, name, id limit 200")
                .param(units.toArray(UUID[]::new))
                .query(InspectionRows::inspection)
                .list();
    }

    boolean isTaken(UUID unit, String name, @Nullable UUID butNot) {
        return jdbc.sql("select count(*) from inspection.inspection where unit_id = ? and name = ?"
                                + " and deleted_at is null and id is distinct from ?")
                        .params(Arrays.asList(unit, name, butNot))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(Inspection it, List<Checklist.Read> lines, UUID by) {
        var source = it.source();
        jdbc.sql(
                        "insert into inspection.inspection (tenant_id, id, unit_id, name, first_day, last_day, file_id, table_no,"
                                + " text_column, proof_column, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        it.id(),
                        it.unitId(),
                        it.name(),
                        it.firstDay(),
                        it.lastDay(),
                        source == null ? null : source.fileId(),
                        source == null ? null : source.table(),
                        source == null ? null : source.textColumn(),
                        source == null ? null : source.proofColumn(),
                        by,
                        now()))
                .update();
        write(it.id(), lines);
    }

    /** Other columns of the same file; the lines are read again. */
    void reread(UUID id, Source source, List<Checklist.Read> lines) {
        jdbc.sql("update inspection.inspection set text_column = ?, proof_column = ? where id = ?")
                .params(Arrays.asList(source.textColumn(), source.proofColumn(), id))
                .update();
        jdbc.sql("delete from inspection.line where inspection_id = ?")
                .param(id)
                .update();
        write(id, lines);
    }

    void proofInto(UUID id, @Nullable String column) {
        jdbc.sql("update inspection.inspection set proof_column = ? where id = ?")
                .params(Arrays.asList(column, id))
                .update();
    }

    private void write(UUID id, List<Checklist.Read> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            jdbc.sql("insert into inspection.line (tenant_id, id, inspection_id, seq, heading, text, table_row)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            Tenancy.require(), Ids.next(), id, i + 1, line.heading(), line.text(), line.row()))
                    .update();
        }
    }

    void throwAway(UUID id, boolean away) {
        jdbc.sql("update inspection.inspection set deleted_at = ? where id = ?")
                .params(Arrays.asList(away ? now() : null, id))
                .update();
    }

    /** Two who change one checklist at once do so one after the other. */
    void lock(UUID id) {
        jdbc.sql("select id from inspection.inspection where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    List<ChecklistLine> lines(UUID inspectionId) {
        return jdbc.sql(LINES + " where inspection_id = ? order by seq")
                .param(inspectionId)
                .query(ChecklistLine.class)
                .list();
    }

    ChecklistLine line(UUID id) {
        return jdbc.sql(LINES + " where id = ?")
                .param(id)
                .query(ChecklistLine.class)
                .optional()
                .orElseThrow(() -> new NoSuch("清单里的这一条"));
    }

    void explain(UUID lineId, String words) {
        jdbc.sql("update inspection.line set explanation = ? where id = ?")
                .params(words, lineId)
                .update();
    }

    /** Every piece of a checklist, in the order it was put there. */
    List<Piece> pieces(UUID inspectionId) {
        return jdbc.sql("select p.id, p.line_id, p.record_id, p.file_id from inspection.proof p"
                        + " join inspection.line l on l.tenant_id = p.tenant_id and l.id = p.line_id"
                        + " where l.inspection_id = ? order by p.id")
                .param(inspectionId)
                .query(Piece.class)
                .list();
    }

    Piece piece(UUID id) {
        return jdbc.sql("select id, line_id, record_id, file_id from inspection.proof where id = ?")
                .param(id)
                .query(Piece.class)
                .optional()
                .orElseThrow(() -> new NoSuch("这份材料"));
    }

    /** How many of these records were not there yet; one statement for all, as a kind may have thousands. */
    int addRecords(UUID lineId, List<UUID> records, UUID by) {
        return jdbc.sql("insert into inspection.proof (tenant_id, id, line_id, record_id, added_by, added_at)"
                        + " select ?, n.id, ?, n.record_id, ?, ? from unnest(?::uuid[], ?::uuid[]) as n (id, record_id)"
                        + " on conflict do nothing")
                .params(
                        Tenancy.require(),
                        lineId,
                        by,
                        now(),
                        records.stream().map(record -> Ids.next()).toArray(UUID[]::new),
                        records.toArray(UUID[]::new))
                .update();
    }

    void addFile(UUID lineId, UUID file, UUID by) {
        jdbc.sql("insert into inspection.proof (tenant_id, id, line_id, file_id, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), Ids.next(), lineId, file, by, now())
                .update();
    }

    void drop(UUID piece) {
        jdbc.sql("delete from inspection.proof where id = ?").param(piece).update();
    }

    /** The units whose checklists a file is proof or source of. */
    List<UUID> unitsOf(UUID fileId) {
        return jdbc.sql("select i.unit_id from inspection.inspection i where i.file_id = ? union"
                        + " select i.unit_id from inspection.proof p"
                        + " join inspection.line l on l.tenant_id = p.tenant_id and l.id = p.line_id"
                        + " join inspection.inspection i on i.tenant_id = l.tenant_id and i.id = l.inspection_id"
                        + " where p.file_id = ?")
                .params(fileId, fileId)
                .query(UUID.class)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Inspection inspection(ResultSet row, int n) throws SQLException {
        var file = row.getObject("file_id", UUID.class);
        var deleted = row.getTimestamp("deleted_at");
        return new Inspection(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                file == null
                        ? null
                        : new Source(
                                file,
                                row.getInt("table_no"),
                                row.getString("text_column"),
                                row.getString("proof_column")),
                deleted == null ? null : deleted.toInstant());
    }
}

package org.qinglan.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The edits of records as rows, with what was answered to each sending and photo. */
@Repository
class EditLog {
    private static final TypeReference<Map<String, List<String>>> VALUE = new TypeReference<>() {};
    private static final TypeReference<Map<String, UUID>> FILED = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> PROBLEMS = new TypeReference<>() {};
    /** Received longer ago than this, a record no longer comes to phones that do not know it. */
    private static final int RECENT_DAYS = 30;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * How a record stands here.
     *
     * @param filed by cell: the edit whose value is in the record
     * @param receiptRevision the revision that was saved for good last; null before that
     */
    record Stand(
            UUID id,
            UUID ownerId,
            int revision,
            int recordVersion,
            Map<String, UUID> filed,
            @Nullable Integer receiptRevision,
            @Nullable Instant receivedAt) {
        static Stand fresh(UUID id, UUID ownerId) {
            return new Stand(id, ownerId, 0, 0, Map.of(), null, null);
        }

        Stand changed(int newVersion, Map<String, UUID> newFiled) {
            return new Stand(id, ownerId, revision + 1, newVersion, newFiled, receiptRevision, receivedAt);
        }

        Stand received(Instant at) {
            return new Stand(id, ownerId, revision, recordVersion, filed, revision, at);
        }
    }

    /** What a sending was answered: a number, or why not. @param problems by field */
    record Answered(@Nullable String recordNo, @Nullable String refused, Map<String, String> problems) {}

    /** One at a time works on a record, also on one that is not there yet, until the transaction ends. */
    void hold(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                .query((row, n) -> 0)
                .single();
    }

    Optional<Stand> stand(UUID id) {
        return jdbc.sql("select * from offline.record where id = ?")
                .param(id)
                .query(this::standOf)
                .optional();
    }

    void keep(Stand s) {
        jdbc.sql(
                        "insert into offline.record (tenant_id, id, owner_id, revision, record_version, filed, receipt_revision,"
                                + " received_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (tenant_id, id) do update set"
                                + " revision = excluded.revision, record_version = excluded.record_version, filed = excluded.filed,"
                                + " receipt_revision = excluded.receipt_revision, received_at = excluded.received_at")
                .params(Arrays.asList(
                        Tenancy.require(),
                        s.id(),
                        s.ownerId(),
                        s.revision(),
                        s.recordVersion(),
                        json.writeValueAsString(s.filed()),
                        s.receiptRevision(),
                        s.receivedAt() == null ? null : Timestamp.from(s.receivedAt())))
                .update();
    }

    List<Edit> edits(UUID recordId) {
        return jdbc.sql("select * from offline.edit where record_id = ? order by seq")
                .param(recordId)
                .query(this::edit)
                .list();
    }

    /** False when an edit of another record has this id. */
    boolean add(UUID recordId, Edit e, Instant now) {
        return jdbc.sql(
                                "insert into offline.edit (tenant_id, id, record_id, seq, cell, value, rank, replaces, device, typed_at,"
                                        + " received_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?) on conflict (tenant_id, id) do nothing")
                        .params(
                                Tenancy.require(),
                                e.id(),
                                recordId,
                                e.seq(),
                                e.cell(),
                                json.writeValueAsString(e.value()),
                                e.rank(),
                                e.over().toArray(UUID[]::new),
                                e.device(),
                                Timestamp.from(e.typedAt()),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    void keepBeside(UUID recordId, List<Edit> beside) {
        jdbc.sql("delete from offline.beside where record_id = ?")
                .param(recordId)
                .update();
        beside.forEach(e -> jdbc.sql("insert into offline.beside (tenant_id, edit_id, record_id) values (?, ?, ?)")
                .params(Tenancy.require(), e.id(), recordId)
                .update());
    }

    Optional<Answered> answered(UUID sending) {
        return jdbc.sql("select record_no, refused, problems from offline.sending where id = ?")
                .param(sending)
                .query((row, n) -> new Answered(
                        row.getString("record_no"),
                        row.getString("refused"),
                        json.readValue(row.getString("problems"), PROBLEMS)))
                .optional();
    }

    void answer(UUID sending, UUID recordId, Answered answer, Instant at) {
        jdbc.sql("insert into offline.sending (tenant_id, id, record_id, at, record_no, refused, problems)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        sending,
                        recordId,
                        Timestamp.from(at),
                        answer.recordNo(),
                        answer.refused(),
                        json.writeValueAsString(answer.problems())))
                .update();
    }

    Optional<Instant> photo(UUID recordId, String sha256) {
        return jdbc.sql("select at from offline.photo where record_id = ? and sha256 = ?")
                .params(recordId, sha256)
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    void keepPhoto(UUID recordId, String sha256, UUID fileId, Instant at) {
        jdbc.sql("insert into offline.photo (tenant_id, record_id, sha256, file_id, at) values (?, ?, ?, ?, ?)")
                .params(Tenancy.require(), recordId, sha256, fileId, Timestamp.from(at))
                .update();
    }

    /** Records of somebody that changed on a page since they were read here, and drafts begun there; the latest first. */
    List<UUID> behind(UUID ownerId) {
        return jdbc.sql(
                        "select r.id from record.record r left join offline.record o on o.tenant_id = r.tenant_id and o.id = r.id"
                                + " where r.owner_id = ? and r.deleted_at is null and (o.record_version <> r.version"
                                + " or (o.id is null and r.state in ('DRAFT', 'RETURNED'))) order by r.updated_at desc limit 20")
                .param(ownerId)
                .query(UUID.class)
                .list();
    }

    /** Records that a phone should know: what is not finished, and what was received lately. */
    List<UUID> current(UUID ownerId, Instant now) {
        return jdbc.sql(
                        "select r.id from record.record r join offline.record o on o.tenant_id = r.tenant_id and o.id = r.id"
                                + " where o.owner_id = ? and r.deleted_at is null and (r.state in ('DRAFT', 'RETURNED')"
                                + " or r.updated_at > ?) order by r.updated_at desc limit 50")
                .params(ownerId, Timestamp.from(now.minus(java.time.Duration.ofDays(RECENT_DAYS))))
                .query(UUID.class)
                .list();
    }

    /** How far some records of somebody are; those thrown away and those of others are left out. */
    Map<UUID, Integer> revisions(UUID ownerId, Collection<UUID> ids) {
        var revisions = new LinkedHashMap<UUID, Integer>();
        jdbc.sql(
                        "select o.id, o.revision from offline.record o join record.record r on r.tenant_id = o.tenant_id and r.id = o.id"
                                + " where o.owner_id = ? and o.id = any(?) and r.deleted_at is null")
                .params(ownerId, ids.toArray(UUID[]::new))
                .query(row -> {
                    revisions.put(row.getObject("id", UUID.class), row.getInt("revision"));
                });
        return revisions;
    }

    /** Records of somebody in which something stands beside, the latest first. */
    List<UUID> differing(UUID ownerId) {
        return jdbc.sql("select distinct o.id, r.updated_at from offline.beside b"
                        + " join offline.record o on o.tenant_id = b.tenant_id and o.id = b.record_id"
                        + " join record.record r on r.tenant_id = o.tenant_id and r.id = o.id and r.deleted_at is null"
                        + " where o.owner_id = ? order by r.updated_at desc")
                .param(ownerId)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private Stand standOf(ResultSet row, int n) throws SQLException {
        var received = row.getTimestamp("received_at");
        return new Stand(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getInt("revision"),
                row.getInt("record_version"),
                json.readValue(row.getString("filed"), FILED),
                row.getObject("receipt_revision", Integer.class),
                received == null ? null : received.toInstant());
    }

    private Edit edit(ResultSet row, int n) throws SQLException {
        var over = new ArrayList<UUID>();
        for (Object id : (Object[]) row.getArray("replaces").getArray()) over.add((UUID) id);
        return new Edit(
                row.getObject("id", UUID.class),
                row.getString("cell"),
                json.readValue(row.getString("value"), VALUE),
                row.getDouble("rank"),
                over,
                row.getInt("seq"),
                row.getString("device"),
                row.getTimestamp("typed_at").toInstant());
    }
}

package org.qinglan.record.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records and their parts as rows. */
@Repository
public class Entries {
    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};
    static final String COLUMNS = "select r.*, o.name as owner_name from record.record r"
            + " join school.person o on o.tenant_id = r.tenant_id and o.id = r.owner_id";
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Kinds kinds;

    Entries(JdbcClient jdbc, JsonMapper json, Kinds kinds) {
        this.jdbc = jdbc;
        this.json = json;
        this.kinds = kinds;
    }

    /** A record that was not thrown away. */
    public Optional<Entry> find(UUID id) {
        return jdbc.sql(COLUMNS + " where r.id = ? and r.deleted_at is null")
                .param(id)
                .query(this::entry)
                .optional();
    }

    /**
     * Lets one at a time write a record, also one that is not there yet, until the transaction ends: a page saves itself
     * while its button is pressed, and neither may fail for the other.
     */
    void hold(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                .query((row, n) -> 0)
                .single();
    }

    public Entry get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuch("记录"));
    }

    void insert(Entry e, UUID by) {
        kinds.keep(e.kind(), by);
        var h = e.head();
        jdbc.sql(
                        "insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, school_id, occurred_on,"
                                + " period, title, details, state, version, created_at, updated_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        e.id(),
                        e.kind().code(),
                        e.kind().version(),
                        h.ownerId(),
                        h.unitId(),
                        h.schoolId(),
                        h.occurredOn(),
                        h.period(),
                        h.title(),
                        json.writeValueAsString(e.values().all()),
                        h.state(),
                        h.version(),
                        Timestamp.from(h.updatedAt()),
                        Timestamp.from(h.updatedAt())))
                .update();
    }

    /** Writes a changed record; false when somebody else changed it since it was read at {@code readVersion}. */
    boolean update(Entry e, int readVersion) {
        var h = e.head();
        return jdbc.sql(
                                "update record.record set record_no = ?, unit_id = ?, school_id = ?, term_id = ?, occurred_on = ?,"
                                        + " period = ?, title = ?, details = ?::jsonb, state = ?, late = ?, version = ?,"
                                        + " updated_at = ?, submitted_at = ? where id = ? and version = ?")
                        .params(Arrays.asList(
                                h.recordNo(),
                                h.unitId(),
                                h.schoolId(),
                                h.termId(),
                                h.occurredOn(),
                                h.period(),
                                h.title(),
                                json.writeValueAsString(e.values().all()),
                                h.state(),
                                h.late(),
                                h.version(),
                                Timestamp.from(h.updatedAt()),
                                h.submittedAt() == null ? null : Timestamp.from(h.submittedAt()),
                                e.id(),
                                readVersion))
                        .update()
                == 1;
    }

    void replaceParts(UUID id, List<Part> parts) {
        jdbc.sql("delete from record.part where record_id = ?").param(id).update();
        for (int i = 0; i < parts.size(); i++) {
            var p = parts.get(i);
            jdbc.sql(
                            "insert into record.part (tenant_id, record_id, part, seq, person_id, name) values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            Tenancy.require(), id, p.part(), i, p.personId(), p.personId() == null ? p.name() : null))
                    .update();
        }
    }

    /** Holds the claims of a record and no others; the claim that another record holds, if any, and then none is held. */
    Optional<UUID> claim(UUID id, List<String> claims) {
        release(id);
        for (String claim : claims) {
            int held = jdbc.sql(
                            "insert into record.claim (tenant_id, record_id, claim) values (?, ?, ?) on conflict do nothing")
                    .params(Tenancy.require(), id, claim)
                    .update();
            if (held == 0) {
                release(id);
                return jdbc.sql("select record_id from record.claim where claim = ?")
                        .param(claim)
                        .query(UUID.class)
                        .optional();
            }
        }
        return Optional.empty();
    }

    void release(UUID id) {
        jdbc.sql("delete from record.claim where record_id = ?").param(id).update();
    }

    /** The next number of a series in a place; of two at once the second waits. */
    int nextNumber(UUID place, String series) {
        return jdbc.sql("insert into record.number (tenant_id, place, series, last) values (?, ?, ?, 1)"
                        + " on conflict (tenant_id, place, series) do update set last = number.last + 1 returning last")
                .params(Tenancy.require(), place, series)
                .query(Integer.class)
                .single();
    }

    /** Freezes what a record says now. */
    void freeze(Entry e, UUID by) {
        var h = e.head();
        record Snapshot(String kind, int kindVersion, String title, Map<String, List<String>> values) {}
        var snapshot = new Snapshot(
                e.kind().code(), e.kind().version(), h.title(), e.values().all());
        jdbc.sql("insert into record.version (tenant_id, record_id, version, snapshot, saved_by, saved_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)")
                .params(
                        Tenancy.require(),
                        e.id(),
                        h.version(),
                        json.writeValueAsString(snapshot),
                        by,
                        Timestamp.from(h.updatedAt()))
                .update();
    }

    /** Frozen versions, oldest first. */
    List<Frozen> versions(UUID id) {
        return jdbc.sql(
                        "select v.version, v.snapshot, v.saved_at, p.name from record.version v join school.person p"
                                + " on p.tenant_id = v.tenant_id and p.id = v.saved_by where v.record_id = ? order by v.version")
                .param(id)
                .query((row, n) -> {
                    var values = json.readTree(row.getString("snapshot")).path("values");
                    return new Frozen(
                            row.getInt("version"),
                            new Values(json.convertValue(values, VALUES)),
                            row.getString("name"),
                            row.getTimestamp("saved_at").toInstant());
                })
                .list();
    }

    /** @param savedBy the name of who saved it */
    record Frozen(int version, Values values, String savedBy, Instant savedAt) {}

    void bin(UUID id, Instant now) {
        jdbc.sql("update record.record set deleted_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Remembers which opened form wrote last. */
    void writtenBy(UUID id, UUID form) {
        jdbc.sql("update record.record set form = ? where id = ?")
                .params(form, id)
                .update();
    }

    boolean wasWrittenBy(UUID id, UUID form) {
        return jdbc.sql("select count(*) from record.record where id = ? and form = ?")
                        .params(id, form)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean isBinned(UUID id) {
        return jdbc.sql("select count(*) from record.record where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the owner's draft came back out of the bin. */
    boolean takeBack(UUID id, UUID ownerId) {
        return jdbc.sql("update record.record set deleted_at = null where id = ? and owner_id = ? and state = 'DRAFT'")
                        .params(id, ownerId)
                        .update()
                == 1;
    }

    Entry entry(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        RecordKind kind = kinds.get(row.getString("kind"), row.getInt("kind_version"));
        var submitted = row.getTimestamp("submitted_at");
        var head = new Entry.Head(
                row.getString("record_no"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("unit_id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getObject("term_id", UUID.class),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("period", Integer.class),
                row.getString("title"),
                row.getString("state"),
                row.getBoolean("late"),
                row.getInt("version"),
                row.getTimestamp("updated_at").toInstant(),
                submitted == null ? null : submitted.toInstant());
        return new Entry(id, kind, head, new Values(json.readValue(row.getString("details"), VALUES)), parts(id));
    }

    private List<Part> parts(UUID id) {
        return jdbc.sql("select a.part, a.person_id, coalesce(a.name, p.name) as name from record.part a"
                        + " left join school.person p on p.tenant_id = a.tenant_id and p.id = a.person_id"
                        + " where a.record_id = ? order by a.seq")
                .param(id)
                .query(Part.class)
                .list();
    }
}

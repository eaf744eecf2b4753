package org.qinglan.record.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.Unit;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records as proof of work: only what was sent and not voided, and only what the viewer may read. */
@Component
public class FiledRecords {
    /** The most that are looked through for one question, the latest first. */
    public static final int MOST = 2_000;

    /**
     * The head of a record.
     *
     * @param unitId its writer's unit as it was that day
     * @param filedOn the day it was sent; long after {@code day}, it was written up afterwards
     * @param attachments how many files hang on it
     */
    public record Filed(
            UUID id,
            String kind,
            String kindName,
            String title,
            String owner,
            UUID unitId,
            LocalDate day,
            LocalDate filedOn,
            int attachments) {}

    /** A file with its content. */
    public record Named(String name, byte[] content) {}

    private static final String FILED =
            "select r.id, r.kind, r.kind_version, r.details, r.title, r.unit_id, o.name as owner, r.occurred_on as day,"
                    + " coalesce(r.submitted_at, r.updated_at) as filed,"
                    + " (select count(*) from record.attachment a where a.tenant_id = r.tenant_id and a.record_id = r.id)"
                    + " as attachments from record.record r"
                    + " join school.person o on o.tenant_id = r.tenant_id and o.id = r.owner_id where"
                    + Sight.VISIBLE + " and r.state not in ('DRAFT', 'VOID') and r.occurred_on is not null";

    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Sight sight;
    private final Kinds kinds;
    private final Details details;
    private final Printing printing;
    private final Attached attached;
    private final StoredFiles files;

    FiledRecords(
            JdbcClient jdbc,
            JsonMapper json,
            Sight sight,
            Kinds kinds,
            Details details,
            Printing printing,
            Attached attached,
            StoredFiles files) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
        this.kinds = kinds;
        this.details = details;
        this.printing = printing;
        this.attached = attached;
        this.files = files;
    }

    /** The records of a unit and of everything below it between two days, both included, the latest first. */
    public List<Filed> of(Actor viewer, Unit unit, LocalDate from, LocalDate to, @Nullable String kind) {
        return filed(
                viewer,
                " and r.occurred_on between ? and ? and (?::text is null or r.kind = ?) and exists (select from"
                        + " school.unit u where u.tenant_id = r.tenant_id and u.id = r.unit_id and ? = any(u.line))",
                from,
                to,
                kind,
                kind,
                unit.actsFor());
    }

    /** Those of some records that still hold and that the viewer may read. */
    public List<Filed> all(Actor viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return filed(viewer, " and r.id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    /** The record as a Word file, in the school's own form where it has one, and its attachments. */
    public List<Named> files(Actor viewer, UUID id) {
        var entry = details.seen(viewer, id);
        var all = new ArrayList<Named>();
        all.add(new Named(entry.kind().name() + " " + entry.heading() + ".docx", printing.docx(entry, viewer)));
        for (StoredFile file : attached.of(id)) all.add(new Named(file.name(), files.content(file)));
        return all;
    }

    private List<Filed> filed(Actor viewer, String condition, @Nullable Object... values) {
        var params = new ArrayList<@Nullable Object>(sight.of(viewer));
        params.addAll(Arrays.asList(values));
        params.add(MOST);
        var known = new HashMap<String, RecordKind>();
        return jdbc.sql(FILED + condition + " order by r.occurred_on desc, r.id limit ?")
                .params(params)
                .query((row, n) -> filed(row, known))
                .list();
    }

    private Filed filed(ResultSet row, Map<String, RecordKind> known) throws SQLException {
        String code = row.getString("kind");
        int version = row.getInt("kind_version");
        var kind = known.computeIfAbsent(code + "/" + version, key -> kinds.get(code, version));
        String heading =
                Words.filled(kind, kind.heading(), new Values(json.readValue(row.getString("details"), VALUES)));
        return new Filed(
                row.getObject("id", UUID.class),
                code,
                kind.name(),
                named(kind, heading, row.getString("title")),
                row.getString("owner"),
                row.getObject("unit_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("filed").toInstant().atZone(ChineseDates.CHINA).toLocalDate(),
                row.getInt("attachments"));
    }

    /** The heading with what it was about, so that it is found by either. */
    private static String named(RecordKind kind, String heading, String title) {
        String plain = heading.strip();
        if (plain.isEmpty()) return title.isBlank() ? kind.name() : title;
        return title.isBlank() || plain.contains(title) ? plain : plain + " " + title;
    }
}

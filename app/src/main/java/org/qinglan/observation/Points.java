package org.qinglan.observation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.qinglan.record.form.BesideRecord;
import org.qinglan.record.form.Entry;
import org.qinglan.record.kind.Kinds;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 按要点整理: which criterion of the rubric a note or a file speaks to; one each, chosen after the lesson. */
@Service
class Points implements BesideRecord {
    private final Kinds kinds;
    private final StoredFiles files;
    private final JdbcClient jdbc;

    Points(Kinds kinds, StoredFiles files, JdbcClient jdbc) {
        this.kinds = kinds;
        this.files = files;
        this.jdbc = jdbc;
    }

    PointView of(Entry entry, boolean own) {
        var notes = chosen("select note_id as id, criterion from observation.note_point where record_id = ?", entry);
        var evidence = chosen("select file_id as id, criterion from observation.evidence where record_id = ?", entry);
        return new PointView(
                entry,
                own,
                criteria(entry),
                notes(entry).stream()
                        .map(n -> new PointView.Item(n.id(), n.time(), n.text(), "", notes.getOrDefault(n.id(), "")))
                        .toList(),
                attached(entry).stream()
                        .map(f -> new PointView.Item(
                                f.id(), "", f.name(), "/files/" + f.id(), evidence.getOrDefault(f.id(), "")))
                        .toList());
    }

    /**
     * Keeps what was chosen; what is not this record's, or no criterion of its rubric, is left out.
     *
     * @param sent by the id of a note or a file: a criterion, or empty for none; what is not named stays as it is
     */
    @Transactional
    public void choose(Entry entry, Map<String, String> sent) {
        var known = criteria(entry).stream().map(PointView.Criterion::code).toList();
        for (var note : notes(entry))
            if (sent.containsKey(note.id().toString()))
                keep("note_point", "note_id", entry, note.id(), picked(sent, note.id(), known));
        for (var file : attached(entry))
            if (sent.containsKey(file.id().toString()))
                keep("evidence", "file_id", entry, file.id(), picked(sent, file.id(), known));
    }

    @Override
    public Optional<Panel> of(Actor viewer, Entry entry) {
        if (!entry.kind().code().equals("observation")) return Optional.empty();
        boolean own = viewer.personId().equals(entry.head().ownerId());
        var view = of(entry, own);
        if (!own && view.used().isEmpty()) return Optional.empty();
        var lines = view.used().stream()
                .map(c -> c.name() + "：" + view.notesOf(c).size() + " 条记录"
                        + (view.filesOf(c).isEmpty()
                                ? ""
                                : "，" + view.filesOf(c).size() + " 份佐证"))
                .toList();
        return Optional.of(new Panel(
                "按要点看",
                lines,
                List.of(new Deed(own ? "给记录和附件标要点" : "打开", "/observations/points/" + entry.id(), "", false))));
    }

    private record Note(UUID id, String time, String text) {}

    private static List<Note> notes(Entry entry) {
        var notes = new ArrayList<Note>();
        for (var note : entry.values().notes("notes")) {
            String time = note.getOrDefault("time", "");
            String text = note.getOrDefault("text", "");
            notes.add(new Note(
                    UUID.nameUUIDFromBytes((time + "\n" + text).getBytes(StandardCharsets.UTF_8)), time, text));
        }
        return notes.stream().distinct().toList();
    }

    private List<PointView.Criterion> criteria(Entry entry) {
        var field = entry.kind()
                .field("score")
                .or(() -> kinds.current("observation").field("score"));
        if (field.isEmpty()) return List.of();
        var rubric = kinds.rubricOf(field.get(), entry.values().text("score.version"));
        var criteria = new ArrayList<PointView.Criterion>();
        for (int d = 0; d < rubric.dimensions().size(); d++)
            for (int c = 0; c < rubric.dimensions().get(d).criteria().size(); c++)
                criteria.add(new PointView.Criterion(
                        rubric.code() + "/" + rubric.version() + ":" + d + "." + c,
                        rubric.dimensions().get(d).name(),
                        rubric.dimensions().get(d).criteria().get(c).name()));
        return criteria;
    }

    private List<StoredFile> attached(Entry entry) {
        return files.all(jdbc.sql("select file_id from record.attachment where record_id = ? order by seq")
                .param(entry.id())
                .query(UUID.class)
                .list());
    }

    private Map<UUID, String> chosen(String sql, Entry entry) {
        var chosen = new HashMap<UUID, String>();
        jdbc.sql(sql).param(entry.id()).query((RowCallbackHandler)
                row -> chosen.put(row.getObject("id", UUID.class), row.getString("criterion")));
        return chosen;
    }

    private static String picked(Map<String, String> sent, UUID id, List<String> known) {
        String criterion = sent.getOrDefault(id.toString(), "");
        return known.contains(criterion) ? criterion : "";
    }

    private void keep(String table, String column, Entry entry, UUID id, String criterion) {
        if (criterion.isEmpty())
            jdbc.sql("delete from observation." + table + " where record_id = ? and " + column + " = ?")
                    .params(entry.id(), id)
                    .update();
        else
            jdbc.sql("insert into observation." + table + " (tenant_id, record_id, " + column + ", criterion)"
                            + " values (?, ?, ?, ?) on conflict (tenant_id, record_id, " + column + ") do update"
                            + " set criterion = excluded.criterion")
                    .params(Tenancy.require(), entry.id(), id, criterion)
                    .update();
    }
}

package org.qinglan.record.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.file.DocxTemplate;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.qinglan.file.WordDocument;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints a record into the school's own Word form, or into a plain one where the school has uploaded none. */
@Component
public class Printing {
    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Places places;

    Printing(JdbcClient jdbc, StoredFiles files, Places places) {
        this.jdbc = jdbc;
        this.files = files;
        this.places = places;
    }

    /** Makes a stored file the form of a kind in a unit and below. */
    public void use(String kind, Unit unit, StoredFile form) {
        jdbc.sql("insert into record.template (tenant_id, kind, unit_id, file_id) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id, kind, unit_id) do update set file_id = excluded.file_id")
                .params(Tenancy.require(), kind, unit.id(), form.id())
                .update();
    }

    /** The form of a kind as a unit uses it: the nearest unit's own. */
    public Optional<StoredFile> form(String kind, Unit unit) {
        var line = unit.line().toArray(UUID[]::new);
        return jdbc.sql("select file_id from record.template where kind = ? and unit_id = any(?)"
                        + " order by array_position(?, unit_id) desc limit 1")
                .params(kind, line, line)
                .query(UUID.class)
                .optional()
                .map(files::get);
    }

    /** The record as a .docx, with what this viewer may read of it. */
    byte[] docx(Entry entry, Actor viewer) {
        var unit = places.unit(entry.head().unitId());
        var readable = entry.kind().fields().stream()
                .filter(f -> Sight.reads(f, entry, viewer, unit))
                .toList();
        var form = form(entry.kind().code(), unit);
        if (form.isEmpty()) return plain(entry, readable);
        return switch (DocxTemplate.read(files.content(form.get()))) {
            case Done(var template) -> template.fill(values(entry, readable, unit), rows(entry, readable));
            case Refused(var why) -> plain(entry, readable);
        };
    }

    /** Every name a form of this kind may use; rows with {@code #}. */
    static Set<String> names(RecordKind kind) {
        var names = new HashSet<>(List.of("编号", "记录人", "听课人", "姓名", "单位"));
        for (var field : kind.fields()) {
            names.add(field.name());
            field.lines().forEach(l -> names.add(l.name()));
            if (field.type() == FieldType.NOTES || field.type() == FieldType.ROWS) names.add("#" + field.name());
            if (field.type() == FieldType.NOTES) names.addAll(List.of("时间", "内容"));
            field.columns().forEach(c -> names.add(c.name()));
        }
        return names;
    }

    /** Fields go by the name users see, and so do the head's: 编号, 记录人, 单位, 日期. */
    private static Map<String, String> values(Entry entry, List<Field> readable, Unit unit) {
        var values = new HashMap<String, String>();
        values.put("编号", String.valueOf(entry.head().recordNo()));
        values.put("记录人", entry.head().ownerName());
        values.put("听课人", entry.head().ownerName());
        values.put("姓名", entry.head().ownerName());
        values.put("单位", unit.name());
        for (var field : readable) {
            values.put(field.name(), entry.values().words(field));
            if (field.type() == FieldType.SCALE)
                field.lines()
                        .forEach(l ->
                                values.put(l.name(), field.word(entry.values().text(field.code() + "." + l.value()))));
        }
        return values;
    }

    private static Map<String, List<Map<String, String>>> rows(Entry entry, List<Field> readable) {
        var rows = new HashMap<String, List<Map<String, String>>>();
        for (var field : readable) {
            if (field.type() == FieldType.NOTES)
                rows.put(
                        field.name(),
                        entry.values().notes(field.code()).stream()
                                .map(n -> Map.of("时间", n.getOrDefault("time", ""), "内容", n.getOrDefault("text", "")))
                                .toList());
            if (field.type() == FieldType.ROWS)
                rows.put(
                        field.name(),
                        entry.values().rows(field).stream()
                                .map(row -> named(field, row))
                                .toList());
        }
        return rows;
    }

    private static Map<String, String> named(Field table, Map<String, String> row) {
        var named = new HashMap<String, String>();
        table.columns().forEach(c -> named.put(c.name(), Words.cell(c, row.getOrDefault(c.code(), ""))));
        return named;
    }

    private static byte[] plain(Entry entry, List<Field> readable) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("编号", String.valueOf(entry.head().recordNo())));
        rows.add(List.of("记录人", entry.head().ownerName()));
        readable.stream()
                .filter(f -> entry.values().has(f))
                .forEach(f -> rows.add(List.of(f.name(), entry.values().words(f))));
        return WordDocument.portrait()
                .title(entry.kind().name())
                .table(List.of(1, 4), List.of("项目", "内容"), rows)
                .bytes();
    }
}

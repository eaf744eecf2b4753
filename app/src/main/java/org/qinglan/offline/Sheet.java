package org.qinglan.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qinglan.record.form.Values;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.shared.Ids;

/** A record's values as cells and back: what belongs together is one cell, each row of a table is one. */
final class Sheet {
    private static final List<String> NOTE = List.of("time", "text");

    private Sheet() {}

    /** A value of a cell. @param rank of a row among its table's rows */
    record Put(String cell, Map<String, List<String>> value, double rank) {}

    static Values values(RecordKind kind, Cells cells) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : kind.fields()) {
            if (isTable(field)) rows(field, cells.rows(field.code()), values);
            else
                cells.all().forEach((name, cell) -> {
                    if (belongs(name, field)) values.putAll(cell.shown().value());
                });
        }
        return Values.of(kind, values);
    }

    private static void rows(Field field, List<Edit> rows, Map<String, List<String>> values) {
        for (String column : columns(field)) {
            values.put(
                    field.code() + "." + column,
                    rows.stream()
                            .map(row -> row.value().getOrDefault(column, List.of("")))
                            .map(cell -> cell.isEmpty() ? "" : cell.getFirst())
                            .toList());
        }
    }

    /** Fields that hold something, each as its cells; rows get new names. */
    static List<Put> puts(RecordKind kind, Values values) {
        var puts = new ArrayList<Put>();
        for (var field : kind.fields()) {
            if (isTable(field)) {
                var rows = tableRows(field, values);
                for (int i = 0; i < rows.size(); i++)
                    puts.add(new Put(field.code() + "#" + Ids.next(), listed(rows.get(i)), i + 1));
            } else plain(field, values).forEach((cell, value) -> puts.add(new Put(cell, value, 0)));
        }
        return puts;
    }

    /** What somebody changed on a page: cells whose value is another one than the edits say that were filed last. */
    static List<Put> changes(RecordKind kind, Values now, Cells filed) {
        var puts = new ArrayList<Put>();
        for (var field : kind.fields()) {
            if (isTable(field)) puts.addAll(RowChanges.of(field.code(), filed.rows(field.code()), table(field, now)));
            else {
                var cells = new TreeMap<String, Map<String, List<String>>>(plain(field, now));
                filed.all().forEach((name, cell) -> {
                    if (belongs(name, field)) cells.putIfAbsent(name, Map.of());
                });
                cells.forEach((name, value) -> {
                    var before = filed.all().get(name);
                    if (before == null || !says(value, before.shown())) puts.add(new Put(name, value, 0));
                });
            }
        }
        return puts;
    }

    /** Whether a value is what an edit put there; names the server derives (the id to a name) make no difference. */
    private static boolean says(Map<String, List<String>> value, Edit edit) {
        var before = edit.plain();
        if (before.isEmpty())
            return value.values().stream().flatMap(List::stream).allMatch(String::isBlank);
        return before.entrySet().stream()
                .allMatch(e -> value.getOrDefault(e.getKey(), List.of()).equals(e.getValue()));
    }

    private static Map<String, Map<String, List<String>>> plain(Field field, Values values) {
        boolean whole =
                field.type() == FieldType.PERSON || field.type() == FieldType.PERSONS || field.type() == FieldType.UNIT;
        var cells = new TreeMap<String, Map<String, List<String>>>();
        values.all().forEach((name, all) -> {
            if (!belongs(name, field) || all.stream().allMatch(String::isBlank)) return;
            cells.computeIfAbsent(whole ? field.code() : name, cell -> new LinkedHashMap<>())
                    .put(name, all);
        });
        return cells;
    }

    private static boolean belongs(String name, Field field) {
        return name.equals(field.code()) || name.startsWith(field.code() + ".");
    }

    private static boolean isTable(Field field) {
        return field.type() == FieldType.NOTES || field.type() == FieldType.ROWS;
    }

    private static List<String> columns(Field field) {
        return field.type() == FieldType.NOTES
                ? NOTE
                : field.columns().stream().map(Field::code).toList();
    }

    private static List<Map<String, String>> tableRows(Field field, Values values) {
        return field.type() == FieldType.NOTES ? values.notes(field.code()) : values.rows(field);
    }

    private static List<Map<String, List<String>>> table(Field field, Values values) {
        return tableRows(field, values).stream().map(Sheet::listed).toList();
    }

    private static Map<String, List<String>> listed(Map<String, String> row) {
        var listed = new LinkedHashMap<String, List<String>>();
        row.forEach((column, text) -> listed.put(column, List.of(text)));
        return listed;
    }
}

package org.qinglan.record.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.RecordKind;

/**
 * What was typed, exactly as typed: by the name of the input, in order. A field of several inputs uses {@code code.part}:
 * {@code notes.time}, {@code notes.text}, {@code decisions.what}, {@code angles.goal}, {@code score.0.1}.
 */
public record Values(Map<String, List<String>> all) {
    public static final Values NONE = new Values(Map.of());

    public Values {
        var copy = new LinkedHashMap<String, List<String>>();
        all.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        all = java.util.Collections.unmodifiableMap(copy);
    }

    /** Keeps of a sent form only what the kind has. */
    public static Values of(RecordKind kind, Map<String, List<String>> sent) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var field : kind.fields()) {
            sent.forEach((name, values) -> {
                if (name.equals(field.code()) || name.startsWith(field.code() + ".")) kept.put(name, values);
            });
        }
        return new Values(kept);
    }

    /** The only value of a name, stripped; blank where there is none. */
    public String text(String name) {
        var values = all.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** Whether everything typed there stands here too. */
    public boolean contain(Values typed) {
        return all.entrySet().containsAll(typed.all.entrySet());
    }

    /** All values of a name that are not blank. */
    public List<String> list(String name) {
        return all.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** The rows of a table, by column; rows without anything in them are left out. */
    public List<Map<String, String>> rows(String code, List<String> columns) {
        var rows = new ArrayList<Map<String, String>>();
        int most = columns.stream()
                .mapToInt(c -> all.getOrDefault(code + "." + c, List.of()).size())
                .max()
                .orElse(0);
        for (int i = 0; i < most; i++) {
            var row = new LinkedHashMap<String, String>();
            for (String column : columns) {
                var cells = all.getOrDefault(code + "." + column, List.of());
                row.put(column, i < cells.size() ? cells.get(i).strip() : "");
            }
            if (row.values().stream().anyMatch(cell -> !cell.isEmpty())) rows.add(row);
        }
        return rows;
    }

    public List<Map<String, String>> rows(Field table) {
        return rows(table.code(), table.columns().stream().map(Field::code).toList());
    }

    /** The notes of a field, in order; a note whose text is empty is none. */
    public List<Map<String, String>> notes(String code) {
        return rows(code, List.of("time", "text")).stream()
                .filter(note -> !note.getOrDefault("text", "").isEmpty())
                .toList();
    }

    /** Whether anything was put into a field. */
    public boolean has(Field field) {
        return switch (field.type()) {
            case NOTES -> !notes(field.code()).isEmpty();
            case ROWS -> !rows(field).isEmpty();
            case SCALE -> all.keySet().stream().anyMatch(n -> n.startsWith(field.code() + ".") && !text(n).isEmpty());
            case RUBRIC ->
                all.keySet().stream().anyMatch(n -> n.matches(field.code() + "\\.\\d+\\.\\d+") && !text(n).isEmpty());
            case PERSONS ->
                !list(field.code()).isEmpty() || !text(field.code() + ".other").isEmpty();
            default -> !text(field.code()).isEmpty();
        };
    }

    public Values with(String name, List<String> values) {
        var copy = new LinkedHashMap<>(all);
        copy.put(name, values);
        return new Values(copy);
    }

    public Values with(String name, String value) {
        return with(name, List.of(value));
    }

    /** The names of inputs whose values differ from another's. */
    public List<String> differing(RecordKind kind, Values other) {
        return kind.fields().stream()
                .filter(f -> !part(f.code()).equals(other.part(f.code())))
                .map(Field::code)
                .toList();
    }

    private Map<String, List<String>> part(String code) {
        var part = new LinkedHashMap<String, List<String>>();
        all.keySet().stream()
                .filter(n -> n.equals(code) || n.startsWith(code + "."))
                .sorted()
                .filter(n -> !list(n).isEmpty())
                .forEach(n -> part.put(n, list(n)));
        return part;
    }

    /** A field's value as one piece of text, for lists, histories and exports. */
    public String words(Field field) {
        return Words.of(field, this);
    }

    /** A number that was typed; empty where it is none. */
    public Optional<java.math.BigDecimal> number(String name) {
        try {
            return Optional.of(new java.math.BigDecimal(text(name)));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}

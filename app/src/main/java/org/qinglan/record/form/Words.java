package org.qinglan.record.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.Subject;
import org.qinglan.shared.ChineseDates;

/** Values in the users' words. */
public final class Words {
    private Words() {}

    /** A field's value as text: choices by their names, dates as 9月17日（周四）, rows line by line. */
    public static String of(Field field, Values values) {
        String code = field.code();
        return switch (field.type()) {
            case ENUM -> field.word(values.text(code));
            case DATE -> date(values.text(code)).map(ChineseDates::day).orElse(values.text(code));
            case SUBJECT -> subject(values.text(code));
            case PERSONS, UNIT -> values.text(code + ".names");
            case NOTES ->
                values.notes(code).stream()
                        .map(n -> (n.getOrDefault("time", "") + " " + n.getOrDefault("text", "")).strip())
                        .collect(Collectors.joining("\n"));
            case ROWS -> values.rows(field).stream().map(row -> row(field, row)).collect(Collectors.joining("\n"));
            case SCALE ->
                field.lines().stream()
                        .filter(l -> !values.text(code + "." + l.value()).isEmpty())
                        .map(l -> l.name() + "：" + field.word(values.text(code + "." + l.value())))
                        .collect(Collectors.joining("；"));
            case RUBRIC -> values.text(code + ".total");
            default -> values.text(code);
        };
    }

    /** A pattern of the kind with its fields put in: {@code {teacher} {class}}. */
    public static String filled(RecordKind kind, String pattern, Values values) {
        String text = pattern;
        for (var field : kind.fields()) {
            String place = "{" + field.code() + "}";
            if (text.contains(place)) text = text.replace(place, of(field, values));
        }
        // what was not said leaves no lonely dot behind
        return text.replaceAll("\\s*·\\s*(?=·|$)", "")
                .replaceAll("^\\s*·\\s*", "")
                .strip();
    }

    /** A day as inputs send it, 2026-09-17. */
    public static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static String row(Field table, Map<String, String> row) {
        return table.columns().stream()
                .filter(c -> !row.getOrDefault(c.code(), "").isEmpty())
                .map(c -> cell(c, row.getOrDefault(c.code(), "")))
                .collect(Collectors.joining("，"));
    }

    /** One cell of a table in words. */
    public static String cell(Field column, String value) {
        if (column.type() == FieldType.ENUM) return column.word(value);
        if (column.type() == FieldType.DATE)
            return date(value).map(ChineseDates::plain).orElse(value);
        return value;
    }

    private static String subject(String code) {
        for (var subject : Subject.values()) if (subject.name().equals(code)) return subject.chinese();
        return code;
    }
}

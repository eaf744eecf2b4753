package org.qinglan.record.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads an administrator's changes to a kind into its next version. */
final class Adapting {
    private final RecordKind kind;
    private final Map<String, String> sent;

    Adapting(RecordKind kind, Map<String, String> sent) {
        this.kind = kind;
        this.sent = sent;
    }

    RecordKind next() {
        var fields = new ArrayList<>(kind.fields().stream().map(this::adapted).toList());
        String name = text("new.name");
        if (!name.isEmpty())
            fields.add(FieldWords.field(freeCode(), name, type(text("new.type")), false, true, text("new.options")));
        return kind.next(
                sent.getOrDefault("about", kind.about()).strip(),
                fields,
                Counted.seenBy(sent, kind.seenBy()),
                Counted.credits(sent, kind.credits()));
    }

    /** A field that the page did not send stays as it is. */
    private Field adapted(Field field) {
        String code = field.code();
        if (!sent.containsKey("name." + code)) return field;
        var adapted = field.adapted(
                text("name." + code),
                text("hint." + code),
                sent.containsKey("required." + code),
                number("min." + code, field.min()),
                number("max." + code, field.max()),
                field.type() == FieldType.ENUM ? options(text("options." + code), field.options()) : field.options());
        boolean rescored = field.scored() != null && !text("rubric." + code).isEmpty();
        return rescored ? adapted.scoredBy(FieldWords.rubric(code, adapted.name(), text("rubric." + code))) : adapted;
    }

    /** One choice a line; a choice that was there keeps its value, so that figures of old records go on. */
    static List<Option> options(String lines, List<Option> before) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> before.stream()
                        .filter(o -> o.name().equals(line))
                        .findFirst()
                        .orElse(new Option(line, line)))
                .toList();
    }

    private String freeCode() {
        int n = 1;
        while (kind.field("extra" + n).isPresent()) n++;
        return "extra" + n;
    }

    private static FieldType type(String word) {
        return Arrays.stream(FieldType.values())
                .filter(t -> t.isComposed() && t.name().equals(word))
                .findFirst()
                .orElse(FieldType.TEXT);
    }

    private int number(String name, int otherwise) {
        String text = text(name);
        return text.matches("\\d{1,6}")
                ? Integer.parseInt(text)
                : text.isEmpty() && sent.containsKey(name) ? 0 : otherwise;
    }

    private String text(String name) {
        return sent.getOrDefault(name, "").strip();
    }
}

package org.qinglan.record.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what an administrator composed into the first version of a wholly new kind. */
public final class NewKind {
    /** More fields than this and the form is longer than a phone. */
    public static final int MOST_FIELDS = 8;

    private static final int ORDER = 80;
    private final Map<String, String> sent;

    NewKind(Map<String, String> sent) {
        this.sent = sent;
    }

    /** The types that an administrator may choose for a field. */
    public static List<FieldType> types() {
        return Arrays.stream(FieldType.values())
                .filter(t -> t.isSimple() || t == FieldType.PERSON || t == FieldType.PERSONS || t == FieldType.SUBJECT)
                .toList();
    }

    /** @param code free in this tenant */
    RecordKind first(String code) {
        var fields = new ArrayList<Field>();
        fields.add(field("date", "日期", FieldType.DATE, true, true, "TODAY", "DATE", "", List.of()));
        String title = text("title");
        fields.add(field(
                "headline", title.isEmpty() ? "标题" : title, FieldType.TEXT, true, false, "", "TITLE", "", List.of()));
        for (int i = 0; i < MOST_FIELDS; i++) {
            String name = text("field." + i + ".name");
            if (!name.isEmpty()) fields.add(field(i, name));
        }
        return new RecordKind(
                code,
                1,
                text("name"),
                text("prefix").toUpperCase(Locale.ROOT),
                text("flow").isEmpty() ? "note" : text("flow"),
                ORDER,
                text("about"),
                "{headline}",
                "{date}",
                text("flow").isEmpty() || text("flow").equals("note") ? "存下" : "送出",
                0,
                false,
                false,
                Counted.seenBy(sent, List.of()),
                List.of(),
                fields,
                Counted.credits(sent, List.of()),
                List.of());
    }

    private Field field(int i, String name) {
        var type = types().stream()
                .filter(t -> t.name().equals(text("field." + i + ".type")))
                .findFirst()
                .orElse(FieldType.TEXT);
        boolean people = type == FieldType.PERSON || type == FieldType.PERSONS;
        var options = Adapting.options(text("field." + i + ".options"), List.of());
        return field(
                "f" + i,
                name,
                type,
                sent.containsKey("field." + i + ".required"),
                false,
                "",
                "",
                people ? "f" + i : "",
                options);
    }

    private static Field field(
            String code,
            String name,
            FieldType type,
            boolean required,
            boolean known,
            String initial,
            String fills,
            String part,
            List<Option> options) {
        return new Field(
                code, name, type, required, known, false, true, 0, 0, "", initial, fills, part, "", options, List.of(),
                List.of(), List.of());
    }

    private String text(String name) {
        return sent.getOrDefault(name, "").strip();
    }
}

package org.qinglan.record.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what an administrator composed into the first version of a wholly new kind. */
public final class NewKind {
    private static final Set<FieldType> MORE =
            EnumSet.of(FieldType.PERSON, FieldType.PERSONS, FieldType.SUBJECT, FieldType.ROWS, FieldType.RUBRIC);
    private static final int ORDER = 80;
    private final Map<String, String> sent;

    NewKind(Map<String, String> sent) {
        this.sent = sent;
    }

    /** The types that an administrator may choose for a field. */
    public static List<FieldType> types() {
        return Arrays.stream(FieldType.values())
                .filter(t -> t.isSimple() || MORE.contains(t))
                .toList();
    }

    /** @param code free in this tenant */
    RecordKind first(String code) {
        var fields = new ArrayList<Field>();
        fields.add(filling("DATE", "date", "日期", FieldType.DATE, "TODAY"));
        String title = text("title");
        fields.add(filling("TITLE", "headline", title.isEmpty() ? "标题" : title, FieldType.TEXT, ""));
        for (int i = 0; i < FieldRows.count(sent); i++) {
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
        boolean required = sent.containsKey("field." + i + ".required");
        return FieldWords.field("f" + i, name, type, required, false, text("field." + i + ".options"));
    }

    private static Field filling(String what, String code, String name, FieldType type, String initial) {
        boolean known = !initial.isEmpty();
        return new Field(
                code, name, type, true, known, false, true, 0, 0, "", initial, what, "", "", List.of(), List.of(),
                List.of(), List.of(), null);
    }

    private String text(String name) {
        return sent.getOrDefault(name, "").strip();
    }
}

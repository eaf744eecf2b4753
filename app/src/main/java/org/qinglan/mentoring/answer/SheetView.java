package org.qinglan.mentoring.answer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.form.NotSaved;
import org.qinglan.record.form.Values;
import org.qinglan.record.kind.RecordKind;

/**
 * The sheet side by side, as it is written.
 *
 * @param form this opened page
 * @param draft saved as one types
 * @param saved 草稿 10:31 已存; empty before that
 * @param why what kept it from being saved; null at first
 */
public record SheetView(
        UUID id,
        int version,
        UUID form,
        boolean draft,
        String saved,
        RecordKind kind,
        Values values,
        @Nullable NotSaved why) {
    private static final List<String> COLUMNS = List.of("mentor", "own", "differ");

    public String text(String name) {
        return values.text(name);
    }

    public String problem(String field) {
        return why == null ? "" : why.under(field);
    }

    /** What stands above the form; a field without a place of its own on this page speaks there too. */
    public String above() {
        if (why == null) return "";
        if (!why.above().isEmpty()) return why.above();
        String hidden = why.under("heard") + why.under("mentor");
        // the form is long: what is missing far below is said here as well
        return hidden.isEmpty() ? why.first() : hidden;
    }

    /** The steps, and one empty row. */
    public List<Map<String, String>> rows() {
        return rows(values, true);
    }

    static List<Map<String, String>> rows(Values values, boolean andOneMore) {
        var rows = new java.util.ArrayList<>(values.rows("steps", COLUMNS));
        if (andOneMore) rows.add(Map.of("mentor", "", "own", "", "differ", ""));
        return rows;
    }
}

package org.qinglan.file.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts values into the cells of one sheet; rows that a list needs beyond the free ones are asked for as moves. */
final class SheetWriter {
    private final Sheet sheet;
    private final Splice splice = new Splice();
    private final List<SheetMove> moves = new ArrayList<>();
    /** What goes into each row, by column. */
    private final TreeMap<Integer, TreeMap<Integer, Filling.Put>> cells = new TreeMap<>();

    SheetWriter(Sheet sheet, String mark, Filling filling) {
        this.sheet = sheet;
        filling.cells().forEach((address, put) -> {
            if (address.startsWith(mark)) put(Ref.of(address.substring(mark.length())), put);
        });
        SheetForm.lists(mark, filling).forEach((row, list) -> list(row, columns(mark, list)));
        cells.forEach(this::write);
    }

    /** The sheet's part with the values in, before rows are added. */
    String written() {
        return splice.into(sheet.markup().text());
    }

    List<SheetMove> moves() {
        return moves;
    }

    private void put(Ref at, Filling.Put put) {
        if (!sheet.isFormula(at.column(), at.row()))
            cells.computeIfAbsent(at.row(), r -> new TreeMap<>()).put(at.column(), put);
    }

    private static List<Map<Integer, Filling.Put>> columns(String mark, Filling.Listing list) {
        return list.rows().stream()
                .map(row -> {
                    Map<Integer, Filling.Put> columns = new HashMap<>();
                    row.forEach((a, put) ->
                            columns.put(Ref.of(a.substring(mark.length())).column(), put));
                    return columns;
                })
                .toList();
    }

    private void list(int first, List<Map<Integer, Filling.Put>> values) {
        var columns = values.getFirst().keySet();
        int next = first + 1;
        while (next - first < values.size() && isFree(first, next, columns)) next++;
        int fits = next - first;
        for (int i = 0; i < Math.min(values.size(), fits); i++) {
            int row = first + i;
            // a cell of its own wins over what the list would put there
            values.get(i).forEach((column, put) -> {
                if (!cells.getOrDefault(row, new TreeMap<>()).containsKey(column)) put(new Ref(column, row), put);
            });
        }
        if (values.size() > fits)
            moves.add(new SheetMove(sheet, "", first, next - 1, values.subList(fits, values.size())));
    }

    /** Empty in the columns of the list, looks like the list's first row, and merged like it. */
    private boolean isFree(int first, int row, java.util.Set<Integer> columns) {
        if (!sheet.across(row).equals(sheet.across(first))) return false;
        for (int column : columns) {
            if (!sheet.text(column, row).isBlank() || sheet.isFormula(column, row)) return false;
            if (!style(column, first).equals(style(column, row))) return false;
        }
        var below = sheet.rows().get(row);
        // a row that says something else of its own, such as 合计, ends the list
        return below == null
                || below.cells().keySet().stream()
                        .filter(c -> !columns.contains(c) && !sheet.isFormula(c, row))
                        .allMatch(c -> Serial.isLike(sheet.text(c, first), sheet.text(c, row)));
    }

    private String style(int column, int row) {
        var cell = sheet.cell(column, row);
        return cell == null ? "" : String.valueOf(cell.attribute("s"));
    }

    private void write(int number, TreeMap<Integer, Filling.Put> puts) {
        var row = sheet.rows().get(number);
        String prefix = sheet.data().prefix();
        if (row == null) {
            var made = new StringBuilder("<" + prefix + "row r=\"" + number + "\">");
            puts.forEach((column, put) -> made.append(cell(prefix, new Ref(column, number), null, put)));
            insertRow(number, made.append("</").append(prefix).append("row>").toString());
            return;
        }
        if (row.element().isEmptyTag()) {
            var made = new StringBuilder();
            puts.forEach((column, put) -> made.append(cell(prefix, new Ref(column, number), null, put)));
            int end = row.element().end();
            splice.put(end - 2, end, ">" + made + "</" + prefix + "row>");
            return;
        }
        puts.forEach((column, put) -> {
            var old = row.cells().get(column);
            String made = cell(prefix, new Ref(column, number), old, put);
            if (old != null) splice.put(old.start(), old.end(), made);
            else {
                var after = row.cells().higherEntry(column);
                int at =
                        after == null ? row.element().close() : after.getValue().start();
                splice.put(at, at, made);
            }
        });
    }

    private void insertRow(int number, String made) {
        var data = sheet.data();
        if (data.isEmptyTag()) {
            // each further row of an empty sheet joins the first one's edit
            throw new Unusable(FormRefusal.NO_TABLE);
        }
        var after = sheet.rows().higherEntry(number);
        int at = after == null ? data.close() : after.getValue().element().start();
        splice.put(at, at, made);
    }

    private String cell(String prefix, Ref at, @Nullable Element old, Filling.Put put) {
        String style = old == null ? null : old.attribute("s");
        String before = put.after() && old != null ? sheet.text(old) : "";
        return cell(
                prefix, at.a1(), style, new Filling.Put(before + put.text(), false, put.number() && before.isEmpty()));
    }

    /** A cell as text, or as a number where it is one. Text in a cell of strings is never taken for a formula. */
    static String cell(String prefix, String a1, @Nullable String style, Filling.Put put) {
        String start =
                "<" + prefix + "c r=\"" + a1 + "\"" + (style == null ? "" : " s=\"" + Markup.encode(style) + "\"");
        if (put.text().isEmpty()) return start + "/>";
        String end = "</" + prefix + "c>";
        if (put.number() && put.text().matches("-?\\d{1,15}(\\.\\d{1,9})?"))
            return start + "><" + prefix + "v>" + put.text() + "</" + prefix + "v>" + end;
        return start + " t=\"inlineStr\"><" + prefix + "is><" + prefix + "t xml:space=\"preserve\">"
                + Markup.encode(put.text()) + "</" + prefix + "t></" + prefix + "is>" + end;
    }
}

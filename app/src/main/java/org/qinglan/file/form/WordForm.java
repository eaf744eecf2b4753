package org.qinglan.file.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A .docx form: its tables, also those within cells, by the places of rows and cells in {@code word/document.xml}. */
final class WordForm implements OfficeForm {
    private static final String PART = "word/document.xml";
    /** What may stand between a table and its rows, a row and its cells, a cell and its paragraphs. */
    private static final Set<String> SEE_THROUGH =
            Set.of("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml");

    private static final int MOST_CELLS = 20_000;

    /** A row, its cells, and the address of the row. */
    record Row(String address, Element element, List<Element> cells) {}

    private final OfficeParts parts;
    private final Markup markup;
    private final List<List<Row>> tables = new ArrayList<>();
    private final Map<String, Element> cells = new HashMap<>();

    WordForm(OfficeParts parts) {
        this.parts = parts;
        this.markup = Markup.of(parts.get(PART));
        for (var table : markup.root().all("tbl")) if (!table.isWithin("Fallback")) tables.add(rows(table));
        if (cells.size() > MOST_CELLS) throw new Unusable(FormRefusal.TOO_COMPLEX);
    }

    @Override
    public String ending() {
        return "docx";
    }

    @Override
    public List<FormTable> tables() {
        var shown = new ArrayList<FormTable>();
        for (int t = 0; t < tables.size(); t++) {
            var lines = new WordGrid(tables.get(t)).lines();
            if (!lines.isEmpty()) shown.add(new FormTable("第 " + (t + 1) + " 张表", lines));
        }
        return shown;
    }

    @Override
    public byte[] fill(Filling filling) {
        var splice = new Splice();
        var byRow = new TreeMap<String, Filling.Listing>();
        for (var list : filling.lists()) {
            if (list.rows().isEmpty()) continue;
            var first = list.rows().getFirst().keySet().stream().findFirst();
            first.ifPresent(address -> byRow.put(rowOf(address), list));
        }
        var listed = new java.util.HashSet<String>();
        byRow.values().forEach(l -> listed.addAll(l.rows().getFirst().keySet()));
        filling.cells().forEach((address, put) -> {
            var cell = cells.get(address);
            if (cell != null && !listed.contains(address)) WordCell.put(markup, cell, put, splice);
        });
        byRow.forEach((row, list) -> list(row, list, splice));
        if (splice.isEmpty()) return parts.with(Map.of());
        return parts.with(Map.of(PART, Markup.bytes(splice.into(markup.text()))));
    }

    private void list(String address, Filling.Listing list, Splice splice) {
        for (var table : tables) {
            for (int r = 0; r < table.size(); r++) {
                if (table.get(r).address().equals(address)) {
                    list(table, r, columns(list), splice);
                    return;
                }
            }
        }
    }

    /** The values of each row by the number of the cell. */
    private static List<Map<Integer, Filling.Put>> columns(Filling.Listing list) {
        return list.rows().stream()
                .map(row -> {
                    Map<Integer, Filling.Put> columns = new LinkedHashMap<>();
                    row.forEach((a, put) -> columns.put(Integer.parseInt(a.substring(a.lastIndexOf('c') + 1)), put));
                    return columns;
                })
                .toList();
    }

    private void list(List<Row> table, int first, List<Map<Integer, Filling.Put>> values, Splice splice) {
        int free = first + 1;
        while (free < table.size()
                && free - first < values.size()
                && isFree(table.get(first), table.get(free), values.getFirst().keySet())) free++;
        for (int i = 0; i < Math.min(values.size(), free - first); i++)
            fill(table.get(first + i), values.get(i), splice);
        var last = table.get(free - 1);
        var before = free - 1 > first ? table.get(free - 2) : null;
        for (int i = free - first; i < values.size(); i++) {
            var copy = new WordClone(markup, last, before).filled(values.get(i), i - (free - first) + 1);
            splice.put(last.element().end(), last.element().end(), copy);
        }
    }

    private void fill(Row row, Map<Integer, Filling.Put> values, Splice splice) {
        values.forEach((column, put) -> {
            if (column < row.cells().size()) WordCell.put(markup, row.cells().get(column), put, splice);
        });
    }

    /** The same cells as the first row of the list, those of the list still empty. */
    private static boolean isFree(Row first, Row row, Set<Integer> columns) {
        if (row.cells().size() != first.cells().size()) return false;
        for (int c = 0; c < row.cells().size(); c++) {
            if (WordGrid.span(row.cells().get(c)) != WordGrid.span(first.cells().get(c))) return false;
            if (columns.contains(c) && !isEmpty(row.cells().get(c))) return false;
            // a row that says something else of its own, such as 合计, ends the list
            if (!columns.contains(c) && !Serial.isLike(text(first, c), text(row, c))) return false;
        }
        return true;
    }

    private static String text(Row row, int cell) {
        return WordCell.text(row.cells().get(cell));
    }

    private static boolean isEmpty(Element cell) {
        return WordCell.text(cell).isBlank() && !WordCell.hasTable(cell);
    }

    private List<Row> rows(Element table) {
        var rows = new ArrayList<Row>();
        for (var tr : inside(table, "tr")) {
            String address = "t" + tables.size() + "r" + rows.size();
            var row = new Row(address, tr, inside(tr, "tc"));
            for (int c = 0; c < row.cells().size(); c++)
                cells.put(address + "c" + c, row.cells().get(c));
            rows.add(row);
        }
        return rows;
    }

    /** The elements of a name directly inside, wrappers seen through. */
    static List<Element> inside(Element of, String name) {
        var found = new ArrayList<Element>();
        for (var child : of.children()) {
            if (child.is(name)) found.add(child);
            else if (SEE_THROUGH.contains(child.local())) found.addAll(inside(child, name));
        }
        return found;
    }

    private static String rowOf(String address) {
        int column = address.lastIndexOf('c');
        return column < 0 ? address : address.substring(0, column);
    }

    static @Nullable Element property(Element of, String properties, String name) {
        var holder = of.child(properties);
        return holder == null ? null : holder.child(name);
    }
}

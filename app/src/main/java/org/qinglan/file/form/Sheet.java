package org.qinglan.file.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One sheet: its rows and cells by their numbers, its merged areas. */
final class Sheet {
    private static final int WIDEST = 80;
    private static final int MOST_ROWS = 1_000;

    /** A row with its cells by column. */
    record Row(int number, Element element, TreeMap<Integer, Element> cells) {}

    private final String name;
    private final String part;
    private final Markup markup;
    private final List<String> shared;
    private final Element data;
    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private final List<Ref.Area> merges = new ArrayList<>();

    /** @param shared the strings of the workbook, by number */
    Sheet(String name, String part, Markup markup, List<String> shared) {
        this.name = name;
        this.part = part;
        this.markup = markup;
        this.shared = shared;
        var found = markup.root().child("sheetData");
        if (found == null) throw new Unusable(FormRefusal.DAMAGED);
        data = found;
        int number = 0;
        for (var row : data.childrenOf("row")) {
            number = row.number("r", number + 1);
            rows.put(number, new Row(number, row, cells(row)));
        }
        for (var merge : markup.root().all("mergeCell")) {
            String ref = merge.attribute("ref");
            if (ref != null) merges.add(Ref.Area.of(ref));
        }
    }

    private static TreeMap<Integer, Element> cells(Element row) {
        var cells = new TreeMap<Integer, Element>();
        int column = -1;
        for (var cell : row.childrenOf("c")) {
            String ref = cell.attribute("r");
            column = ref == null ? column + 1 : Ref.of(ref).column();
            cells.put(column, cell);
        }
        return cells;
    }

    String name() {
        return name;
    }

    String part() {
        return part;
    }

    Markup markup() {
        return markup;
    }

    Element data() {
        return data;
    }

    TreeMap<Integer, Row> rows() {
        return rows;
    }

    List<Ref.Area> merges() {
        return merges;
    }

    @Nullable
    Element cell(int column, int row) {
        var found = rows.get(row);
        return found == null ? null : found.cells().get(column);
    }

    String text(int column, int row) {
        var cell = cell(column, row);
        return cell == null ? "" : text(cell);
    }

    String text(Element cell) {
        var value = cell.child("v");
        String type = String.valueOf(cell.attribute("t"));
        if (type.equals("inlineStr")) {
            var text = new StringBuilder();
            cell.all("t").forEach(t -> text.append(t.text()));
            return text.toString();
        }
        if (value == null) return "";
        String written = value.text();
        if (!type.equals("s")) return written;
        return written.matches("\\d{1,7}") && Integer.parseInt(written) < shared.size()
                ? shared.get(Integer.parseInt(written))
                : "";
    }

    boolean isFormula(int column, int row) {
        var cell = cell(column, row);
        return cell != null && cell.child("f") != null;
    }

    /** The sheet as lines of boxes, addresses beginning with the given mark. */
    FormTable shown(String mark) {
        int last = Math.min(MOST_ROWS, rows.isEmpty() ? 0 : rows.lastKey());
        int width = 0;
        for (var row : rows.values())
            if (!row.cells().isEmpty()) width = Math.max(width, row.cells().lastKey() + 1);
        for (var merge : merges) {
            width = Math.max(width, merge.to().column() + 1);
            last = Math.min(MOST_ROWS, Math.max(last, merge.to().row()));
        }
        width = Math.min(width, WIDEST);
        Map<String, Ref.Area> corners = new HashMap<>();
        merges.forEach(m -> corners.put(m.from().a1(), m));
        var lines = new ArrayList<FormTable.Line>();
        for (int row = 1; row <= last; row++) {
            var boxes = new ArrayList<FormTable.Box>();
            for (int column = 0; column < width; column++) {
                var at = new Ref(column, row);
                var corner = corners.get(at.a1());
                if (corner == null && isCovered(column, row)) continue;
                int columns = corner == null ? 1 : Math.min(corner.to().column(), width - 1) - column + 1;
                int depth = corner == null ? 1 : Math.min(corner.to().row(), last) - row + 1;
                boxes.add(new FormTable.Box(
                        mark + at.a1(), mark + row, columns, depth, text(column, row), !isFormula(column, row)));
            }
            lines.add(new FormTable.Line(boxes));
        }
        return new FormTable(name, width == 0 ? List.of() : lines);
    }

    boolean isCovered(int column, int row) {
        return merges.stream().anyMatch(m -> m.holds(column, row));
    }

    /** The merges that lie within one row, by their first column, with their last. */
    Map<Integer, Integer> across(int row) {
        var across = new HashMap<Integer, Integer>();
        merges.stream()
                .filter(m -> m.from().row() == row && m.to().row() == row)
                .forEach(m -> across.put(m.from().column(), m.to().column()));
        return across;
    }
}

package org.qinglan.file.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the cells of a Word table lie: spans across columns, and merges down that go on over several rows. */
final class WordGrid {
    private record Place(int row, int cell, int columns) {}

    private final List<WordForm.Row> rows;
    /** For each row, its cells by the first column they cover. */
    private final List<Map<Integer, Place>> grid = new ArrayList<>();

    WordGrid(List<WordForm.Row> rows) {
        this.rows = rows;
        for (int r = 0; r < rows.size(); r++) {
            var places = new HashMap<Integer, Place>();
            var before = WordForm.property(rows.get(r).element(), "trPr", "gridBefore");
            int column = before == null ? 0 : before.number("val", 0);
            for (int c = 0; c < rows.get(r).cells().size(); c++) {
                int columns = span(rows.get(r).cells().get(c));
                places.put(column, new Place(r, c, columns));
                column += columns;
            }
            grid.add(places);
        }
    }

    List<FormTable.Line> lines() {
        var lines = new ArrayList<FormTable.Line>();
        for (int r = 0; r < rows.size(); r++) {
            var boxes = new ArrayList<FormTable.Box>();
            for (var at : grid.get(r).keySet().stream().sorted().toList()) {
                var place = grid.get(r).getOrDefault(at, new Place(r, 0, 1));
                var cell = rows.get(r).cells().get(place.cell());
                if (goesOn(cell)) continue;
                boxes.add(new FormTable.Box(
                        rows.get(r).address() + "c" + place.cell(),
                        rows.get(r).address(),
                        place.columns(),
                        depth(r, at, cell),
                        WordCell.text(cell),
                        !WordCell.hasTable(cell)));
            }
            lines.add(new FormTable.Line(boxes));
        }
        return lines;
    }

    static int span(Element cell) {
        var span = WordForm.property(cell, "tcPr", "gridSpan");
        return span == null ? 1 : Math.max(1, span.number("val", 1));
    }

    /** Whether the cell is the continuation of one above. */
    static boolean goesOn(Element cell) {
        var merge = WordForm.property(cell, "tcPr", "vMerge");
        return merge != null && !"restart".equals(merge.attribute("val"));
    }

    private int depth(int row, int column, Element cell) {
        if (WordForm.property(cell, "tcPr", "vMerge") == null) return 1;
        int depth = 1;
        while (row + depth < rows.size()) {
            var below = grid.get(row + depth).get(column);
            if (below == null || !goesOn(rows.get(below.row()).cells().get(below.cell()))) break;
            depth++;
        }
        return depth;
    }
}

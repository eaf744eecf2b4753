package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** Puts the lower parts of cells merged over rows back into their rows, where HTML leaves them out. */
final class HtmlGrid {
    private static final int MAX_SPAN = 63;

    private final List<List<Piece.Box>> rows = new ArrayList<>();
    /** Cells reaching down from above, by their first column. */
    private TreeMap<Integer, Hanging> hanging = new TreeMap<>();

    private record Hanging(int columns, int rowsLeft) {}

    List<List<Piece.Box>> rows() {
        return rows;
    }

    void row(Element tr) {
        var row = new ArrayList<Piece.Box>();
        var below = new TreeMap<Integer, Hanging>();
        int column = 0;
        for (Element cell : tr.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) continue;
            column = passHanging(column, row, below);
            int columns = span(cell.attr("colspan"));
            int rowsLeft = span(cell.attr("rowspan")) - 1;
            row.add(new Piece.Box(new HtmlBlocks().read(cell), columns, false));
            if (rowsLeft > 0) below.put(column, new Hanging(columns, rowsLeft));
            column += columns;
        }
        while (hanging.ceilingKey(column) != null) {
            column = passHanging(hanging.ceilingKey(column), row, below);
        }
        hanging = below;
        rows.add(row);
    }

    private int passHanging(int from, List<Piece.Box> row, TreeMap<Integer, Hanging> below) {
        int column = from;
        for (var above = hanging.get(column); above != null; above = hanging.get(column)) {
            row.add(new Piece.Box(List.of(), above.columns(), true));
            if (above.rowsLeft() > 1) below.put(column, new Hanging(above.columns(), above.rowsLeft() - 1));
            column += above.columns();
        }
        return column;
    }

    private static int span(String written) {
        return Math.clamp(Xml.number(written, 1), 1, MAX_SPAN);
    }
}

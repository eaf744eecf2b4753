package org.qinglan.reading.source;

import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;

/** The grid under a table of an old Word file, where each row knows only the places of its own cells' edges. */
final class DocGrid {
    /** In twentieths of a point: edges drawn by hand differ by less than this. */
    private static final int SAME_EDGE = 40;

    private DocGrid() {}

    static TreeSet<Integer> edges(Table table) {
        var edges = new TreeSet<Integer>();
        for (int i = 0; i < table.numRows(); i++) {
            var row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                int left = row.getCell(j).getLeftEdge();
                if (edges.subSet(left - SAME_EDGE, true, left + SAME_EDGE, true).isEmpty()) edges.add(left);
            }
        }
        return edges;
    }

    /** How many columns of the grid begin under the cell. */
    static int columns(TreeSet<Integer> edges, TableCell cell) {
        int left = cell.getLeftEdge() - SAME_EDGE;
        int right = left + cell.getWidth();
        return left < right ? Math.max(1, edges.subSet(left, true, right, false).size()) : 1;
    }
}

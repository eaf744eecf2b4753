package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Piece.Column;
import org.qinglan.reading.Piece.Grid;
import org.qinglan.reading.Piece.Text;

/**
 * A table one cell a line whose rows are counted: 序号 / 时间 / 内容 / 执教 / 1 / 2月24日 / …. The next number ends a row; an
 * empty cell is drawn as dashes, and a bracket alone in its line goes on with the cell before.
 */
final class NumberedCells {
    private static final int MOST_LINES = 24;
    private static final int MOST_STRANGE = 4;

    private final List<Text> texts;
    private final List<Column> columns;

    private NumberedCells(List<Text> texts, List<Column> columns) {
        this.texts = texts;
        this.columns = columns;
    }

    /** Column names that no other table has, up to the first number; where it stands. */
    static int header(List<Text> texts, List<String> names, int k) {
        int end = k;
        while (end < texts.size()
                && end < k + MOST_STRANGE
                && !texts.get(end).line().text().matches("0?1[.、]?")) end++;
        if (end == texts.size() || end == k + MOST_STRANGE) return k;
        for (int n = k; n < end; n++) names.add(texts.get(n).line().text());
        return end;
    }

    /** @param k the first line behind the header */
    static LoneCells.@Nullable Found at(List<Text> texts, List<Column> columns, int k) {
        var cells = new NumberedCells(texts, columns);
        var rows = new ArrayList<List<List<Line>>>();
        int number = 1;
        while (k < texts.size() && cells.isNumber(k, number)) {
            int end = cells.end(k + 1, number + 1);
            rows.add(cells.row(k, end));
            k = end;
            number++;
        }
        return rows.size() < 2 ? null : new LoneCells.Found(new Grid(columns, rows), k);
    }

    private boolean isNumber(int n, int number) {
        return n < texts.size() && texts.get(n).line().text().matches("0?" + number + "[.、]?");
    }

    /** Where the row ends: at the next number, and behind the last one when its cells are full. */
    private int end(int from, int next) {
        for (int n = from; n < texts.size() && n < from + MOST_LINES; n++) if (isNumber(n, next)) return n;
        int n = from;
        for (int cell = 1; n < texts.size(); n++) {
            if (goesOn(n)) continue;
            if (cell++ == columns.size() || texts.get(n).line().text().endsWith(":")) break;
        }
        return n;
    }

    /** （周四） below 2月24日. */
    private boolean goesOn(int n) {
        return texts.get(n).line().text().matches("\\([^()]{1,12}\\)");
    }

    /** The lines of a row under its columns; what is too much stays with the last one. */
    private List<List<Line>> row(int from, int end) {
        var row = new ArrayList<List<Line>>();
        for (int n = from; n < end; n++) {
            var line = texts.get(n).line();
            boolean more = row.size() == columns.size() || n > from && goesOn(n);
            if (more) {
                var last = new ArrayList<>(row.removeLast());
                last.add(line);
                row.add(List.copyOf(last));
            } else row.add(line.text().matches("[-—/]+|无") ? List.of() : List.of(line));
        }
        while (row.size() < columns.size()) row.add(List.of());
        return row;
    }
}

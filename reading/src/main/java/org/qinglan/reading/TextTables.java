package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Piece.Column;
import org.qinglan.reading.Piece.Grid;
import org.qinglan.reading.Piece.Role;
import org.qinglan.reading.Piece.Text;

/** Finds tables that lost their lines: cells between bars, between spaces, one a line, or glued together. */
final class TextTables {
    private static final int LONGEST_CELL = 60;
    private static final int LAST_WEEK = 30;

    private final List<Text> texts;
    private final List<Piece> out = new ArrayList<>();
    private int i;

    private TextTables(List<Text> texts) {
        this.texts = texts;
    }

    /** @param above the columns of the table the text follows: rows that lost their table belong to it */
    static List<Piece> recognise(List<Text> texts, List<Column> above) {
        var tables = new TextTables(texts);
        if (!above.isEmpty() && dates(above) > 0) tables.strayRows(above);
        while (tables.i < texts.size()) tables.step();
        return tables.out;
    }

    private void step() {
        var line = line(i);
        if (line.text().indexOf('|') >= 0 && bars()) return;
        var spaced = Columns.header(byGaps(line).stream().map(Line::text).toList());
        if (spaced.size() >= 3 && dates(spaced) > 0 && line.length() < LONGEST_CELL) {
            spacedRows(spaced);
            return;
        }
        if (people(spaced) && line.length() < LONGEST_CELL && peopleRows(spaced)) return;
        var glued = line.text().length() > 6 ? Columns.glued(line.text()) : List.<Column>of();
        if (!glued.isEmpty() && dates(glued) > 0) {
            gluedRows(glued, line);
            return;
        }
        if (oneCellALine()) return;
        out.add(texts.get(i));
        i++;
    }

    private Line line(int n) {
        return texts.get(n).line();
    }

    private static int dates(List<Column> columns) {
        int n = 0;
        while (n < columns.size() && isDate(columns.get(n).role())) n++;
        return n;
    }

    private static boolean isDate(Role role) {
        return role == Role.DATE || role == Role.MONTH || role == Role.WEEK;
    }

    // ---- | a | b |

    private boolean bars() {
        var header = Columns.header(byBars(line(i), 0).stream().map(Line::text).toList());
        if (header.isEmpty()) return false;
        var rows = new ArrayList<List<List<Line>>>();
        i++;
        while (i < texts.size() && line(i).text().indexOf('|') >= 0) {
            var cells = byBars(line(i), header.size());
            if (!cells.stream().allMatch(c -> c.text().matches("[-:]*")))
                rows.add(cells.stream().map(TextTables::cell).toList());
            i++;
        }
        out.add(new Grid(header, rows));
        return true;
    }

    private static List<Line> cell(Line line) {
        return line.isEmpty() ? List.of() : List.of(line);
    }

    /** The cells between bars; bars along the edge of the table are none. */
    private static List<Line> byBars(Line line, int columns) {
        var cells = new ArrayList<Line>();
        int from = 0;
        for (int p = 0; p <= line.length(); p++) {
            if (p < line.length() && line.at(p) != '|') continue;
            cells.add(line.sub(from, p));
            from = p + 1;
        }
        if (cells.getLast().isEmpty() && (columns == 0 || cells.size() > columns)) cells.removeLast();
        if (!cells.isEmpty() && cells.getFirst().isEmpty() && (columns == 0 || cells.size() > columns))
            cells.removeFirst();
        return cells;
    }

    // ---- a  b  c

    static List<Line> byGaps(Line line) {
        var cells = new ArrayList<Line>();
        int from = 0;
        for (int p = 1; p <= line.length(); p++) {
            if (p < line.length() && !line.gapBefore(p)) continue;
            cells.add(line.sub(from, p));
            from = p;
        }
        return cells;
    }

    private void spacedRows(List<Column> header) {
        var rows = new ArrayList<List<List<Line>>>();
        i++;
        while (i < texts.size() && isRow(line(i))) {
            rows.add(aligned(header, byGaps(line(i))));
            i++;
        }
        out.add(new Grid(header, rows));
    }

    /** 学科 师傅 徒弟: a table of persons has no dates to know its rows by, only as many cells as its header. */
    private boolean peopleRows(List<Column> header) {
        var rows = new ArrayList<List<List<Line>>>();
        int k = i + 1;
        while (k < texts.size()) {
            var cells = byGaps(line(k));
            if (cells.size() != header.size() || line(k).length() > LONGEST_CELL || Marker.at(line(k), 0) != null)
                break;
            rows.add(cells.stream().map(TextTables::cell).toList());
            k++;
        }
        if (rows.isEmpty()) return false;
        out.add(new Grid(header, rows));
        i = k;
        return true;
    }

    private static boolean people(List<Column> columns) {
        return columns.size() >= 2 && columns.stream().anyMatch(c -> c.role() == Role.PEOPLE);
    }

    private void strayRows(List<Column> header) {
        var rows = new ArrayList<List<List<Line>>>();
        while (i < texts.size()) {
            var cells = byGaps(line(i));
            if (cells.size() < 3
                    || !fits(header.getFirst().role(), cells.getFirst().text(), 1)) break;
            rows.add(aligned(header, cells));
            i++;
        }
        if (!rows.isEmpty()) out.add(new Grid(header, rows));
    }

    private static boolean isRow(Line line) {
        if (FuzzyDates.at(line.text(), 0, true) != null) return true;
        var marker = Marker.at(line, 0);
        if (marker != null && (marker.style() == Marker.Style.CHINESE || marker.style() == Marker.Style.PART))
            return false;
        return line.length() <= LONGEST_CELL
                && !line.text().endsWith(":")
                && (byGaps(line).size() > 1 || line.text().contains("放假"));
    }

    /** Puts the cells of a row under the columns: dates from the left, the rest from the right. */
    static List<List<Line>> aligned(List<Column> header, List<Line> cells) {
        var row = new ArrayList<List<Line>>();
        for (int c = 0; c < header.size(); c++) row.add(List.of());
        int dates = dates(header);
        int n = 0;
        for (int c = 0; c < dates && n < cells.size(); c++) {
            if (fits(header.get(c).role(), cells.get(n).text(), dates)) row.set(c, List.of(cells.get(n++)));
        }
        if (n == 0 && dates > 0) {
            for (int k = 1; k < cells.size(); k++) {
                if (!isWholeDate(cells.get(k).text())) continue;
                row.set(dates - 1, List.of(cells.get(k)));
                var others = new ArrayList<>(cells);
                others.remove(k);
                cells = others;
                break;
            }
        }
        int left = cells.size() - n;
        int columns = header.size() - dates;
        for (int c = 0; c < columns && left > 0; c++) {
            int extra = c == 0 ? Math.max(0, left - columns) : 0;
            var cell = cells.get(n++);
            for (int k = 0; k < extra; k++) cell = cell.plus(cells.get(n++), true);
            row.set(dates + c, List.of(cell));
            left = cells.size() - n;
        }
        return row;
    }

    private static boolean isWholeDate(String text) {
        var date = FuzzyDates.at(text, 0, true);
        return date != null && date.end() == text.length() && (date.month() != null || date.week() != null);
    }

    private static boolean fits(Role role, String cell, int dates) {
        var date = FuzzyDates.at(cell, 0, true);
        if (date == null || date.end() < cell.length()) return cell.matches("\\d{1,2}(?:-\\d{1,2})?|[一二三四五六七八九十]{1,3}");
        if (dates == 1) return true;
        return role == Role.WEEK ? date.week() != null : role != Role.MONTH || date.week() == null;
    }

    // ---- 周次内容地点1期初备课 各校2…

    private void gluedRows(List<Column> header, Line line) {
        int p = 0;
        for (var column : header) p += column.name().length();
        var rows = new ArrayList<List<List<Line>>>();
        int previous = 0;
        int start = -1;
        for (int k = p; k <= line.length(); k++) {
            int week = k < line.length() ? rowNumber(line, k, previous) : 0;
            if (k < line.length() && week == 0) continue;
            if (start >= 0) rows.add(aligned(header, cellsOf(line.sub(start, k))));
            start = k;
            previous = week;
            k += week >= 10 ? 1 : 0;
        }
        i++;
        if (rows.isEmpty()) {
            out.add(texts.get(i - 1));
        } else {
            out.add(new Grid(header, rows));
        }
    }

    /** The number of the row that starts here, or 0. Rows count upwards and their number is followed by words. */
    private static int rowNumber(Line line, int k, int previous) {
        var text = line.text();
        if (!Character.isDigit(text.charAt(k)) || (k > 0 && Character.isDigit(text.charAt(k - 1)))) return 0;
        int end = k + 1;
        while (end < text.length() && end - k < 3 && Character.isDigit(text.charAt(end))) end++;
        int value = Numerals.whole(text.substring(k, end));
        boolean unit =
                end < text.length() && ("月日个节次人班名级-.%、".indexOf(text.charAt(end)) >= 0 || text.startsWith("年级", end));
        return value > previous && value <= LAST_WEEK && value <= previous + 12 && !unit && end - k <= 2 ? value : 0;
    }

    private static List<Line> cellsOf(Line row) {
        int digits = 0;
        while (digits < row.length() && Character.isDigit(row.at(digits))) digits++;
        var cells = new ArrayList<Line>();
        cells.add(row.sub(0, digits));
        cells.addAll(byGaps(row.from(digits)));
        return cells;
    }

    // ---- one cell a line

    private boolean oneCellALine() {
        var header = new ArrayList<Column>();
        int k = i;
        while (k < texts.size()) {
            var column = Columns.of(line(k).text());
            if (column == null) break;
            header.add(column);
            k++;
        }
        if (header.size() < 3 || !isDate(header.getFirst().role())) return false;
        var columns = Columns.header(header.stream().map(Column::name).toList());
        var rows = cellRows(columns, k);
        if (rows.size() < 2) return false;
        out.add(new Grid(columns, rows));
        return true;
    }

    private List<List<List<Line>>> cellRows(List<Column> columns, int from) {
        var rows = new ArrayList<List<List<Line>>>();
        int k = from;
        int dates = dates(columns);
        while (k < texts.size()) {
            if (!startsRow(line(k))) break;
            var cells = new ArrayList<Line>();
            int next = k;
            while (next < texts.size() && cells.size() < columns.size() && isCell(next, cells.size(), dates))
                cells.add(line(next++));
            if (cells.size() < 2) break;
            rows.add(aligned(columns, cells));
            k = next;
        }
        if (rows.size() >= 2) i = k;
        return rows;
    }

    private boolean isCell(int n, int position, int dates) {
        var line = line(n);
        if (position >= dates && startsRow(line)) return false;
        if (line.length() > LONGEST_CELL || line.text().endsWith(":")) return false;
        var marker = Marker.at(line, 0);
        return marker == null || marker.style() != Marker.Style.CHINESE;
    }

    private static boolean startsRow(Line line) {
        var text = line.text();
        if (text.matches("\\d{1,2}(?:-\\d{1,2})?|[一二三四五六七八九十]{1,3}")) return true;
        @Nullable FuzzyDate date = FuzzyDates.at(text, 0, true);
        return date != null && date.end() == text.length() && (date.month() != null || date.week() != null);
    }
}

package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import org.qinglan.reading.Piece.Column;
import org.qinglan.reading.Piece.Grid;
import org.qinglan.reading.Piece.Role;
import org.qinglan.reading.Piece.Text;

/** Finds tables that lost their lines: cells between bars, between spaces, one a line, or glued together. */
final class TextTables {
    private static final int LONGEST_CELL = 60;

    /** （周四）, 下午, （时间待定）: what may follow the date in its cell. */
    private static final java.util.regex.Pattern REST_OF_DATE = java.util.regex.Pattern.compile(
            "(?:\\((?:周|星期)[一二三四五六日天]\\)|(?:周|星期)[一二三四五六日天]|[上下]午|\\([^)]{0,4}(?:待定|暂定)\\)|[,;]).*|");

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
        var gapped = Columns.gapped(byGaps(line));
        var glued = !gapped.isEmpty() || line.length() <= 6 ? gapped : Columns.glued(line.text());
        if (!glued.isEmpty() && dates(glued) > 0) {
            var grid = GluedCells.grid(glued, line);
            out.add(grid == null ? texts.get(i) : grid);
            i++;
            return;
        }
        if (gluedWithin(line)) return;
        var lone = LoneCells.at(texts, i);
        if (lone != null) {
            out.add(lone.grid());
            i = lone.end();
            return;
        }
        out.add(texts.get(i));
        i++;
    }

    /** The week in which teachers come back and pupils do not yet. */
    static final String WEEK_BEFORE_TERM = "预备周|准备周|第?[零〇0]周";
    /** A week or month by its number alone, in the first cell of a row. */
    static final Sought NUMBER_OF_ROW = Sought.of("\\d{1,2}(?:-\\d{1,2})?|[一二三四五六七八九十]{1,3}|" + WEEK_BEFORE_TERM);

    static boolean isRestOfDate(String text, int from) {
        return REST_OF_DATE.matcher(text).region(from, text.length()).matches();
    }

    /** "三、工作安排表 月份工作要点负责人九月…": the table begins behind its heading in the same line. */
    private boolean gluedWithin(Line line) {
        for (int p = 2; p + 6 < line.length(); p++) {
            if (!line.gapBefore(p) && "::表".indexOf(line.at(p - 1)) < 0) continue;
            var columns = Columns.glued(line.text().substring(p, Math.min(line.length(), p + 40)));
            if (columns.isEmpty() || dates(columns) == 0) continue;
            var grid = GluedCells.grid(columns, line.from(p));
            if (grid == null || grid.rows().size() < 2) continue;
            out.add(new Text(line.sub(0, p), texts.get(i).outlineLevel()));
            out.add(grid);
            i++;
            return true;
        }
        return false;
    }

    private Line line(int n) {
        return texts.get(n).line();
    }

    static int dates(List<Column> columns) {
        int n = 0;
        while (n < columns.size() && isDate(columns.get(n).role())) n++;
        return n;
    }

    static boolean isDate(Role role) {
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
            if (!cells.stream().allMatch(c -> c.text().matches("[-:]*")) && !repeats(header, cells))
                rows.add(cells.stream().map(TextTables::cell).toList());
            i++;
        }
        out.add(new Grid(header, rows));
        return true;
    }

    /** The header again, as on every new page. */
    private static boolean repeats(List<Column> header, List<Line> cells) {
        return header.stream()
                .map(Column::name)
                .toList()
                .equals(cells.stream().map(Line::text).toList());
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
            if (p < line.length() && (!line.gapBefore(p) || Names.isSpaced(line, from, p))) continue;
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
            var cells = new ArrayList<>(byGaps(line(k)));
            int end = k + 1;
            // a row that was broken in two
            if (cells.size() < header.size() && cells.size() > 1 && end < texts.size())
                cells.addAll(byGaps(line(end++)));
            if (cells.size() != header.size() || line(k).length() > LONGEST_CELL || Marker.at(line(k), 0) != null)
                break;
            rows.add(cells.stream().map(TextTables::cell).toList());
            k = end;
        }
        if (rows.isEmpty()) return false;
        out.add(new Grid(header, rows));
        i = k;
        return true;
    }

    private static boolean people(List<Column> columns) {
        return columns.size() >= 2
                && columns.stream()
                        .anyMatch(c -> c.role() == Role.PEOPLE || c.name().endsWith("姓名"));
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
            row.set(dates + c, cell(cell));
            left = cells.size() - n;
        }
        return row;
    }

    private static boolean isWholeDate(String text) {
        var date = FuzzyDates.at(text, 0, true);
        return date != null && date.end() == text.length() && (date.month() != null || date.week() != null);
    }

    static boolean fits(Role role, String cell, int dates) {
        var date = FuzzyDates.at(cell, 0, true);
        if (date == null && role == Role.DATE) date = FuzzyDates.withoutMonth(cell, 0);
        if (date == null || date.end() < cell.length() && !isRestOfDate(cell, date.end()))
            return NUMBER_OF_ROW.fits(cell);
        if (dates == 1) return true;
        return role == Role.WEEK ? date.week() != null : role != Role.MONTH || date.week() == null;
    }
}

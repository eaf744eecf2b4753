package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Piece.Column;
import org.qinglan.reading.Piece.Grid;
import org.qinglan.reading.Piece.Role;
import org.qinglan.reading.Piece.Text;

/**
 * A table that lost its lines so that every cell stands in a line of its own: 月份 / 内容 / 负责人 / 9 / 制定计划 / 王敏. A
 * row begins with its date; rows under one date may lack it, and any row may lack cells.
 */
final class LoneCells {
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_ITEM = 120;
    private static final Sought GROUP = Sought.of(
            "(?:全体|全组|所有|各)[^,。;]{0,10}|[^,。;:]{0,8}(?:教师|老师|组长|负责人|成员|人员|班主任|主任|园长|校长|处|室|备课组|教研组|年级组|中心|骨干)");

    private final List<Text> texts;
    private final List<Column> columns;
    private final int dates;
    private int k;

    private LoneCells(List<Text> texts, List<Column> columns, int from) {
        this.texts = texts;
        this.columns = columns;
        this.dates = TextTables.dates(columns);
        this.k = from;
    }

    /** @param end behind its last line */
    record Found(Grid grid, int end) {}

    /** The table whose header starts at {@code i}, if one does. */
    static @Nullable Found at(List<Text> texts, int i) {
        var names = new ArrayList<String>();
        int k = i;
        while (k < texts.size() && Columns.of(texts.get(k).line().text()) != null)
            names.add(texts.get(k++).line().text());
        if (names.size() < 2) return null;
        if (names.getFirst().equals("序号")) k = NumberedCells.header(texts, names, k);
        var columns = Columns.header(names);
        if (columns.isEmpty()) return null;
        if (isCounter(columns)) return NumberedCells.at(texts, columns, k);
        if (!TextTables.isDate(columns.getFirst().role())) return people(texts, columns, k);
        if (names.size() == 2 && columns.get(1).role() != Role.CONTENT) return null;
        var cells = new LoneCells(texts, columns, k);
        var rows = cells.rows();
        return cells.dated < 2 ? null : new Found(new Grid(columns, rows), cells.k);
    }

    /** 序号 before the date. */
    private static boolean isCounter(List<Column> columns) {
        return columns.size() > 2
                && columns.getFirst().name().matches("序号?|编号|次数?")
                && TextTables.isDate(columns.get(1).role());
    }

    /** 学科 / 师傅 / 徒弟 and their rows: no dates, but somebody named in every row. */
    private static @Nullable Found people(List<Text> texts, List<Column> columns, int from) {
        var rows = new ArrayList<List<List<Line>>>();
        int k = from;
        while (k + columns.size() <= texts.size()) {
            var row = new ArrayList<List<Line>>();
            boolean named = false;
            for (int c = 0; c < columns.size(); c++) {
                var line = texts.get(k + c).line();
                if (!isCell(line) || Marker.at(line, 0) != null) return found(columns, rows, k);
                named |= columns.get(c).role() == Role.PEOPLE
                        && !Names.list(line, true).isEmpty();
                row.add(List.of(line));
            }
            if (!named) break;
            rows.add(row);
            k += columns.size();
        }
        return found(columns, rows, k);
    }

    private static @Nullable Found found(List<Column> columns, List<List<List<Line>>> rows, int end) {
        return rows.size() < 2 ? null : new Found(new Grid(columns, rows), end);
    }

    /** How many rows carry a date of their own. */
    private int dated;

    private List<List<List<Line>>> rows() {
        var rows = new ArrayList<List<List<Line>>>();
        while (k < texts.size() && starts(line(k))) {
            int start = k;
            var dateCells = dateCells();
            var cells = cells();
            if (cells.isEmpty()) {
                k = start;
                break;
            }
            dated++;
            for (var row : split(cells)) {
                rows.add(placed(dateCells, row));
                dateCells = List.of();
            }
        }
        return rows;
    }

    private Line line(int n) {
        return texts.get(n).line();
    }

    private List<Line> dateCells() {
        var out = new ArrayList<Line>();
        while (k < texts.size() && out.size() < dates && (out.isEmpty() || starts(line(k)))) out.add(line(k++));
        return out;
    }

    /** The cells up to the next date; numbered lines that go on counting are one cell. */
    private List<List<Line>> cells() {
        var out = new ArrayList<List<Line>>();
        int last = 0;
        while (k < texts.size() && isCell(line(k)) && !starts(line(k)) && !(isLastRow() && isFull(out))) {
            var marker = Marker.at(line(k), 0);
            int value = marker == null ? 0 : marker.value();
            if (value > 1 && value == last + 1) {
                out.getLast().add(line(k));
            } else {
                out.add(new ArrayList<>(List.of(line(k))));
            }
            last = value;
            k++;
        }
        return out;
    }

    /** Behind the last date nothing but the number of cells tells where the table ends. */
    private boolean isFull(List<List<Line>> cells) {
        if (cells.isEmpty()) return false;
        var marker = Marker.at(line(k), 0);
        boolean goesOn = marker != null && marker.value() > 1;
        if (goesOn || cells.size() < columns.size() - dates) return false;
        if (isPeople(cells.getLast())) return k + 1 >= texts.size() || !isPeople(List.of(line(k + 1)));
        return columns.getLast().role() != Role.PEOPLE || !isPeople(List.of(line(k)));
    }

    private boolean isLastRow() {
        for (int n = k; n < texts.size() && isCell(line(n)); n++) {
            if (starts(line(n))) return false;
        }
        return true;
    }

    private static boolean isCell(Line line) {
        var marker = Marker.at(line, 0);
        if (marker != null) return marker.style() != Marker.Style.CHINESE && line.length() <= LONGEST_ITEM;
        return line.length() <= LONGEST_CELL && !line.text().endsWith(":");
    }

    /** Under two columns of dates a day may begin a row, as its month stands further up. */
    private boolean starts(Line line) {
        if (startsRow(line) || isStage(line)) return true;
        if (dates < 2) return false;
        var day = FuzzyDates.withoutMonth(line.text(), 0);
        return day != null && (day.end() == line.length() || TextTables.isRestOfDate(line.text(), day.end()));
    }

    /** 第一阶段 under 阶段, beside its dates. */
    private boolean isStage(Line line) {
        return dates > 1
                && columns.getFirst().name().equals("阶段")
                && line.text().matches("第[一二三四五六七八]阶段|[一-龥]{2,4}阶段");
    }

    static boolean startsRow(Line line) {
        var text = line.text();
        if (TextTables.NUMBER_OF_ROW.fits(text)) return true;
        var date = FuzzyDates.at(text, 0, true);
        if (date == null || date.month() == null && date.week() == null) return false;
        return date.end() == text.length() || TextTables.isRestOfDate(text, date.end());
    }

    /** The cells behind one date as rows: a row is full, or ends with who is responsible. */
    private List<List<List<Line>>> split(List<List<Line>> cells) {
        int free = columns.size() - dates;
        if (cells.size() <= free) return List.of(cells);
        var rows = new ArrayList<List<List<Line>>>();
        boolean people = columns.getLast().role() == Role.PEOPLE;
        var row = new ArrayList<List<Line>>();
        for (var cell : cells) {
            boolean named = people && !row.isEmpty() && isPeople(cell);
            if (row.size() == free || people && row.size() == free - 1 && !named) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            row.add(cell);
            if (named) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) rows.add(row);
        return rows;
    }

    private static boolean isPeople(List<Line> cell) {
        if (cell.size() != 1) return false;
        var line = cell.getFirst();
        return line.length() <= 24
                && (GROUP.fits(line.text()) || !Names.list(line, true).isEmpty());
    }

    /** The date cells and the others under their columns; who is responsible stands in the last one. */
    private List<List<Line>> placed(List<Line> dateCells, List<List<Line>> cells) {
        var row = new ArrayList<List<Line>>();
        for (int c = 0; c < columns.size(); c++) row.add(List.of());
        int d = 0;
        for (int c = 0; c < dates && d < dateCells.size(); c++) {
            var role = columns.get(c).role();
            boolean stage = c == 0 && isStage(dateCells.get(d));
            if (stage || TextTables.fits(role, dateCells.get(d).text(), dates)) row.set(c, List.of(dateCells.get(d++)));
        }
        for (int c = 0; c < cells.size() && dates + c < row.size(); c++) row.set(dates + c, cells.get(c));
        int last = dates + cells.size() - 1;
        boolean moved = columns.getLast().role() == Role.PEOPLE
                && last > dates
                && last < columns.size() - 1
                && columns.get(last).role() != Role.PEOPLE
                && isPeople(cells.getLast());
        if (moved) {
            row.set(last, List.of());
            row.set(columns.size() - 1, cells.getLast());
        }
        return row;
    }
}

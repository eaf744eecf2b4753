package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Piece.Column;
import org.qinglan.reading.Piece.Grid;
import org.qinglan.reading.Piece.Role;

/** A table whose rows and cells ran together: 周次内容地点1期初备课 各校2…, 月份工作要点负责人九月制定计划程远十月…. */
final class GluedCells {
    private static final int LAST_WEEK = 30;
    private static final Pattern WEEK =
            Pattern.compile("第(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[-、至到]第?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}))?周");
    private static final Pattern MONTH = Pattern.compile("(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九元])月份?(?!考)");
    private static final Pattern GROUP =
            Pattern.compile("(?:(?:全体|全组|各)[一-龥]{0,4}?)?(?:教师|组员|成员|组长|负责人|教研组|备课组|全体|全组)$");
    private static final int LONGEST_NAME = 4;

    private final List<Column> header;
    private final Line line;
    private final int from;

    private GluedCells(List<Column> header, Line line, int from) {
        this.header = header;
        this.line = line;
        this.from = from;
    }

    /** @param header the column names the line begins with */
    static @Nullable Grid grid(List<Column> header, Line line) {
        int from = 0;
        for (var column : header) from += column.name().length();
        var rows = new GluedCells(header, line, from).rows();
        return rows.isEmpty() ? null : new Grid(header, rows);
    }

    private List<List<List<Line>>> rows() {
        var rows = new ArrayList<List<List<Line>>>();
        var starts = starts();
        for (int k = 0; k < starts.size(); k++) {
            int end = k + 1 < starts.size() ? starts.get(k + 1) : line.length();
            rows.add(TextTables.aligned(header, cells(line.sub(starts.get(k), end))));
        }
        return rows;
    }

    /** Where the rows begin; how the first one begins shows how all do. */
    private List<Integer> starts() {
        if (lookingAt(WEEK, from)) return all(WEEK);
        if (lookingAt(MONTH, from)) return all(MONTH);
        var out = new ArrayList<Integer>();
        int previous = 0;
        for (int k = from; k < line.length(); k++) {
            int week = rowNumber(k, previous);
            if (week == 0) continue;
            out.add(k);
            previous = week;
        }
        return out;
    }

    private boolean lookingAt(Pattern pattern, int p) {
        return pattern.matcher(line.text()).region(p, line.length()).lookingAt();
    }

    private List<Integer> all(Pattern label) {
        var out = new ArrayList<Integer>();
        var m = label.matcher(line.text()).region(from, line.length());
        int previous = 0;
        while (m.find()) {
            int value = Numerals.whole(m.group(1));
            boolean next = label == WEEK
                    ? value > previous && value <= LAST_WEEK
                    : value != previous && isNextMonth(previous, value);
            boolean inside = m.start() > from
                    && ("(《至-到年".indexOf(line.at(m.start() - 1)) >= 0 || label == MONTH && isDay(m.end()));
            if (!next || inside) continue;
            out.add(m.start());
            previous = value;
        }
        return out;
    }

    /** 9月12日: the month belongs to a day. */
    private boolean isDay(int p) {
        return line.text().startsWith("日", p + 1) || line.text().startsWith("日", p + 2);
    }

    private static boolean isNextMonth(int previous, int value) {
        int step = Math.floorMod(value - previous, 12);
        return previous == 0 || step >= 1 && step <= 3;
    }

    /** The number of the row that starts here, or 0. Rows count upwards and their number is followed by words. */
    private int rowNumber(int k, int previous) {
        var text = line.text();
        if (!Character.isDigit(text.charAt(k))
                || (k > 0 && (Character.isDigit(text.charAt(k - 1)) || "第.".indexOf(text.charAt(k - 1)) >= 0)))
            return 0;
        int end = k + 1;
        while (end < text.length() && end - k < 3 && Character.isDigit(text.charAt(end))) end++;
        int value = Numerals.whole(text.substring(k, end));
        boolean unit =
                end < text.length() && ("月日个节次人班名级-.%、".indexOf(text.charAt(end)) >= 0 || text.startsWith("年级", end));
        return value > previous && value <= LAST_WEEK && value <= previous + 12 && !unit && end - k <= 2 ? value : 0;
    }

    /** The dates a row begins with, then what gaps part, then who is responsible, if that is the last column. */
    private List<Line> cells(Line row) {
        var cells = new ArrayList<Line>();
        int p = 0;
        while (p < row.length() && cells.size() < TextTables.dates(header)) {
            int end = dateEnd(row, p);
            if (end == p) break;
            cells.add(row.sub(p, end));
            p = end;
        }
        var rest = TextTables.byGaps(row.from(p));
        boolean people = header.getLast().role() == Role.PEOPLE && header.size() > cells.size() + 1;
        if (rest.size() != 1 || !people) {
            cells.addAll(rest);
            return cells;
        }
        int name = peopleStart(rest.getFirst());
        cells.add(rest.getFirst().sub(0, name));
        for (int gap = header.size() - cells.size() - 1; gap > 0; gap--) cells.add(Line.EMPTY);
        if (name < rest.getFirst().length()) cells.add(rest.getFirst().from(name));
        return cells;
    }

    private static int dateEnd(Line whole, int p) {
        // 12.30 and 期末复习 are two cells where a gap parts them
        int gap = p + 1;
        while (gap < whole.length() && !whole.gapBefore(gap)) gap++;
        var row = whole.sub(0, Math.min(gap, whole.length()));
        int digits = p;
        while (digits < row.length() && Character.isDigit(row.at(digits))) digits++;
        if (p == 0 && digits > 0 && digits < row.length() && ".月/-".indexOf(row.at(digits)) < 0) return digits;
        var date = FuzzyDates.at(row.text(), p, true);
        if (date == null && p > 0) date = FuzzyDates.withoutMonth(row.text(), p);
        return date == null || date.phase() ? p : date.end();
    }

    /** Where the names begin the row ends with; its length for none. */
    private static int peopleStart(Line row) {
        var text = row.text();
        var group = GROUP.matcher(text);
        if (group.find() && group.start() > 1) return group.start();
        int start = text.length();
        for (int end = text.length(); end > 1; ) {
            int name = nameBefore(text, end);
            if (name < 0) break;
            start = name;
            if (name == 0 || text.charAt(name - 1) != '、') break;
            end = name - 1;
        }
        return start <= 1 ? text.length() : start;
    }

    private static int nameBefore(String text, int end) {
        int three = end - LONGEST_NAME + 1;
        int two = three + 1;
        boolean isThree = three >= 0 && Names.isName(text.substring(three, end));
        boolean isTwo = two >= 0 && Names.isName(text.substring(two, end));
        // 期中检查|梅朵, not 期中检|查梅朵
        if (isThree
                && !(isTwo && Names.endsInWork(text.substring(0, two)) && !Names.endsInWork(text.substring(0, three))))
            return three;
        if (isTwo) return two;
        int four = end - LONGEST_NAME;
        return four >= 0 && Names.isName(text.substring(four, end)) ? four : -1;
    }
}

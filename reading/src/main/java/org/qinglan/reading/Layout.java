package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import org.qinglan.reading.Piece.Grid;
import org.qinglan.reading.Piece.Text;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;

/** Takes page noise out of a document and puts broken paragraphs together again. */
final class Layout {
    private static final int PAGE_OF_TEXT = 150;
    private static final int NARROWEST_PAGE = 24;
    private static final int WIDEST_PAGE = 60;
    private static final int FULL_LINES = 4;
    /** How far from the edge a full line may end: figures and signs are narrower. */
    private static final int EDGE = 3;

    private static final Sought TERMINAL = Sought.of("[。;:!?…]$|[。!?][”)]$");
    private static final Sought UNFINISHED = Sought.of("[,、(“《]$|[一-龥]$|\\d$");

    /** Words after which a clause must go on. */
    private static final Sought CUT_SHORT = Sought.of("(?:[不低高少多]于|不超过|至少|达到|(?<![结配校核])对|[的和与及在将把每第为由])$");

    private final SourceDocument document;
    private final List<Line> noise = new ArrayList<>();
    private List<Piece.Column> headerAbove = List.of();

    Layout(SourceDocument document) {
        this.document = document;
    }

    /** What was left out, in order. */
    List<Line> noise() {
        return noise;
    }

    List<Piece> pieces() {
        var out = new ArrayList<Piece>();
        var texts = new ArrayList<Raw>();
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph p -> split(p, texts);
                case Table t -> {
                    var columns = texts.isEmpty() ? headerAbove : columns(texts.getLast().line);
                    if (!texts.isEmpty() && !columns.isEmpty()) texts.removeLast();
                    out.addAll(TextTables.recognise(joined(texts), headerAbove));
                    texts.clear();
                    var grid = grid(t);
                    headerAbove = grid.columns().isEmpty() ? columns : grid.columns();
                    out.add(new Grid(headerAbove, grid.rows()));
                }
            }
        }
        out.addAll(TextTables.recognise(joined(texts), headerAbove));
        return out;
    }

    /** A line of the page before it is known where paragraphs begin. */
    private record Raw(Line line, int level) {}

    private void split(Paragraph p, List<Raw> out) {
        var text = document.text();
        int end = p.span().to();
        int from = p.span().from();
        while (from <= end) {
            int nl = text.indexOf('\n', from);
            int to = nl < 0 || nl > end ? end : nl;
            var line = Line.of(text, from, to);
            if (!line.isEmpty()) {
                var kept = Noise.is(line, out.isEmpty()) ? Line.EMPTY : withoutBookmark(line);
                if (kept.isEmpty()) noise.add(line);
                else out.add(new Raw(kept, p.outlineLevel()));
            }
            from = to + 1;
        }
    }

    /** Word's "[bookmark: _GoBack]" in front of a paragraph. */
    private static Line withoutBookmark(Line line) {
        if (!line.text().startsWith("[bookmark:")) return line;
        int close = line.text().indexOf(']');
        return close < 0 ? line : line.from(close + 1);
    }

    private List<Text> joined(List<Raw> raw) {
        return isPaged(raw) ? pages(raw) : paragraphs(raw);
    }

    /** Text dumped page by page: a few very long lines, each headed by the number of its page. */
    private static boolean isPaged(List<Raw> raw) {
        if (raw.size() < 2) return false;
        int pages = 0;
        int length = 0;
        for (var r : raw) {
            length += r.line.length();
            if (r.line.text().startsWith((pages + 1) + "、")) pages++;
        }
        return pages >= 2 && pages * 10 >= raw.size() * 6 && length / raw.size() >= PAGE_OF_TEXT;
    }

    private static List<Text> pages(List<Raw> raw) {
        int page = 1;
        var out = new ArrayList<Text>();
        var all = new ArrayList<Line>();
        for (var r : raw) {
            var head = page + "、";
            if (r.line.text().startsWith(head)) {
                all.add(r.line.from(head.length()));
                page++;
            } else if (page == 1) {
                out.add(new Text(r.line, r.level));
            } else {
                all.add(r.line);
            }
        }
        out.add(new Text(Line.joined(all), 0));
        return out;
    }

    /** Characters that stand under each other become words again. */
    private static List<Raw> upright(List<Raw> raw) {
        var lines = raw.stream().map(Raw::line).toList();
        var out = new ArrayList<Raw>();
        for (int i = 0; i < raw.size(); ) {
            int n = Upright.length(lines, i);
            out.add(n == 1 ? raw.get(i) : new Raw(Line.joined(lines.subList(i, i + n)), raw.get(i).level));
            i += n;
        }
        return out;
    }

    private static List<Text> paragraphs(List<Raw> broken) {
        var raw = upright(broken);
        var out = new ArrayList<Text>();
        int width = raw.stream().mapToInt(r -> r.line.length()).max().orElse(0);
        boolean wrapped = isWrapped(raw, width);
        for (int i = 0; i < raw.size(); ) {
            var parts = new ArrayList<Line>();
            parts.add(raw.get(i).line);
            int next = i + 1;
            while (next < raw.size()
                    && (continues(raw.get(next - 1).line, raw.get(next).line, width)
                            || wrapped && fillsLine(raw.get(next - 1).line, raw.get(next).line, width)))
                parts.add(raw.get(next++).line);
            out.add(new Text(Line.joined(parts), raw.get(i).level));
            i = next;
        }
        return out;
    }

    /** Many lines of the same length: whoever wrote them out broke every paragraph at the edge of the page. */
    private static boolean isWrapped(List<Raw> raw, int width) {
        if (width < NARROWEST_PAGE || width > WIDEST_PAGE) return false;
        long full = raw.stream().filter(r -> r.line.length() >= width - EDGE).count();
        return full >= FULL_LINES && full * 4 >= raw.size();
    }

    private static boolean fillsLine(Line a, Line b, int width) {
        return a.length() >= width - EDGE
                && !TERMINAL.isIn(a.text())
                && Marker.at(b, 0) == null
                && FuzzyDates.at(b.text(), 0, true) == null
                && a.text().indexOf('|') < 0
                && b.text().indexOf('|') < 0;
    }

    /** Whether the page broke a paragraph between the two lines. */
    private static boolean continues(Line a, Line b, int width) {
        var s = a.text();
        var t = b.text();
        if (TERMINAL.isIn(s) || !UNFINISHED.isIn(s)) return false;
        if (endsInNames(a)) return false;
        if (t.charAt(0) == '(' && Marker.at(b, 0) == null)
            return TextTables.byGaps(a).size() < 3
                    && s.length() < 40
                    && !s.contains("。")
                    && t.length() > 3
                    && !hasYearRange(t);
        if (Marker.at(b, 0) != null || FuzzyDates.at(t, 0, true) != null || t.indexOf('|') >= 0 || s.indexOf('|') >= 0)
            return false;
        if (s.endsWith(",") || s.endsWith("、")) return t.length() > 1;
        if (CUT_SHORT.isIn(s)) return true;
        boolean prose = s.indexOf(',') >= 0 || s.indexOf('。') >= 0 || s.indexOf(';') >= 0 || s.length() >= 28;
        boolean rest = TERMINAL.isIn(t) || t.indexOf(',') >= 0 || t.indexOf('。') >= 0;
        int colon = t.indexOf(':');
        boolean label = colon > 0 && colon < 24 && t.length() > colon + 1 && t.lastIndexOf(',', colon) < 0;
        return prose && rest && !label && s.length() * 2 >= Math.min(width, 40) && FuzzyDates.at(s, 0, true) == null;
    }

    /** 组员：柏舟、苗青禾: a list of names is whole where its line ends, unless a comma says that it goes on. */
    private static boolean endsInNames(Line line) {
        int colon = line.text().lastIndexOf(':');
        return colon > 1
                && line.length() - colon < 40
                && !Names.list(line.from(colon + 1), true).isEmpty()
                && "、,".indexOf(line.at(line.length() - 1)) < 0;
    }

    private static boolean hasYearRange(String t) {
        return t.matches("\\(\\d{4}.*");
    }

    /** The columns a line of text names, or nothing: the header of rows that follow as a table. */
    private static List<Piece.Column> columns(Line line) {
        var columns = line.length() > 80
                ? List.<Piece.Column>of()
                : Columns.header(
                        TextTables.byGaps(line).stream().map(Line::text).toList());
        return columns.size() >= 3 ? columns : List.of();
    }

    private Grid grid(Table table) {
        var rows = new ArrayList<List<List<Line>>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<List<Line>>();
            for (var cell : row.cells()) cells.add(lines(cell.span()));
            rows.add(cells);
        }
        for (int h = 0; h < Math.min(3, rows.size()); h++) {
            var header = Columns.header(rows.get(h).stream().map(Layout::flat).toList());
            if (!header.isEmpty()) {
                var names = header.stream().map(Piece.Column::name).toList();
                var below = rows.subList(h + 1, rows.size()).stream()
                        .filter(row ->
                                !names.equals(row.stream().map(Layout::flat).toList()))
                        .toList();
                return new Grid(header, below);
            }
        }
        return new Grid(List.of(), rows);
    }

    static String flat(List<Line> cell) {
        var out = new StringBuilder();
        for (var line : cell) out.append(line.text());
        return out.toString();
    }

    private List<Line> lines(SourceSpan span) {
        var out = new ArrayList<Line>();
        int from = span.from();
        while (from <= span.to()) {
            int nl = document.text().indexOf('\n', from);
            int to = nl < 0 || nl > span.to() ? span.to() : nl;
            var line = Line.of(document.text(), from, to);
            if (!line.isEmpty()) out.add(line);
            from = to + 1;
        }
        return out;
    }
}

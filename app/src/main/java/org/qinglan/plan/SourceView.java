package org.qinglan.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Cell;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;
import org.qinglan.reading.SourceSpan;

/** The document as it was written, cut where items begin and end. */
public record SourceView(List<Part> parts) {
    public SourceView {
        parts = List.copyOf(parts);
    }

    /** A paragraph or a table. */
    public sealed interface Part {}

    /** @param level 1 the title, 2 a heading, 0 text */
    public record Para(int level, List<Piece> pieces) implements Part {
        public Para {
            pieces = List.copyOf(pieces);
        }
    }

    public record Grid(List<List<Box>> rows) implements Part {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /** One cell: how many columns and rows it covers, and its lines. */
    public record Box(int columns, int rows, List<List<Piece>> lines) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param item the narrowest item that covers this piece; null for text nobody took for anything
     * @param begins the items that begin here
     */
    public record Piece(String text, @Nullable PlanItem item, List<PlanItem> begins) {
        public Piece {
            begins = List.copyOf(begins);
        }
    }

    static SourceView of(SourceDocument source, List<PlanItem> items, String title) {
        return new Cutter(source.text(), items, title).of(source);
    }

    private static final class Cutter {
        private final String text;
        private final List<PlanItem> marked;
        private final List<PlanItem> headings;
        private final String title;

        Cutter(String text, List<PlanItem> items, String title) {
            this.text = text;
            this.marked = items.stream()
                    .filter(i -> i.span() != null && !i.kind().sign().isEmpty())
                    .toList();
            this.headings = items.stream()
                    .filter(i -> i.span() != null && i.kind() == ItemKind.SECTION)
                    .toList();
            this.title = bare(title);
        }

        SourceView of(SourceDocument source) {
            var parts = new ArrayList<Part>();
            for (var block : source.blocks()) {
                parts.add(
                        switch (block) {
                            case Paragraph p -> new Para(level(p), pieces(p.span()));
                            case Table t -> grid(t);
                        });
            }
            return new SourceView(parts);
        }

        private int level(Paragraph p) {
            var line = p.span().of(text);
            if (bare(line).equals(title)) return 1;
            return p.outlineLevel() > 0 || headings.stream().anyMatch(h -> within(h, p.span())) ? 2 : 0;
        }

        private static boolean within(PlanItem heading, SourceSpan paragraph) {
            var own = heading.span();
            return own != null && own.from() >= paragraph.from() && own.to() <= paragraph.to();
        }

        private Grid grid(Table table) {
            var rows = new ArrayList<List<Box>>();
            for (int r = 0; r < table.rows().size(); r++) {
                var boxes = new ArrayList<Box>();
                var cells = table.rows().get(r).cells();
                for (int c = 0; c < cells.size(); c++) {
                    if (cells.get(c).continued()) continue;
                    boxes.add(new Box(
                            cells.get(c).columnSpan(), height(table, r, column(cells, c)), lines(cells.get(c))));
                }
                rows.add(boxes);
            }
            return new Grid(rows);
        }

        private static int column(List<Cell> cells, int index) {
            return cells.subList(0, index).stream().mapToInt(Cell::columnSpan).sum();
        }

        /** One row and those below whose cell in this column only continues it. */
        private static int height(Table table, int row, int column) {
            int height = 1;
            while (row + height < table.rows().size() && continues(table, row + height, column)) height++;
            return height;
        }

        private static boolean continues(Table table, int row, int column) {
            int at = 0;
            for (var cell : table.rows().get(row).cells()) {
                if (at == column) return cell.continued();
                at += cell.columnSpan();
            }
            return false;
        }

        private List<List<Piece>> lines(Cell cell) {
            var lines = new ArrayList<List<Piece>>();
            int from = cell.span().from();
            for (int at = from; at <= cell.span().to(); at++) {
                if (at < cell.span().to() && text.charAt(at) != '\n') continue;
                if (at > from) lines.add(pieces(new SourceSpan(from, at)));
                from = at + 1;
            }
            return lines;
        }

        private List<Piece> pieces(SourceSpan span) {
            var here = marked.stream().filter(i -> overlaps(i, span)).toList();
            var cuts = new TreeSet<Integer>(List.of(span.from(), span.to()));
            for (var i : here) {
                cuts.add(Math.max(from(i), span.from()));
                cuts.add(Math.min(to(i), span.to()));
            }
            var pieces = new ArrayList<Piece>();
            Integer start = null;
            for (int cut : cuts) {
                if (start != null && cut > start) pieces.add(piece(start, cut, here));
                start = cut;
            }
            return pieces;
        }

        private Piece piece(int from, int to, List<PlanItem> here) {
            var narrowest = here.stream()
                    .filter(i -> from(i) <= from && to(i) >= to)
                    .min(Comparator.comparingInt(i -> to(i) - from(i)))
                    .orElse(null);
            return new Piece(
                    text.substring(from, to),
                    narrowest,
                    here.stream().filter(i -> from(i) == from).toList());
        }

        private static boolean overlaps(PlanItem i, SourceSpan span) {
            return from(i) < span.to() && span.from() < to(i);
        }

        private static int from(PlanItem i) {
            return i.span() == null ? -1 : i.span().from();
        }

        private static int to(PlanItem i) {
            return i.span() == null ? -1 : i.span().to();
        }

        private static String bare(String s) {
            return s.replaceAll("\\s+", "");
        }
    }
}

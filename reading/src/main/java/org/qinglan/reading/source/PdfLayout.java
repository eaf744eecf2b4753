package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.source.PdfPages.Glyph;
import org.qinglan.reading.source.PdfPages.Page;

/** Puts the characters of a page into lines, tables and columns. */
final class PdfLayout {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–·\\s]*第?\\s*\\d{1,4}\\s*页?(?:\\s*[/／，,]?\\s*共?\\s*\\d{1,4}\\s*页)?[-—–·\\s]*");
    private static final float MARGIN = 0.09f;
    private static final int COLUMN_ROWS = 5;

    private PdfLayout() {}

    static List<PdfPart> parts(Page page) {
        var grids = PdfGrid.of(page.rules());
        var free = new ArrayList<Glyph>();
        for (var glyph : page.glyphs()) {
            if (grids.stream().noneMatch(grid -> grid.take(glyph))) free.add(glyph);
        }
        var parts = new ArrayList<PdfPart>();
        var segments = new ArrayList<List<List<Glyph>>>();
        var open = new ArrayList<>(grids);
        open.sort(Comparator.comparing(PdfGrid::top));
        for (var row : rows(free)) {
            float y = row.getFirst().y();
            while (!open.isEmpty() && open.getFirst().top() < y) {
                parts.addAll(columns(segments));
                segments.clear();
                parts.add(open.removeFirst().table());
            }
            boolean margin = y < page.height() * MARGIN || y > page.height() * (1 - MARGIN);
            if (!(margin && PAGE_NUMBER.matcher(text(row)).matches())) segments.add(segments(row));
        }
        parts.addAll(columns(segments));
        open.forEach(grid -> parts.add(grid.table()));
        return parts;
    }

    /** The lines of one cell. */
    static List<PdfPart> cell(List<Glyph> glyphs, float left, float right) {
        var parts = new ArrayList<PdfPart>();
        for (var row : rows(glyphs)) {
            float size = row.getFirst().size();
            parts.add(row(row).inColumn(left + size / 2, right - size / 2));
        }
        return parts;
    }

    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparing(Glyph::y));
        var rows = new ArrayList<List<Glyph>>();
        List<Glyph> row = new ArrayList<>();
        for (var glyph : sorted) {
            if (!row.isEmpty()
                    && glyph.y() - row.getLast().y()
                            > 0.4f * Math.min(glyph.size(), row.getFirst().size())) {
                finish(row, rows);
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        finish(row, rows);
        return rows;
    }

    private static void finish(List<Glyph> row, List<List<Glyph>> rows) {
        row.sort(Comparator.comparing(Glyph::x));
        while (!row.isEmpty() && row.getFirst().text().isBlank()) row.removeFirst();
        while (!row.isEmpty() && row.getLast().text().isBlank()) row.removeLast();
        if (!row.isEmpty()) rows.add(row);
    }

    private static List<List<Glyph>> segments(List<Glyph> row) {
        var segments = new ArrayList<List<Glyph>>();
        List<Glyph> segment = new ArrayList<>();
        for (var glyph : row) {
            if (glyph.text().isBlank()) {
                segment.add(glyph);
                continue;
            }
            var last = lastShown(segment);
            if (last != null && glyph.x() - last.end() > 1.4f * glyph.size()) {
                segments.add(segment);
                segment = new ArrayList<>();
            }
            segment.add(glyph);
        }
        segments.add(segment);
        return segments;
    }

    private static @Nullable Glyph lastShown(List<Glyph> glyphs) {
        for (int i = glyphs.size() - 1; i >= 0; i--) if (!glyphs.get(i).text().isBlank()) return glyphs.get(i);
        return null;
    }

    /** Rows that share a gutter, with text running up to it on the left, are read column by column. */
    private static List<PdfPart> columns(List<List<List<Glyph>>> rows) {
        var parts = new ArrayList<PdfPart>();
        var single = new ArrayList<PdfPart.Row>();
        for (int i = 0; i < rows.size(); ) {
            var gutter = PdfGutter.from(rows, i);
            if (gutter.rows() < COLUMN_ROWS) {
                single.add(row(rows.get(i).stream().flatMap(List::stream).toList()));
                i++;
                continue;
            }
            parts.addAll(inColumn(single));
            single.clear();
            for (boolean left : new boolean[] {true, false}) {
                var column = new ArrayList<PdfPart.Row>();
                for (var row : rows.subList(i, i + gutter.rows())) {
                    var own = row.stream()
                            .filter(segment -> segment.getFirst().x() < gutter.middle() == left)
                            .flatMap(List::stream)
                            .toList();
                    if (!own.isEmpty()) column.add(row(own));
                }
                parts.addAll(inColumn(column));
            }
            i += gutter.rows();
        }
        parts.addAll(inColumn(single));
        return parts;
    }

    private static List<PdfPart> inColumn(List<PdfPart.Row> rows) {
        float left = (float) rows.stream().mapToDouble(PdfPart.Row::x).min().orElse(0);
        float right = (float) rows.stream().mapToDouble(PdfPart.Row::end).max().orElse(0);
        return rows.stream().<PdfPart>map(row -> row.inColumn(left, right)).toList();
    }

    private static PdfPart.Row row(List<Glyph> row) {
        var first = row.getFirst();
        float end = (float) row.stream().mapToDouble(Glyph::end).max().orElse(0);
        return new PdfPart.Row(text(row), first.x(), end, first.y(), first.size(), first.x(), end);
    }

    private static String text(List<Glyph> row) {
        var text = new StringBuilder();
        Glyph last = null;
        boolean space = false;
        for (var glyph : row) {
            if (glyph.text().isBlank()) {
                space = true;
                continue;
            }
            if (last != null) text.append(between(last, glyph, space));
            text.append(glyph.text());
            last = glyph;
            space = false;
        }
        return text.toString();
    }

    /** Typesetters leave a quarter of a character between Chinese and Latin, which is no space. */
    private static String between(Glyph last, Glyph next, boolean space) {
        float gap = (next.x() - last.end()) / next.size();
        if (gap > 2) return "\t";
        boolean latin = isLatin(last.text().charAt(last.text().length() - 1))
                && isLatin(next.text().charAt(0));
        return space || gap > 0.6f || latin && gap > 0.18f ? " " : "";
    }

    static boolean isLatin(char c) {
        return c < 0x2000;
    }
}

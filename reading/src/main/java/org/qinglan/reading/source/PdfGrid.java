package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.qinglan.reading.source.PdfPages.Glyph;
import org.qinglan.reading.source.PdfPages.Rule;

/** A table drawn with lines: its cells are the areas between them. */
final class PdfGrid {
    private static final float NEAR = 3;
    private static final int MAX_SQUARES = 5_000;

    private final List<Rule> rules;
    private final List<Float> xs;
    private final List<Float> ys;
    /** For each square of the grid the first square of its cell. */
    private final int[][] cellOf;

    private final TreeMap<Integer, List<Glyph>> content = new TreeMap<>();

    private PdfGrid(List<Rule> rules) {
        this.rules = rules;
        xs = places(
                rules.stream().filter(rule -> !rule.horizontal()).map(Rule::x0).toList());
        ys = places(rules.stream().filter(Rule::horizontal).map(Rule::y0).toList());
        boolean table = xs.size() > 1 && ys.size() > 1 && xs.size() * ys.size() <= MAX_SQUARES;
        cellOf = table ? cells() : new int[0][0];
    }

    static List<PdfGrid> of(List<Rule> rules) {
        var left = new ArrayList<>(rules);
        left.sort(Comparator.comparing(Rule::y0));
        var grids = new ArrayList<PdfGrid>();
        while (!left.isEmpty()) {
            var group = new ArrayList<Rule>();
            group.add(left.removeFirst());
            for (int i = 0; i < group.size(); i++) {
                var rule = group.get(i);
                left.removeIf(other -> touches(rule, other) && group.add(other));
            }
            var grid = new PdfGrid(group);
            if (grid.cellOf.length > 0) grids.add(grid);
        }
        return grids;
    }

    private static boolean touches(Rule a, Rule b) {
        return a.x0() <= b.x1() + NEAR && b.x0() <= a.x1() + NEAR && a.y0() <= b.y1() + NEAR && b.y0() <= a.y1() + NEAR;
    }

    private static List<Float> places(List<Float> all) {
        var places = new ArrayList<Float>();
        for (float place : all.stream().sorted().toList()) {
            if (places.isEmpty() || place - places.getLast() > NEAR) places.add(place);
        }
        return places;
    }

    private int[][] cells() {
        int columns = xs.size() - 1;
        var cells = new int[ys.size() - 1][columns];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < columns; j++) {
                boolean openLeft = j > 0 && !hasLine(xs.get(j), (ys.get(i) + ys.get(i + 1)) / 2, false);
                boolean openAbove = i > 0 && !hasLine(ys.get(i), (xs.get(j) + xs.get(j + 1)) / 2, true);
                int own = i * columns + j;
                cells[i][j] = openLeft ? cells[i][j - 1] : openAbove ? cells[i - 1][j] : own;
            }
        }
        return cells;
    }

    /** Whether a line at that place passes the given point of the other axis. */
    private boolean hasLine(float place, float at, boolean horizontal) {
        for (var rule : rules) {
            if (rule.horizontal() != horizontal) continue;
            float where = horizontal ? rule.y0() : rule.x0();
            float from = horizontal ? rule.x0() : rule.y0();
            float to = horizontal ? rule.x1() : rule.y1();
            if (Math.abs(where - place) <= NEAR && from <= at && at <= to) return true;
        }
        return false;
    }

    float top() {
        return ys.getFirst();
    }

    /** Takes the character if it stands in the table. */
    boolean take(Glyph glyph) {
        int row = between(ys, glyph.y() - glyph.size() * 0.3f);
        int column = between(xs, glyph.x() + glyph.width() / 2);
        if (row < 0 || column < 0) return false;
        content.computeIfAbsent(cellOf[row][column], k -> new ArrayList<>()).add(glyph);
        return true;
    }

    private static int between(List<Float> places, float at) {
        for (int i = 0; i + 1 < places.size(); i++) {
            if (places.get(i) <= at && at < places.get(i + 1)) return i;
        }
        return -1;
    }

    PdfPart.Ruled table() {
        int columns = xs.size() - 1;
        var rows = new ArrayList<List<Piece.Box>>();
        for (int i = 0; i < cellOf.length; i++) {
            var boxes = new ArrayList<Piece.Box>();
            for (int j = 0; j < columns; ) {
                int cell = cellOf[i][j];
                int end = j;
                while (end < columns && cellOf[i][end] == cell) end++;
                boolean continued = cell / columns < i;
                var glyphs = continued ? List.<Glyph>of() : content.getOrDefault(cell, List.of());
                var lines = PdfLayout.cell(glyphs, xs.get(j), xs.get(end));
                boxes.add(new Piece.Box(PdfParagraphs.joined(lines), end - j, continued));
                j = end;
            }
            rows.add(boxes);
        }
        return new PdfPart.Ruled(rows, xs);
    }
}

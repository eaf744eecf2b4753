package org.qinglan.file.form;

import java.util.List;
import java.util.TreeMap;

/** A copy of a list's last row further down: styles stay, serial numbers count on, formulas speak of the new row. */
final class SheetClone {
    private final SheetMove move;
    private final Sheet sheet;

    SheetClone(SheetMove move) {
        this.move = move;
        this.sheet = move.sheet();
    }

    /** The columns whose formula is copied along. */
    List<Integer> reckoned() {
        var row = sheet.rows().get(move.last());
        if (row == null) return List.of();
        var listed = move.values().getFirst().keySet();
        return row.cells().entrySet().stream()
                .filter(c -> !listed.contains(c.getKey()) && isPlain(c.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /**
     * The added row.
     *
     * @param row the last free row as it stands in the part, filled already
     * @param nth which added row, from 1
     */
    String row(Markup markup, Element row, int nth) {
        int number = move.last() + nth;
        var cells = new TreeMap<Integer, String>();
        int column = -1;
        for (var cell : row.childrenOf("c")) {
            String a1 = cell.attribute("r");
            column = a1 == null ? column + 1 : Ref.of(a1).column();
            cells.put(column, cell(markup, cell, new Ref(column, number), nth));
        }
        move.values().get(nth - 1).forEach((c, put) -> {
            var like = sheet.cell(c, move.last());
            String style = like == null ? null : like.attribute("s");
            cells.put(c, SheetWriter.cell(row.prefix(), new Ref(c, number).a1(), style, put));
        });
        String start = markup.text().substring(row.start(), row.open());
        if (start.endsWith("/>")) start = start.substring(0, start.length() - 2) + ">";
        return start.replaceFirst("(\\sr=[\"'])\\d+", "$1" + number) + String.join("", cells.values()) + "</"
                + row.name() + ">";
    }

    private String cell(Markup markup, Element cell, Ref at, int nth) {
        String style = cell.attribute("s");
        String start = "<" + cell.name() + " r=\"" + at.a1() + "\""
                + (style == null ? "" : " s=\"" + Markup.encode(style) + "\"");
        var formula = cell.child("f");
        if (formula != null) {
            if (!isPlain(cell)) return start + "/>";
            String text =
                    Formula.moved(formula.text(), true, sheet.name(), (from, to) -> inRow(move.moved(from, to), nth));
            return start + "><" + formula.name() + ">" + Markup.encode(text) + "</" + formula.name() + "></"
                    + cell.name() + ">";
        }
        String here = sheet.text(at.column(), move.last());
        String above = move.last() > move.first() ? sheet.text(at.column(), move.last() - 1) : null;
        var serial = Serial.next(here, above, nth);
        if (serial != null) return SheetWriter.cell(cell.prefix(), at.a1(), style, serial);
        var place = markup.attribute(cell, "r");
        return place == null
                ? cell.raw()
                : new Splice().put(place, at.a1()).into(markup.text(), cell.start(), cell.end());
    }

    /** References to the row that is copied follow; those fixed by $ stay. */
    private String inRow(String reference, int nth) {
        var out = new java.util.StringJoiner(":");
        for (String one : reference.split(":")) {
            boolean follows = Ref.of(one).row() == move.last() && !Formula.isFixed(one);
            out.add(follows ? Formula.inRow(one, move.last() + nth) : one);
        }
        return out.toString();
    }

    private static boolean isPlain(Element cell) {
        var formula = cell.child("f");
        return formula != null && formula.attribute("t") == null && formula.attribute("ref") == null;
    }
}

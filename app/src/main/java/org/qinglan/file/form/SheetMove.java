package org.qinglan.file.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows added behind the last free row of a list: everything below moves down, and whatever names moved cells follows.
 *
 * @param id of the sheet in the calculation chain
 * @param first row of the list, {@code last} its last free one
 * @param values of the added rows, by column
 */
record SheetMove(Sheet sheet, String id, int first, int last, List<Map<Integer, Filling.Put>> values) {
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2");

    SheetMove {
        values = List.copyOf(values);
    }

    SheetMove in(Sheet of, String sheetId) {
        return new SheetMove(of, sheetId, first, last, values);
    }

    /** @param own whether the part is that of the sheet that moves */
    String inSheet(String part, boolean own) {
        var markup = Markup.of(Markup.bytes(part));
        var splice = new Splice();
        if (own) {
            markup.root().childrenOf("sheetData").forEach(data -> rows(markup, data, splice));
            markup.root().walk(e -> areas(markup, e, splice));
            merges(markup, splice);
        }
        markup.root().walk(e -> {
            if (FORMULAS.contains(e.local())) formula(e, own, splice);
        });
        return splice.into(part);
    }

    String inNames(String workbook) {
        var markup = Markup.of(Markup.bytes(workbook));
        var splice = new Splice();
        markup.root().all("definedName").forEach(name -> formula(name, false, splice));
        return splice.into(workbook);
    }

    String inChain(String chain) {
        var markup = Markup.of(Markup.bytes(chain));
        var splice = new Splice();
        String current = "";
        for (var cell : markup.root().childrenOf("c")) {
            String of = cell.attribute("i");
            if (of != null) current = of;
            var place = markup.attribute(cell, "r");
            String a1 = cell.attribute("r");
            if (!current.equals(id) || place == null || a1 == null) continue;
            var ref = Ref.of(a1);
            if (ref.row() > last) splice.put(place, new Ref(ref.column(), ref.row() + values.size()).a1());
        }
        var added = new StringBuilder();
        var copy = new SheetClone(this);
        for (int nth = 1; nth <= values.size(); nth++)
            for (int column : copy.reckoned())
                added.append("<c r=\"")
                        .append(new Ref(column, last + nth).a1())
                        .append("\" i=\"")
                        .append(id)
                        .append("\"/>");
        return splice.put(markup.root().close(), markup.root().close(), added.toString())
                .into(chain);
    }

    /** A reference as a formula writes it. A range that ends with the list takes the added rows in. */
    String moved(String from, String to) {
        int begins = Ref.of(from).row();
        if (to.isEmpty()) return Formula.inRow(from, below(begins));
        int ends = Ref.of(to).row();
        boolean takesIn = ends == last && begins <= first;
        return Formula.inRow(from, below(begins)) + ":"
                + Formula.inRow(to, takesIn ? ends + values.size() : below(ends));
    }

    private int below(int row) {
        return row > last ? row + values.size() : row;
    }

    private void rows(Markup markup, Element data, Splice splice) {
        int number = 0;
        for (var row : data.childrenOf("row")) {
            number = row.number("r", number + 1);
            if (number == last) {
                var copy = new SheetClone(this);
                var added = new StringBuilder();
                for (int nth = 1; nth <= values.size(); nth++) added.append(copy.row(markup, row, nth));
                splice.put(row.end(), row.end(), added.toString());
            }
            if (number <= last) continue;
            var place = markup.attribute(row, "r");
            if (place != null) splice.put(place, String.valueOf(number + values.size()));
            for (var cell : row.childrenOf("c")) {
                var at = markup.attribute(cell, "r");
                String a1 = cell.attribute("r");
                if (at != null && a1 != null) splice.put(at, new Ref(Ref.of(a1).column(), number + values.size()).a1());
            }
        }
    }

    /** Merges, conditional formats, validations, links, filters: whatever names an area of this sheet. */
    private void areas(Markup markup, Element e, Splice splice) {
        for (String name : List.of("ref", "sqref")) {
            var place = markup.attribute(e, name);
            String ref = place == null ? null : e.attribute(name);
            if (place == null || ref == null || !ref.matches("[A-Z0-9:$ ]+")) continue;
            String moved = Stream.of(ref.split(" "))
                    .map(r -> area(r, e.is("mergeCell")))
                    .collect(Collectors.joining(" "));
            if (!moved.equals(ref)) splice.put(place, moved);
        }
        var parent = e.parent();
        if (e.is("brk") && parent != null && parent.is("rowBreaks")) {
            var place = markup.attribute(e, "id");
            if (place != null && e.number("id", 0) > last) splice.put(place, "" + (e.number("id", 0) + values.size()));
        }
    }

    private String area(String ref, boolean merge) {
        if (!ref.matches("\\$?[A-Z]{1,3}\\$?\\d+(:\\$?[A-Z]{1,3}\\$?\\d+)?")) return ref;
        var area = Ref.Area.of(ref);
        int from = area.from().row();
        int to = area.to().row();
        boolean takesIn = to == last && (merge ? from < to : true);
        int ends = takesIn ? to + values.size() : below(to);
        var begins = new Ref(area.from().column(), below(from));
        var end = new Ref(area.to().column(), ends);
        return begins.equals(end) ? begins.a1() : begins.a1() + ":" + end.a1();
    }

    /** Cells merged side by side in the last row are merged in the added ones too. */
    private void merges(Markup markup, Splice splice) {
        var across = sheet.across(last);
        var merges = markup.root().child("mergeCells");
        if (across.isEmpty() || merges == null) return;
        var added = new StringBuilder();
        for (int nth = 1; nth <= values.size(); nth++) {
            int row = last + nth;
            across.forEach((from, to) -> added.append("<")
                    .append(merges.prefix())
                    .append("mergeCell ref=\"")
                    .append(new Ref(from, row).a1())
                    .append(":")
                    .append(new Ref(to, row).a1())
                    .append("\"/>"));
        }
        splice.put(merges.close(), merges.close(), added.toString());
        var count = markup.attribute(merges, "count");
        if (count != null) splice.put(count, "" + (merges.number("count", 0) + across.size() * values.size()));
    }

    private void formula(Element e, boolean own, Splice splice) {
        if (e.isEmptyTag() || !e.children().isEmpty()) return;
        String before = e.text();
        String after = Formula.moved(before, own, sheet.name(), this::moved);
        if (!after.equals(before)) splice.put(e.open(), e.close(), Markup.encode(after));
    }
}

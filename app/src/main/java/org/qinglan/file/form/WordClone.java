package org.qinglan.file.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A copy of a table row with its formatting: serial numbers count on, merges from above go on. */
final class WordClone {
    /** Marks that would stand twice. */
    private static final String MARKS =
            "<(?:\\w+:)?(?:bookmark(?:Start|End)|commentRange(?:Start|End)|commentReference|permStart|permEnd)\\b[^>]*/>";

    private final Markup markup;
    private final WordForm.Row row;
    private final WordForm.@Nullable Row before;

    /** @param before the row above it in the same list, which tells a serial number from another number */
    WordClone(Markup markup, WordForm.Row row, WordForm.@Nullable Row before) {
        this.markup = markup;
        this.row = row;
        this.before = before;
    }

    /** @param nth which copy, from 1 */
    String filled(Map<Integer, Filling.Put> values, int nth) {
        var splice = new Splice();
        for (int c = 0; c < row.cells().size(); c++) {
            var cell = row.cells().get(c);
            var put = values.get(c);
            var merge = WordForm.property(cell, "tcPr", "vMerge");
            if (put == null && merge != null && "restart".equals(merge.attribute("val"))) {
                splice.put(merge.start(), merge.end(), "<" + merge.name() + "/>");
                put = Filling.Put.text("");
            }
            if (put == null) put = serial(c, nth);
            if (put == null) continue;
            WordCell.put(markup, cell, new Filling.Put(put.text(), put.after() && isFresh(cell), false), splice);
        }
        return splice.into(markup.text(), row.element().start(), row.element().end())
                .replaceAll("\\s(?:\\w+:)?(?:paraId|textId)=\"[^\"]*\"", "")
                .replaceAll(MARKS, "");
    }

    private static boolean isFresh(Element cell) {
        return !WordCell.text(cell).isEmpty();
    }

    private Filling.@Nullable Put serial(int column, int nth) {
        String here = WordCell.text(row.cells().get(column));
        String above = before == null ? "" : WordCell.text(before.cells().get(column));
        return Serial.next(here, before == null ? null : above, nth);
    }
}

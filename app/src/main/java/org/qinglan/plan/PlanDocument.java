package org.qinglan.plan;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.qinglan.file.WordDocument;
import org.qinglan.plan.SourceView.Grid;
import org.qinglan.plan.SourceView.Para;
import org.qinglan.plan.SourceView.Piece;
import org.qinglan.school.Term;

/** The plan as a Word file: the text as it was written, then what was added or changed since. */
final class PlanDocument {
    private PlanDocument() {}

    static byte[] of(Plan plan, SourceView source, List<PlanItem> items, Term term) {
        var word = WordDocument.portrait();
        boolean titled = source.parts().stream().anyMatch(p -> p instanceof Para para && para.level() == 1);
        if (!titled) word.title(plan.title());
        for (var part : source.parts()) {
            switch (part) {
                case Para p when p.level() == 1 -> word.title(text(p.pieces()));
                case Para p
                when p.level() == 2 ->
                    word.heading(depth(text(p.pieces())), text(p.pieces()).strip());
                case Para p -> word.paragraph(text(p.pieces()));
                case Grid g -> table(word, g);
            }
        }
        added(word, items, term);
        return word.bytes();
    }

    private static void added(WordDocument word, List<PlanItem> items, Term term) {
        var own = items.stream()
                .filter(i -> i.span() == null && i.kind() != ItemKind.SECTION)
                .toList();
        if (own.isEmpty()) return;
        word.heading(1, "补充");
        int n = 0;
        for (var i : own) {
            var when = i.when();
            var date = when == null ? "" : "（" + When.words(when, term) + "）";
            word.paragraph(++n + "．" + i.text() + date + (i.who().isEmpty() ? "" : "　" + i.who()));
        }
    }

    private static void table(WordDocument word, Grid grid) {
        int columns = grid.rows().stream()
                .mapToInt(r -> r.stream().mapToInt(SourceView.Box::columns).sum())
                .max()
                .orElse(0);
        if (columns == 0) return;
        var rows = grid.rows().stream().map(r -> cells(r, columns)).toList();
        word.table(Collections.nCopies(columns, 1), rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static List<String> cells(List<SourceView.Box> row, int columns) {
        var cells = new java.util.ArrayList<String>();
        for (var box : row) {
            cells.add(box.lines().stream().map(PlanDocument::text).collect(Collectors.joining("\n")));
            for (int i = 1; i < box.columns(); i++) cells.add("");
        }
        // a row below a merged cell is shorter; it lacks its first columns
        while (cells.size() < columns) cells.addFirst("");
        return cells;
    }

    private static int depth(String heading) {
        return heading.strip().startsWith("（") || heading.strip().startsWith("(") ? 2 : 1;
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}

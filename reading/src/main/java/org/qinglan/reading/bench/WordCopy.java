package org.qinglan.reading.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;

/** A document as the Word file it might have come from; the shared plans are text only. */
final class WordCopy {
    private WordCopy() {}

    static byte[] of(SourceDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var word = new XWPFDocument()) {
            for (var block : document.blocks()) {
                switch (block) {
                    case Paragraph paragraph ->
                        word.createParagraph()
                                .createRun()
                                .setText(paragraph.span().of(document.text()));
                    case Table table -> table(word, table, document.text());
                }
            }
            word.write(out);
        }
        return out.toByteArray();
    }

    private static void table(XWPFDocument word, Table table, String text) {
        int columns =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        var copy = word.createTable(table.rows().size(), columns);
        for (int i = 0; i < table.rows().size(); i++) {
            var cells = table.rows().get(i).cells();
            for (int j = 0; j < cells.size(); j++) {
                copy.getRow(i).getCell(j).setText(cells.get(j).span().of(text));
            }
        }
    }
}

package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins printed lines to paragraphs, also over the end of a page. */
final class PdfParagraphs {
    private static final Pattern ITEM = Pattern.compile("(?:第?[一二三四五六七八九十百]{1,4}[、．.章节条周]|[（(][一二三四五六七八九十\\d]{1,3}[)）]"
            + "|\\d{1,2}[、．)）]|\\d{1,2}\\.(?!\\d)|[①-⑳•●■◆▪➢□]).*");
    private static final String SENTENCE_ENDS = "。！？；：!?;:…";

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private PdfPart.@Nullable Row last;

    private PdfParagraphs() {}

    static List<Piece> joined(List<PdfPart> parts) {
        var paragraphs = new PdfParagraphs();
        PdfPart.Ruled above = null;
        boolean indents = parts.stream().anyMatch(part -> part instanceof PdfPart.Row row && row.isIndented());
        for (var part : parts) {
            switch (part) {
                case PdfPart.Row row -> {
                    paragraphs.add(row, indents);
                    above = null;
                }
                case PdfPart.Ruled table -> {
                    paragraphs.finish();
                    above = paragraphs.add(table, above);
                }
            }
        }
        paragraphs.finish();
        return paragraphs.pieces;
    }

    private PdfPart.Ruled add(PdfPart.Ruled table, PdfPart.@Nullable Ruled above) {
        if (above == null || !sameEdges(above, table)) {
            pieces.add(new Piece.Grid(table.rows()));
            return table;
        }
        var rows = new ArrayList<>(((Piece.Grid) pieces.removeLast()).rows());
        rows.addAll(table.rows());
        pieces.add(new Piece.Grid(rows));
        return table;
    }

    private static boolean sameEdges(PdfPart.Ruled a, PdfPart.Ruled b) {
        if (a.edges().size() != b.edges().size()) return false;
        for (int i = 0; i < a.edges().size(); i++) {
            if (Math.abs(a.edges().get(i) - b.edges().get(i)) > 4) return false;
        }
        return true;
    }

    private void add(PdfPart.Row row, boolean indents) {
        var above = last;
        if (above != null && goesOn(above, row, indents)) append(row.text());
        else {
            finish();
            text.append(row.text());
        }
        last = row;
    }

    private static boolean goesOn(PdfPart.Row above, PdfPart.Row row, boolean indents) {
        if (!above.isFull() || ITEM.matcher(row.text()).matches()) return false;
        if (Math.abs(above.size() - row.size()) > 0.15f * above.size()) return false;
        boolean far = row.y() > above.y() && row.y() - above.y() > 2.6f * row.size();
        if (far) return false;
        boolean sentenceEnded =
                SENTENCE_ENDS.indexOf(above.text().charAt(above.text().length() - 1)) >= 0;
        if (sentenceEnded && !indents) return false;
        // The rest of a list item may hang below its first word.
        return !row.isIndented()
                || !sentenceEnded && Math.abs(row.x() - above.x()) < 3 * row.size() && above.isIndented();
    }

    private void append(String next) {
        char end = text.charAt(text.length() - 1);
        char start = next.charAt(0);
        boolean letters = Character.isLetter(start) && PdfLayout.isLatin(start);
        if (end == '-' && letters) text.setLength(text.length() - 1);
        else if (PdfLayout.isLatin(end) && PdfLayout.isLatin(start)) text.append(' ');
        text.append(next);
    }

    private void finish() {
        if (!text.isEmpty()) pieces.add(Piece.Line.of(text.toString()));
        text.setLength(0);
        last = null;
    }
}

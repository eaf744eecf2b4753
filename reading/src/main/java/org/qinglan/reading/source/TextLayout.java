package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.List;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Block;
import org.qinglan.reading.SourceDocument.Cell;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Row;
import org.qinglan.reading.SourceDocument.Table;
import org.qinglan.reading.SourceSpan;

/** Writes pieces down as one text and notes where each of them stands in it. */
final class TextLayout {
    /** A plan of a whole city has about 60,000 characters. */
    static final int MAX_CHARACTERS = 4_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    private TextLayout() {}

    static SourceDocument document(String name, List<Piece> pieces) {
        var layout = new TextLayout();
        layout.write(pieces);
        return new SourceDocument(name, layout.text.toString(), layout.blocks);
    }

    private void write(List<Piece> pieces) {
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Line line -> paragraphs(line);
                case Piece.Grid grid -> table(grid);
            }
        }
    }

    private void paragraphs(Piece.Line line) {
        String number = cleaned(line.number()).replace('\n', ' ').replace('\t', ' ');
        String[] parts = cleaned(line.text()).split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            int from = text.length();
            int numberLength = i == 0 ? number.length() : 0;
            String part = i == 0 ? numbered(number, parts[i]) : parts[i];
            append(part);
            if (!part.isBlank()) {
                blocks.add(new Paragraph(new SourceSpan(from, text.length()), line.outlineLevel(), numberLength));
            }
            append("\n");
        }
    }

    private void table(Piece.Grid grid) {
        var rows = grid.rows().stream().filter(row -> !row.isEmpty()).toList();
        if (rows.isEmpty()) return;
        if (rows.size() == 1 && rows.getFirst().size() == 1) {
            // A frame drawn round the text, often round the whole plan with its tables inside.
            write(rows.getFirst().getFirst().content());
            return;
        }
        int from = text.length();
        var written = new ArrayList<Row>(rows.size());
        for (var row : rows) {
            written.add(row(row));
            append("\n");
        }
        blocks.add(new Table(new SourceSpan(from, text.length() - 1), written));
    }

    private Row row(List<Piece.Box> boxes) {
        var cells = new ArrayList<Cell>(boxes.size());
        for (var box : boxes) {
            if (!cells.isEmpty()) append("\t");
            int from = text.length();
            if (!box.continued()) append(String.join("\n", lines(box)));
            cells.add(new Cell(new SourceSpan(from, text.length()), Math.max(1, box.columnSpan()), box.continued()));
        }
        return new Row(cells);
    }

    private static List<String> lines(Piece.Box box) {
        var lines = new ArrayList<String>();
        for (var piece : box.content()) {
            switch (piece) {
                case Piece.Line line ->
                    numbered(cleaned(line.number()), cleaned(line.text()).replace('\t', ' '))
                            .lines()
                            .filter(part -> !part.isBlank())
                            .forEach(lines::add);
                case Piece.Grid inner -> inner.rows().forEach(row -> flat(row, lines));
            }
        }
        return lines;
    }

    /** A table inside a cell keeps its rows as lines; its cells stand side by side. */
    private static void flat(List<Piece.Box> row, List<String> lines) {
        var cells = row.stream()
                .filter(box -> !box.continued())
                .map(box -> String.join(" ", lines(box)))
                .filter(cell -> !cell.isBlank())
                .toList();
        if (!cells.isEmpty()) lines.add(String.join(" ", cells));
    }

    /** "一、" stands close to its text as people type it; "1." and "(1)" keep the gap Word shows. */
    private static String numbered(String number, String text) {
        if (number.isEmpty() || text.isEmpty()) return number + text;
        boolean gap = number.charAt(number.length() - 1) < 0x80 && !Character.isWhitespace(text.charAt(0));
        return gap ? number + " " + text : number + text;
    }

    private void append(String part) {
        if (text.length() + part.length() > MAX_CHARACTERS) throw Unreadable.tooLong();
        text.append(part);
    }

    /** One kind of line end, one kind of space, nothing invisible: what is left can be searched and shown. */
    private static String cleaned(String raw) {
        var clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '\r' -> {
                    if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') clean.append('\n');
                }
                case '\f', '\u000b', '\u0085', '\u2028', '\u2029' -> clean.append('\n');
                case '\u00a0', '\u202f' -> clean.append(' ');
                case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\ufffe', '\uffff' -> {}
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') clean.append(c);
                }
            }
        }
        return clean.toString();
    }
}

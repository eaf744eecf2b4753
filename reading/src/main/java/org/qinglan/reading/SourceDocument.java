package org.qinglan.reading;

import java.util.List;

/**
 * An office file as text that can be shown to its author, and the layout that a plain text loses.
 *
 * @param name the file's name as the user knows it, with its ending
 * @param text the whole text in reading order: paragraphs and table rows end with {@code \n}, cells of one row are
 *     separated by {@code \t}, lines within a cell by {@code \n}; automatic numbers (Word's lists) stand in it as they
 *     are displayed; a line break inside a paragraph begins a new one
 * @param blocks the same text as paragraphs and tables, in reading order; every span points into {@code text}; blank
 *     lines stand in the text only
 */
public record SourceDocument(String name, String text, List<Block> blocks) {
    public SourceDocument {
        blocks = List.copyOf(blocks);
    }

    /** A paragraph or a table. */
    public sealed interface Block {
        SourceSpan span();
    }

    /**
     * @param span the paragraph without its line end
     * @param outlineLevel 1 for a heading of the first level … 9; 0 for body text or where the format does not say
     * @param numberLength how many leading characters of the span are an automatic number ("一、", "1."), 0 for none
     */
    public record Paragraph(SourceSpan span, int outlineLevel, int numberLength) implements Block {}

    /** Rows of a table from top to bottom; a cell merged over rows stands in its first row and is empty below. */
    public record Table(SourceSpan span, List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** Cells from left to right. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param columnSpan how many grid columns the cell covers, at least 1
     * @param continued true where the cell is the lower part of one merged over rows
     */
    public record Cell(SourceSpan span, int columnSpan, boolean continued) {}
}

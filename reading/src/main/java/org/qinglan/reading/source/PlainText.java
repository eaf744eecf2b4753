package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.List;
import org.qinglan.reading.SourceDocument;

/** Text without a layout: a text file, or what somebody pasted. */
public final class PlainText {
    private PlainText() {}

    /**
     * One paragraph a line; rows copied from a table (lines with tabs, no more than in the first) become one again.
     *
     * @throws org.qinglan.reading.UnreadableSource where there is no text at all, or more than a plan can hold
     */
    public static SourceDocument document(String name, String text) {
        if (text.isBlank()) throw Unreadable.empty();
        return TextLayout.document(name, pieces(text));
    }

    private static List<Piece> pieces(String text) {
        if (text.length() > TextLayout.MAX_CHARACTERS) throw Unreadable.tooLong();
        var lines = text.lines().toList();
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < lines.size(); ) {
            int end = tableEnd(lines, i);
            if (end - i >= 2) {
                pieces.add(new Piece.Grid(
                        lines.subList(i, end).stream().map(PlainText::cells).toList()));
                i = end;
            } else {
                pieces.add(Piece.Line.of(lines.get(i)));
                i++;
            }
        }
        return pieces;
    }

    private static int tableEnd(List<String> lines, int from) {
        int columns = columns(lines.get(from));
        int end = from;
        while (columns > 1 && end < lines.size() && isRow(columns(lines.get(end)), columns)) end++;
        return end;
    }

    /** Empty cells at the end of a row lose their tabs on the way. */
    private static boolean isRow(int cells, int columns) {
        return cells == columns || columns > 2 && cells > 1 && cells < columns;
    }

    /** An indented line is no row: its tab stands before the text, not between cells. */
    private static int columns(String line) {
        if (line.isBlank() || Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '\t') return 1;
        if (line.startsWith("\t") && line.strip().indexOf('\t') < 0) return 1;
        return (int) line.chars().filter(c -> c == '\t').count() + 1;
    }

    private static List<Piece.Box> cells(String line) {
        return List.of(line.split("\t", -1)).stream().map(Piece.Box::of).toList();
    }
}

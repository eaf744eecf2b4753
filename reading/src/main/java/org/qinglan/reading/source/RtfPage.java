package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The paragraphs and tables an {@link Rtf} file lays out, as its words come. */
final class RtfPage {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder number = new StringBuilder();
    private int outlineLevel;
    private int characters;
    private boolean inTable;
    private List<List<Piece.Box>> rows = new ArrayList<>();
    private List<Piece.Box> row = new ArrayList<>();
    private List<Piece> cell = new ArrayList<>();

    /** For each cell of the row whether it only continues the one above, or the one before. */
    private List<Merge> merges = new ArrayList<>();

    private Merge merge = Merge.NONE;

    private enum Merge {
        NONE,
        ABOVE,
        BEFORE
    }

    void text(String words) {
        characters += words.length();
        if (characters > TextLayout.MAX_CHARACTERS) throw Unreadable.tooLong();
        text.append(words);
    }

    /** The number a list shows, which stands in the file beside the list's own definition. */
    void number(String words) {
        if (number.length() < 40) number.append(words);
    }

    void word(String word, int value) {
        switch (word) {
            case "par", "sect", "page" -> paragraph();
            case "line", "softline" -> text.append('\n');
            case "tab" -> text.append('\t');
            case "emdash" -> text.append('—');
            case "endash" -> text.append('–');
            case "lquote" -> text.append('‘');
            case "rquote" -> text.append('’');
            case "ldblquote" -> text.append('“');
            case "rdblquote" -> text.append('”');
            case "bullet" -> text.append('•');
            case "outlinelevel" -> outlineLevel = value >= 0 && value < 9 ? value + 1 : 0;
            case "pard" -> {
                outlineLevel = 0;
                inTable = false;
            }
            case "intbl" -> inTable = true;
            case "trowd" -> merges = new ArrayList<>();
            case "clvmrg" -> merge = Merge.ABOVE;
            case "clmrg" -> merge = Merge.BEFORE;
            case "cellx" -> {
                merges.add(merge);
                merge = Merge.NONE;
            }
            case "cell" -> cell();
            case "row" -> row();
            case "nestcell" -> text.append('\t');
            case "nestrow" -> paragraph();
            default -> {}
        }
    }

    private void paragraph() {
        var line = line();
        if (inTable) {
            if (line != null) cell.add(line);
            return;
        }
        table();
        if (line != null) pieces.add(line);
    }

    private Piece.@Nullable Line line() {
        var shown = number.toString().strip();
        var words = text.toString();
        text.setLength(0);
        number.setLength(0);
        return words.isBlank() && shown.isEmpty() ? null : new Piece.Line(shown, words, outlineLevel);
    }

    private void cell() {
        var line = line();
        if (line != null) cell.add(line);
        row.add(new Piece.Box(cell, 1, false));
        cell = new ArrayList<>();
    }

    /** The words for a row's cells may stand before its text or behind it; at its end they are known. */
    private void row() {
        var merged = new ArrayList<Piece.Box>();
        for (int i = 0; i < row.size(); i++) {
            var how = i < merges.size() ? merges.get(i) : Merge.NONE;
            var box = row.get(i);
            if (how == Merge.BEFORE && !merged.isEmpty()) {
                var before = merged.removeLast();
                merged.add(new Piece.Box(before.content(), before.columnSpan() + 1, before.continued()));
            } else {
                merged.add(new Piece.Box(box.content(), 1, how == Merge.ABOVE));
            }
        }
        if (!merged.isEmpty()) rows.add(merged);
        row = new ArrayList<>();
    }

    private void table() {
        if (!row.isEmpty()) row();
        if (!rows.isEmpty()) pieces.add(new Piece.Grid(rows));
        rows = new ArrayList<>();
    }

    List<Piece> finish() {
        if (!cell.isEmpty()) cell();
        inTable = false;
        var line = line();
        table();
        if (line != null) pieces.add(line);
        return pieces;
    }
}

package org.qinglan.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/** A Word file of before 2007, which is also what WPS writes as .wps. */
final class Doc {
    private static final int MAX_TABLE_LEVEL = 20;
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;

    private final ListNumbers numbers;

    private Doc(HWPFDocument document) {
        numbers = new ListNumbers(new DocNumbering(document)::definition);
    }

    static List<Piece> read(byte[] content) throws IOException {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = file.getRoot();
            if (root.hasEntry("EncryptedPackage")) throw Unreadable.encrypted();
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) throw Unreadable.oldKind("旧版 Excel 表格");
            if (!root.hasEntry("WordDocument")) throw Unreadable.wrongKind();
            requireModestText(root);
            try (var document = new HWPFDocument(root)) {
                return new Doc(document).read(document);
            }
        }
    }

    /** Notes and boxes are texts of their own, which follow; headers and footers are left where they are. */
    private List<Piece> read(HWPFDocument document) {
        var pieces = new ArrayList<>(blocks(document.getRange(), 0));
        for (var range :
                List.of(document.getMainTextboxRange(), document.getFootnoteRange(), document.getEndnoteRange())) {
            if (range.getStartOffset() < range.getEndOffset()) pieces.addAll(blocks(range, 0));
        }
        return pieces;
    }

    /** The text is a list of pieces of the file, and one piece may be named a million times. */
    private static void requireModestText(DirectoryNode root) throws IOException {
        byte[] main = stream(root, "WordDocument");
        int flags = LittleEndian.getUShort(main, 0x0a);
        if ((flags & 0x0100) != 0) throw Unreadable.encrypted();
        String tableName = (flags & 0x0200) == 0 ? "0Table" : "1Table";
        if (!root.hasEntry(tableName)) throw Unreadable.oldKind("很旧的 Word 文件");
        byte[] table = stream(root, tableName);
        int at = LittleEndian.getInt(main, 0x01a2);
        while (at >= 0 && at < table.length && table[at] == 1) at += 3 + LittleEndian.getUShort(table, at + 1);
        if (at < 0 || at >= table.length) throw new IOException("no list of pieces");
        int pieces = (LittleEndian.getInt(table, at + 1) - 4) / 12;
        long characters = 0;
        for (int i = 0; i < pieces; i++) {
            int from = LittleEndian.getInt(table, at + 5 + 4 * i);
            characters += Math.abs((long) LittleEndian.getInt(table, at + 9 + 4 * i) - from);
            if (characters > TextLayout.MAX_CHARACTERS) throw Unreadable.tooLong();
        }
    }

    private static byte[] stream(DirectoryNode root, String name) throws IOException {
        try (var in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            return in.readNBytes(SourceReader.MAX_BYTES);
        }
    }

    /** @param level how many tables the range stands in */
    private List<Piece> blocks(Range range, int level) {
        if (level > MAX_TABLE_LEVEL) throw Unreadable.tooDeep();
        var pieces = new ArrayList<Piece>();
        int count = range.numParagraphs();
        for (int i = 0; i < count; ) {
            var paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && Math.max(1, paragraph.getTableLevel()) > level) {
                var table = range.getTable(paragraph);
                pieces.add(grid(table, level + 1));
                i += Math.max(1, table.numParagraphs());
            } else {
                pieces.add(line(paragraph));
                i++;
            }
        }
        return pieces;
    }

    private Piece.Line line(Paragraph paragraph) {
        String text = text(paragraph);
        String number = paragraph.isInList() ? numbers.next(paragraph.getIlfo(), paragraph.getIlvl()) : "";
        return new Piece.Line(number, text, DocxStyles.outlineLevel(paragraph.getLvl()));
    }

    private static String text(Paragraph paragraph) {
        var text = new StringBuilder();
        // For each open field, whether its result has begun; before that stand its instructions.
        var fields = new ArrayDeque<Boolean>();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            boolean shown = shown(run);
            String part = run.text();
            for (int j = 0; j < part.length(); j++) {
                char c = part.charAt(j);
                if (c == FIELD_BEGIN) fields.push(false);
                else if (c == FIELD_RESULT || c == FIELD_END) {
                    fields.poll();
                    if (c == FIELD_RESULT) fields.push(true);
                } else if (shown && !fields.contains(false)) append(c, text);
            }
        }
        return text.toString();
    }

    private static boolean shown(CharacterRun run) {
        return !run.isMarkedDeleted() && !run.isVanished();
    }

    private static void append(char c, StringBuilder text) {
        switch (c) {
            case '\r', 0x07 -> {}
            case 0x0b, 0x0c, 0x0e -> text.append('\n');
            case 0x1e -> text.append('-');
            default -> text.append(Symbols.readable(String.valueOf(c), ""));
        }
    }

    private Piece.Grid grid(Table table, int level) {
        var edges = DocGrid.edges(table);
        var rows = new ArrayList<List<Piece.Box>>();
        for (int i = 0; i < table.numRows(); i++) {
            var row = table.getRow(i);
            var boxes = new ArrayList<Piece.Box>();
            for (int j = 0; j < row.numCells(); j++) {
                var cell = row.getCell(j);
                var content = blocks(cell, level);
                int columns = DocGrid.columns(edges, cell);
                if (cell.isMerged() && !cell.isFirstMerged() && !boxes.isEmpty()) {
                    var left = boxes.removeLast();
                    boxes.add(new Piece.Box(left.content(), left.columnSpan() + columns, left.continued()));
                } else {
                    boolean continued = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                    boxes.add(new Piece.Box(content, columns, continued));
                }
            }
            rows.add(boxes);
        }
        return new Piece.Grid(rows);
    }
}

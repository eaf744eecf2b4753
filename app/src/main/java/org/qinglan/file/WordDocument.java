package org.qinglan.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Writes a Word file the way schools set theirs: A4, title in 宋体 centred, 黑体 and 楷体 headings, 仿宋 text with two
 * characters of indent, ruled tables whose head repeats on every page. Call in reading order, then {@link #bytes()} once.
 */
public final class WordDocument {
    private static final String SONG = "宋体";
    private static final String TEXT = "仿宋";
    private static final int A4_SHORT = 11906;
    private static final int A4_LONG = 16838;
    private static final int MARGIN = 1417;
    /** Two characters of 16 pt, in twentieths of a point. */
    private static final int INDENT = 640;

    private final XWPFDocument document = new XWPFDocument();
    private final int width;

    private WordDocument(boolean landscape) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(landscape ? A4_SHORT : A4_LONG));
        if (landscape) size.setOrient(STPageOrientation.LANDSCAPE);
        var margin = section.addNewPgMar();
        var twips = BigInteger.valueOf(MARGIN);
        margin.setTop(twips);
        margin.setBottom(twips);
        margin.setLeft(twips);
        margin.setRight(twips);
        width = (landscape ? A4_LONG : A4_SHORT) - 2 * MARGIN;
    }

    public static WordDocument portrait() {
        return new WordDocument(false);
    }

    /** For wide tables. */
    public static WordDocument landscape() {
        return new WordDocument(true);
    }

    public WordDocument title(String text) {
        var p = document.createParagraph();
        p.setAlignment(ParagraphAlignment.CENTER);
        p.setSpacingAfter(240);
        run(p, text, SONG, 22).setBold(true);
        return this;
    }

    /** @param level 1 for 一、 (黑体), 2 for （一） (楷体), 3 and deeper bold text */
    public WordDocument heading(int level, String text) {
        var p = document.createParagraph();
        p.setIndentationFirstLine(INDENT);
        p.setSpacingBefore(120);
        var run = run(p, text, level == 1 ? "黑体" : level == 2 ? "楷体" : TEXT, 16);
        run.setBold(level > 2);
        p.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(Math.clamp(level, 1, 9) - 1L));
        return this;
    }

    /** A paragraph of running text; line breaks inside make new paragraphs. */
    public WordDocument paragraph(String text) {
        for (String line : text.lines().toList()) {
            var p = document.createParagraph();
            p.setIndentationFirstLine(INDENT);
            p.setSpacingBetween(1.5);
            run(p, line, TEXT, 16);
        }
        return this;
    }

    /** A short line without indent, centred: unit, term, who filled it in. */
    public WordDocument caption(String text) {
        var p = document.createParagraph();
        p.setAlignment(ParagraphAlignment.CENTER);
        run(p, text, TEXT, 12);
        return this;
    }

    /**
     * A ruled table.
     *
     * @param widths of the columns in proportion to each other; as many as {@code head} has
     * @param rows each as long as {@code head}; line breaks inside a cell are kept
     */
    public WordDocument table(List<Integer> widths, List<String> head, List<List<String>> rows) {
        if (widths.size() != head.size()) throw new IllegalArgumentException(widths + " for " + head);
        var table = document.createTable(rows.size() + 1, head.size());
        table.setWidth(String.valueOf(width));
        fill(table, 0, widths, head, true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) fill(table, i + 1, widths, rows.get(i), false);
        document.createParagraph();
        return this;
    }

    /**
     * A block of a table of one column.
     *
     * @param head set in bold, in a row of its own
     * @param lines the row below
     */
    public record Panel(String head, List<String> lines) {
        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /** A ruled table of one column: for each panel its head and its lines. Nothing where there is no panel. */
    public WordDocument panels(List<Panel> panels) {
        if (panels.isEmpty()) return this;
        var table = document.createTable(panels.size() * 2, 1);
        table.setWidth(String.valueOf(width));
        for (int i = 0; i < panels.size(); i++) {
            var panel = panels.get(i);
            fill(table, i * 2, List.of(1), List.of(panel.head()), false);
            table.getRow(i * 2).getCell(0).getParagraphs().getFirst().getRuns().forEach(r -> r.setBold(true));
            fill(table, i * 2 + 1, List.of(1), List.of(String.join("\n", panel.lines())), false);
        }
        return this;
    }

    /**
     * A square picture, centred.
     *
     * @param png its content; nothing is added for an empty one
     * @param points its width and height
     */
    public WordDocument picture(byte[] png, int points) {
        if (png.length == 0) return this;
        var p = document.createParagraph();
        p.setAlignment(ParagraphAlignment.CENTER);
        try {
            p.createRun()
                    .addPicture(
                            new ByteArrayInputStream(png),
                            PictureType.PNG,
                            "picture.png",
                            Units.toEMU(points),
                            Units.toEMU(points));
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    public byte[] bytes() {
        try (document) {
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fill(XWPFTable table, int index, List<Integer> widths, List<String> cells, boolean head) {
        XWPFTableRow row = table.getRow(index);
        row.setCantSplitRow(true);
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < widths.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(String.valueOf(width * widths.get(i) / sum));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            var p = cell.getParagraphs().getFirst();
            if (head) p.setAlignment(ParagraphAlignment.CENTER);
            run(p, cells.get(i), head ? "黑体" : TEXT, 12);
        }
    }

    private static XWPFRun run(XWPFParagraph p, String text, String font, int points) {
        var run = p.createRun();
        for (var range : XWPFRun.FontCharRange.values()) run.setFontFamily(font, range);
        run.setFontSize(points);
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) run.addBreak();
            run.setText(lines[i]);
        }
        return run;
    }
}

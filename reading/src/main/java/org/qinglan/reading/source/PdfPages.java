package org.qinglan.reading.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects what is drawn on each page: characters and straight lines, measured in points from the upper left corner. */
final class PdfPages extends PDFTextStripper {
    private static final int MAX_OPERATORS = 2_000_000;
    /** What opening another drawing costs, measured in operators. */
    private static final int DRAWING = 100;

    /** Graphics states saved one over the other; each is some hundred bytes, and 28 are usual as the most. */
    private static final int MAX_SAVED = 1_000;

    private static final int MAX_GLYPHS = 1_000_000;
    private static final int MAX_RULES = 5_000;
    private static final float THIN = 3;

    /** @param y of the line the character stands on */
    record Glyph(String text, float x, float y, float width, float size) {
        float end() {
            return x + width;
        }
    }

    /** A line of a table's frame, from left to right or from top to bottom. */
    record Rule(float x0, float y0, float x1, float y1) {
        boolean horizontal() {
            return y1 - y0 < x1 - x0;
        }
    }

    record Page(List<Glyph> glyphs, List<Rule> rules, float height) {}

    private final List<Page> pages = new ArrayList<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private final List<Rule> lines = new ArrayList<>();
    private final List<Rule> boxes = new ArrayList<>();
    /** Bold letters are often the same letter drawn twice. */
    private final Set<String> drawn = new HashSet<>();

    private Point2D.Float pen = new Point2D.Float();
    private int operators;
    private int glyphCount;

    private PdfPages() {}

    static List<Page> of(PDDocument document) throws IOException {
        var pages = new PdfPages();
        pages.writeText(document, Writer.nullWriter());
        return pages.pages;
    }

    @Override
    protected void startPage(PDPage page) {
        glyphs = new ArrayList<>();
        rules = new ArrayList<>();
        drawn.clear();
    }

    @Override
    protected void endPage(PDPage page) {
        boolean upright = page.getRotation() == 0;
        boolean landscape = page.getRotation() % 180 != 0;
        var box = page.getCropBox();
        pages.add(new Page(glyphs, upright ? rules : List.of(), landscape ? box.getWidth() : box.getHeight()));
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++glyphCount > MAX_GLYPHS) throw Unreadable.tooLong();
        String unicode = text.getUnicode();
        if (unicode == null || unicode.isEmpty()) return;
        float x = text.getXDirAdj();
        float y = text.getYDirAdj();
        if (!Float.isFinite(x) || !Float.isFinite(y)) return;
        if (!drawn.add(unicode + Math.round(x) + "," + Math.round(y))) return;
        float size = Math.max(1, Math.abs(text.getFontSizeInPt()));
        glyphs.add(new Glyph(unicode, x, y, Math.max(0, text.getWidthDirAdj()), size));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators += operator.getName().equals("Do") ? DRAWING : 1;
        if (operators > MAX_OPERATORS || getGraphicsStackSize() > MAX_SAVED) throw Unreadable.tooComplex();
        path(operator.getName(), operands);
        super.processOperator(operator, operands);
    }

    private void path(String operator, List<COSBase> operands) {
        switch (operator) {
            case "m" -> pen = point(operands, 0);
            case "l" -> {
                var to = point(operands, 0);
                add(lines, pen, to);
                pen = to;
            }
            case "re" -> {
                if (operands.size() < 4) return;
                var corner = point(operands, 0);
                add(
                        boxes,
                        corner,
                        point(number(operands, 0) + number(operands, 2), number(operands, 1) + number(operands, 3)));
            }
            case "S", "s", "B", "B*", "b", "b*" -> {
                rules.addAll(lines);
                for (var box : boxes) frame(box);
                clearPath();
            }
            case "f", "F", "f*" -> {
                for (var box : boxes) if (isThin(box)) rules.add(box);
                clearPath();
            }
            case "n" -> clearPath();
            default -> {}
        }
    }

    private void clearPath() {
        lines.clear();
        boxes.clear();
    }

    private void frame(Rule box) {
        if (isThin(box)) rules.add(box);
        else {
            rules.add(new Rule(box.x0, box.y0, box.x1, box.y0));
            rules.add(new Rule(box.x0, box.y1, box.x1, box.y1));
            rules.add(new Rule(box.x0, box.y0, box.x0, box.y1));
            rules.add(new Rule(box.x1, box.y0, box.x1, box.y1));
        }
    }

    private static boolean isThin(Rule box) {
        return box.x1 - box.x0 < THIN || box.y1 - box.y0 < THIN;
    }

    private void add(List<Rule> to, Point2D.Float a, Point2D.Float b) {
        if (rules.size() + lines.size() + boxes.size() >= MAX_RULES) return;
        var rule = new Rule(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
        if (to == boxes || isThin(rule)) to.add(rule);
    }

    private Point2D.Float point(List<COSBase> operands, int at) {
        return operands.size() < at + 2 ? pen : point(number(operands, at), number(operands, at + 1));
    }

    private Point2D.Float point(float x, float y) {
        var at = getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        var box = getCurrentPage().getCropBox();
        return new Point2D.Float(at.x - box.getLowerLeftX(), box.getUpperRightY() - at.y);
    }

    private static float number(List<COSBase> operands, int at) {
        return operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
    }
}

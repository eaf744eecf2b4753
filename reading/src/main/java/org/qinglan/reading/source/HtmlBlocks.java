package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the elements of a page into paragraphs and tables as a browser would set them. */
final class HtmlBlocks {
    private static final int MAX_DEPTH = 400;
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern AROUND_LINE = Pattern.compile(" ?\\n ?");

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String number = "";
    private int outlineLevel;

    List<Piece> read(Element root) {
        inner(root, 0);
        flush();
        return pieces;
    }

    private void inner(Element element, int depth) {
        if (depth > MAX_DEPTH) throw Unreadable.tooDeep();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) append(text, element);
            else if (child instanceof Element inner) element(inner, depth + 1);
        }
    }

    private void append(TextNode text, Element parent) {
        boolean asWritten = parent.normalName().equals("pre");
        line.append(
                asWritten
                        ? text.getWholeText()
                        : SPACES.matcher(text.getWholeText()).replaceAll(" "));
    }

    private void element(Element element, int depth) {
        switch (element.normalName()) {
            case "br" -> line.append('\n');
            case "table" -> {
                flush();
                table(element, depth);
            }
            case "ol" -> {
                flush();
                list(element, depth);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                outlineLevel = element.normalName().charAt(1) - '0';
                inner(element, depth);
                flush();
                outlineLevel = 0;
            }
            default -> {
                boolean block = element.isBlock();
                if (block) flush();
                inner(element, depth);
                if (block) flush();
            }
        }
    }

    private void flush() {
        String text = AROUND_LINE.matcher(line).replaceAll("\n");
        line.setLength(0);
        text = text.replaceAll("^[ \\n]+|[ \\n]+$", "");
        if (text.isBlank()) return;
        pieces.add(new Piece.Line(number, text, outlineLevel));
        number = "";
    }

    private void list(Element list, int depth) {
        int next = Xml.number(list.attr("start"), 1);
        for (Element item : list.children()) {
            if (item.normalName().equals("li")) {
                next = Xml.number(item.attr("value"), next);
                number = number(list, next++);
            }
            inner(item, depth + 1);
            flush();
            number = "";
        }
    }

    private static String number(Element list, int n) {
        String style = list.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (style.contains("list-style:none") || style.contains("list-style-type:none")) return "";
        if (style.contains("cjk-") || style.contains("chinese"))
            return NumberFormat.display("chineseCounting", n) + "、";
        String format = switch (list.attr("type")) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
        return NumberFormat.display(format, n) + ".";
    }

    private void table(Element table, int depth) {
        if (table.selectFirst("table table") != null) {
            // Old pages place their text by tables; the inner ones are the real ones.
            for (Element part : table.children()) layout(part, depth + 1);
            return;
        }
        var grid = new HtmlGrid();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "caption" -> {
                    inner(part, depth + 1);
                    flush();
                }
                case "tr" -> grid.row(part);
                default ->
                    part.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(grid::row);
            }
        }
        pieces.add(new Piece.Grid(grid.rows()));
    }

    private void layout(Element part, int depth) {
        switch (part.normalName()) {
            case "tbody", "thead", "tfoot", "tr" -> {
                if (depth > MAX_DEPTH) throw Unreadable.tooDeep();
                part.children().forEach(child -> layout(child, depth + 1));
            }
            default -> {
                flush();
                inner(part, depth);
                flush();
            }
        }
    }
}

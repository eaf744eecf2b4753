package org.qinglan.file.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One cell of a Word table: reading what stands in it, and putting a value there with the formatting it has. */
final class WordCell {
    /** Marks that begin here and may end in another cell. */
    private static final Set<String> MARKS =
            Set.of("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd");

    private WordCell() {}

    static boolean hasTable(Element cell) {
        return !cell.all("tbl").isEmpty();
    }

    /** The words of the cell's own paragraphs, line by line. */
    static String text(Element cell) {
        var lines = new ArrayList<String>();
        for (var paragraph : WordForm.inside(cell, "p")) {
            var line = new StringBuilder();
            paragraph.walk(e -> {
                if (e.isWithin("Fallback")) return;
                switch (e.local()) {
                    case "t" -> line.append(e.text());
                    case "tab" -> {
                        if (e.parent() != null && e.parent().is("r")) line.append(' ');
                    }
                    case "br" -> line.append('\n');
                    default -> {}
                }
            });
            lines.add(line.toString());
        }
        return String.join("\n", lines).strip();
    }

    static void put(Markup markup, Element cell, Filling.Put put, Splice splice) {
        if (cell.isEmptyTag() || hasTable(cell)) return;
        var paragraphs = WordForm.inside(cell, "p");
        var run = put.after() ? lastRun(paragraphs) : null;
        if (run != null) {
            splice.put(run.end(), run.end(), run(cell.prefix(), format(run.child("rPr")), put.text()));
            return;
        }
        replace(markup, cell, paragraphs.isEmpty() ? null : paragraphs.getFirst(), put.text(), splice);
    }

    /** Everything in the cell but its properties gives way to one paragraph that looks like the first one did. */
    private static void replace(Markup markup, Element cell, @Nullable Element paragraph, String value, Splice splice) {
        var properties = cell.child("tcPr");
        int from = properties == null ? cell.open() : properties.end();
        splice.put(from, cell.close(), paragraph(markup, cell, paragraph, value));
    }

    private static String paragraph(Markup markup, Element cell, @Nullable Element like, String value) {
        String prefix = cell.prefix();
        var marks = new StringBuilder();
        cell.walk(e -> {
            if (MARKS.contains(e.local())) marks.append(e.raw());
        });
        if (like == null) return "<" + prefix + "p>" + marks + run(prefix, "", value) + "</" + prefix + "p>";
        String start = markup.text().substring(like.start(), like.open());
        if (start.endsWith("/>")) start = start.substring(0, start.length() - 2) + ">";
        var properties = like.child("pPr");
        return start + (properties == null ? "" : properties.raw()) + marks
                + run(prefix, format(like, properties), value) + "</" + like.name() + ">";
    }

    /** The run formatting of a paragraph: of its first run, else of its mark. */
    private static String format(Element paragraph, @Nullable Element properties) {
        var runs = paragraph.all("r");
        if (!runs.isEmpty()) return format(runs.getFirst().child("rPr"));
        return properties == null ? "" : format(properties.child("rPr"));
    }

    /** Tracked changes of the formatting are not taken over. */
    private static String format(@Nullable Element properties) {
        if (properties == null) return "";
        boolean tracked = List.of("ins", "del", "rPrChange", "moveFrom", "moveTo").stream()
                .anyMatch(name -> properties.child(name) != null);
        return tracked ? "" : properties.raw();
    }

    private static @Nullable Element lastRun(List<Element> paragraphs) {
        Element last = null;
        for (var paragraph : paragraphs)
            for (var run : paragraph.all("r")) if (run.child("t") != null && !run.isWithin("txbxContent")) last = run;
        return last;
    }

    private static String run(String prefix, String format, String value) {
        if (value.isEmpty()) return "";
        var run = new StringBuilder("<" + prefix + "r>" + format);
        boolean first = true;
        for (String line : value.split("\r?\n", -1)) {
            if (!first) run.append("<").append(prefix).append("br/>");
            if (!line.isEmpty())
                run.append("<")
                        .append(prefix)
                        .append("t xml:space=\"preserve\">")
                        .append(Markup.encode(line))
                        .append("</")
                        .append(prefix)
                        .append("t>");
            first = false;
        }
        return run.append("</").append(prefix).append("r>").toString();
    }
}

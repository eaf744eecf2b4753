package org.qinglan.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Markdown: headings and tables lose their marks; list numbers are text already. */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(.*?)[ \\t]*#*");
    private static final Pattern TABLE_RULE =
            Pattern.compile("\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?");

    private Markdown() {}

    static boolean isNamed(String name) {
        return name.regionMatches(true, name.length() - 3, ".md", 0, 3);
    }

    static List<Piece> read(String text) {
        if (text.length() > TextLayout.MAX_CHARACTERS) throw Unreadable.tooLong();
        var lines = text.lines().toList();
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < lines.size(); ) {
            int end = tableEnd(lines, i);
            if (end > i) {
                pieces.add(table(lines.subList(i, end)));
                i = end;
            } else {
                pieces.add(line(lines.get(i)));
                i++;
            }
        }
        return pieces;
    }

    private static Piece line(String line) {
        var heading = HEADING.matcher(line);
        if (!heading.matches()) return Piece.Line.of(plain(line));
        return new Piece.Line("", plain(heading.group(2)), heading.group(1).length());
    }

    private static int tableEnd(List<String> lines, int from) {
        boolean table = from + 1 < lines.size()
                && lines.get(from).contains("|")
                && lines.get(from + 1).contains("|")
                && TABLE_RULE.matcher(lines.get(from + 1).strip()).matches();
        int end = from;
        while (table && end < lines.size() && lines.get(end).contains("|")) end++;
        return end;
    }

    private static Piece.Grid table(List<String> lines) {
        var rows = new ArrayList<List<Piece.Box>>();
        for (int i = 0; i < lines.size(); i++) {
            if (i == 1) continue;
            String row = lines.get(i).strip().replaceAll("^\\||\\|$", "");
            rows.add(List.of(row.split("\\|", -1)).stream()
                    .map(cell -> Piece.Box.of(plain(cell.strip())))
                    .toList());
        }
        return new Piece.Grid(rows);
    }

    private static String plain(String text) {
        return text.replace("**", "");
    }
}

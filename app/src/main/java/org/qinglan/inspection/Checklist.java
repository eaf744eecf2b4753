package org.qinglan.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a checklist as somebody pasted it: numbers are taken away, parts become headings. */
final class Checklist {
    /** More lines than these are several checklists. */
    static final int MOST_LINES = 300;

    /** Longest line, in characters. */
    static final int LONGEST = 500;

    /**
     * A line as it was read.
     *
     * @param row of the office's table; null where it was pasted
     */
    record Read(String heading, String text, @Nullable String row) {}

    private static final Pattern PART =
            Pattern.compile("^(?:第?[一二三四五六七八九十]+(?:部分|大类|[、．.])|[A-Z][．.、]?\\s*(?=\\p{IsHan}))\\s*(.+)$");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:[（(][一二三四五六七八九十\\d]+[）)]|[A-Z]?\\d+(?:[.．]\\d+)*[、.．)）\\s]|[①-⑳]|[-–—•·●▪■□☐◆]|\\[[ xX√]?])\\s*");

    private Checklist() {}

    /** Lines in order; a part that has no line of its own below it is a line itself. */
    static List<Read> of(String pasted) {
        var lines = new ArrayList<Read>();
        String heading = "";
        boolean filled = true;
        for (String raw : pasted.lines().toList()) {
            String line = raw.replace('\u3000', ' ').strip();
            if (line.isEmpty()) continue;
            var part = PART.matcher(line);
            if (part.matches()) {
                if (!filled) lines.add(new Read("", heading, null));
                heading = bare(part.group(1));
                filled = false;
                continue;
            }
            String text = bare(line);
            if (text.isEmpty()) continue;
            lines.add(new Read(heading, text, null));
            filled = true;
        }
        if (!filled) lines.add(new Read("", heading, null));
        return lines;
    }

    /** Without its number, the dots that lead to a page, and what closes a heading. */
    static String bare(String line) {
        String bare = NUMBER.matcher(line).replaceFirst("");
        return bare.replaceFirst("[.…·]{3,}\\s*\\d*$", "")
                .replaceFirst("[：:]$", "")
                .strip();
    }
}

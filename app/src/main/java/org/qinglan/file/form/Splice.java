package org.qinglan.file.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pieces of a part to be replaced; everything between them is copied byte by byte. */
final class Splice {
    private record Edit(int from, int to, String text) {}

    private final List<Edit> edits = new ArrayList<>();

    /** Replaces from–to; equal places insert, in the order of the calls. */
    Splice put(int from, int to, String text) {
        edits.add(new Edit(from, to, text));
        return this;
    }

    Splice put(Markup.Span span, String text) {
        return put(span.from(), span.to(), text);
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    String into(String text) {
        return into(text, 0, text.length());
    }

    /** A stretch of the text with the edits that lie in it. */
    String into(String text, int from, int to) {
        var sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::from));
        var out = new StringBuilder(to - from + 256);
        int at = from;
        for (var edit : sorted) {
            if (edit.from() < at) throw new IllegalStateException("two edits of one place at " + edit.from());
            out.append(text, at, edit.from()).append(edit.text());
            at = edit.to();
        }
        return out.append(text, at, to).toString();
    }
}

package org.qinglan.reading;

/**
 * A piece of {@link SourceDocument#text()}: characters (UTF-16 units) from {@code from} inclusive to {@code to} exclusive.
 */
public record SourceSpan(int from, int to) {
    public SourceSpan {
        if (from < 0 || to < from) throw new IllegalArgumentException("no span: " + from + ".." + to);
    }

    /** The piece itself, exactly as it stands in the document. */
    public String of(String text) {
        return text.substring(from, to);
    }
}

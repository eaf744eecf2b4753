package org.qinglan.reading;

import java.util.Arrays;
import java.util.List;

/**
 * A piece of the document as the grammar sees it: glyphs folded, white space, bracketed pinyin and page numbers taken
 * out, and for each character the place in the source it stands for.
 */
final class Line {
    static final Line EMPTY = new Line("", "", new int[0], new int[0], new boolean[0]);

    private final String source;
    private final String text;
    private final int[] from;
    private final int[] to;
    private final boolean[] gap;

    private Line(String source, String text, int[] from, int[] to, boolean[] gap) {
        this.source = source;
        this.text = text;
        this.from = from;
        this.to = to;
        this.gap = gap;
    }

    /** The folded text; plain regular expressions work on it, as there is no white space left in it. */
    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    char at(int i) {
        return text.charAt(i);
    }

    /** Whether white space stood before the character; never true for the first one. */
    boolean gapBefore(int i) {
        return i > 0 && i < gap.length && gap[i];
    }

    Line sub(int a, int b) {
        if (a <= 0 && b >= length()) return this;
        if (a >= b) return EMPTY;
        return new Line(
                source,
                text.substring(a, b),
                Arrays.copyOfRange(from, a, b),
                Arrays.copyOfRange(to, a, b),
                Arrays.copyOfRange(gap, a, b));
    }

    Line from(int a) {
        return sub(a, length());
    }

    /** This piece and a later one of the same document as one, without what stands between them. */
    Line plus(Line later, boolean gapBetween) {
        if (isEmpty()) return later;
        if (later.isEmpty()) return this;
        var both = joined(List.of(this, later));
        both.gap[length()] = gapBetween;
        return both;
    }

    /** Pieces of the same document as one, without what stands between them. */
    static Line joined(List<Line> pieces) {
        if (pieces.size() == 1) return pieces.getFirst();
        int all = pieces.stream().mapToInt(Line::length).sum();
        var text = new StringBuilder(all);
        var f = new int[all];
        var t = new int[all];
        var g = new boolean[all];
        for (var piece : pieces) {
            int n = text.length();
            System.arraycopy(piece.from, 0, f, n, piece.length());
            System.arraycopy(piece.to, 0, t, n, piece.length());
            System.arraycopy(piece.gap, 0, g, n, piece.length());
            text.append(piece.text);
        }
        return pieces.isEmpty() ? EMPTY : new Line(pieces.getFirst().source, text.toString(), f, t, g);
    }

    /** From the first to the last character in the source; an empty piece has none. */
    SourceSpan span() {
        if (isEmpty()) throw new IllegalStateException("an empty piece has no place");
        return new SourceSpan(from[0], to[to.length - 1]);
    }

    /** The source as written, with white space removed. */
    String verbatim() {
        if (isEmpty()) return "";
        var out = new StringBuilder();
        for (int i = from[0]; i < to[to.length - 1]; i++) {
            char c = source.charAt(i);
            if (!Glyphs.isSpace(c)) out.append(c);
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Folds a piece of the source; linear in its length. */
    static Line of(String source, int begin, int end) {
        var folder = new Folder(source, begin, end);
        folder.run();
        return folder.line();
    }

    /** Walks the source once; a character that is dropped widens the one before it, so that spans stay whole. */
    private static final class Folder {
        private static final int LONGEST_PINYIN = 7;
        private final String source;
        private final int begin;
        private final int end;
        private final StringBuilder text = new StringBuilder();
        private final int[] from;
        private final int[] to;
        private final boolean[] gap;
        private boolean spaced;
        /** A question mark stood where the first byte of a character was lost. */
        private boolean lostByte;

        Folder(String source, int begin, int end) {
            this.source = source;
            this.begin = begin;
            this.end = end;
            from = new int[end - begin + 1];
            to = new int[end - begin + 1];
            gap = new boolean[end - begin + 1];
        }

        void run() {
            int i = begin;
            while (i < end) {
                char c = source.charAt(i);
                if (Glyphs.isSpace(c)) {
                    spaced = true;
                    i++;
                } else if (pinyinEnd(i) > i) {
                    int after = pinyinEnd(i);
                    if (text.length() > 0) to[text.length() - 1] = after;
                    lostByte = c == '？' || c == '?';
                    i = after;
                    continue;
                } else if (c == '蓚' && i + 1 < end && source.charAt(i + 1) == '€') {
                    // how pages with pinyin garble 兩個
                    i = shifted("兩個", i);
                } else if (lostByte && Garbled.length(source, i, end) > 0) {
                    i = shifted(Garbled.repaired(source, i, end), i);
                } else {
                    add(Glyphs.fold(c), i, i + 1);
                    i++;
                }
                lostByte = false;
            }
        }

        /** As many characters as there stand, read as they were meant. */
        private int shifted(String meant, int i) {
            for (int k = 0; k < meant.length(); k++) add(Glyphs.fold(meant.charAt(k)), i + k, i + k + 1);
            return i + meant.length();
        }

        private void add(char c, int a, int b) {
            int n = text.length();
            text.append(c);
            from[n] = a;
            to[n] = b;
            gap[n] = spaced && n > 0;
            spaced = false;
        }

        /** Where a bracketed pinyin such as (xué), or the garbled remains of one, ends; {@code i} for none. */
        private int pinyinEnd(int i) {
            char c = source.charAt(i);
            boolean garbled = c == '？' || c == '?';
            if (c != '(' && c != '（' && !garbled) return i;
            int j = i + 1;
            boolean tone = false;
            while (j < end && j - i <= LONGEST_PINYIN && isLatin(source.charAt(j))) {
                tone |= source.charAt(j) > 0x7F;
                j++;
            }
            if (j == i + 1 || j >= end || (garbled && !tone)) return i;
            char close = source.charAt(j);
            return close == ')' || close == '）' ? j + 1 : i;
        }

        private static boolean isLatin(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0x24F) || c == 'ḿ';
        }

        Line line() {
            int n = text.length();
            return new Line(
                    source, text.toString(), Arrays.copyOf(from, n), Arrays.copyOf(to, n), Arrays.copyOf(gap, n));
        }
    }
}

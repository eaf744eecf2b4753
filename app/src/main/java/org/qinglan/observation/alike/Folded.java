package org.qinglan.observation.alike;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared: letters and digits only, widths and cases made one (NFKC), what stands in quotation marks left out.
 * Chinese has no blanks, so the units are characters.
 *
 * @param original as it was written
 * @param text what is compared; a {@link #GAP} is like nothing, not even another gap
 * @param at where each character of the text stands in the original
 */
record Folded(String original, String text, int[] at) {
    static final char GAP = '\uE000';
    /** Longer texts are cut: no lesson is noted down in more. */
    private static final int LONGEST = 20_000;

    private static final Pattern QUOTED =
            Pattern.compile("“[^“”]{1,300}”|「[^「」]{1,300}」|『[^『』]{1,300}』|《[^《》]{1,60}》|\"[^\"\\n]{1,300}\"");

    static Folded of(String written) {
        String original = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        var text = new StringBuilder();
        int[] at = new int[original.length() * 2 + 16];
        int from = 0;
        var quoted = QUOTED.matcher(original);
        while (quoted.find()) {
            at = fold(original, from, quoted.start(), text, at);
            at = put(text, at, GAP, quoted.start());
            from = quoted.end();
        }
        at = fold(original, from, original.length(), text, at);
        return new Folded(original, text.toString(), Arrays.copyOf(at, text.length()));
    }

    private static int[] fold(String original, int from, int to, StringBuilder text, int[] first) {
        int[] at = first;
        for (int i = from; i < to; i += Character.charCount(original.codePointAt(i))) {
            String one = Normalizer.normalize(Character.toString(original.codePointAt(i)), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            for (int c = 0; c < one.length(); c++)
                if (Character.isLetterOrDigit(one.charAt(c)) || Character.isSurrogate(one.charAt(c)))
                    at = put(text, at, one.charAt(c), i);
        }
        return at;
    }

    private static int[] put(StringBuilder text, int[] at, char c, int where) {
        int[] room = text.length() < at.length ? at : Arrays.copyOf(at, at.length * 2);
        room[text.length()] = where;
        text.append(c);
        return room;
    }

    /** How many characters can be compared. */
    int length() {
        return (int) text.chars().filter(c -> c != GAP).count();
    }

    /** The same without what also stands in a text that everybody may have from somewhere else. */
    Folded without(Folded known) {
        var left = text.toCharArray();
        for (var run : Runs.common(this, known))
            if (run.length() >= Runs.KNOWN) Arrays.fill(left, run.here(), run.here() + run.length(), GAP);
        return new Folded(original, new String(left), at);
    }

    /** The written words from one compared character to before another. */
    String written(int from, int to) {
        int end = at[to - 1];
        return original.substring(at[from], end + Character.charCount(original.codePointAt(end)))
                .strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Folded f && f.original.equals(original) && f.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.qinglan.record.form;

/** 字数: code points without white space; punctuation counts, and so do letters and digits (indicators.md, test T). */
public final class TextCount {
    private TextCount() {}

    public static int of(String text) {
        return (int) text.codePoints().filter(c -> !isBlank(c)).count();
    }

    /** The wide space of Chinese typing is no letter either, nor is the one that must not break. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}

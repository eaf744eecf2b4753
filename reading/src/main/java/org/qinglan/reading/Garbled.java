package org.qinglan.reading;

import java.nio.charset.Charset;

/**
 * Characters read one byte late. Pages that put pinyin behind each character sometimes lose the first byte of 兩; every
 * character after it is then put together from the second half of one and the first half of the next, up to a single byte.
 */
final class Garbled {
    private static final Charset GBK = Charset.forName("GBK");
    /** The byte that is lost: the first of 兩. */
    private static final byte LOST = (byte) 0x83;

    private static final int LONGEST = 6;

    private Garbled() {}

    /** How many characters from {@code i} on are one byte late; 0 for none. */
    static int length(String source, int i, int end) {
        int n = 0;
        while (i + n < end && n < LONGEST) {
            char c = source.charAt(i + n);
            boolean single = c == '€' || c > ' ' && c < 0x7F;
            n++;
            if (single) return n > 1 && repaired(source, i, i + n).startsWith("兩") ? n : 0;
            if (Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN) return 0;
        }
        return 0;
    }

    /** What was meant by those characters. */
    static String repaired(String source, int i, int end) {
        int n = 0;
        while (i + n < end && source.charAt(i + n) != '€' && source.charAt(i + n) > 0x7F) n++;
        var late = source.substring(i, Math.min(end, i + n + 1));
        var bytes = late.replace("€", "").getBytes(GBK);
        boolean euro = late.endsWith("€");
        var whole = new byte[bytes.length + (euro ? 2 : 1)];
        whole[0] = LOST;
        System.arraycopy(bytes, 0, whole, 1, bytes.length);
        if (euro) whole[whole.length - 1] = (byte) 0x80;
        return new String(whole, GBK);
    }
}

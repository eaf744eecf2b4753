package org.qinglan.reading.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the encoding of a text file: its mark, else UTF-8 if it is valid, else UTF-16 by its zeros, else GB18030. */
final class TextDecoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 8192;

    private TextDecoding() {}

    static String decode(byte[] content) {
        if (marked(content, 0xef, 0xbb, 0xbf)) return text(content, 3, StandardCharsets.UTF_8);
        Charset wide = wide(content);
        if (wide != null) {
            boolean mark = marked(content, 0xff, 0xfe) || marked(content, 0xfe, 0xff);
            return text(content, mark ? 2 : 0, wide);
        }
        String utf8 = strict(content, StandardCharsets.UTF_8);
        if (utf8 != null) return utf8;
        return text(content, 0, GB18030);
    }

    /** No text in any encoding we know: an image, a program, an archive. */
    static boolean looksBinary(byte[] content) {
        if (wide(content) != null) return false;
        int sample = Math.min(content.length, SAMPLE);
        int control = 0;
        for (int i = 0; i < sample; i++) {
            int b = content[i] & 0xff;
            if (b == 0) return true;
            if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x0b && b != 0x1a) control++;
        }
        if (control * 50 > sample) return true;
        String text = decode(content);
        long broken = text.chars().limit(SAMPLE).filter(c -> c == '\ufffd').count();
        return broken * 20 > Math.min(text.length(), SAMPLE);
    }

    private static @Nullable Charset wide(byte[] content) {
        if (marked(content, 0xff, 0xfe)) return StandardCharsets.UTF_16LE;
        if (marked(content, 0xfe, 0xff)) return StandardCharsets.UTF_16BE;
        if (content.length < 4 || content.length % 2 != 0) return null;
        int sample = Math.min(content.length, SAMPLE) & ~1;
        boolean zeros = false;
        for (int i = 0; i < sample; i++) zeros |= content[i] == 0;
        // Line ends and digits of Chinese text have a zero byte in UTF-16 and in no other encoding.
        if (!zeros) return null;
        boolean big =
                latin(content, sample, StandardCharsets.UTF_16BE) > latin(content, sample, StandardCharsets.UTF_16LE);
        Charset likely = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return familiar(content, sample, likely) ? likely : null;
    }

    /** Latin text read the wrong way round is Chinese of a sort; the other way round only 一 becomes a letter, N. */
    private static long latin(byte[] content, int sample, Charset charset) {
        return new String(content, 0, sample, charset)
                .chars()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || c >= ' ' && c < 0x7f && c != 'N')
                .count();
    }

    private static boolean familiar(byte[] content, int sample, Charset charset) {
        String text = new String(content, 0, sample, charset);
        long familiar = text.chars()
                .filter(c -> c == '\n'
                        || c == '\r'
                        || c == '\t'
                        || c >= ' ' && c < 0x7f
                        || c >= 0x2000 && c < 0xa000
                        || c > 0xff00 && c < 0xfff0)
                .count();
        return familiar * 10 >= text.length() * 9L;
    }

    private static boolean marked(byte[] content, int... mark) {
        if (content.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((content[i] & 0xff) != mark[i]) return false;
        return true;
    }

    private static String text(byte[] content, int from, Charset charset) {
        return new String(content, from, content.length - from, charset);
    }

    private static @Nullable String strict(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

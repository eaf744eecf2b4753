package org.qinglan.reading.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF with text in it. */
final class Pdf {
    private static final int MAX_PAGES = 1_000;
    private static final long MAX_UNPACKED = 100L << 20;

    private static final int MAX_LAYERS = 4;

    private Pdf() {}

    static List<Piece> read(byte[] content) throws IOException {
        requireModestSize(content);
        try (var document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MAX_PAGES) throw Unreadable.tooLong();
            var pages = PdfPages.of(document);
            if (pages.stream().allMatch(page -> page.glyphs().isEmpty())) {
                if (!isWhole(content)) throw new IOException("the end is missing, and the text with it");
                throw Unreadable.scanned();
            }
            var parts = new ArrayList<PdfPart>();
            for (var page : pages) parts.addAll(PdfLayout.parts(page));
            return PdfParagraphs.joined(parts);
        } catch (InvalidPasswordException e) {
            throw Unreadable.encryptedPdf();
        }
    }

    /** PDFBox unpacks streams as a whole; what they hold is counted before it sees them. */
    private static void requireModestSize(byte[] content) {
        long left = MAX_UNPACKED;
        byte[] keyword = {'s', 't', 'r', 'e', 'a', 'm'};
        for (int i = 0; i + 10 < content.length; i++) {
            if (content[i] != 's' || !matches(content, i, keyword)) continue;
            int start = i + 6;
            if (content[start] == '\r') start++;
            if (content[start] == '\n') start++;
            if (!isPacked(content[start] & 0xff, content[start + 1] & 0xff)) continue;
            left -= unpacked(content, start, left);
            if (left < 0) throw Unreadable.bomb();
        }
    }

    /** Some programs write a little behind the mark that ends a PDF. */
    private static boolean isWhole(byte[] content) {
        int from = Math.max(0, content.length - 2048);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static boolean matches(byte[] content, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) if (content[at + i] != word[i]) return false;
        return true;
    }

    /** Follows content packed twice, since a bomb is packed as often as it needs; other packings grow too little. */
    private static long unpacked(byte[] content, int from, long limit) {
        long total = 0;
        InputStream in = new ByteArrayInputStream(content, from, content.length - from);
        var block = new byte[1 << 16];
        try {
            for (int layer = 0; layer < MAX_LAYERS; layer++) {
                var layered = new BufferedInputStream(new InflaterInputStream(in));
                layered.mark(2);
                boolean packedAgain = isPacked(layered.read(), layered.read());
                layered.reset();
                in = layered;
                if (!packedAgain) break;
            }
            for (int n = in.read(block); n > 0 && total <= limit; n = in.read(block)) total += n;
        } catch (IOException e) {
            return total;
        }
        return total;
    }

    private static boolean isPacked(int first, int second) {
        return (first & 0x0f) == 8 && first < 0x80 && second >= 0 && (first << 8 | second) % 31 == 0;
    }
}

package org.qinglan.reading.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip whose parts are unpacked one at a time and never beyond a limit, whatever sizes it claims. */
final class Zip implements AutoCloseable {
    /** The text part of a 500-page document has about 10 MB. */
    static final long MAX_PART = 32L << 20;

    static final long MAX_TOTAL = 64L << 20;

    private static final int MAX_ENTRIES = 10_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    Zip(byte[] content) throws IOException {
        if (directoryEntries(content) > MAX_ENTRIES) throw Unreadable.bomb();
        zip = ZipFile.builder().setByteArray(content).get();
        zip.getEntries()
                .asIterator()
                .forEachRemaining(entry -> entries.put(entry.getName().replace('\\', '/'), entry));
    }

    boolean has(String path) {
        return entries.containsKey(path);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    InputStream open(String path) throws IOException {
        var entry = entries.get(path);
        if (entry == null) throw new IOException("no part " + path);
        if (entry.getGeneralPurposeBit().usesEncryption()) throw Unreadable.encrypted();
        return new Bounded(zip.getInputStream(entry), MAX_PART);
    }

    /** Unpacks everything to nowhere, for readers that take the whole package into memory. */
    void requireModestSize() throws IOException {
        long total = 0;
        for (var entry : entries.values()) {
            try (var in = new Bounded(zip.getInputStream(entry), MAX_TOTAL - total)) {
                total += in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counted before the library makes an object of each. */
    private static int directoryEntries(byte[] content) {
        int count = 0;
        for (int i = 0; i + 3 < content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) count++;
        }
        return count;
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) take(1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            if (count > 0) take(count);
            return count;
        }

        private void take(int count) {
            left -= count;
            if (left < 0) throw Unreadable.bomb();
        }
    }
}

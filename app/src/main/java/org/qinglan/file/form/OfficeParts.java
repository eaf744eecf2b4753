package org.qinglan.file.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The zip of an office file: parts are read within limits, and those that did not change are copied as they lie. */
public final class OfficeParts {
    private static final int MOST_PARTS = 3_000;
    private static final long MOST_UNPACKED = 80L << 20;
    private static final long LARGEST_PART = 24L << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final byte[] file;
    private final Map<String, byte[]> xml;

    private OfficeParts(byte[] file, Map<String, byte[]> xml) {
        this.file = file;
        this.xml = xml;
    }

    /**
     * Opens a file.
     *
     * @throws Unusable where it is hostile, locked or damaged
     */
    public static OfficeParts of(byte[] file) {
        if (starts(file, OLE)) throw new Unusable(FormRefusal.OLD_OR_LOCKED);
        if (!starts(file, ZIP)) throw new Unusable(FormRefusal.NOT_OFFICE);
        if (directoryEntries(file) > MOST_PARTS) throw new Unusable(FormRefusal.BOMB);
        var xml = new LinkedHashMap<String, byte[]>();
        var names = new java.util.HashSet<String>();
        long unpacked = 0;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getGeneralPurposeBit().usesEncryption()) throw new Unusable(FormRefusal.OLD_OR_LOCKED);
                // two parts of one name: each reader would choose another
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) throw new Unusable(FormRefusal.DAMAGED);
                if (entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject"))
                    throw new Unusable(FormRefusal.MACROS);
                byte[] content = content(zip, entry, MOST_UNPACKED - unpacked);
                unpacked += content.length;
                if (isXml(entry.getName())) xml.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unusable(FormRefusal.DAMAGED);
        }
        var types = xml.get("[Content_Types].xml");
        if (types == null) throw new Unusable(FormRefusal.NOT_OFFICE);
        if (new String(types, StandardCharsets.UTF_8).contains("macroEnabled")) throw new Unusable(FormRefusal.MACROS);
        return new OfficeParts(file, xml);
    }

    /** The names of its XML parts, in the order of the file. */
    public Set<String> names() {
        return Collections.unmodifiableSet(xml.keySet());
    }

    boolean has(String name) {
        return xml.containsKey(name);
    }

    /** A part; {@link Unusable} where it is not there or too large to be a form. */
    public byte[] get(String name) {
        var part = xml.get(name);
        if (part == null) throw new Unusable(FormRefusal.DAMAGED);
        if (part.length > LARGEST_PART) throw new Unusable(FormRefusal.TOO_COMPLEX);
        return part;
    }

    /** The file with some parts replaced; all others keep even their compressed bytes. */
    public byte[] with(Map<String, byte[]> changed) {
        var out = new ByteArrayOutputStream(file.length + 4096);
        try (var zip = ZipFile.builder().setByteArray(file).get();
                var copy = new ZipArchiveOutputStream(out)) {
            for (var entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                var content = changed.get(entry.getName());
                if (content == null) {
                    copy.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                    continue;
                }
                var anew = new ZipArchiveEntry(entry.getName());
                anew.setTime(entry.getTime());
                copy.putArchiveEntry(anew);
                copy.write(content);
                copy.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) limit + 1);
            if (content.length > limit) throw new Unusable(FormRefusal.BOMB);
            return content;
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** Counted before the library makes an object of each. */
    private static int directoryEntries(byte[] file) {
        int count = 0;
        for (int i = 0; i + 3 < file.length; i++)
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) count++;
        return count;
    }

    private static boolean starts(byte[] file, byte[] magic) {
        return file.length >= magic.length && java.util.Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}

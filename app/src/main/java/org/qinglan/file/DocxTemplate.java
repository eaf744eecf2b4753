package org.qinglan.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.w3c.dom.Document;

/**
 * A school's own form: a .docx with fields {@code {{听课人}}}, and table rows that begin with {@code {{#过程}}} and are
 * repeated for every row of that name. Everything else of the file stays as it is.
 */
public final class DocxTemplate {
    private static final Pattern PARTS = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");
    /** No form of a school unpacks to more; a file that does is an attack. */
    private static final long LARGEST_UNPACKED = 80L << 20;

    private final Map<String, byte[]> entries;

    private DocxTemplate(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /** Reads a template; refused when it is no .docx or has nothing to fill. */
    public static Decision<DocxTemplate, FileRefusal> read(byte[] docx) {
        try {
            var template = new DocxTemplate(unzip(docx));
            if (!template.entries.containsKey("word/document.xml")) return new Refused<>(FileRefusal.NO_TEMPLATE);
            return template.fields().isEmpty() ? new Refused<>(FileRefusal.NO_FIELDS) : new Done<>(template);
        } catch (IOException | IllegalArgumentException broken) {
            return new Refused<>(FileRefusal.NO_TEMPLATE);
        }
    }

    /** The names of all fields and (with {@code #}) repeated rows, in order of appearance. */
    public Set<String> fields() {
        var names = new LinkedHashSet<String>();
        entries.forEach((name, content) -> {
            if (isPart(name)) names.addAll(DocxFields.of(parse(content)).names());
        });
        return names;
    }

    /**
     * Fills a copy. A field that has no value becomes empty; line breaks in a value stay.
     *
     * @param values by field name
     * @param rows for each {@code {{#name}}}, the values of one repeated row each; a row also sees {@code values}
     */
    public byte[] fill(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(isPart(entry.getKey()) ? filled(entry.getValue(), values, rows) : entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] filled(byte[] part, Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        var document = parse(part);
        DocxFields.of(document).fill(values, rows);
        return DocxFields.write(document);
    }

    private static boolean isPart(String name) {
        return PARTS.matcher(name).matches();
    }

    private static Document parse(byte[] part) {
        return DocxFields.parse(part);
    }

    private static Map<String, byte[]> unzip(byte[] docx) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) (LARGEST_UNPACKED - unpacked + 1));
                unpacked += content.length;
                if (unpacked > LARGEST_UNPACKED) throw new IOException("unpacks to too much");
                if (!entry.isDirectory()) entries.put(entry.getName(), content);
            }
        }
        return entries;
    }
}

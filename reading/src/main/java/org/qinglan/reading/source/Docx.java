package org.qinglan.reading.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A Word file since 2007. Read as a stream: POI's object tree recurses with each nested table and does not know what a
 * list number looks like (decision 0003).
 */
final class Docx {
    private Docx() {}

    static boolean isIn(Zip zip) throws IOException, XMLStreamException {
        return body(zip, parts(zip)) != null;
    }

    static List<Piece> read(Zip zip) throws IOException, XMLStreamException {
        return read(zip, 0);
    }

    /** @param depth how many files it is a chunk inside of */
    static List<Piece> read(Zip zip, int depth) throws IOException, XMLStreamException {
        var parts = parts(zip);
        String body = body(zip, parts);
        if (body == null) throw new IOException("no document part");
        var styles = DocxStyles.none();
        String stylesPart = part(zip, parts, "wordprocessingml.styles+xml", "word/styles.xml");
        if (stylesPart != null) {
            try (var in = zip.open(stylesPart)) {
                styles = DocxStyles.read(new Xml(in));
            }
        }
        var numbering = DocxNumbering.none();
        String numberingPart = part(zip, parts, "wordprocessingml.numbering+xml", "word/numbering.xml");
        if (numberingPart != null) {
            try (var in = zip.open(numberingPart)) {
                numbering = DocxNumbering.read(new Xml(in), styles);
            }
        }
        try (var in = zip.open(body)) {
            var text = new DocxBody(new Xml(in), styles, numbering, DocxChunks.of(zip, body, depth));
            var pieces = new ArrayList<>(text.read());
            for (String kind : List.of("footnotes", "endnotes")) {
                String path = part(zip, parts, "wordprocessingml." + kind + "+xml", "word/" + kind + ".xml");
                if (path == null || text.notes().isEmpty()) continue;
                try (var notes = zip.open(path)) {
                    pieces.addAll(
                            new DocxBody(new Xml(notes), styles, numbering, DocxChunks.none()).notes(text.notes()));
                }
            }
            return pieces;
        }
    }

    private static @Nullable String body(Zip zip, Map<String, String> parts) {
        String body = part(zip, parts, "wordprocessingml.document.main", "word/document.xml");
        if (body == null) body = part(zip, parts, "wordprocessingml.template.main", "word/document.xml");
        return body != null ? body : part(zip, parts, "ms-word.", "word/document.xml");
    }

    /** Path to content type, as [Content_Types].xml says; some programs name the main part document2.xml. */
    private static Map<String, String> parts(Zip zip) throws IOException, XMLStreamException {
        var parts = new HashMap<String, String>();
        if (!zip.has("[Content_Types].xml")) return parts;
        try (var in = zip.open("[Content_Types].xml")) {
            var xml = new Xml(in);
            int root = xml.depth();
            while (xml.childOf(root)) {
                String path = xml.attribute("PartName");
                String type = xml.attribute("ContentType");
                if (path != null && type != null) parts.put(path.startsWith("/") ? path.substring(1) : path, type);
            }
        }
        return parts;
    }

    /** The usual path first: a glossary of building blocks has styles and lists of its own. */
    private static @Nullable String part(Zip zip, Map<String, String> parts, String type, String usual) {
        if (zip.has(usual)) return usual;
        for (var entry : parts.entrySet()) {
            boolean fits = entry.getValue().contains(type) && !entry.getKey().contains("glossary");
            if (fits && zip.has(entry.getKey())) return entry.getKey();
        }
        return null;
    }
}

package org.qinglan.reading.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Whole files inside a Word file that Word takes in when it opens it (altChunk): web pages, other Word files, RTF or
 * text, as programs write them that put documents together.
 */
final class DocxChunks {
    /** A file may hold a file that holds a file; nobody writes more. */
    private static final int MAX_DEPTH = 2;

    private static final DocxChunks NONE = new DocxChunks(Map.of());

    private final Map<String, List<Piece>> chunks;

    private DocxChunks(Map<String, List<Piece>> chunks) {
        this.chunks = chunks;
    }

    static DocxChunks none() {
        return NONE;
    }

    /**
     * @param body the path of the part that names them
     * @param depth how many files it is a chunk inside of
     */
    static DocxChunks of(Zip zip, String body, int depth) throws IOException, XMLStreamException {
        int slash = body.lastIndexOf('/') + 1;
        String folder = body.substring(0, slash);
        String relations = folder + "_rels/" + body.substring(slash) + ".rels";
        if (!zip.has(relations)) return NONE;
        var chunks = new HashMap<String, List<Piece>>();
        try (var in = zip.open(relations)) {
            var xml = new Xml(in);
            int root = xml.depth();
            while (xml.childOf(root)) {
                String type = String.valueOf(xml.attribute("Type"));
                String target = xml.attribute("Target");
                if (!type.endsWith("/aFChunk") || target == null) continue;
                String path = target.startsWith("/") ? target.substring(1) : folder + target;
                if (zip.has(path)) chunks.put(String.valueOf(xml.attribute("Id")), read(zip, path, depth));
            }
        }
        return new DocxChunks(chunks);
    }

    private static List<Piece> read(Zip zip, String path, int depth) throws IOException, XMLStreamException {
        if (depth >= MAX_DEPTH) throw Unreadable.tooDeep();
        byte[] content;
        try (var in = zip.open(path)) {
            content = in.readAllBytes();
        }
        return switch (FileKind.of(content)) {
            case HTML -> Html.read(content);
            case RTF -> Rtf.read(content);
            case TEXT ->
                TextDecoding.decode(content).lines().<Piece>map(Piece.Line::of).toList();
            case ZIP -> {
                try (var inner = new Zip(content)) {
                    if (!Docx.isIn(inner)) throw Unreadable.wrongKind();
                    yield Docx.read(inner, depth + 1);
                }
            }
            default -> throw Unreadable.oldKind("夹着别种文件的 Word 文档");
        };
    }

    /** The blocks of a chunk; none where the file names one it does not hold. */
    List<Piece> named(String id) {
        return chunks.getOrDefault(id, List.of());
    }
}

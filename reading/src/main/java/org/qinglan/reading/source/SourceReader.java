package org.qinglan.reading.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.UnreadableSource;

/**
 * Opens the files schools send: Word (.docx, .doc), WPS, Rich Text Format, PDF with text, Excel (.xlsx), web pages, plain text and
 * Markdown. The content decides what a file is, not its ending.
 */
public final class SourceReader {
    /** The largest file that is read. */
    public static final int MAX_BYTES = 30 << 20;

    private SourceReader() {}

    /**
     * @throws UnreadableSource with one sentence for the file's owner
     * @throws UncheckedIOException where the file itself cannot be got at
     */
    public static SourceDocument open(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) throw Unreadable.tooLarge();
            return open(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param name the file's name as its owner knows it; only ".md" in it is heeded
     * @throws UnreadableSource with one sentence for the file's owner
     */
    public static SourceDocument open(String name, byte[] content) {
        if (content.length == 0) throw Unreadable.empty();
        if (content.length > MAX_BYTES) throw Unreadable.tooLarge();
        SourceDocument document = read(name, content);
        if (document.blocks().isEmpty()) throw Unreadable.empty();
        return document;
    }

    /** The libraries fail in every way there is on damaged files; each of them means the same to the owner. */
    private static SourceDocument read(String name, byte[] content) {
        try {
            return readKind(name, content);
        } catch (UnreadableSource e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw Unreadable.encrypted();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw Unreadable.damaged(e);
        } catch (StackOverflowError e) {
            throw Unreadable.tooDeep(e);
        } catch (OutOfMemoryError e) {
            throw Unreadable.bomb(e);
        }
    }

    private static SourceDocument readKind(String name, byte[] content) throws IOException, XMLStreamException {
        return switch (FileKind.of(content)) {
            case ZIP -> TextLayout.document(name, zip(content));
            case HTML -> TextLayout.document(name, Html.read(content));
            case OLE -> TextLayout.document(name, Doc.read(content));
            case PDF -> TextLayout.document(name, Pdf.read(content));
            case RTF -> TextLayout.document(name, Rtf.read(content));
            case MAIL -> throw Unreadable.oldKind("单个文件网页（.mht）");
            case XML -> throw Unreadable.oldKind(" XML 文件");
            case TEXT -> text(name, TextDecoding.decode(content));
            case OTHER -> throw Unreadable.wrongKind();
        };
    }

    private static SourceDocument text(String name, String text) {
        if (!Markdown.isNamed(name)) return PlainText.document(name, text);
        return TextLayout.document(name, Markdown.read(text));
    }

    private static List<Piece> zip(byte[] content) throws IOException, XMLStreamException {
        try (var zip = new Zip(content)) {
            if (Docx.isIn(zip)) return Docx.read(zip);
            if (Xlsx.isIn(zip)) return Xlsx.read(zip, content);
            throw Unreadable.wrongKind();
        }
    }
}

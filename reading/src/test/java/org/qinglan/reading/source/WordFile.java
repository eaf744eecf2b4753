package org.qinglan.reading.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file written part by part, for what POI cannot write: lists as WPS makes them, changes, boxes. */
final class WordFile {
    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static WordFile withBody(String body) {
        var file = new WordFile();
        file.part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/></Types>");
        return file.part(
                "word/document.xml", "<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
    }

    WordFile styles(String styles) {
        return part("word/styles.xml", "<w:styles" + NAMESPACES + ">" + styles + "</w:styles>");
    }

    /** @param kind footnotes, endnotes, header1 … */
    WordFile beside(String kind, String content) {
        String name = kind.replaceAll("\\d", "").replace("header", "hdr").replace("footer", "ftr");
        return part("word/" + kind + ".xml", "<w:" + name + NAMESPACES + ">" + content + "</w:" + name + ">");
    }

    WordFile numbering(String numbering) {
        return part("word/numbering.xml", "<w:numbering" + NAMESPACES + ">" + numbering + "</w:numbering>");
    }

    WordFile part(String path, String xml) {
        return part(path, xml.getBytes(StandardCharsets.UTF_8));
    }

    WordFile part(String path, byte[] content) {
        parts.put(path, content);
        return this;
    }

    WordFile damaged(UnaryOperator<byte[]> damage) {
        parts.replaceAll((path, content) -> damage.apply(content));
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    /** A paragraph of a list. */
    static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, list, r(text));
    }

    static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    static String tc(String text) {
        return tc("", p(text));
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }
}

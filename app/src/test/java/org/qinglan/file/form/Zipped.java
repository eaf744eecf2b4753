package org.qinglan.file.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/** Office files for tests, written part by part so that every byte is known. */
final class Zipped {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
    private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Zipped() {}

    /** A Word file with this body. */
    static byte[] docx(String body) {
        return zip(Map.of(
                "[Content_Types].xml",
                types("/word/document.xml", OFFICE + "wordprocessingml.document.main+xml"),
                "_rels/.rels",
                rels("word/document.xml"),
                "word/document.xml",
                document(body),
                "word/media/note.bin",
                "附在里面的东西".repeat(50)));
    }

    static String document(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<!-- a > b --><w:document " + W
                + "><w:body>" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\"  w:h='16838'/></w:sectPr></w:body></w:document>";
    }

    /** An Excel file with this sheet after its root's start tag, these shared strings, and further parts. */
    static byte[] xlsx(String sheet, String shared, String inBook, Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                types("/xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main+xml")
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + OFFICE
                                        + "spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
                                        + OFFICE + "spreadsheetml.sharedStrings+xml\"/></Types>"));
        parts.put("_rels/.rels", rels("xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"" + S + "\" xmlns:r=\"" + DOC
                        + "\"><sheets><sheet name=\"登记表\" sheetId=\"1\" r:id=\"rId1\"/></sheets>" + inBook
                        + "</workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + RELS + "\"><Relationship Id=\"rId1\" Type=\"" + DOC
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + DOC
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet(sheet));
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + S + "\">" + shared + "</sst>");
        parts.putAll(more);
        return zip(parts);
    }

    static String sheet(String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + S + "\">" + inside + "</worksheet>";
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Map<String, String> unzip(byte[] file) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    /** The parts as they lie in the file, compressed. */
    static Map<String, byte[]> raw(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries()))
                parts.put(entry.getName(), zip.getRawInputStream(entry).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    static OfficeForm form(byte[] file) {
        return switch (OfficeForm.read(file)) {
            case Done(var form) -> form;
            case Refused(var why) -> throw new AssertionError(why.sentence());
        };
    }

    private static String types(String part, String type) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>";
    }

    private static String rels(String target) {
        return "<Relationships xmlns=\"" + RELS + "\"><Relationship Id=\"rId1\" Type=\"" + DOC
                + "/officeDocument\" Target=\"" + target + "\"/></Relationships>";
    }
}

package org.qinglan.school.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes small Excel files for tests. */
public final class Xlsx {
    private final List<List<Object>> rows = new ArrayList<>();

    private Xlsx() {}

    /** A file whose first row is this. */
    public static Xlsx of(Object... cells) {
        return new Xlsx().row(cells);
    }

    public Xlsx row(Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    public byte[] bytes() {
        return workbook(book -> sheet(book.newWorksheet("名单")));
    }

    static byte[] workbook(Consumer<Workbook> fill) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            fill.accept(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void sheet(Worksheet sheet) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case Number number -> sheet.value(r, c, number);
                    case String text when text.startsWith("=") -> sheet.formula(r, c, text.substring(1));
                    case Object text -> sheet.value(r, c, text.toString());
                }
            }
        }
    }

    /** A file with the rows as Excel itself would write them, cached values of formulas included. */
    static byte[] raw(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String pack = "http://schemas.openxmlformats.org/package/2006/";
        var parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='" + pack + "content-types'><Default Extension='rels'"
                        + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType="
                        + "'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
                "_rels/.rels",
                "<Relationships xmlns='" + pack + "relationships'><Relationship Id='r1' Type='" + rel
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns='" + main + "' xmlns:r='" + rel
                        + "'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + pack + "relationships'><Relationship Id='r1' Type='" + rel
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}

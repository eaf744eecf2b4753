package org.qinglan.reading.source;

/** An Excel file written part by part, of a size at which POI would take its time. */
final class ExcelFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ExcelFile() {}

    static WordFile withRows(int rows) {
        var cells = new StringBuilder();
        for (int row = 1; row <= rows; row++) {
            cells.append("<row r=\"").append(row).append("\"><c r=\"A").append(row);
            cells.append("\"><v>1</v></c></row>");
        }
        return new WordFile()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + override("/xl/workbook.xml", "sheet.main+xml")
                                + override("/xl/worksheets/sheet1.xml", "worksheet+xml") + "</Types>")
                .part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
                .part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                                + "\"><sheets><sheet name=\"安排\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + cells + "</sheetData></worksheet>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }
}

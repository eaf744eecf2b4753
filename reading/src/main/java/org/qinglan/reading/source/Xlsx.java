package org.qinglan.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An Excel file: each visible sheet is a table with its cells as displayed. */
final class Xlsx {
    private Xlsx() {}

    static boolean isIn(Zip zip) {
        return zip.has("xl/workbook.xml");
    }

    static List<Piece> read(Zip zip, byte[] content) throws IOException, XMLStreamException {
        zip.requireModestSize();
        try (var file = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(file);
            var hidden = hiddenSheets(reader);
            var strings = new ReadOnlySharedStringsTable(file, false);
            var pieces = new ArrayList<Piece>();
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    if (hidden.contains(sheets.getSheetName())) continue;
                    var cells = new XlsxSheet();
                    var parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new MergeAware(reader, strings, cells));
                    parser.parse(new InputSource(sheet));
                    if (cells.isEmpty()) continue;
                    if (!sheets.getSheetName().matches("(?i)sheet ?\\d*")) {
                        pieces.add(Piece.Line.of(sheets.getSheetName()));
                    }
                    pieces.add(cells.grid());
                }
            }
            return pieces;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static Set<String> hiddenSheets(XSSFReader reader)
            throws IOException, OpenXML4JException, XMLStreamException {
        var hidden = new HashSet<String>();
        try (var in = reader.getWorkbookData()) {
            var xml = new Xml(in);
            int root = xml.depth();
            while (xml.childOf(root)) {
                if (!xml.name().equals("sheets")) continue;
                int sheets = xml.depth();
                while (xml.childOf(sheets)) {
                    String name = xml.attribute("name");
                    String state = xml.attribute("state");
                    if (name != null && state != null && !state.equals("visible")) hidden.add(name);
                }
            }
        }
        return hidden;
    }

    /** POI's reader of cells passes over the list of merged ones, which follows them. */
    private static final class MergeAware extends XSSFSheetXMLHandler {
        private final XlsxSheet sheet;

        MergeAware(XSSFReader reader, ReadOnlySharedStringsTable strings, XlsxSheet sheet)
                throws IOException, OpenXML4JException {
            super(reader.getStylesTable(), null, strings, sheet, new DataFormatter(Locale.CHINA), false);
            this.sheet = sheet;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            String area = attributes.getValue("ref");
            if (localName.equals("mergeCell") && area != null) sheet.merged(area);
            super.startElement(uri, localName, qName, attributes);
        }
    }
}

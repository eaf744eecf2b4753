package org.qinglan.reading.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** A PDF in Chinese without a font file: each code is its own character, and each character one em wide. */
final class PdfFile implements AutoCloseable {
    private static final String TO_UNICODE = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            1 beginbfrange <0000> <FFFF> <0000> endbfrange
            endcmap CMapName currentdict /CMap defineresource pop end end""";

    private final PDDocument document = new PDDocument();
    private final COSDictionary font = new COSDictionary();
    private final COSDictionary forms = new COSDictionary();
    private final StringBuilder drawing = new StringBuilder();

    PdfFile() throws IOException {
        var unicode = document.getDocument().createCOSStream();
        fill(unicode, TO_UNICODE);
        var system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "Own");
        descriptor.setInt(COSName.FLAGS, 4);
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "Own");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setItem(COSName.DW, COSInteger.get(1000));
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Own");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(java.util.List.of(descendant)));
        font.setItem(COSName.TO_UNICODE, unicode);
    }

    private static void fill(COSStream stream, String content) throws IOException {
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** @param y from the upper edge of the page, which is 842 high */
    PdfFile text(float x, float y, String words) {
        var codes = new StringBuilder();
        words.chars().forEach(c -> codes.append("%04X".formatted(c)));
        return draw("BT /F 12 Tf %.1f %.1f Td <%s> Tj ET".formatted(x, 842 - y, codes));
    }

    PdfFile line(float x0, float y0, float x1, float y1) {
        return draw(String.format(Locale.ROOT, "%.1f %.1f m %.1f %.1f l S", x0, 842 - y0, x1, 842 - y1));
    }

    PdfFile draw(String operators) {
        drawing.append(operators).append('\n');
        return this;
    }

    /** Draws a form that draws another ten times, which draws another ten times … */
    PdfFile multiplied(int levels) throws IOException {
        COSStream inner = null;
        for (int i = 0; i < levels; i++) {
            var form = document.getDocument().createCOSStream();
            form.setItem(COSName.TYPE, COSName.XOBJECT);
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            form.setItem(COSName.BBOX, PDRectangle.A4.getCOSArray());
            var named = new COSDictionary();
            named.setItem("X", inner);
            var resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, named);
            form.setItem(COSName.RESOURCES, resources);
            fill(form, (inner == null ? "q Q " : "/X Do ").repeat(10));
            inner = form;
        }
        forms.setItem("X", inner);
        return draw("/X Do");
    }

    PdfFile endPage() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        var fonts = new COSDictionary();
        fonts.setItem("F", font);
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.XOBJECT, forms);
        page.setResources(new PDResources(resources));
        var content = document.getDocument().createCOSStream();
        fill(content, drawing.toString());
        page.setContents(new PDStream(content));
        document.addPage(page);
        drawing.setLength(0);
        return this;
    }

    PdfFile locked(String password) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return this;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

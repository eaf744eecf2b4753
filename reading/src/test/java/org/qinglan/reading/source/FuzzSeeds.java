package org.qinglan.reading.source;

import static org.qinglan.reading.source.WordFile.item;
import static org.qinglan.reading.source.WordFile.p;
import static org.qinglan.reading.source.WordFile.r;
import static org.qinglan.reading.source.WordFile.tbl;
import static org.qinglan.reading.source.WordFile.tc;
import static org.qinglan.reading.source.WordFile.tr;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small files with everything in them that the readers know, for a fuzzer to begin with. */
final class FuzzSeeds {
    static final String TEXT = """
            青禾小学语文组2031—2032学年第一学期工作计划

            一、工作目标
            1．每位教师听课不少于15节，组长不少于20节。
            二、具体安排
            （一）九月
            9月5日（周五）下午 集体备课，主备人：林一、周二
            截止9月26日前，上交教学计划；暂定10月中旬公开课。
            周次\t内容\t负责人
            第3周\t教研活动\t林一
            第4—5周\t每周二下午评课\t
            """;

    static final String PAGE = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>站</title></head><body><nav>首页</nav>
            <h2>一、目标</h2><p>认真&nbsp;备课，<b>精心</b><br>上课。</p><pre>原样\t文字</pre>
            <ol start="3" type="a"><li value="7">听课15节</li></ol><ol style="list-style-type: cjk-ideographic"><li>总结</li></ol>
            <table><caption>安排</caption><tr><th colspan=2>时间</th></tr><tr><td rowspan=2>九月</td><td>备课</td></tr></table>
            <table><tr><td><table><tr><td>十月</td></tr></table></td></tr></table><div style="display:none">暗</div></body></html>
            """;

    private FuzzSeeds() {}

    static List<WordFile> words() {
        String numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/><w:pStyle w:val=\"A\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/><w:isLgl/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>";
        String styles = "<w:style w:styleId=\"A\" w:type=\"paragraph\" w:default=\"1\"><w:name w:val=\"heading 1\"/>"
                + "<w:basedOn w:val=\"B\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("3")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String box = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" + p("名单")
                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>";
        return List.of(
                WordFile.withBody(item(1, 0, "目标") + item(1, 1, "9月5日集体备课") + "<w:p><w:ins>" + r("听课15节")
                                + "</w:ins><w:del>" + r("十") + "</w:del></w:p>")
                        .numbering(numbering)
                        .styles(styles),
                WordFile.withBody("<w:p>" + field + "<w:r><w:sym w:char=\"F0FE\"/><w:tab/><w:br/></w:r>" + box
                        + "</w:p>"
                        + tbl(
                                tr(tc("<w:gridSpan w:val=\"2\"/>", p("周次")), tc("内容")),
                                tr(tc("<w:vMerge w:val=\"restart\"/>", p("第3周")), tc("备课"), tc("", tbl(tr(tc("内"))))),
                                tr(tc("<w:vMerge/>", p("")), tc("听课"), tc("林一")))));
    }

    static List<byte[]> oldWords() throws IOException {
        return List.of(
                new OldWordFile().paragraph("计划").bytes(),
                new OldWordFile()
                        .item(0, "目标")
                        .item(1, "见\u0013 PAGE \u00143\u0015页")
                        .row(new int[] {0, 2000, 4000}, new int[] {0x60, 0}, "九月", "备课")
                        .row(new int[] {0, 2000, 4000}, new int[] {0x20, 0}, "", "听课")
                        .paragraph("一、正文", (byte) 0x40, (byte) 0x26, (byte) 1)
                        .bytes());
    }

    static List<byte[]> pdfs() throws IOException {
        try (var file = new PdfFile()) {
            byte[] table = file.draw("100 642 300 100 re S")
                    .line(200, 100, 200, 200)
                    .text(110, 120, "九月")
                    .text(100, 300, "9月5日集体备课")
                    .multiplied(2)
                    .endPage()
                    .bytes();
            return List.of(table, plain(table));
        }
    }

    /** A PDF as a person would write it, whose drawing a fuzzer can change without breaking the packing. */
    private static byte[] plain(byte[] packed) throws IOException {
        try (var document = Loader.loadPDF(packed)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    byte[] content;
                    try (var in = stream.createInputStream()) {
                        content = in.readAllBytes();
                    }
                    stream.removeItem(COSName.FILTER);
                    // Letters and figures only: 65,536 characters would be read anew for each try.
                    content = new String(content, StandardCharsets.ISO_8859_1)
                            .replace("<0000> <FFFF> <0000> endbf", "<0020> <007E> <0020> endbf")
                            .getBytes(StandardCharsets.ISO_8859_1);
                    try (var out = stream.createRawOutputStream()) {
                        out.write(content);
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    static byte[] excel() {
        return Excel.FILE;
    }

    /** Made once, since POI takes its time. */
    private static final class Excel {
        static final byte[] FILE = made();
    }

    private static byte[] made() {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("安排");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("九月");
            row.createCell(1).setCellValue(LocalDate.of(2031, 9, 5));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            row.getCell(1).setCellStyle(style);
            row.createCell(2).setCellValue(true);
            sheet.createRow(3).createCell(1).setCellFormula("1/2");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> unzipped(byte[] zip) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}

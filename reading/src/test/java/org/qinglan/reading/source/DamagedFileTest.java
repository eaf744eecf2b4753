package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.UnreadableSource;

/** Files with some bytes changed, as bad storage and bad intent change them: a document or a sentence, nothing else. */
class DamagedFileTest {
    private static final int TIMES = 300;
    private static final Duration SOON = Duration.ofSeconds(5);

    private interface Maker {
        byte[] make(Random random) throws IOException;
    }

    private static void everyDamageIsAnswered(long seed, Maker maker) {
        var random = new Random(seed);
        int read = 0;
        for (int i = 0; i < TIMES; i++) {
            byte[] content = assertTimeoutPreemptively(SOON, () -> maker.make(random));
            if (assertTimeoutPreemptively(SOON, () -> isRead(content))) read++;
        }
        assertThat(read).as("how many were read all the same").isBetween(1, TIMES);
    }

    private static boolean isRead(byte[] content) {
        try {
            var document = SourceReader.open("计划", content);
            document.blocks()
                    .forEach(block ->
                            assertThat(block.span().of(document.text())).isNotNull());
            return true;
        } catch (UnreadableSource e) {
            assertThat(e.getMessage()).endsWith("。");
            return false;
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] content = whole.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(content.length);
            switch (random.nextInt(3)) {
                case 0 -> content[at] = (byte) random.nextInt();
                case 1 -> content[at] ^= (byte) (1 << random.nextInt(8));
                default -> content[at] = random.nextBoolean() ? 0 : (byte) 0xff;
            }
        }
        return content;
    }

    private static WordFile word() {
        return WordFile.withBody(WordFile.item(1, 0, "目标")
                        + WordFile.tbl(WordFile.tr(WordFile.tc("九月"), WordFile.tc("备课")))
                        + WordFile.p("正文"))
                .numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    }

    @Test
    void word_files() {
        byte[] whole = word().bytes();
        everyDamageIsAnswered(11, random -> damaged(whole, random));
    }

    @Test
    void word_files_damaged_before_they_were_packed() {
        everyDamageIsAnswered(
                12,
                random -> word().damaged(part -> random.nextInt(3) > 0 ? part : damaged(part, random))
                        .bytes());
    }

    @Test
    void old_word_files() throws IOException {
        byte[] whole = new OldWordFile()
                .item(0, "目标")
                .row(new int[] {0, 2000, 4000}, new int[] {0x60, 0}, "九月", "备课")
                .row(new int[] {0, 2000, 4000}, new int[] {0x20, 0}, "", "听课")
                .paragraph("正文")
                .bytes();
        everyDamageIsAnswered(13, random -> damaged(whole, random));
    }

    @Test
    void pdf_files() throws IOException {
        try (var file = new PdfFile()) {
            byte[] whole = file.draw("100 642 300 100 re S")
                    .line(200, 100, 200, 200)
                    .text(110, 120, "九月")
                    .text(100, 300, "正文")
                    .endPage()
                    .bytes();
            everyDamageIsAnswered(14, random -> damaged(whole, random));
        }
    }

    @Test
    void excel_files() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("九月");
            book.write(out);
        }
        everyDamageIsAnswered(15, random -> damaged(out.toByteArray(), random));
    }

    @Test
    void web_pages() {
        byte[] whole = "<html><body><ol><li>备课</li></ol><table><tr><td rowspan=2>九月</td></tr></table></body></html>"
                .getBytes(StandardCharsets.UTF_8);
        everyDamageIsAnswered(16, random -> damaged(whole, random));
    }
}

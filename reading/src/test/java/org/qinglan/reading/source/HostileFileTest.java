package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.reading.UnreadableSource;

/** Whatever is sent, its owner gets one sentence, soon. */
class HostileFileTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private static String refusalOf(byte[] content) {
        return assertTimeoutPreemptively(SOON, () -> {
            try {
                return "read: " + SourceReader.open("计划.docx", content).text();
            } catch (UnreadableSource e) {
                return e.getMessage();
            }
        });
    }

    private static byte[] zipped(String path, String chunk, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            byte[] part = chunk.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) zip.write(part);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/workbook.xml"})
    void a_part_of_endless_white_space_is_not_unpacked(String part) throws IOException {
        byte[] bomb = zipped(part, " ".repeat(1 << 20), 66);

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refusalOf(bomb)).startsWith("文件解开后太大");
    }

    @Test
    void a_paragraph_without_end_is_not_read_to_its_end() throws IOException {
        var file = WordFile.withBody(WordFile.p("长".repeat(5_000_000)));

        assertThat(refusalOf(file.bytes())).startsWith("文件里的文字太多");
    }

    @Test
    void a_zip_of_too_many_parts_is_refused() {
        var file = WordFile.withBody(WordFile.p("正文"));
        for (int i = 0; i < 10_001; i++) file.part("word/media/" + i, "");

        assertThat(refusalOf(file.bytes())).startsWith("文件解开后太大");
    }

    @Test
    void a_hundred_thousand_nested_tables_are_too_deep() {
        String open = "<w:tbl><w:tr><w:tc>".repeat(100_000);

        assertThat(refusalOf(WordFile.withBody(open).bytes())).startsWith("文件里的表格或内容套得太深");
    }

    @Test
    void a_hundred_thousand_nested_tables_of_a_page_end_soon() {
        String page = "<html><body>" + "<table><tr><td>表".repeat(100_000);

        assertThat(refusalOf(page.getBytes(StandardCharsets.UTF_8))).startsWith("文件里的表格或内容套得太深");
    }

    @Test
    void a_page_of_a_million_tags_is_too_complex() {
        String page = "<html><body>" + "<br>".repeat(1_000_000);

        assertThat(refusalOf(page.getBytes(StandardCharsets.UTF_8))).startsWith("文件的内容太复杂");
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "x", "dl"})
    void elements_of_any_name_a_hundred_thousand_deep_end_soon(String name) {
        String page = "<html><body>" + ("<" + name + ">表").repeat(100_000);

        assertThat(refusalOf(page.getBytes(StandardCharsets.UTF_8))).startsWith("文件里的表格或内容套得太深");
    }

    @Test
    void elements_that_need_no_end_are_not_taken_for_deep() {
        String page = "<html><body>" + "<p>备课<br><img src=x><x />".repeat(1_000);

        assertThat(refusalOf(page.getBytes(StandardCharsets.UTF_8))).startsWith("read: 备课\n");
    }

    @Test
    void a_table_of_a_million_rows_is_too_long_and_one_of_a_thousand_is_read() {
        assertThat(refusalOf(ExcelFile.withRows(1_000_000).bytes())).startsWith("文件里的文字太多");
        assertThat(refusalOf(ExcelFile.withRows(1_000).bytes())).startsWith("read: 安排\n1\n1\n");
    }

    @Test
    void deep_xml_is_refused_where_it_holds_styles_too() {
        var file = WordFile.withBody(WordFile.p("正文")).styles("<w:style>".repeat(300_000));

        assertThat(refusalOf(file.bytes()))
                .satisfiesAnyOf(
                        sentence -> assertThat(sentence).startsWith("文件里的表格或内容套得太深"),
                        sentence -> assertThat(sentence).startsWith("文件已损坏"));
    }

    @Test
    void an_entity_does_not_open_a_file_of_ours(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        var word = new WordFile()
                .part("word/document.xml", type + "<document><body><p><r><t>甲&e;</t></r></p></body></document>");
        var excel = new WordFile()
                .part("[Content_Types].xml", type + "<Types>&e;</Types>")
                .part("xl/workbook.xml", type + "<workbook>&e;</workbook>");

        assertThat(refusalOf(word.bytes())).startsWith("文件已损坏");
        assertThat(refusalOf(excel.bytes())).startsWith("文件已损坏");
    }

    @Test
    void entities_that_multiply_are_refused() {
        var entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"哈\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        var file = new WordFile()
                .part("word/document.xml", entities + "]><document><body><p><r><t>&a11;</t></r></p></body></document>");

        assertThat(refusalOf(file.bytes())).startsWith("文件已损坏");
    }

    @Test
    void a_file_of_more_than_30_megabytes_is_refused_before_it_is_read(@TempDir Path folder) throws IOException {
        var file = folder.resolve("计划.docx");
        try (var big = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            big.position(31L << 20).write(ByteBuffer.allocate(1));
        }

        assertThatThrownBy(() -> SourceReader.open(file)).hasMessageStartingWith("文件超过 30 MB");
        assertThat(refusalOf(new byte[SourceReader.MAX_BYTES + 1])).startsWith("文件超过 30 MB");
    }

    @Test
    void a_file_is_opened_under_its_own_name(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("语文组.txt"), "正文");

        assertThat(SourceReader.open(file).name()).isEqualTo("语文组.txt");
    }

    @Test
    void an_empty_file_is_named_so() {
        assertThat(refusalOf(new byte[0])).startsWith("文件是空的");
        assertThat(refusalOf(WordFile.withBody("").bytes())).startsWith("文件是空的");
    }

    @Test
    void a_truncated_file_is_damaged() {
        byte[] whole = WordFile.withBody(WordFile.p("正文")).bytes();

        for (int length : new int[] {4, 40, whole.length / 2, whole.length - 30}) {
            assertThat(refusalOf(Arrays.copyOf(whole, length))).startsWith("文件已损坏");
        }
    }

    @Test
    void a_word_file_under_a_password_says_so() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var in = encryptor.getDataStream(file)) {
                in.write(WordFile.withBody(WordFile.p("正文")).bytes());
            }
            file.writeFilesystem(out);
        }

        assertThat(refusalOf(out.toByteArray())).startsWith("文件设了密码");
    }

    @Test
    void an_old_word_file_under_a_password_says_so() throws IOException {
        assertThat(refusalOf(new OldWordFile().paragraph("正文").locked().bytes()))
                .startsWith("文件设了密码");
    }

    @Test
    void files_of_other_kinds_are_named_or_sent_back() throws IOException {
        var random = new byte[5000];
        new Random(7).nextBytes(random);
        var excel = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(excel);
        }

        assertThat(refusalOf(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'}))
                .startsWith("这个文件里读不到文字");
        assertThat(refusalOf("MZ\u0090\0\3\0\0\0\4".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("这个文件里读不到文字");
        assertThat(refusalOf(random)).startsWith("这个文件里读不到文字");
        assertThat(refusalOf(zipped("photo.jpg", "x", 9))).startsWith("这个文件里读不到文字");
        assertThat(refusalOf(excel.toByteArray())).startsWith("这是旧版 Excel 表格");
        assertThat(refusalOf("MIME-Version: 1.0\nContent-Type: multipart/related".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("这是单个文件网页");
        assertThat(refusalOf("<?xml version=\"1.0\"?><w:wordDocument/>".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("这是 XML 文件");
    }

    @Test
    void an_ending_that_is_not_the_files_own_does_no_harm() throws IOException {
        byte[] word = WordFile.withBody(WordFile.p("正文")).bytes();

        for (String name : new String[] {"计划.pdf", "计划.xlsx", "计划.txt", "计划.wps", "计划"}) {
            assertThat(SourceReader.open(name, word).text()).isEqualTo("正文\n");
        }
        assertThat(SourceReader.open(
                                "计划.docx", new OldWordFile().paragraph("正文").bytes())
                        .text())
                .isEqualTo("正文\n");
    }

    @Test
    void a_truncated_old_word_or_excel_file_is_answered() throws IOException {
        byte[] old = new OldWordFile().paragraph("正文").bytes();
        byte[] excel = ExcelFile.withRows(3).bytes();

        for (int parts = 1; parts < 8; parts++) {
            assertThat(refusalOf(Arrays.copyOf(old, old.length * parts / 8))).startsWith("文件已损坏");
            assertThat(refusalOf(Arrays.copyOf(excel, excel.length * parts / 8)))
                    .startsWith("文件已损坏");
        }
    }

    @Test
    void macros_are_not_looked_at() {
        var file = WordFile.withBody(WordFile.p("正文")).part("word/vbaProject.bin", new byte[] {1, 2, 3});

        assertThat(SourceReader.open("计划.docm", file.bytes()).text()).isEqualTo("正文\n");
    }

    @Test
    void a_pdf_that_unpacks_without_end_is_refused() throws IOException {
        try (var file = new PdfFile()) {
            file.draw("BT ET").endPage();
            byte[] pdf = file.bytes();
            for (int layers = 1; layers <= 2; layers++) {
                var bomb = new ByteArrayOutputStream();
                bomb.write(pdf);
                bomb.write("stream\n".getBytes(StandardCharsets.US_ASCII));
                bomb.write(packed(layers));
                assertThat(refusalOf(bomb.toByteArray())).startsWith("文件解开后太大");
            }
        }
    }

    private static byte[] packed(int layers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = layers == 1
                ? new DeflaterOutputStream(bytes)
                : new DeflaterOutputStream(new DeflaterOutputStream(bytes))) {
            for (int i = 0; i < 101; i++) out.write(new byte[1 << 20]);
        }
        return bytes.toByteArray();
    }

    @Test
    void drawings_that_call_each_other_ten_times_each_end_soon() throws IOException {
        try (var file = new PdfFile()) {
            file.text(100, 100, "正文").multiplied(9).endPage();

            assertThat(refusalOf(file.bytes())).startsWith("文件的内容太复杂");
        }
    }
}

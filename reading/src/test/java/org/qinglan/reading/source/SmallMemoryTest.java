package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinglan.reading.ReadCommand;

/** The worst files of each kind, read by a process that ends at once where its memory does. */
class SmallMemoryTest {
    private static final int OUT_OF_MEMORY = 3;

    @TempDir
    private Path folder;

    private record Outcome(int exit, String said) {}

    private Outcome read(String memory) throws IOException, InterruptedException {
        var log = Files.createTempFile(folder.getParent(), "said", ".log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memory,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadCommand.class.getName(),
                        folder.toString(),
                        "--out",
                        Files.createTempDirectory("read").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Outcome(process.waitFor(), Files.readString(log));
    }

    private void file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] zipped(String path, String start, String chunk, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(path));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] part = chunk.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) zip.write(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(int megabytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < megabytes; i++) out.write(" ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                        + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                        + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>> endobj\n"
                        + "4 0 obj <</Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed.toByteArray());
        file.writeBytes(
                "\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    @Test
    void the_worst_files_are_refused_within_a_quarter_of_a_gigabyte_and_not_within_nothing() throws Exception {
        file("white.docx", zipped("word/document.xml", "<document><body>", " ".repeat(1 << 20), 70));
        file("white.xlsx", zipped("xl/workbook.xml", "<workbook>", " ".repeat(1 << 20), 70));
        file("long.docx", WordFile.withBody(WordFile.p("长".repeat(9_000_000))).bytes());
        file("deep.docx", zipped("word/document.xml", "<document><body>", "<tbl><tr><tc>", 100_000));
        file("rows.xlsx", ExcelFile.withRows(1_000_000).bytes());
        file("long.txt", "长".repeat(9_000_000).getBytes(StandardCharsets.UTF_8));
        file("white.txt", " ".repeat(29 << 20).getBytes(StandardCharsets.US_ASCII));
        file("long.html", ("<html><body><p>" + "长".repeat(9_000_000)).getBytes(StandardCharsets.UTF_8));
        file("deep.html", ("<html><body>" + "<article>".repeat(100_000)).getBytes(StandardCharsets.US_ASCII));
        file("often.doc", new OldWordFile().paragraph("反复").named(1_000_000).bytes());
        file("white.pdf", pdf(99));
        file("bomb.pdf", pdf(110));

        var outcome = read("256m");
        assertThat(outcome.exit()).as(outcome.said()).isEqualTo(1);
        assertThat(outcome.said().lines().filter(line -> line.endsWith("。")))
                .as(outcome.said())
                .hasSize(12);
        assertThat(read("16m").exit()).isEqualTo(OUT_OF_MEMORY);
    }
}

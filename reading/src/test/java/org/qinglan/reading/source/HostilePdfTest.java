package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.UnreadableSource;

/** PDFs whose parts lead in circles or have no end: one sentence, soon. */
class HostilePdfTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String ONE_PAGE = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

    private static String outcome(String pdf) {
        return outcome(pdf.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String outcome(byte[] pdf) {
        return assertTimeoutPreemptively(SOON, () -> {
            try {
                return "read: " + SourceReader.open("计划.pdf", pdf).text();
            } catch (UnreadableSource e) {
                assertThat(e.getCause() instanceof VirtualMachineError)
                        .as("no bound kept it")
                        .isFalse();
                return e.getMessage();
            }
        });
    }

    private static String pdf(String... objects) {
        var file = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.length; i++) {
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        return file + "trailer <</Root 1 0 R/Size " + (objects.length + 1) + ">>\n%%EOF";
    }

    private static String stream(String dictionary, String content) {
        return "<<" + dictionary + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    private static String page(String more) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R" + more + ">>";
    }

    private static final String HELVETICA =
            "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 5 0 R>>>>";

    @Test
    void a_page_is_read_that_a_person_wrote() {
        assertThat(outcome(pdf(CATALOG, ONE_PAGE, page(HELVETICA), stream("", "BT /F 12 Tf 99 700 Td (Plan) Tj ET"))))
                .isEqualTo("read: Plan\n");
    }

    @Test
    void pages_that_hold_themselves_end() {
        assertThat(outcome(pdf(CATALOG, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")))
                .isIn("这是扫描件，里面没有文字。请上传 Word 文件，或先用文字识别转成文本再上传。", "文件已损坏，打不开。请用 Word 或 WPS 打开原件，另存一份再上传。");
        assertThat(outcome(pdf(CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>")))
                .endsWith("。");
    }

    @Test
    void a_table_of_objects_that_names_itself_as_the_one_before_ends() {
        String objects = pdf(CATALOG, ONE_PAGE, page(HELVETICA), stream("", "BT /F 12 Tf 99 700 Td (Plan) Tj ET"));
        String table = objects.substring(0, objects.indexOf("trailer"));

        assertThat(outcome(table + "xref\n0 1\n0000000000 65535 f \ntrailer <</Root 1 0 R/Size 5/Prev " + table.length()
                        + ">>\nstartxref\n" + table.length() + "\n%%EOF"))
                .isEqualTo("read: Plan\n");
    }

    @Test
    void a_drawing_that_draws_itself_ends() {
        assertThat(outcome(pdf(
                        CATALOG,
                        ONE_PAGE,
                        page(HELVETICA),
                        stream("", "/X Do"),
                        stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
                                "/X Do /X Do"))))
                .endsWith("。");
    }

    @Test
    void states_saved_without_end_are_too_complex_and_a_few_are_not() {
        String draws = "BT /F 12 Tf 99 700 Td (Plan) Tj ET";

        assertThat(outcome(pdf(CATALOG, ONE_PAGE, page(HELVETICA), stream("", "q ".repeat(1_500_000) + draws))))
                .startsWith("文件的内容太复杂");
        assertThat(outcome(pdf(CATALOG, ONE_PAGE, page(HELVETICA), stream("", "q ".repeat(500) + draws))))
                .isEqualTo("read: Plan\n");
    }

    @Test
    void a_million_objects_end() {
        String many = "7 0 obj null endobj\n".repeat(1_000_000);

        assertThat(outcome(many.replaceFirst("", "%PDF-1.7\n"))).endsWith("。");
    }

    @Test
    void lists_in_lists_without_end_are_answered() {
        assertThat(outcome(pdf(CATALOG, "[".repeat(1_000_000)))).endsWith("。");
        assertThat(outcome(pdf(CATALOG, ONE_PAGE, page(HELVETICA), stream("", "[".repeat(1_000_000)))))
                .endsWith("。");
    }

    @Test
    void a_million_pages_are_too_many() {
        assertThat(outcome(pdf(
                        CATALOG,
                        "<</Type/Pages/Kids[" + "3 0 R ".repeat(1_000_000) + "]/Count 1000000>>",
                        page(HELVETICA),
                        stream("", " "))))
                .startsWith("文件里的文字太多");
    }

    @Test
    void a_truncated_file_is_answered() {
        byte[] whole = pdf(CATALOG, ONE_PAGE, page(HELVETICA), stream("", "BT /F 12 Tf 99 700 Td (Plan) Tj ET"))
                .getBytes(StandardCharsets.ISO_8859_1);

        for (int length : new int[] {9, 60, 100, 200}) {
            assertThat(outcome(Arrays.copyOf(whole, length))).startsWith("文件已损坏");
        }
    }
}

package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.PlanReader;
import org.qinglan.reading.UnreadableSource;

class RtfTest {
    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}"
                    + "{\\info{\\title \\'b2\\'bb}}{\\*\\generator WPS;}";

    private static String textOf(String body) {
        return SourceReader.open("计划.doc", (HEAD + body + "}").getBytes(StandardCharsets.US_ASCII))
                .text();
    }

    private static String hex(String chinese) {
        var out = new StringBuilder();
        for (byte b : chinese.getBytes(Charset.forName("GB18030"))) out.append("\\'%02x".formatted(b & 0xFF));
        return out.toString();
    }

    @Test
    void bytes_of_the_code_page_and_unicode_become_characters_and_the_stand_ins_are_passed_over() {
        assertThat(textOf("\\f0\\uc2 " + hex("每周听课") + "2\\u33410\\'bd\\'da\\par\\uc2 \\u12290\\'a1\\'a3A\\par"))
                .isEqualTo("每周听课2节\n。A\n");
    }

    @Test
    void raw_bytes_are_read_by_the_code_page_too() {
        var raw = new String((HEAD + "三月：听课\\par}").getBytes(Charset.forName("GB18030")), StandardCharsets.ISO_8859_1);
        assertThat(SourceReader.open("a.rtf", raw.getBytes(StandardCharsets.ISO_8859_1))
                        .text())
                .isEqualTo("三月：听课\n");
    }

    @Test
    void rows_and_merged_cells_become_a_table() {
        var rows = "\\trowd\\cellx1\\cellx2\\pard\\intbl " + hex("月份") + "\\cell " + hex("内容") + "\\cell\\row"
                + "\\trowd\\clvmgf\\cellx1\\cellx2\\pard\\intbl " + hex("三月") + "\\cell " + hex("听课")
                + "\\cell\\row\\trowd\\clvmrg\\cellx1\\cellx2\\pard\\intbl\\cell " + hex("讲座")
                + "\\cell\\row\\pard ";
        var plan = new PlanReader()
                .read(SourceReader.open(
                        "a.doc", (HEAD + rows + hex("以上") + "\\par}").getBytes(StandardCharsets.US_ASCII)));
        assertThat(plan.tasks()).extracting(t -> t.text() + t.month()).containsExactly("听课03", "讲座03");
    }

    @Test
    void the_number_a_list_shows_stands_before_its_text() {
        assertThat(textOf("{\\listtext\\pard 1.\\tab}" + hex("备课") + "\\par{\\pntext 2.}" + hex("听课") + "\\par"))
                .contains("1.")
                .contains("2.")
                .contains("备课");
    }

    @Test
    void what_is_hidden_deleted_or_no_text_is_left_out() {
        assertThat(textOf("A{\\v B}{\\deleted C}{\\header D}{\\pict 0102}{\\field{\\*\\fldinst E}{\\fldrslt F}}\\par"))
                .isEqualTo("AF\n");
    }

    @Test
    void a_file_that_breaks_off_keeps_what_it_had() {
        assertThat(textOf("A\\par B\\'c")).isEqualTo("A\nB\n");
    }

    @Test
    void groups_without_end_are_refused_with_a_sentence() {
        var file = "{\\rtf1" + "{".repeat(100_000);
        assertThatThrownBy(() -> SourceReader.open("a.rtf", file.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("套得太深");
    }

    @Test
    void a_picture_given_in_bytes_is_passed_over_whole() {
        assertThat(textOf("A{\\pict\\bin3 }}}}B\\par")).isEqualTo("AB\n");
    }
}

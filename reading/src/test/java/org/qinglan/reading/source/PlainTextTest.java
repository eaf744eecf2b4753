package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;
import org.qinglan.reading.UnreadableSource;

class PlainTextTest {
    private static final String PLAN = "青禾小学数学组工作计划\n\n　　本学期每人听课 15 节。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "GB18030", "GBK"})
    void a_text_file_is_read_in_any_encoding_schools_use(String charset) {
        assertThat(SourceReader.open("计划.txt", PLAN.getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(PLAN);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_leave_no_trace() {
        byte[] content = ("\ufeff" + PLAN.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);

        assertThat(SourceReader.open("计划.txt", content).text()).isEqualTo(PLAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_says_which_utf_16_it_is(String charset) {
        byte[] content = ("\ufeff" + PLAN.replace("\n", "\r\n")).getBytes(Charset.forName(charset));

        assertThat(SourceReader.open("计划.txt", content).text()).isEqualTo(PLAN);
    }

    @Test
    void each_line_is_a_paragraph_and_keeps_its_indent() {
        var read = PlainText.document("计划", PLAN);

        assertThat(read.blocks()).hasSize(2);
        var second = (Paragraph) read.blocks().get(1);
        assertThat(second.span().of(read.text())).isEqualTo("　　本学期每人听课 15 节。");
        assertThat(second.outlineLevel()).isZero();
        assertThat(second.numberLength()).isZero();
    }

    @Test
    void rows_pasted_from_a_table_become_a_table_again() {
        var read = PlainText.document("粘贴", "安排\n月份\t内容\n九月\t备课\n十月\t听课\n完\n");

        assertThat(read.text()).isEqualTo("安排\n月份\t内容\n九月\t备课\n十月\t听课\n完\n");
        assertThat(((Table) read.blocks().get(1)).rows()).hasSize(3);
    }

    @Test
    void a_single_tab_or_an_indent_makes_no_table() {
        var read = PlainText.document("粘贴", "教务处\t九月\n正文\n\t首行缩进\n\t首行缩进\n");

        assertThat(read.blocks()).hasSize(4).allMatch(Paragraph.class::isInstance);
    }

    @Test
    void nothing_but_white_space_is_an_empty_file() {
        assertThatThrownBy(() -> PlainText.document("粘贴", " \n\t\n"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("空的");
        assertThatThrownBy(() -> SourceReader.open("计划.txt", "\n \n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("空的");
    }
}

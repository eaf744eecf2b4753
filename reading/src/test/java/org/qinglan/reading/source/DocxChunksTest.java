package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.reading.source.WordFile.p;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinglan.reading.UnreadableSource;

class DocxChunksTest {
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"c1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\""
                    + " Target=\"chunk1\"/></Relationships>";

    private static byte[] around(byte[] chunk) {
        return WordFile.withBody(p("前") + "<w:altChunk w:id=\"c1\"/>" + p("后"))
                .part("word/_rels/document.xml.rels", RELATIONS)
                .part("word/chunk1", chunk)
                .bytes();
    }

    private static String textAround(byte[] chunk) {
        return SourceReader.open("计划.docx", around(chunk)).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><p>每周听课2节</p></body></html>",
                "每周听课2节",
                "{\\rtf1 \\uc0\\u27599\\u21608\\u21548\\u-29698 2\\u-32126 \\par}"
            })
    void a_page_a_text_or_rtf_inside_stands_where_it_is_named(String chunk) {
        assertThat(textAround(chunk.getBytes(StandardCharsets.UTF_8))).isEqualTo("前\n每周听课2节\n后\n");
    }

    @Test
    void a_word_file_inside_is_read_with_its_own_parts() {
        assertThat(textAround(WordFile.withBody(p("备课")).bytes())).isEqualTo("前\n备课\n后\n");
    }

    @Test
    void a_chunk_that_is_named_but_not_there_costs_nothing() {
        var file = WordFile.withBody(p("前") + "<w:altChunk w:id=\"c1\"/>").bytes();
        assertThat(SourceReader.open("计划.docx", file).text()).isEqualTo("前\n");
    }

    @Test
    void files_in_files_in_files_end_in_a_sentence() {
        byte[] file = "最里面".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 6; i++) file = around(file);
        var deep = file;
        assertThatThrownBy(() -> SourceReader.open("计划.docx", deep))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("套得太深");
    }
}

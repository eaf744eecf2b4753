package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Table;
import org.qinglan.reading.UnreadableSource;

class PdfTest {
    /** 30 characters, a full line of 360 points. */
    private static final String FULL = "本学期语文组围绕课堂展开研究坚持每周集体备课一次并且做好记录";

    private static SourceDocument read(PdfFile file) throws IOException {
        return SourceReader.open("计划.pdf", file.bytes());
    }

    @Test
    void lines_that_fill_the_measure_are_joined_and_others_end_a_paragraph() throws IOException {
        try (var file = new PdfFile()) {
            file.text(200, 100, "语文组工作计划");
            file.text(124, 130, FULL.substring(2)).text(100, 150, FULL).text(100, 170, "存档备查。");
            file.text(124, 190, "组长每月检查一次。").endPage();

            assertThat(read(file).text()).isEqualTo("语文组工作计划\n" + FULL.substring(2) + FULL + "存档备查。\n组长每月检查一次。\n");
        }
    }

    @Test
    void a_list_item_begins_a_new_paragraph_after_a_full_line() throws IOException {
        try (var file = new PdfFile()) {
            file.text(100, 100, FULL).text(100, 120, "2．每位教师上公开课一节").endPage();

            assertThat(read(file).text()).isEqualTo(FULL + "\n2．每位教师上公开课一节\n");
        }
    }

    @Test
    void a_paragraph_goes_on_over_the_end_of_a_page_and_page_numbers_are_left_out() throws IOException {
        try (var file = new PdfFile()) {
            file.text(100, 700, FULL).text(290, 800, "- 1 -").endPage();
            file.text(100, 100, "并按时上交。").text(290, 800, "第 2 页 共 2 页").endPage();

            assertThat(read(file).text()).isEqualTo(FULL + "并按时上交。\n");
        }
    }

    @Test
    void columns_are_read_one_after_the_other() throws IOException {
        try (var file = new PdfFile()) {
            for (int i = 0; i < 6; i++) {
                file.text(60, 100 + 20 * i, FULL.substring(i, i + 18));
                file.text(310, 100 + 20 * i, (char) ('甲' + i) + FULL.substring(i, i + 15) + "。");
            }
            file.endPage();

            String text = read(file).text();

            assertThat(text.indexOf(FULL.substring(5, 23))).isLessThan(text.indexOf("甲" + FULL.substring(0, 15)));
        }
    }

    @Test
    void a_table_between_columns_stands_in_its_place() throws IOException {
        try (var file = new PdfFile()) {
            for (int i = 0; i < 5; i++) {
                file.text(60, 100 + 20 * i, FULL.substring(i, i + 18));
                file.text(310, 100 + 20 * i, FULL.substring(i, i + 16) + "。");
            }
            frame(file, 300, 350).text(110, 320, "九月").text(210, 320, "备课");
            file.text(100, 400, "二、要求").endPage();

            var blocks = read(file).blocks();

            assertThat(blocks.getLast().span().of(read(file).text())).isEqualTo("二、要求");
            assertThat(blocks.get(blocks.size() - 2)).isInstanceOf(Table.class);
        }
    }

    @Test
    void a_ruled_table_keeps_its_cells_and_goes_on_over_pages() throws IOException {
        try (var file = new PdfFile()) {
            file.text(100, 80, "一、安排");
            frame(file, 100, 200).line(100, 150, 400, 150);
            file.text(110, 120, "月份").text(210, 120, "内容").text(110, 170, "九月");
            file.text(206, 170, "每位教师认真准备公开课并互相听").text(206, 185, "课").endPage();
            frame(file, 100, 150);
            file.text(110, 120, "十月")
                    .text(210, 120, "评课")
                    .text(100, 300, "二、要求")
                    .endPage();

            var read = read(file);

            assertThat(read.text()).isEqualTo("一、安排\n月份\t内容\n九月\t每位教师认真准备公开课并互相听课\n十月\t评课\n二、要求\n");
            assertThat(((Table) read.blocks().get(1)).rows()).hasSize(3);
        }
    }

    private static PdfFile frame(PdfFile file, float top, float bottom) {
        file.line(100, top, 400, top).line(100, bottom, 400, bottom);
        return file.line(100, top, 100, bottom).line(200, top, 200, bottom).line(400, top, 400, bottom);
    }

    @Test
    void merged_cells_of_a_ruled_table_keep_the_grid() throws IOException {
        try (var file = new PdfFile()) {
            file.draw("100 642 300 100 re S").line(200, 100, 200, 200).line(200, 150, 400, 150);
            file.text(110, 120, "九月").text(210, 120, "备课").text(210, 170, "听课").endPage();

            var rows = ((Table) read(file).blocks().getFirst()).rows();

            assertThat(rows.get(1).cells().getFirst().continued()).isTrue();
            assertThat(rows.get(0).cells().getFirst().continued()).isFalse();
        }
    }

    @Test
    void letters_drawn_twice_to_look_bold_are_read_once() throws IOException {
        try (var file = new PdfFile()) {
            file.text(100, 100, "计划").text(100.2f, 100, "计划").endPage();

            assertThat(read(file).text()).isEqualTo("计划\n");
        }
    }

    @Test
    void a_scanned_page_has_a_sentence_of_its_own() throws IOException {
        try (var file = new PdfFile()) {
            file.draw("100 100 200 200 re f").endPage();

            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(UnreadableSource.class)
                    .hasMessage("这是扫描件，里面没有文字。请上传 Word 文件，或先用文字识别转成文本再上传。");
        }
    }

    @Test
    void a_locked_file_asks_for_the_password_to_be_taken_off_and_one_locked_for_changes_only_is_read()
            throws IOException {
        try (var file = new PdfFile();
                var open = new PdfFile()) {
            file.text(100, 100, "计划").endPage().locked("secret");
            open.text(100, 100, "计划").endPage().locked("");

            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(UnreadableSource.class)
                    .hasMessageContaining("PDF 设了密码");
            assertThat(read(open).text()).isEqualTo("计划\n");
        }
    }
}

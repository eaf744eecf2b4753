package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;
import org.qinglan.reading.UnreadableSource;

class DocTest {
    private static SourceDocument read(OldWordFile file) throws IOException {
        return SourceReader.open("计划.wps", file.bytes());
    }

    @Test
    void paragraphs_breaks_and_fields_are_read() throws IOException {
        var read = read(new OldWordFile()
                .paragraph("语文组工作计划")
                .paragraph("时间\u000b地点")
                .paragraph("见\u0013 PAGE \u00143\u0015页"));

        assertThat(read.text()).isEqualTo("语文组工作计划\n时间\n地点\n见3页\n");
        assertThat(read.blocks()).hasSize(4).allMatch(block -> ((Paragraph) block).outlineLevel() == 0);
    }

    @Test
    void headings_have_their_level() throws IOException {
        var read = read(new OldWordFile()
                .paragraph("一、目标", (byte) 0x40, (byte) 0x26, (byte) 1)
                .paragraph("正文"));

        assertThat(((Paragraph) read.blocks().getFirst()).outlineLevel()).isEqualTo(2);
    }

    @Test
    void lists_are_numbered_as_displayed() throws IOException {
        var read = read(new OldWordFile()
                .item(0, "目标")
                .item(1, "备课")
                .item(1, "听课")
                .item(0, "措施")
                .item(1, "评课"));

        assertThat(read.text()).isEqualTo("一、目标\n（1）备课\n（2）听课\n二、措施\n（1）评课\n");
    }

    @Test
    void tables_keep_their_grid() throws IOException {
        var read = read(new OldWordFile()
                .paragraph("安排")
                .row(new int[] {0, 4000, 6000}, new int[] {0, 0}, "时间", "内容")
                .row(new int[] {0, 2000, 4000, 6000}, new int[] {0x60, 0, 0}, "九月", "上旬", "备课")
                .row(new int[] {0, 2000, 4000, 6000}, new int[] {0x20, 0, 0}, "", "下旬", "听课")
                .paragraph("完"));

        assertThat(read.text()).isEqualTo("安排\n时间\t内容\n九月\t上旬\t备课\n\t下旬\t听课\n完\n");
        var rows = ((Table) read.blocks().get(1)).rows();
        assertThat(rows.getFirst().cells().getFirst().columnSpan()).isEqualTo(2);
        assertThat(rows.get(2).cells().getFirst().continued()).isTrue();
        assertThat(rows.get(1).cells().getFirst().continued()).isFalse();
    }

    @Test
    void notes_and_text_boxes_follow_the_text_and_headers_are_left_out() throws IOException {
        var read = read(new OldWordFile()
                .paragraph("每人听课15节\u0002")
                .beside(0, "\u0002 不含公开课")
                .beside(1, "青禾小学")
                .beside(4, "据去年人数")
                .beside(5, "附：分组名单"));

        assertThat(read.text()).isEqualTo("每人听课15节\n附：分组名单\n 不含公开课\n据去年人数\n");
    }

    @Test
    void a_text_claimed_a_million_times_is_refused() {
        assertThatThrownBy(() -> read(new OldWordFile().paragraph("反复").named(2_000_000)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("文字太多");
    }

    @Test
    void a_file_of_word_95_asks_to_be_saved_anew() throws IOException {
        try (var file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[600]), "WordDocument");
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);

            assertThatThrownBy(() -> SourceReader.open("计划.doc", out.toByteArray()))
                    .isInstanceOf(UnreadableSource.class)
                    .hasMessageStartingWith("这是很旧的 Word 文件");
        }
    }
}

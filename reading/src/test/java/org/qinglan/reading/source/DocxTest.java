package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.reading.source.WordFile.p;
import static org.qinglan.reading.source.WordFile.r;
import static org.qinglan.reading.source.WordFile.tbl;
import static org.qinglan.reading.source.WordFile.tc;
import static org.qinglan.reading.source.WordFile.tr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;

class DocxTest {
    private static SourceDocument read(String body) {
        return SourceReader.open("计划.docx", WordFile.withBody(body).bytes());
    }

    private static String textOf(String body) {
        return read(body).text();
    }

    @Test
    void paragraphs_and_tables_stand_in_their_order() {
        var read = read(p("一、目标") + tbl(tr(tc("月份"), tc("内容")), tr(tc("九月"), tc("集体备课"))) + p("二、措施"));

        assertThat(read.text()).isEqualTo("一、目标\n月份\t内容\n九月\t集体备课\n二、措施\n");
        assertThat(read.blocks()).hasSize(3);
        var table = (Table) read.blocks().get(1);
        assertThat(table.span().of(read.text())).isEqualTo("月份\t内容\n九月\t集体备课");
        assertThat(table.rows().get(1).cells().get(1).span().of(read.text())).isEqualTo("集体备课");
    }

    @Test
    void a_file_that_poi_wrote_is_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("青禾小学语文组工作计划");
            var table = word.createTable(2, 2);
            table.getRow(1).getCell(0).setText("第三周");
            word.write(bytes);
        }

        var read = SourceReader.open("计划.docx", bytes.toByteArray());

        assertThat(read.name()).isEqualTo("计划.docx");
        assertThat(read.text()).isEqualTo("青禾小学语文组工作计划\n\t\n第三周\t\n");
    }

    @Test
    void cells_merged_over_columns_and_rows_keep_their_grid() {
        var read = read(tbl(
                tr(tc("<w:gridSpan w:val=\"2\"/>", p("安排")), tc("负责人")),
                tr(tc("<w:vMerge w:val=\"restart\"/>", p("九月")), tc("开学会议"), tc("林一")),
                tr(tc("<w:vMerge/>", p("看不见")), tc("教研活动"), tc("周二"))));

        var rows = ((Table) read.blocks().getFirst()).rows();
        assertThat(rows.getFirst().cells().getFirst().columnSpan()).isEqualTo(2);
        assertThat(rows.get(1).cells().getFirst().continued()).isFalse();
        var below = rows.get(2).cells().getFirst();
        assertThat(below.continued()).isTrue();
        assertThat(below.span().of(read.text())).isEmpty();
    }

    @Test
    void a_table_inside_a_cell_is_laid_flat_and_its_lines_stay_apart() {
        var inner = tbl(tr(tc("上旬"), tc("制订计划")), tr(tc("下旬"), tc("公开课")));

        var read = read(tbl(tr(tc("十月"), tc("", p("安排如下") + inner + p("")))));

        assertThat(read.text()).isEqualTo("十月\t安排如下\n上旬 制订计划\n下旬 公开课\n");
        assertThat(((Table) read.blocks().getFirst()).rows()).hasSize(1);
    }

    @Test
    void a_frame_round_the_whole_plan_is_no_table() {
        var read = read(tbl(tr(tc("", p("一、目标") + tbl(tr(tc("九月"), tc("备课")), tr(tc("十月"), tc("听课")))))));

        assertThat(read.blocks().getFirst()).isInstanceOf(Paragraph.class);
        assertThat(((Table) read.blocks().get(1)).rows()).hasSize(2);
    }

    @Test
    void a_line_break_begins_a_new_paragraph_and_a_tab_stays() {
        var read = read("<w:p><w:r><w:t>时间</w:t><w:tab/><w:t>周三</w:t><w:br/><w:t>地点</w:t></w:r></w:p>");

        assertThat(read.text()).isEqualTo("时间\t周三\n地点\n");
        assertThat(read.blocks()).hasSize(2);
    }

    @Test
    void insertions_are_kept_and_deletions_dropped() {
        assertThat(textOf("<w:p>" + r("每人听课")
                        + "<w:del><w:r><w:delText>十</w:delText></w:r><w:r><w:t>八</w:t></w:r></w:del>" + "<w:ins>"
                        + r("十五") + "</w:ins>" + r("节") + "</w:p>"))
                .isEqualTo("每人听课十五节\n");
    }

    @Test
    void a_deleted_paragraph_mark_joins_two_paragraphs() {
        assertThat(textOf("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("认真备课，") + "</w:p>" + p("精心上课。")))
                .isEqualTo("认真备课，精心上课。\n");
    }

    @Test
    void a_deleted_row_and_moved_text_do_not_show_twice() {
        assertThat(textOf(tbl(tr(tc("甲"), tc("乙")), "<w:tr><w:trPr><w:del/></w:trPr>" + tc("丙") + tc("丁") + "</w:tr>")
                        + "<w:p><w:moveFrom>" + r("原处") + "</w:moveFrom><w:moveTo>" + r("新处") + "</w:moveTo></w:p>"))
                .isEqualTo("甲\t乙\n新处\n");
    }

    @Test
    void hidden_text_is_dropped_and_shown_text_is_not() {
        assertThat(textOf("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>明</w:t></w:r></w:p>"))
                .isEqualTo("明\n");
    }

    @Test
    void a_text_box_stands_once_after_its_paragraph() {
        String box = "<w:txbxContent>" + p("附：分组名单") + "</w:txbxContent>";
        assertThat(textOf("<w:p>" + r("正文")
                        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                        + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"))
                .isEqualTo("正文\n附：分组名单\n");
    }

    @Test
    void links_and_fields_show_their_result() {
        assertThat(textOf("<w:p><w:hyperlink>" + r("见网页")
                        + "</w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + r("页码指令")
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + r("第3页") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))
                .isEqualTo("见网页第3页\n");
    }

    @Test
    void a_field_nobody_filled_in_says_nothing() {
        assertThat(textOf("<w:p>" + r("组长：") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                        + r("单击此处输入文字") + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" + r("周二")
                        + "</w:sdtContent></w:sdt></w:p>"))
                .isEqualTo("组长：周二\n");
    }

    @Test
    void a_cell_and_a_paragraph_nobody_filled_in_say_nothing_and_the_cell_stays() {
        String asks = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
        String filled =
                "<w:sdt><w:sdtPr><w:showingPlcHdr w:val=\"0\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";

        var read = read(asks.formatted(p("单击此处输入文字"))
                + filled.formatted(p("语文组"))
                + tbl(
                        tr(tc("组长"), asks.formatted(tc("选择一项")), filled.formatted(tc("周二"))),
                        tr(tc("甲"), tc("乙"), tc("丙"))));

        assertThat(read.text()).isEqualTo("语文组\n组长\t\t周二\n甲\t乙\t丙\n");
    }

    @Test
    void a_table_of_contents_does_not_say_the_headings_twice() {
        String contents = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"%s\"/></w:docPartObj></w:sdtPr>"
                + "<w:sdtContent>" + p("一、目标 1") + "</w:sdtContent></w:sdt>";

        assertThat(textOf(contents.formatted("Table of Contents") + p("一、目标"))).isEqualTo("一、目标\n");
        assertThat(textOf(contents.formatted("Cover Pages") + p("一、目标"))).isEqualTo("一、目标 1\n一、目标\n");
    }

    @Test
    void notes_follow_the_text_and_headers_footers_and_comments_are_left_out() {
        String note = "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("线") + "</w:footnote><w:footnote w:id=\"2\">"
                + "<w:p><w:r><w:footnoteRef/></w:r>" + r("不含公开课。") + "</w:p></w:footnote>";
        var file = WordFile.withBody("<w:p>" + r("听课15节") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + "<w:del><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:del>" + r("，") + "<w:r>"
                        + "<w:endnoteReference w:id=\"2\"/><w:commentReference w:id=\"2\"/></w:r></w:p>" + p("评课5节"))
                .beside("footnotes", note + "<w:footnote w:id=\"3\">" + p("删了") + "</w:footnote>")
                .beside("endnotes", "<w:endnote w:id=\"2\">" + p("见附表。") + "</w:endnote>")
                .beside("header1", p("青禾小学"))
                .beside("footer1", p("第1页"))
                .beside("comments", "<w:comment w:id=\"2\">" + p("请核对") + "</w:comment>");

        assertThat(SourceReader.open("x", file.bytes()).text()).isEqualTo("听课15节，\n评课5节\n不含公开课。\n见附表。\n");
    }

    @Test
    void heading_levels_come_from_the_paragraph_or_its_style() {
        var file = WordFile.withBody("<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr>" + r("一、目标") + "</w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"5\"/></w:pPr>" + r("（一）常规") + "</w:p>"
                        + "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + r("1.备课") + "</w:p>" + p("正文"))
                .styles("<w:style w:styleId=\"2\" w:type=\"paragraph\"><w:name w:val=\"heading 1\"/></w:style>"
                        + "<w:style w:styleId=\"3\"><w:name w:val=\"小标题\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
                        + "<w:style w:styleId=\"5\"><w:basedOn w:val=\"3\"/></w:style>");

        var levels = SourceReader.open("x", file.bytes()).blocks().stream()
                .map(block -> ((Paragraph) block).outlineLevel())
                .toList();

        assertThat(levels).containsExactly(1, 2, 3, 0);
    }

    @Test
    void a_style_based_on_itself_does_not_hang() {
        var file = WordFile.withBody("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>" + r("正文") + "</w:p>")
                .styles("<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
                        + "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>");

        assertThat(SourceReader.open("x", file.bytes()).text()).isEqualTo("正文\n");
    }

    @Test
    void blank_paragraphs_stay_in_the_text_and_are_no_blocks() {
        var read = read(p("上") + p("") + p("下"));

        assertThat(read.text()).isEqualTo("上\n\n下\n");
        assertThat(read.blocks()).hasSize(2);
    }

    @Test
    void a_strict_file_and_a_renamed_main_part_are_read() {
        var file = new WordFile()
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/word/document2.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                .part(
                        "word/document2.xml",
                        "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><t>计划</t></r></p>"
                                + "</body></document>");

        assertThat(SourceReader.open("x", file.bytes()).text()).isEqualTo("计划\n");
    }

    /** The best of many runs: what the machine does besides only makes a run longer. */
    @Test
    void ten_pages_are_read_in_less_than_a_tenth_of_a_second() {
        String table = tbl(tr(tc("九月"), tc("集体备课")).repeat(20));
        byte[] file = WordFile.withBody((p("认真备课，精心上课，及时批改作业。".repeat(3)) + table).repeat(20)
                        + p("每周听课一节。").repeat(100))
                .bytes();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            assertThat(SourceReader.open("计划.docx", file).text()).hasSizeGreaterThan(5000);
            best = Math.min(best, System.nanoTime() - start);
        }

        assertThat(best).isLessThan(100_000_000);
    }

    @Test
    void tables_nested_thirty_deep_are_still_read() {
        String nested = p("最里面");
        for (int i = 0; i < 30; i++) nested = tbl(tr(tc("外"), tc("", nested)));

        assertThat(textOf(nested)).contains("最里面");
    }
}

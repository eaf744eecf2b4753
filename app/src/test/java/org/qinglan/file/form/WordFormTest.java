package org.qinglan.file.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.qinglan.file.form.Filling.Listing;
import org.qinglan.file.form.Filling.Put;

class WordFormTest {
    private static final String LABEL =
            "<w:tc><w:tcPr><w:tcW w:w=\"900\"/></w:tcPr><w:p><w:r><w:t>姓  名</w:t></w:r></w:p></w:tc>";
    private static final String TC = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>";
    private static final String PARAGRAPH =
            "<w:p w:rsidR=\"00A1\"><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:b/></w:rPr></w:pPr>";
    private static final String FIRST_ROW =
            "<w:tr w:rsidR=\"00B2\"><w:trPr><w:trHeight w:val=\"400\"/></w:trPr>" + LABEL;
    private static final String NESTED =
            "<w:tc><w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>里面的表</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc>";

    @Test
    void outside_the_filled_cells_not_a_byte_changes() {
        String before = "<w:p><w:r><w:t>登记表 &amp; 说明</w:t></w:r></w:p><w:tbl>" + FIRST_ROW + TC;
        String after = "</w:tc></w:tr><w:tr>" + LABEL + NESTED + "<w:tc><w:p/></w:tc></w:tr></w:tbl>";
        byte[] file = Zipped.docx(before + PARAGRAPH + "</w:p>" + after);
        byte[] filled = Zipped.form(file).fill(cells(Map.of("t0r0c1", Put.text("关山月 <三>"))));

        assertThat(Zipped.unzip(filled).get("word/document.xml"))
                .isEqualTo(Zipped.document(before + PARAGRAPH
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">关山月 &lt;三&gt;</w:t></w:r></w:p>"
                        + after));
        var raw = Zipped.raw(file);
        Zipped.raw(filled).forEach((name, bytes) -> {
            if (!name.equals("word/document.xml")) assertThat(bytes).as(name).isEqualTo(raw.get(name));
        });
    }

    @Test
    void a_form_filled_with_nothing_is_the_same_form() {
        byte[] file = Zipped.docx("<w:tbl>" + FIRST_ROW + TC + PARAGRAPH + "</w:p></w:tc></w:tr></w:tbl>");
        assertThat(Zipped.unzip(Zipped.form(file).fill(cells(Map.of())))).isEqualTo(Zipped.unzip(file));
        assertThat(Zipped.unzip(Zipped.form(file).fill(cells(Map.of("t7r0c0", Put.text("没有这一格"))))))
                .isEqualTo(Zipped.unzip(file));
    }

    @Test
    void a_cell_of_a_nested_table_is_filled_and_the_cell_around_it_is_not_offered() {
        String before =
                "<w:tbl><w:tr><w:tc><w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>里面的表</w:t></w:r></w:p></w:tc><w:tc>";
        String after = "</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>";
        var form = Zipped.form(Zipped.docx(before + "<w:p/>" + after));
        assertThat(form.tables()).hasSize(2);
        assertThat(form.tables()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .boxes()
                        .getFirst()
                        .choosable())
                .isFalse();
        byte[] filled = form.fill(cells(Map.of("t1r0c1", Put.text("三年级"), "t0r0c0", Put.text("不该写进来"))));
        assertThat(Zipped.unzip(filled).get("word/document.xml"))
                .isEqualTo(Zipped.document(
                        before + "<w:p><w:r><w:t xml:space=\"preserve\">三年级</w:t></w:r></w:p>" + after));
    }

    @Test
    void merged_cells_are_shown_as_they_lie() {
        String body = "<w:tbl><w:tr>" + merged("restart", "听课") + cell("日期") + cell("课题") + "</w:tr><w:tr>"
                + merged(null, "") + TC + "<w:p/></w:tc></w:tr></w:tbl>";
        var lines = Zipped.form(Zipped.docx(body)).tables().getFirst().lines();
        assertThat(lines.getFirst().boxes().getFirst().rows()).isEqualTo(2);
        assertThat(lines.get(1).boxes()).singleElement().satisfies(box -> {
            assertThat(box.address()).isEqualTo("t0r1c1");
            assertThat(box.columns()).isEqualTo(2);
        });
    }

    @Test
    void a_list_takes_the_free_rows_and_then_copies_of_the_last_one() throws IOException {
        String head = "<w:tbl><w:tr>" + cell("序号") + cell("类别") + cell("课题") + "</w:tr>";
        String first = "<w:tr w14:paraId=\"0A\">" + cell("1") + merged("restart", "听课") + cell("") + "</w:tr>";
        String second = "<w:tr>" + cell("2") + merged(null, "") + cell("") + "</w:tr>";
        String foot = "<w:tr>" + cell("合计") + cell("") + cell("") + "</w:tr></w:tbl>";
        byte[] filled =
                Zipped.form(Zipped.docx(head + first + second + foot)).fill(list("t0r1c2", "圆的面积", "分数", "=1+1", "比例"));

        assertThat(rows(filled))
                .containsExactly(
                        List.of("序号", "类别", "课题"),
                        List.of("1", "听课", "圆的面积"),
                        List.of("2", "", "分数"),
                        List.of("3", "", "=1+1"),
                        List.of("4", "", "比例"),
                        List.of("合计", "", ""));
        String xml = Zipped.unzip(filled).get("word/document.xml");
        assertThat(xml).startsWith(Zipped.document(head).substring(0, 150)).contains(foot);
        assertThat(xml.split("w:val=\"restart\"", -1)).hasSize(2);
    }

    @Test
    void a_short_list_leaves_the_other_rows_as_they_are() throws IOException {
        String row = "<w:tr>" + cell("") + cell("") + "</w:tr>";
        byte[] filled =
                Zipped.form(Zipped.docx("<w:tbl>" + row.repeat(3) + "</w:tbl>")).fill(list("t0r0c1", "只有一节"));
        assertThat(rows(filled)).containsExactly(List.of("", "只有一节"), List.of("", ""), List.of("", ""));
        assertThat(Zipped.unzip(filled).get("word/document.xml")).contains(row.repeat(2));
    }

    @Test
    void a_value_follows_the_words_of_its_cell_and_lines_stay_lines() throws IOException {
        String body = "<w:tbl><w:tr>" + cell("导师：") + "</w:tr></w:tbl>";
        byte[] filled = Zipped.form(Zipped.docx(body)).fill(cells(Map.of("t0r0c0", new Put("甲老师\n乙老师", true, false))));
        assertThat(rows(filled)).containsExactly(List.of("导师：甲老师\n乙老师"));
    }

    private static String cell(String text) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"10\"/></w:tcPr><w:p>"
                + (text.isEmpty() ? "" : "<w:r><w:t>" + text + "</w:t></w:r>") + "</w:p></w:tc>";
    }

    private static String merged(String value, String text) {
        return cell(text)
                .replace("<w:tcW w:w=\"10\"/>", value == null ? "<w:vMerge/>" : "<w:vMerge w:val=\"" + value + "\"/>");
    }

    private static Filling cells(Map<String, Put> cells) {
        return new Filling(cells, List.of());
    }

    private static Filling list(String address, String... values) {
        return new Filling(
                Map.of(),
                List.of(new Listing(java.util.Arrays.stream(values)
                        .map(v -> Map.of(address, Put.text(v)))
                        .toList())));
    }

    /** As another program reads it. */
    private static List<List<String>> rows(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getTables().getFirst().getRows().stream()
                    .map(r -> r.getTableCells().stream().map(c -> c.getText()).toList())
                    .toList();
        }
    }
}

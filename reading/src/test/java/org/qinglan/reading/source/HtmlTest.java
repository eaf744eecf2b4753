package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Cell;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;

class HtmlTest {
    private static SourceDocument read(String body) {
        String page = "<!DOCTYPE html><html><head><title>站名</title></head><body>" + body + "</body></html>";
        return SourceReader.open("计划.html", page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void blocks_become_paragraphs_and_headings_have_levels() {
        var read = read("<h2>一、目标</h2><p>认真&nbsp;备课，<b>精心</b>\n  上课。</p><div>其他<br>事项</div>");

        assertThat(read.text()).isEqualTo("一、目标\n认真 备课，精心 上课。\n其他\n事项\n");
        assertThat(((Paragraph) read.blocks().getFirst()).outlineLevel()).isEqualTo(2);
        assertThat(((Paragraph) read.blocks().get(1)).outlineLevel()).isZero();
    }

    @Test
    void what_surrounds_the_text_is_left_out() {
        String plan = "<p>本学期每位教师听课不少于十五节，组长不少于二十节。</p>";
        assertThat(read("<nav>首页</nav><div class=\"top-menu\">栏目</div><script>var a = 1;</script>" + plan
                                + "<div style=\"display: none\">暗</div><footer>版权</footer>")
                        .text())
                .isEqualTo("本学期每位教师听课不少于十五节，组长不少于二十节。\n");
        assertThat(read("<div>最新消息</div><article>" + plan + "</article>").text())
                .isEqualTo("本学期每位教师听课不少于十五节，组长不少于二十节。\n");
    }

    @Test
    void a_page_whose_whole_text_bears_such_a_name_is_kept() {
        assertThat(read("<div class=\"foot menu\"><p>全文在此</p></div>").text()).isEqualTo("全文在此\n");
    }

    @Test
    void ordered_lists_are_numbered_as_displayed() {
        var read = read(
                "<ol start=\"3\"><li>备课</li><li value=\"7\"><p>听课</p><ol type=\"a\"><li>记录</li></ol></li><li>评课</li></ol>"
                        + "<ol style=\"list-style-type: cjk-ideographic\"><li>总结</li></ol><ul><li>其他</li></ul>");

        assertThat(read.text()).isEqualTo("3. 备课\n7. 听课\na. 记录\n8. 评课\n一、总结\n其他\n");
        assertThat(((Paragraph) read.blocks().getFirst()).numberLength()).isEqualTo(2);
    }

    @Test
    void cells_over_rows_and_columns_keep_the_grid() {
        var read = read("<table><caption>安排</caption><thead><tr><th colspan=2>时间</th><th>内容</th></tr></thead>"
                + "<tr><td rowspan=2>九月</td><td>上旬</td><td>备课</td></tr><tr><td>下旬</td><td rowspan=9>听课</td></tr>"
                + "<tr><td>十月</td><td>中旬</td></tr></table>");

        assertThat(read.text()).isEqualTo("安排\n时间\t内容\n九月\t上旬\t备课\n\t下旬\t听课\n十月\t中旬\t\n");
        var rows = ((Table) read.blocks().get(1)).rows();
        assertThat(rows.getFirst().cells().getFirst().columnSpan()).isEqualTo(2);
        assertThat(continued(rows.get(2).cells())).containsExactly(true, false, false);
        assertThat(continued(rows.get(3).cells())).containsExactly(false, false, true);
    }

    private static List<Boolean> continued(List<Cell> cells) {
        return cells.stream().map(Cell::continued).toList();
    }

    @Test
    void tables_that_only_place_the_text_are_opened() {
        var read = read(
                "<table><tr><td><p>一、安排</p></td><td><table><tr><td>九月</td><td>备课</td></tr></table></td></tr></table>");

        assertThat(read.text()).isEqualTo("一、安排\n九月\t备课\n");
    }

    @Test
    void a_page_in_an_old_encoding_is_read_even_under_a_false_name() {
        String page = "<html><head><meta charset=\"gb2312\"></head><body><p>備課：朱镕、喆</p></body></html>";

        assertThat(SourceReader.open("计划.doc", page.getBytes(Charset.forName("GB18030")))
                        .text())
                .isEqualTo("備課：朱镕、喆\n");
    }

    @Test
    void a_page_in_utf_16_is_a_page() {
        String page = "<html><body><p>计划</p></body></html>";

        assertThat(SourceReader.open("x", ("\ufeff" + page).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo("计划\n");
        assertThat(SourceReader.open("x", page.getBytes(StandardCharsets.UTF_16))
                        .text())
                .isEqualTo("计划\n");
        assertThat(SourceReader.open("x", page.getBytes(StandardCharsets.UTF_16BE))
                        .text())
                .isEqualTo("计划\n");
    }

    @Test
    void the_page_of_a_schools_site_is_reduced_to_the_plan() {
        String plan = "<h1>教研组工作计划</h1><p>一、工作目标</p><p>每位教师听课不少于十五节，组长不少于二十节。</p>"
                + "<table><tr><td>九月</td><td>集体备课</td></tr></table>";
        String page = "<header><img alt=\"校徽\">青禾小学</header><nav><ul><li>首页</li><li>新闻</li></ul></nav>"
                + "<div id=\"sidebar\">通知</div><div class=\"left-nav\">栏目</div><div class=\"breadcrumb\">当前位置：首页</div>"
                + "<div class=\"content\">" + plan + "</div><div class=\"page-footer\">版权所有</div>"
                + "<aside>热门</aside><div class=\"share\">分享到</div><footer>地址</footer>";

        assertThat(read(page).text()).isEqualTo("教研组工作计划\n一、工作目标\n每位教师听课不少于十五节，组长不少于二十节。\n九月\t集体备课\n");
    }

    @Test
    void text_that_only_mentions_a_tag_is_no_page() {
        byte[] content = "本课学习标签 <p> 的用法".getBytes(StandardCharsets.UTF_8);

        assertThat(SourceReader.open("x", content).text()).isEqualTo("本课学习标签 <p> 的用法\n");
    }
}

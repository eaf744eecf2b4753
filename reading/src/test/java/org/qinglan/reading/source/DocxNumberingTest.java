package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.reading.source.WordFile.item;
import static org.qinglan.reading.source.WordFile.p;
import static org.qinglan.reading.source.WordFile.r;

import org.junit.jupiter.api.Test;
import org.qinglan.reading.SourceDocument.Paragraph;

class DocxNumberingTest {
    private static String lvl(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/>%s</w:lvl>"
                .formatted(level, format, text, more);
    }

    private static String pattern(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + String.join("", levels) + "</w:abstractNum>";
    }

    private static String list(int id, int pattern, String overrides) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>%s</w:num>".formatted(id, pattern, overrides);
    }

    private static final String OUTLINE = pattern(
            0,
            lvl(0, "chineseCounting", "%1、", ""),
            lvl(1, "chineseCounting", "（%2）", ""),
            lvl(2, "decimal", "%3.", ""),
            lvl(3, "decimalEnclosedCircle", "%4", ""));

    private static String read(String numbering, String body) {
        return SourceReader.open(
                        "x", WordFile.withBody(body).numbering(numbering).bytes())
                .text();
    }

    @Test
    void levels_are_displayed_as_word_shows_them_and_restart_below_a_higher_one() {
        assertThat(read(
                        OUTLINE + list(1, 0, ""),
                        item(1, 0, "目标")
                                + item(1, 1, "总目标")
                                + item(1, 1, "分目标")
                                + item(1, 2, "备课")
                                + item(1, 3, "个人")
                                + item(1, 3, "集体")
                                + item(1, 0, "措施")
                                + item(1, 1, "常规")
                                + item(1, 2, "上课")))
                .isEqualTo("一、目标\n（一）总目标\n（二）分目标\n1. 备课\n①个人\n②集体\n二、措施\n（一）常规\n1. 上课\n");
    }

    @Test
    void the_number_is_counted_in_the_paragraph() {
        var read = SourceReader.open(
                "x",
                WordFile.withBody(item(1, 1, "总目标"))
                        .numbering(OUTLINE + list(1, 0, ""))
                        .bytes());

        var paragraph = (Paragraph) read.blocks().getFirst();
        assertThat(paragraph.span().of(read.text()).substring(0, paragraph.numberLength()))
                .isEqualTo("（一）");
    }

    @Test
    void lists_of_one_pattern_count_on_unless_they_start_anew() {
        String anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
        assertThat(read(
                        OUTLINE + list(1, 0, "") + list(2, 0, "") + list(3, 0, anew),
                        item(1, 0, "甲") + item(2, 0, "乙") + item(3, 0, "丙") + item(3, 0, "丁")))
                .isEqualTo("一、甲\n二、乙\n一、丙\n二、丁\n");
    }

    @Test
    void a_level_may_go_on_over_headings_and_be_legal() {
        String numbering = pattern(
                        0,
                        lvl(0, "chineseCounting", "第%1章", ""),
                        lvl(1, "decimal", "%1.%2", "<w:isLgl/><w:lvlRestart w:val=\"0\"/>"))
                + list(1, 0, "");
        assertThat(read(numbering, item(1, 0, "备") + item(1, 1, "一") + item(1, 0, "教") + item(1, 1, "二")))
                .isEqualTo("第一章备\n1.1 一\n第二章教\n2.2 二\n");
    }

    @Test
    void a_style_may_carry_the_list_and_its_level() {
        String numbering = pattern(
                        0,
                        lvl(0, "decimal", "%1.", "<w:pStyle w:val=\"A\"/>"),
                        lvl(1, "lowerLetter", "%2)", "<w:pStyle w:val=\"B\"/>"))
                + list(7, 0, "");
        String styles = "<w:style w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"B\"><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>";
        String body =
                "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr>" + r("甲") + "</w:p><w:p><w:pPr><w:pStyle w:val=\"B\"/>"
                        + "</w:pPr>" + r("乙")
                        + "</w:p><w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"
                        + "</w:pPr>" + r("丙") + "</w:p>";

        var file = WordFile.withBody(body).numbering(numbering).styles(styles);

        assertThat(SourceReader.open("x", file.bytes()).text()).isEqualTo("1. 甲\na) 乙\n丙\n");
    }

    @Test
    void a_pattern_may_be_borrowed_from_a_list_style() {
        String numbering = "<w:abstractNum w:abstractNumId=\"4\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
                + OUTLINE + list(1, 0, "") + list(2, 4, "");
        String styles = "<w:style w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";

        var file = WordFile.withBody(item(2, 0, "甲")).numbering(numbering).styles(styles);

        assertThat(SourceReader.open("x", file.bytes()).text()).isEqualTo("一、甲\n");
    }

    @Test
    void bullets_become_signs_that_can_be_shown_and_unknown_lists_nothing() {
        assertThat(read(pattern(0, lvl(0, "bullet", "\uf06c", "")) + list(1, 0, ""), item(1, 0, "甲") + item(9, 0, "乙")))
                .isEqualTo("●甲\n乙\n");
    }

    @Test
    void old_numbering_inside_a_tracked_change_does_not_count() {
        assertThat(read(
                        OUTLINE + list(1, 0, ""),
                        "<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>"
                                + r("甲") + "</w:p>" + item(1, 0, "乙") + p("丙")))
                .isEqualTo("甲\n一、乙\n丙\n");
    }
}

package org.qinglan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WritersTest {
    @Test
    void a_word_file_has_title_headings_indented_text_and_a_ruled_table() throws IOException {
        byte[] docx = WordDocument.portrait()
                .title("数学组工作计划")
                .heading(1, "一、工作目标")
                .paragraph("第一段。\n第二段。")
                .table(List.of(1, 3), List.of("姓名", "内容"), List.of(List.of("叶老师", "研究课\n读书")))
                .bytes();
        var read = new XWPFDocument(new ByteArrayInputStream(docx));
        var title = read.getParagraphs().getFirst();
        assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(title.getRuns().getFirst().getFontFamily()).isEqualTo("宋体");
        assertThat(read.getParagraphs()).extracting(p -> p.getText()).contains("一、工作目标", "第一段。", "第二段。");
        var table = read.getTables().getFirst();
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("研究课\n读书");
        assertThat(FileType.of(docx)).contains(FileType.DOCX);
    }

    @Test
    void a_wide_table_lies_across_the_sheet() throws IOException {
        var read = new XWPFDocument(
                new ByteArrayInputStream(WordDocument.landscape().title("附件").bytes()));
        var size = read.getDocument().getBody().getSectPr().getPgSz();
        assertThat(new BigDecimal(size.getW().toString()))
                .isGreaterThan(new BigDecimal(size.getH().toString()));
    }

    @Test
    void a_spreadsheet_keeps_types_and_disarms_formulas() throws IOException {
        byte[] xlsx = Workbook.sheet(
                "听课/九月",
                List.of("日期", "节数", "评语"),
                List.of(
                        Arrays.asList(LocalDate.of(2026, 9, 17), 2, "=HYPERLINK(\"http://x\")"),
                        Arrays.asList(null, new BigDecimal("1.5"), "好")));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var sheet = book.getSheetAt(0);
            assertThat(book.getSheetName(0)).isEqualTo("听课 九月");
            assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 9, 17));
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).startsWith("'=");
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("好");
        }
    }
}

package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Table;

class XlsxTest {
    private static SourceDocument read(XSSFWorkbook book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return SourceReader.open("安排.xlsx", bytes.toByteArray());
    }

    private static void row(XSSFSheet sheet, int at, Object... values) {
        var row = sheet.createRow(at);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) row.createCell(i).setCellValue(number.doubleValue());
            else row.createCell(i).setCellValue(values[i].toString());
        }
    }

    @Test
    void each_sheet_is_a_table_under_its_name_and_hidden_ones_are_not_shown() throws IOException {
        try (var book = new XSSFWorkbook()) {
            row(book.createSheet("Sheet1"), 0, "周次", "内容");
            row(book.getSheetAt(0), 4, 3, "公开课");
            row(book.createSheet("名单"), 0, "暗");
            book.setSheetHidden(1, true);
            row(book.createSheet("听课安排"), 0, "林一", "周二");

            var read = read(book);

            assertThat(read.text()).isEqualTo("周次\t内容\n3\t公开课\n听课安排\n林一\t周二\n");
            assertThat(read.blocks()).hasSize(3);
        }
    }

    @Test
    void dates_stand_as_displayed() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(LocalDate.of(2031, 9, 5));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            row.getCell(0).setCellStyle(style);
            row.createCell(1).setCellValue("开学");

            assertThat(read(book).text()).isEqualTo("2031年9月5日\t开学\n");
        }
    }

    @Test
    void merged_cells_keep_the_grid_and_empty_columns_are_left_out() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            row(sheet, 0, "青禾小学安排");
            row(sheet, 1, "九月", "", "上旬", "备课");
            row(sheet, 2, "", "", "下旬", "听课");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 1));

            var rows = ((Table) read(book).blocks().getFirst()).rows();

            assertThat(rows.get(0).cells()).hasSize(1);
            assertThat(rows.get(0).cells().getFirst().columnSpan()).isEqualTo(3);
            assertThat(rows.get(1).cells()).hasSize(3);
            assertThat(rows.get(2).cells().getFirst().continued()).isTrue();
        }
    }
}

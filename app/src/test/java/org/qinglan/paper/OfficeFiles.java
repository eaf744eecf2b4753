package org.qinglan.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Forms as schools have them, invented. */
final class OfficeFiles {
    private OfficeFiles() {}

    /** 听课情况登记表: a head with a name and a subject, and two empty rows for lessons. */
    static byte[] visits() {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("听课情况登记表");
            var table = document.createTable(5, 4);
            String[][] words = {
                {"姓名", "", "学科", ""},
                {"序号", "日期", "授课教师", "课题"},
                {"1", "", "", ""},
                {"2", "", "", ""},
                {"合计", "", "填表人：", ""}
            };
            for (int r = 0; r < words.length; r++)
                for (int c = 0; c < words[r].length; c++)
                    if (!words[r][c].isEmpty()) table.getRow(r).getCell(c).setText(words[r][c]);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** 人员汇总: one row for people, a sum below it, a merged title. */
    static byte[] people() {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("汇总");
            sheet.createRow(0).createCell(0).setCellValue("人员汇总");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var head = sheet.createRow(1);
            String[] words = {"序号", "姓名", "听课"};
            for (int c = 0; c < words.length; c++) head.createCell(c).setCellValue(words[c]);
            var row = sheet.createRow(2);
            for (int c = 0; c < words.length; c++) row.createCell(c);
            var sum = sheet.createRow(3);
            sum.createCell(1).setCellValue("合计");
            sum.createCell(2).setCellFormula("SUM(C3:C3)");
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

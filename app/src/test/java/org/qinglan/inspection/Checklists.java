package org.qinglan.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Checklists as offices send them, invented. */
final class Checklists {
    private Checklists() {}

    /** A Word table with a row that heads the next ones. */
    static byte[] word() {
        String[][] words = {
            {"序号", "检查内容", "分值", "佐证材料"},
            {"1", "每人每学期听课记录不少于 10 节", "5", ""},
            {"2", "教研活动有记录", "5", ""},
            {"学生发展"},
            {"3", "毕业班质量跟踪", "10", ""}
        };
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("督导自查表");
            var table = document.createTable(words.length, 4);
            for (int r = 0; r < words.length; r++) {
                var row = table.getRow(r);
                if (words[r].length == 1) {
                    while (row.getTableCells().size() > 1) row.removeCell(1);
                    row.getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(4));
                }
                for (int c = 0; c < words[r].length; c++)
                    if (!words[r][c].isEmpty()) row.getCell(c).setText(words[r][c]);
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A sheet with a merged title above the head. */
    static byte[] sheet() {
        String[][] words = {
            {"评估细则", "", "", ""}, {"编号", "要求", "支撑材料", "联系人"}, {"1", "教研活动有记录、有照片", "", ""}, {"2", "读书记录每人一份", "", ""}
        };
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("细则");
            for (int r = 0; r < words.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < words[r].length; c++) row.createCell(c).setCellValue(words[r][c]);
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package org.qinglan.duty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 台账 as an .xlsx that looks like the page: the same words, the same grounds, one landscape A4 page. */
final class LedgerSheet {
    private static final String HEAD = "EAF0EE";
    private static final Map<LedgerCell.State, String> GROUNDS = Map.of(
            LedgerCell.State.FULL, "E1F1EE",
            LedgerCell.State.OWED, "FDEDE2",
            LedgerCell.State.THIS_WEEK, "FAF0D0");
    private static final Map<LedgerCell.State, String> INKS = Map.of(
            LedgerCell.State.FULL, "0F766E",
            LedgerCell.State.OK, "0F766E",
            LedgerCell.State.OWED, "9A3412",
            LedgerCell.State.THIS_WEEK, "735000",
            LedgerCell.State.FREE, "1D4ED8");
    private static final int FIRST_ROW = 3;
    private static final double NAME_WIDTH = 22;
    private static final double CELL_WIDTH = 13;

    private LedgerSheet() {}

    static byte[] of(String title, String when, LedgerTable table) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "qinglan", "1.0")) {
            var sheet = book.newWorksheet("台账");
            int last = table.columns().size() + 1;
            text(sheet, 0, 0, title);
            sheet.style(0, 0).bold().fontSize(14).set();
            text(
                    sheet,
                    1,
                    0,
                    when + " · " + table.people() + " 人 " + table.columns().size() + " 项 · 用来帮忙，不用来考核");
            head(sheet, table, last);
            int row = FIRST_ROW;
            for (var line : table.rows()) row(sheet, row++, line, last);
            foot(sheet, row, table, last);
            sheet.range(FIRST_ROW - 1, 0, row, last)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.freezePane(1, FIRST_ROW);
            sheet.pageOrientation("landscape");
            sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
            sheet.setFitToPage(true);
            sheet.fitToHeight((short) 1);
            sheet.fitToWidth((short) 1);
        }
        return bytes.toByteArray();
    }

    /** A text that a spreadsheet program would take for a formula is marked as text. */
    static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void head(Worksheet sheet, LedgerTable table, int last) {
        text(sheet, FIRST_ROW - 1, 0, "姓名");
        sheet.width(0, NAME_WIDTH);
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            text(
                    sheet,
                    FIRST_ROW - 1,
                    i + 1,
                    column.requirement().name() + "\n" + column.quota() + "\n" + column.who());
            sheet.width(i + 1, CELL_WIDTH);
        }
        text(sheet, FIRST_ROW - 1, last, "共欠\n到今天");
        sheet.range(FIRST_ROW - 1, 0, FIRST_ROW - 1, last)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(HEAD)
                .set();
    }

    private static void row(Worksheet sheet, int at, LedgerTable.Row row, int last) {
        text(sheet, at, 0, (row.name() + "　" + row.about()).strip());
        sheet.style(at, 0).bold().set();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            text(sheet, at, i + 1, cell.text());
            var style = sheet.style(at, i + 1).horizontalAlignment("center");
            var ground = GROUNDS.get(cell.state());
            var ink = INKS.get(cell.state());
            if (ground != null) style.fillColor(ground);
            if (ink != null) style.fontColor(ink);
            style.set();
        }
        sheet.value(at, last, row.owed());
        var style = sheet.style(at, last).horizontalAlignment("center");
        if (row.owes()) style.bold().fillColor("FDEDE2").fontColor("9A3412");
        style.set();
    }

    private static void foot(Worksheet sheet, int at, LedgerTable table, int last) {
        text(sheet, at, 0, "合计（做了/到今天应做）");
        for (int i = 0; i < table.sums().size(); i++)
            text(sheet, at, i + 1, table.sums().get(i));
        text(sheet, at, last, "欠 " + RuleWords.number(table.owed()) + " · " + table.owing() + "人");
        sheet.range(at, 0, at, last)
                .style()
                .bold()
                .horizontalAlignment("center")
                .fillColor(HEAD)
                .set();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, guarded(text));
    }
}

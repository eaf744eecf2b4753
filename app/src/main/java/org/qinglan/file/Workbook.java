package org.qinglan.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes an .xlsx: a bold head that stays in view, and text that no spreadsheet takes for a formula. */
public final class Workbook {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Workbook() {}

    /**
     * One sheet.
     *
     * @param rows cells are text, numbers, {@link LocalDate} or null for empty; anything else is written as its text
     */
    public static byte[] sheet(String name, List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "Qinglan", "1.0")) {
            var sheet = book.newWorksheet(name.replaceAll("[\\\\/*?:\\[\\]]", " "));
            for (int c = 0; c < head.size(); c++) {
                sheet.value(0, c, safe(head.get(c)));
                sheet.style(0, c).bold().fillColor("EAF0EE").set();
            }
            sheet.freezePane(0, 1);
            for (int r = 0; r < rows.size(); r++) {
                var cells = rows.get(r);
                for (int c = 0; c < cells.size(); c++) write(sheet, r + 1, c, cells.get(c));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(row, column, safe(String.valueOf(cell)));
        }
    }

    /** A cell that begins like a formula gets an apostrophe, so that it stays text also after a trip through .csv. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

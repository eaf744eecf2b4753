package org.qinglan.school.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The empty files people download, fill in and send back. */
public final class Templates {
    private static final String VERSION = "1.0";

    private Templates() {}

    /** A roster: header, an example row that is skipped on import, a sheet of notes. */
    public static byte[] roster() {
        return write(Map.of("名单", RosterFile.COLUMNS), "名单");
    }

    /** A timetable: one line a lesson, and a sheet of bells that may stay empty. */
    public static byte[] timetable() {
        return write(Map.of("课表", TimetableFile.LESSONS, "作息", TimetableFile.BELLS), "课表", "作息");
    }

    private static byte[] write(Map<String, List<Column>> columns, String... names) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Qinglan", VERSION)) {
            for (String name : names) sheet(book.newWorksheet(name), columns.getOrDefault(name, List.of()));
            for (String name : names) notes(book.newWorksheet(name + "填写说明"), columns.getOrDefault(name, List.of()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void sheet(Worksheet sheet, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(0, i, column.label() + (column.required() ? "*" : ""));
            sheet.style(0, i).bold().fillColor("EAF0EE").set();
            sheet.value(1, i, column.example());
            sheet.style(1, i).italic().fontColor("5C6966").set();
            sheet.width(i, Math.max(10, column.example().length() * 2 + 2));
            // Excel would turn 001 into 1 and 13800000000 into 1.38E+10
            sheet.range(2, i, 500, i).style().format("@").set();
        }
        sheet.freezePane(0, 1);
    }

    private static void notes(Worksheet sheet, List<Column> columns) {
        sheet.value(0, 0, "列");
        sheet.value(0, 1, "怎么填");
        sheet.style(0, 0).bold().set();
        sheet.style(0, 1).bold().set();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(i + 1, 0, columns.get(i).label());
            sheet.value(i + 1, 1, columns.get(i).note());
        }
        int next = columns.size() + 2;
        sheet.value(next, 0, "示例");
        sheet.value(next, 1, "第 2 行带“（示例）”的会自动跳过，不用删。空着的格子不会改动已有的内容。");
        sheet.width(0, 16);
        sheet.width(1, 60);
    }
}

package org.qinglan.school.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Bell;
import org.qinglan.school.Subject;
import org.qinglan.school.intake.RosterRow.Problem;

/** The timetable as an Excel file: one line a lesson, and a sheet of bells if the school likes. */
final class TimetableFile {
    static final List<Column> LESSONS = List.of(
            Column.required("班级", "三（2）班（示例）", "三（2）班、三2、302、七3班、2022级2班都认得。", "班"),
            Column.required("星期", "周一", "周一到周日，或 1–7。", "周几"),
            Column.required("节次", "1", "第几节，1–12。", "第几节", "节"),
            Column.required("学科", "数学", "", "课程", "科目"),
            Column.required("教师", "陈晓", "写姓名；有重名再写工号。", "任课教师", "姓名"),
            Column.optional("工号", "", "有重名时写。", "教师工号"),
            Column.optional("教室", "", "", "地点", "上课地点"));
    static final List<Column> BELLS = List.of(
            Column.required("节次", "1（示例）", "第几节，1–12。", "第几节", "节"),
            Column.required("开始", "8:20", "", "开始时间", "上课"),
            Column.required("结束", "9:00", "", "结束时间", "下课"));

    /** @param subject null where the row has a problem with it */
    record Line(
            int number,
            String className,
            @Nullable DayOfWeek weekday,
            int period,
            @Nullable Subject subject,
            String teacher,
            String employeeNo,
            String room,
            List<Problem> problems) {}

    private static final String EXAMPLE = "（示例）";
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int MINUTES = 24 * 60;

    private TimetableFile() {}

    static List<Line> lessons(byte[] content) {
        return Sheets.rows(content, LESSONS).stream()
                .filter(row -> !row.text("班级").endsWith(EXAMPLE))
                .map(TimetableFile::line)
                .toList();
    }

    private static Line line(SheetRow row) {
        var problems = new ArrayList<Problem>();
        var weekday = weekday(row.cell("星期").withoutSpaces());
        if (weekday == null) problems.add(wrong(row, "星期", "“" + row.text("星期") + "”不是周几"));
        int period = period(row.text("节次"));
        if (period == 0) problems.add(wrong(row, "节次", "节次写 1 到 12"));
        var subject = Subject.named(row.text("学科")).orElse(null);
        if (subject == null) problems.add(wrong(row, "学科", "没有“" + row.text("学科") + "”这个学科"));
        return new Line(
                row.number(),
                row.text("班级"),
                weekday,
                period,
                subject,
                row.cell("教师").withoutSpaces(),
                row.cell("工号").withoutSpaces(),
                row.text("教室"),
                problems);
    }

    /** The bells, if the file has a sheet of them; a bell that cannot be read ends the import in one sentence. */
    static List<Bell> bells(byte[] content) {
        return Sheets.find(content, BELLS).orElse(List.of()).stream()
                .filter(row -> !row.text("节次").endsWith(EXAMPLE))
                .map(row -> {
                    int period = period(row.text("节次"));
                    var begins = time(row.cell("开始"));
                    var ends = time(row.cell("结束"));
                    if (period == 0 || begins == null || ends == null || !ends.isAfter(begins))
                        throw new UnreadableFile("作息第 " + row.number() + " 行看不懂：节次写 1 到 12，时间写 8:20，结束要比开始晚。");
                    return new Bell(period, begins, ends);
                })
                .toList();
    }

    private static Problem wrong(SheetRow row, String label, String sentence) {
        String letter = row.cell(label).column();
        return new Problem(letter.isEmpty() ? label : letter + " 列（" + label + "）", sentence);
    }

    private static @Nullable DayOfWeek weekday(String text) {
        String day = text.replaceFirst("^(周|星期|礼拜)", "").replace('天', '日');
        if (day.length() != 1) return null;
        int n = WEEKDAYS.indexOf(day) >= 0 ? WEEKDAYS.indexOf(day) + 1 : "1234567".indexOf(day) + 1;
        return n == 0 ? null : DayOfWeek.of(n);
    }

    private static int period(String text) {
        String number = text.replaceAll("[第节\\s]", "");
        if (!number.matches("\\d{1,2}")) return 0;
        int n = Integer.parseInt(number);
        return n >= 1 && n <= 12 ? n : 0;
    }

    private static @Nullable LocalTime time(SheetRow.Cell cell) {
        if (cell.number()) {
            var part = new BigDecimal(cell.text());
            if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) >= 0) return null;
            return LocalTime.MIDNIGHT.plusMinutes(Math.round(part.doubleValue() * MINUTES));
        }
        var parts = cell.text().split("[:：]", -1);
        try {
            var n = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
            return n.length < 2 ? null : LocalTime.of(n[0], n[1]);
        } catch (NumberFormatException | DateTimeException notATime) {
            return null;
        }
    }
}

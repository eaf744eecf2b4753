package org.qinglan.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qinglan.school.Person;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.school.intake.RosterImport;
import org.qinglan.school.intake.TimetableImport;
import org.qinglan.shared.Decision.Refused;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Timetables come in the way a school brings them in: as an .xlsx file. */
@Component
@Profile("demo")
class DemoLessons {
    private static final String[] BEGINS = {"8:20", "9:10", "10:05", "10:55", "13:40", "14:30", "15:20"};
    private static final String[] ENDS = {"9:00", "9:50", "10:45", "11:35", "14:20", "15:10", "16:00"};
    private static final String NUMBERS = "一二三四五六七八九";

    private final TimetableImport imports;

    DemoLessons(TimetableImport imports) {
        this.imports = imports;
    }

    void bringIn(DemoSchool school, Term term) {
        var order = new TimetableImport.Order(school.unit(), term.id(), term.firstDay());
        byte[] file = file(school);
        String seen = RosterImport.fingerprint(imports.preview(order, file));
        if (imports.apply(order, file, seen) instanceof Refused(var preview))
            throw new IllegalStateException("timetable refused: " + preview);
    }

    private static byte[] file(DemoSchool school) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Qinglan", "1.0")) {
            lessons(book.newWorksheet("课表"), school);
            bells(book.newWorksheet("作息"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void lessons(Worksheet sheet, DemoSchool school) {
        row(sheet, 0, "班级", "星期", "节次", "学科", "教师", "工号");
        var people =
                school.teachers().values().stream().flatMap(List::stream).collect(Collectors.toMap(Person::id, p -> p));
        Map<Subject, List<UUID>> teachers = school.teachers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream().map(Person::id).toList()));
        var week = school.firstGrade() == 1 ? DemoStaff.PRIMARY : DemoStaff.JUNIOR;
        int r = 0;
        for (var lesson : new DemoTimetable().arrange(school.classes(), week, teachers)) {
            var teacher = Objects.requireNonNull(people.get(lesson.teacher()));
            row(
                    sheet,
                    ++r,
                    className(school, lesson.classIndex()),
                    "周" + NUMBERS.charAt(lesson.weekday() - 1),
                    Integer.toString(lesson.period()),
                    lesson.subject().chinese(),
                    teacher.name(),
                    teacher.employeeNo());
        }
    }

    private static void bells(Worksheet sheet) {
        row(sheet, 0, "节次", "开始", "结束");
        for (int i = 0; i < BEGINS.length; i++) row(sheet, i + 1, Integer.toString(i + 1), BEGINS[i], ENDS[i]);
    }

    private static String className(DemoSchool school, int index) {
        int grade = school.firstGrade() + index / school.classesPerGrade();
        return NUMBERS.charAt(grade - 1) + "（" + (index % school.classesPerGrade() + 1) + "）班";
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) sheet.value(row, i, cells[i]);
    }
}

package org.qinglan.school.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Bell;
import org.qinglan.school.Lesson;
import org.qinglan.school.Role;
import org.qinglan.school.Timetable;
import org.qinglan.school.intake.Preview.State;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TimetableImportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Autowired
    City city;

    @Autowired
    TimetableImport imports;

    @Autowired
    Timetable timetable;

    private static Xlsx lessons() {
        return Xlsx.of("班级", "星期", "节次", "学科", "教师", "教室");
    }

    @Test
    void the_file_is_the_whole_week_of_its_classes_and_leaves_the_others_alone() {
        in(c -> {
            bringIn(
                    c,
                    lessons()
                            .row("301", "周一", 1, "数学", "夏禾", "")
                            .row("301", "周二", 1, "数学", "夏禾", "")
                            .row("302", "周一", 2, "数学", "夏禾", ""));
            var second = lessons().row("三1", "1", "第1节", "语文", "唐宁", "东201").row("301", "周三", 1, "数学", "夏禾", "");
            var preview = bringIn(c, second);
            assertThat(preview.rows()).extracting(Preview.Row::state).containsExactly(State.CHANGED, State.NEW);
            assertThat(preview.rows().getFirst().changes())
                    .containsExactly(new Preview.Change("课", "数学 夏禾", "语文 唐宁 东201"));
            assertThat(preview.news()).containsExactly("这些班原来的课有 1 节不在文件里，会去掉");
            assertThat(timetable.week(c.school().id(), c.term().id()))
                    .extracting(Lesson::className)
                    .containsExactly("三（1）班", "三（1）班", "三（2）班");
            var again = imports.preview(order(c), second.bytes());
            assertThat(again.count(State.UNCHANGED)).isEqualTo(2);
            assertThat(again.news()).isEmpty();
        });
    }

    @Test
    void nobody_is_in_two_rooms_at_once() {
        in(c -> {
            bringIn(c, lessons().row("302", "周一", 2, "数学", "夏禾", ""));
            var file = lessons()
                    .row("301", "周一", 1, "数学", "夏禾", "")
                    .row("301", "周一", 1, "语文", "唐宁", "")
                    .row("303", "周一", 1, "数学", "夏禾", "")
                    .row("303", "周一", 2, "数学", "夏禾", "")
                    .row("303", "周八", 13, "炼金", "没谁", "");
            assertThat(imports.preview(order(c), file.bytes()).rows())
                    .flatExtracting(Preview.Row::problems)
                    .extracting(RosterRow.Problem::sentence)
                    .containsExactly(
                            "和第 2 行是同一个班的同一节课",
                            "夏禾这一节已在第 2 行有课",
                            "夏禾这一节在三（2）班有课",
                            "“周八”不是周几",
                            "节次写 1 到 12",
                            "没有“炼金”这个学科",
                            "青禾小学没有叫“没谁”的人，请先导入名单");
            assertThat(imports.apply(order(c), file.bytes(), "")).isInstanceOf(Refused.class);
        });
    }

    @Test
    void bells_come_with_the_timetable_as_text_or_as_excel_times() {
        in(c -> {
            var preview = imports.preview(order(c), withBells("9:05"));
            assertThat(preview.news()).contains("会换成新的作息，共 2 节");
            assertThat(imports.apply(order(c), withBells("9:05"), RosterImport.fingerprint(preview)))
                    .isInstanceOf(Done.class);
            assertThat(timetable.bells(c.school()))
                    .extracting(Bell::toString)
                    .containsExactly(
                            "Bell[period=1, begins=08:24, ends=09:00]", "Bell[period=2, begins=09:05, ends=09:45]");
            assertThatThrownBy(() -> imports.preview(order(c), withBells("九点"))).hasMessageContaining("作息第 3 行看不懂");
        });
    }

    private static byte[] withBells(String second) {
        return Xlsx.workbook(book -> {
            fill(book.newWorksheet("课表"), new Object[][] {{"班级", "星期", "节次", "学科", "教师"}, {"301", "周一", "1", "数学", "夏禾"}
            });
            fill(book.newWorksheet("作息"), new Object[][] {{"节次", "开始", "结束"}, {1, 0.35, 0.375}, {2, second, "9:45"}});
        });
    }

    private static void fill(Worksheet sheet, Object[][] cells) {
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                if (cells[r][c] instanceof Number n) sheet.value(r, c, n);
                else sheet.value(r, c, cells[r][c].toString());
            }
        }
    }

    private Preview bringIn(City.Built c, Xlsx file) {
        var seen = imports.preview(order(c), file.bytes());
        return switch (imports.apply(order(c), file.bytes(), RosterImport.fingerprint(seen))) {
            case Done(var preview) -> preview;
            case Refused(var preview) -> throw new AssertionError(preview);
        };
    }

    private static TimetableImport.Order order(City.Built c) {
        return new TimetableImport.Order(c.school(), c.term().id(), DAY);
    }

    private void in(Consumer<City.Built> work) {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            city.person("夏禾", c.maths(), Role.TEACHER);
            city.person("唐宁", c.chinese(), Role.TEACHER);
            work.accept(c);
        });
    }
}

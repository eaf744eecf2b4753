package org.qinglan.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class TimetableTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 16);
    private static final LocalDate MAKE_UP_SUNDAY = LocalDate.of(2026, 9, 20);

    @Autowired
    City city;

    @Autowired
    Timetable timetable;

    @Autowired
    Calendars calendars;

    @Autowired
    Terms terms;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_make_up_sunday_follows_the_weekday_the_school_names() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var teacher = city.person("方蓉", c.mathsGrade3(), Role.TEACHER);
            var lesson = lesson(c, classOf(c, "三（1）班"), DayOfWeek.WEDNESDAY, 2, teacher.id());
            assertThat(timetable.lessonsOf(teacher.id(), WEDNESDAY, terms.calendar(c.term(), c.school())))
                    .extracting(Lesson::id)
                    .containsExactly(lesson);
            assertThat(timetable.lessonsOf(teacher.id(), MAKE_UP_SUNDAY, terms.calendar(c.term(), c.school())))
                    .isEmpty();

            calendars.workday(c.term(), c.school(), MAKE_UP_SUNDAY, DayOfWeek.WEDNESDAY, "补课");
            calendars.dayOff(c.term(), c.school(), WEDNESDAY, "运动会");

            var calendar = terms.calendar(c.term(), c.school());
            assertThat(timetable.lessonsOf(teacher.id(), MAKE_UP_SUNDAY, calendar))
                    .hasSize(1);
            assertThat(timetable.lessonsOf(teacher.id(), WEDNESDAY, calendar)).isEmpty();
            assertThat(timetable.lessonsAt(c.district().id(), MAKE_UP_SUNDAY, 2, calendar))
                    .singleElement()
                    .returns("三（1）班", Lesson::className)
                    .returns("方蓉", Lesson::teacherName);
            assertThat(timetable.lessonsAt(c.district().id(), MAKE_UP_SUNDAY, 3, calendar))
                    .isEmpty();
        });
    }

    @Test
    void a_group_can_meet_when_none_of_its_teachers_has_a_lesson() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var one = city.person("方蓉", c.maths(), Role.TEACHER);
            var two = city.person("许文", c.maths(), Role.TEACHER);
            bells(c.bureau(), 6);
            bells(c.school(), 4);
            lesson(c, classOf(c, "三（1）班"), DayOfWeek.TUESDAY, 1, one.id());
            lesson(c, classOf(c, "三（2）班"), DayOfWeek.TUESDAY, 3, two.id());
            var both = List.of(one.id(), two.id());
            assertThat(timetable.freePeriods(both, c.school(), c.term().id(), DayOfWeek.TUESDAY))
                    .containsExactly(2, 4);
            assertThat(timetable.freePeriods(List.of(), c.school(), c.term().id(), DayOfWeek.TUESDAY))
                    .containsExactly(1, 2, 3, 4);
            assertThat(timetable.bells(c.district())).hasSize(6);
        });
    }

    @Test
    void nobody_teaches_two_classes_at_once() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var teacher = city.person("方蓉", c.maths(), Role.TEACHER);
            lesson(c, classOf(c, "三（1）班"), DayOfWeek.TUESDAY, 1, teacher.id());
            var second = classOf(c, "三（2）班");
            assertThatThrownBy(() -> lesson(c, second, DayOfWeek.TUESDAY, 1, teacher.id()))
                    .isInstanceOf(DuplicateKeyException.class);
        });
    }

    private void bells(Unit unit, int periods) {
        for (int period = 1; period <= periods; period++) {
            jdbc.sql(
                            "insert into school.bell (tenant_id, unit_id, period, begins, ends)"
                                    + " values (?, ?, ?, time '08:00' + ? * interval '50 min', time '08:40' + ? * interval '50 min')")
                    .params(Tenancy.require(), unit.id(), period, period, period)
                    .update();
        }
    }

    private UUID classOf(City.Built c, String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into school.class_group (tenant_id, id, unit_id, name, grade, entry_year)"
                        + " values (?, ?, ?, ?, 3, 2024)")
                .params(Tenancy.require(), id, c.school().id(), name)
                .update();
        return id;
    }

    private UUID lesson(City.Built c, UUID classId, DayOfWeek weekday, int period, UUID teacher) {
        UUID id = Ids.next();
        jdbc.sql("insert into school.lesson_slot (tenant_id, id, term_id, unit_id, class_id, weekday, period, subject,"
                        + " teacher_id) values (?, ?, ?, ?, ?, ?, ?, 'MATHEMATICS', ?)")
                .params(
                        Tenancy.require(),
                        id,
                        c.term().id(),
                        c.school().id(),
                        classId,
                        weekday.getValue(),
                        period,
                        teacher)
                .update();
        return id;
    }
}

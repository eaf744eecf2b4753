package org.qinglan.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.TimetableRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

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
    LessonChanges changes;

    @Autowired
    TimetableRows lessons;

    @Test
    void a_make_up_sunday_follows_the_weekday_the_school_names() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var teacher = city.person("方蓉", c.mathsGrade3(), Role.TEACHER);
            var lesson = lessons.lesson(c, lessons.aClass(c, "三（1）班", 3), teacher, DayOfWeek.WEDNESDAY, 2);
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
    void many_days_of_many_teachers_are_what_each_day_of_each_is() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var one = city.person("方蓉", c.mathsGrade3(), Role.TEACHER);
            var two = city.person("许文", c.maths(), Role.TEACHER);
            var first = lessons.aClass(c, "三（1）班", 3);
            var moved = lessons.lesson(c, first, one, DayOfWeek.WEDNESDAY, 2);
            lessons.lesson(c, first, one, DayOfWeek.FRIDAY, 1);
            lessons.lesson(c, lessons.aClass(c, "三（2）班", 3), two, DayOfWeek.WEDNESDAY, 2);
            calendars.workday(c.term(), c.school(), MAKE_UP_SUNDAY, DayOfWeek.WEDNESDAY, "补课");
            changes.add(List.of(new LessonChange(
                    moved,
                    WEDNESDAY,
                    first,
                    WEDNESDAY.plusDays(1),
                    4,
                    two.id(),
                    c.school().id())));
            var calendar = terms.calendar(c.term(), c.school());
            var days = WEDNESDAY.datesUntil(WEDNESDAY.plusDays(9)).toList();
            var both = List.of(one.id(), two.id());
            var oneByOne = days.stream()
                    .flatMap(day -> timetable.lessonsOf(both, day, calendar).stream()
                            .map(l -> new Timetable.Given(day, l.period(), l.classId(), l.className(), l.teacherId())))
                    .toList();
            assertThat(timetable.given(both, days, calendar))
                    .containsExactlyElementsOf(oneByOne)
                    .hasSize(7);
            assertThat(timetable.given(both, List.of(WEDNESDAY.plusDays(3)), calendar))
                    .isEmpty();
            assertThat(timetable.given(List.of(), days, calendar)).isEmpty();
        });
    }

    @Test
    void a_group_can_meet_when_none_of_its_teachers_has_a_lesson() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var one = city.person("方蓉", c.maths(), Role.TEACHER);
            var two = city.person("许文", c.maths(), Role.TEACHER);
            lessons.bells(c.bureau(), 6);
            lessons.bells(c.school(), 4);
            lessons.lesson(c, lessons.aClass(c, "三（1）班", 3), one, DayOfWeek.TUESDAY, 1);
            lessons.lesson(c, lessons.aClass(c, "三（2）班", 3), two, DayOfWeek.TUESDAY, 3);
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
            lessons.lesson(c, lessons.aClass(c, "三（1）班", 3), teacher, DayOfWeek.TUESDAY, 1);
            var second = lessons.aClass(c, "三（2）班", 3);
            assertThatThrownBy(() -> lessons.lesson(c, second, teacher, DayOfWeek.TUESDAY, 1))
                    .isInstanceOf(DuplicateKeyException.class);
        });
    }
}

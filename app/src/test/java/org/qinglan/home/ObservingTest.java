package org.qinglan.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.school.Bell;
import org.qinglan.school.Lesson;
import org.qinglan.school.Subject;

class ObservingTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);
    private static final UUID HERE = UUID.randomUUID();
    private static final List<Bell> BELLS = List.of(
            new Bell(1, LocalTime.of(8, 20), LocalTime.of(9, 0)),
            new Bell(2, LocalTime.of(9, 10), LocalTime.of(9, 50)),
            new Bell(3, LocalTime.of(10, 5), LocalTime.of(10, 45)));

    private final Observing atHalfPastNine = observing(BELLS);

    @Test
    void only_lessons_in_free_periods_that_are_not_over_are_offered() {
        var day = new Observing.Day(
                THURSDAY, List.of(lesson(2, "林小满")), List.of(lesson(1, "顾言"), lesson(2, "顾言"), lesson(3, "顾言")));
        assertThat(atHalfPastNine.ahead(day, "记下就补上欠的")).singleElement().satisfies(item -> {
            assertThat(item.at()).isEqualTo("10:05");
            assertThat(item.title()).isEqualTo("听顾言的数学课");
            assertThat(item.sub()).isEqualTo("第3节 · 四（3）班 · 记下就补上欠的");
            assertThat(item.act().href()).contains("date=2026-10-08");
        });
    }

    @Test
    void lessons_that_are_over_may_want_writing_up() {
        var day = new Observing.Day(THURSDAY, List.of(), List.of(lesson(1, "顾言"), lesson(3, "顾言")));
        assertThat(atHalfPastNine.behind(day)).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("听课记录 · 今天第1节");
            assertThat(item.sub()).isEqualTo("已填：顾言、四（3）班数学、课表时间");
        });
    }

    @Test
    void lessons_of_a_day_before_are_all_over() {
        var wednesday = new Observing.Day(THURSDAY.minusDays(1), List.of(), List.of(lesson(3, "顾言")));
        var lastFriday = new Observing.Day(THURSDAY.minusDays(6), List.of(), List.of(lesson(3, "顾言")));
        assertThat(atHalfPastNine.behind(wednesday)).extracting(WeekItem::title).containsExactly("听课记录 · 昨天第3节");
        assertThat(atHalfPastNine.behind(lastFriday))
                .extracting(WeekItem::title)
                .containsExactly("听课记录 · 周五第3节");
    }

    @Test
    void a_school_without_bells_still_says_which_period() {
        var day = new Observing.Day(THURSDAY, List.of(), List.of(lesson(5, "顾言")));
        assertThat(observing(List.of()).ahead(day, "")).extracting(WeekItem::at).containsExactly("第5节");
    }

    @Test
    void at_another_school_the_time_counts_and_not_the_number_of_the_period() {
        var there = UUID.randomUUID();
        var later = List.of(
                new Bell(2, LocalTime.of(10, 0), LocalTime.of(10, 40)),
                new Bell(3, LocalTime.of(11, 0), LocalTime.of(11, 40)));
        var observing = new Observing(
                Map.of(HERE, Observing.Place.of("", BELLS), there, Observing.Place.of("红石小学", later)),
                THURSDAY,
                LocalTime.of(9, 30));
        // my third period is their second
        var day = new Observing.Day(
                THURSDAY, List.of(lesson(3, "林小满")), List.of(lesson(2, "顾言", there), lesson(3, "顾言", there)));
        assertThat(observing.ahead(day, "")).singleElement().satisfies(item -> {
            assertThat(item.at()).isEqualTo("11:00");
            assertThat(item.sub()).isEqualTo("第3节 · 红石小学四（3）班");
        });
    }

    private static Observing observing(List<Bell> bells) {
        return new Observing(Map.of(HERE, Observing.Place.of("", bells)), THURSDAY, LocalTime.of(9, 30));
    }

    private static Lesson lesson(int period, String teacher) {
        return lesson(period, teacher, HERE);
    }

    private static Lesson lesson(int period, String teacher, UUID school) {
        return new Lesson(
                UUID.randomUUID(),
                UUID.randomUUID(),
                school,
                UUID.randomUUID(),
                "四（3）班",
                DayOfWeek.THURSDAY,
                period,
                Subject.MATHEMATICS,
                UUID.randomUUID(),
                teacher,
                null);
    }
}

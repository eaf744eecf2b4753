package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.reading.PlanDraft;
import org.qinglan.reading.SourceSpan;
import org.qinglan.shared.FuzzyDate;

class DatesTest {
    private final TaskDates dates = new TaskDates(PlanSamples.AUTUMN);

    @Test
    void a_month_without_a_year_lies_in_the_school_year_of_the_term() {
        assertThat(dates.of(task("01", null, null, null, null, null, false)))
                .isEqualTo(FuzzyDate.month(YearMonth.of(2027, 1)));
    }

    @Test
    void the_end_of_a_month_is_never_its_last_day() {
        var when = dates.of(task("10", null, null, null, null, PlanDraft.Part.LATE, false));
        assertThat(when).isNotNull();
        assertThat(When.words(when, PlanSamples.AUTUMN)).isEqualTo("10月下旬");
        assertThat(When.exactness(when)).isEqualTo("一旬，不定到天");
    }

    @Test
    void a_tentative_day_says_that_it_may_change() {
        var when = dates.of(task("11", "2026-11-19", "2026-11-19", null, null, null, true));
        assertThat(when).isEqualTo(FuzzyDate.day(LocalDate.of(2026, 11, 19)).tentatively());
        assertThat(When.exactness(when)).isEqualTo("那一天，会变");
    }

    @Test
    void a_deadline_says_before() {
        var when = dates.of(task("10", null, null, "10-26", null, null, false));
        assertThat(when).isNotNull();
        assertThat(when.deadline()).isTrue();
        assertThat(When.words(when, PlanSamples.AUTUMN)).isEqualTo("10月26日（周一）前");
    }

    @Test
    void a_week_is_the_week_of_the_term_and_beyond_the_term_it_is_none() {
        var when = dates.of(task(null, null, null, null, 5, null, false));
        assertThat(when).isNotNull();
        assertThat(When.words(when, PlanSamples.AUTUMN)).isEqualTo("第5周");
        assertThat(dates.of(task(null, null, null, null, 40, null, false))).isNull();
    }

    @Test
    void a_day_that_does_not_exist_is_no_date() {
        assertThat(dates.of(task("09", "2026-09-31", "2026-09-31", null, null, null, false)))
                .isNull();
    }

    @Test
    void every_choice_of_a_term_comes_back_from_its_code() {
        var term = PlanSamples.AUTUMN;
        assertThat(When.choices(term))
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        d -> assertThat(When.parse(When.code(d, term), term)).isEqualTo(d));
        assertThatThrownBy(() -> When.parse("PART:x", term)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void copying_keeps_the_teaching_week_and_the_weekday() {
        var moving = new Moving(PlanSamples.SPRING, PlanSamples.calendar(PlanSamples.AUTUMN));
        // Tuesday of week 3 in spring → Tuesday of week 3 in autumn
        assertThat(moving.of(FuzzyDate.day(LocalDate.of(2026, 3, 10))))
                .isEqualTo(FuzzyDate.day(LocalDate.of(2026, 9, 15)));
    }

    @Test
    void copying_onto_a_holiday_moves_to_the_next_day_with_school() {
        var calendar = PlanSamples.calendar(PlanSamples.AUTUMN, LocalDate.of(2026, 9, 15));
        assertThat(new Moving(PlanSamples.SPRING, calendar).of(FuzzyDate.day(LocalDate.of(2026, 3, 10))))
                .isEqualTo(FuzzyDate.day(LocalDate.of(2026, 9, 16)));
    }

    @Test
    void copying_stays_as_vague_as_it_was_and_keeps_its_marks() {
        var moving = new Moving(PlanSamples.SPRING, PlanSamples.calendar(PlanSamples.AUTUMN));
        var moved = moving.of(When.part(YearMonth.of(2026, 3), 1).tentatively().asDeadline());
        assertThat(moved.kind()).isEqualTo(FuzzyDate.Kind.PART);
        assertThat(moved.firstDay().getMonthValue()).isEqualTo(9);
        assertThat(moved.tentative() && moved.deadline()).isTrue();
    }

    private static PlanDraft.Task task(
            @Nullable String month,
            @Nullable String from,
            @Nullable String to,
            @Nullable String due,
            @Nullable Integer week,
            PlanDraft.@Nullable Part part,
            boolean tentative) {
        return new PlanDraft.Task(
                "磨一节课", new SourceSpan(0, 4), month, from, to, due, week, part, tentative, List.of(), null);
    }
}

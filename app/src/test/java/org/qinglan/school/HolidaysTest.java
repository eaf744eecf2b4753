package org.qinglan.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.shared.Ids;

class HolidaysTest {
    private final Holidays holidays = new Holidays();

    @Test
    void the_autumn_of_2026_has_its_days_off_and_its_workdays() {
        var days = holidays.between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31));
        assertThat(days.stream().filter(Holidays.Day::work).map(Holidays.Day::day))
                .containsExactlyInAnyOrder(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));
        assertThat(days.stream().filter(d -> !d.work())).hasSize(3 + 7);
    }

    @Test
    void only_a_workday_for_one_bridged_day_names_the_weekday_it_follows() {
        assertThat(one(2024, 4, 7).follows()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(one(2024, 10, 12).follows()).isNull();
    }

    @Test
    void a_weekday_that_is_bridged_is_off_and_a_workday_is_on_a_weekend() {
        for (int year : List.of(2024, 2025, 2026)) {
            var all = holidays.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            assertThat(all.stream().filter(Holidays.Day::work))
                    .as("%s", year)
                    .isNotEmpty()
                    .allMatch(d -> d.day().getDayOfWeek().getValue() > 5);
            assertThat(all.stream().map(Holidays.Day::day)).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_year_not_yet_named_by_the_state_has_no_days_and_says_so() {
        assertThat(holidays.isKnown(2026)).isTrue();
        assertThat(holidays.isKnown(2031)).isFalse();
        assertThat(holidays.between(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31)))
                .isEmpty();
    }

    @Test
    void weeks_are_numbered_as_the_indicators_say() {
        assertThat(term(2024, 2, 19).weekOf(LocalDate.of(2024, 4, 28))).isEqualTo(10);
        assertThat(term(2024, 2, 19).weekOf(LocalDate.of(2024, 3, 26))).isEqualTo(6);
        assertThat(term(2020, 9, 1).weekOf(LocalDate.of(2020, 9, 7))).isEqualTo(2);
        assertThat(term(2020, 9, 1).weekOf(LocalDate.of(2021, 1, 28))).isEqualTo(22);
        assertThat(term(2023, 9, 4).weekOf(LocalDate.of(2024, 1, 25))).isEqualTo(21);
        assertThat(term(2024, 2, 19).weekOf(LocalDate.of(2024, 2, 18))).isZero();
    }

    private Holidays.Day one(int year, int month, int day) {
        var on = LocalDate.of(year, month, day);
        return holidays.between(on, on).getFirst();
    }

    private static Term term(int year, int month, int day) {
        var first = LocalDate.of(year, month, day);
        return new Term(Ids.next(), "2023-2024-2", first, first.plusWeeks(22));
    }
}

package org.qinglan.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CalendarsTest {
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate MAKE_UP = LocalDate.of(2026, 10, 10);

    @Autowired
    City city;

    @Autowired
    Calendars calendars;

    @Autowired
    Terms terms;

    @Autowired
    Heard heard;

    @Test
    void opening_a_term_brings_its_public_holidays_for_every_school() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var opened = calendars.openTerm("2025-2026-2", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 6, 30));
            assertThat(opened).isInstanceOf(Done.class);
            var term = terms.all().get(1);
            var calendar = terms.calendar(term, c.school());
            assertThat(calendar.isSchoolDay(LocalDate.of(2026, 5, 1))).isFalse();
            assertThat(calendar.isSchoolDay(LocalDate.of(2026, 5, 9))).isTrue();
        });
    }

    @Test
    void holidays_are_filled_once_and_leave_what_was_settled() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            calendars.workday(c.term(), c.bureau(), MAKE_UP, DayOfWeek.WEDNESDAY, "补国庆");
            int first = calendars.fillHolidays(c.term());
            assertThat(first).isEqualTo(3 + 7 + 1);
            assertThat(calendars.fillHolidays(c.term())).isZero();
            assertThat(terms.calendar(c.term(), c.school()).timetableOf(MAKE_UP))
                    .hasValue(DayOfWeek.WEDNESDAY);
            assertThat(heard.times(
                            CalendarChanged.class,
                            e -> e.unitId().equals(c.bureau().id())))
                    .isEqualTo(2);
        });
    }

    @Test
    void a_schools_own_word_wins_below_it_and_can_be_taken_back() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            calendars.fillHolidays(c.term());
            var sports = LocalDate.of(2026, 10, 23);
            calendars.dayOff(c.term(), c.school(), sports, "秋季运动会");
            calendars.workday(c.term(), c.school(), NATIONAL_DAY, null, "照常");
            assertThat(terms.calendar(c.term(), c.maths()).isSchoolDay(sports)).isFalse();
            assertThat(terms.calendar(c.term(), c.district()).isSchoolDay(sports))
                    .isTrue();
            assertThat(terms.calendar(c.term(), c.school()).isSchoolDay(NATIONAL_DAY))
                    .isTrue();
            assertThat(calendars.own(c.term(), c.school())).containsOnlyKeys(sports, NATIONAL_DAY);

            calendars.asAbove(c.school(), NATIONAL_DAY);

            assertThat(terms.calendar(c.term(), c.school()).isSchoolDay(NATIONAL_DAY))
                    .isFalse();
            assertThat(heard.times(
                            CalendarChanged.class,
                            e -> e.unitId().equals(c.school().id())))
                    .isEqualTo(3);
        });
    }

    @Test
    void a_term_that_cannot_be_is_refused_in_words() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var from = LocalDate.of(2027, 2, 22);
            assertThat(calendars.openTerm("2026-2028-2", from, from.plusWeeks(18)))
                    .isEqualTo(new Refused<>(Calendars.WhyNot.CODE_IS_WRONG));
            assertThat(calendars.openTerm("2026-2027-2", from, from))
                    .isEqualTo(new Refused<>(Calendars.WhyNot.ENDS_BEFORE_IT_BEGINS));
            assertThat(calendars.openTerm("2026-2027-2", from, from.plusYears(1)))
                    .isEqualTo(new Refused<>(Calendars.WhyNot.TOO_LONG));
            assertThat(calendars.openTerm("2026-2027-1", from, from.plusWeeks(18)))
                    .isEqualTo(new Refused<>(Calendars.WhyNot.ALREADY_THERE));
            assertThat(calendars.openTerm("2026-2027-2", City.TERM_ENDS, from))
                    .isEqualTo(new Refused<>(Calendars.WhyNot.OVERLAPS));
            assertThat(calendars.dayOff(c.term(), c.school(), from, "运动会"))
                    .isEqualTo(new Refused<>(Calendars.WhyNot.OUTSIDE_THE_TERM));
            assertThat(calendars.dayOff(c.term(), c.school(), NATIONAL_DAY, " "))
                    .isEqualTo(new Refused<>(Calendars.WhyNot.NO_NAME));
        });
    }
}

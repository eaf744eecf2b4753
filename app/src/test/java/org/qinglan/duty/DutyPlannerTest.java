package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qinglan.record.Action;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;

class DutyPlannerTest {
    private static final UUID GROUP = UUID.randomUUID();
    /** Eighteen weeks from a Monday. */
    private static final Term TERM =
            new Term(UUID.randomUUID(), "2026-2027-1", LocalDate.of(2026, 9, 7), LocalDate.of(2027, 1, 8));

    private static final Map<LocalDate, SchoolCalendar.Exception> NATIONAL_DAY = Map.of(
            LocalDate.of(2026, 10, 1),
            off(),
            LocalDate.of(2026, 10, 2),
            off(),
            LocalDate.of(2026, 10, 5),
            off(),
            LocalDate.of(2026, 10, 6),
            off(),
            LocalDate.of(2026, 10, 7),
            off(),
            LocalDate.of(2026, 10, 10),
            work());

    @Test
    void a_beginner_hears_two_lessons_in_each_week_that_has_school() {
        var windows = plan(weekly(2), calendar(Map.of()), always());
        assertThat(windows).hasSize(18).allMatch(w -> w.needed().intValue() == 2 && !w.absent());
        assertThat(windows.getFirst())
                .isEqualTo(new Window(
                        "W2026-09-07",
                        LocalDate.of(2026, 9, 7),
                        LocalDate.of(2026, 9, 13),
                        LocalDate.of(2026, 9, 11),
                        BigDecimal.TWO,
                        false));
    }

    @Test
    void a_week_without_school_is_not_counted_and_an_adjusted_saturday_is_a_school_day() {
        var week = new HashMap<LocalDate, SchoolCalendar.Exception>();
        IntStream.range(0, 5).forEach(i -> week.put(LocalDate.of(2026, 10, 5).plusDays(i), off()));
        assertThat(plan(weekly(2), calendar(week), always())).hasSize(17);

        var holiday = plan(weekly(2), calendar(NATIONAL_DAY), always());
        assertThat(holiday).hasSize(18);
        assertThat(holiday.get(4).dueOn()).isEqualTo(LocalDate.of(2026, 10, 10));
        week.put(LocalDate.of(2026, 10, 10), work());
        assertThat(plan(weekly(2), calendar(week), always())).hasSize(18);
    }

    @Test
    void who_is_away_all_days_of_a_week_is_excused_and_who_is_away_four_days_is_not() {
        var sick = person(days("2026-09-14", "2026-09-18"), days("2026-09-21", "2026-09-24"));
        var windows = plan(weekly(2), calendar(Map.of()), sick);
        assertThat(windows.get(1).absent()).isTrue();
        assertThat(windows.get(2).absent()).isFalse();
        assertThat(windows).filteredOn(Window::absent).hasSize(1);
    }

    @Test
    void eleven_of_eighteen_weeks_make_nine_of_fifteen() {
        var away = person(days("2026-11-23", "2027-01-08"));
        var rule = Rule.of(Selector.everybody(GROUP), Action.OBSERVE, Filter.NONE, 15, "节", Rhythm.TERM);
        assertThat(plan(rule, calendar(Map.of()), away)).singleElement().satisfies(w -> {
            assertThat(w.needed()).isEqualByComparingTo("9");
            assertThat(w.absent()).isFalse();
            assertThat(w.dueOn()).isEqualTo(LocalDate.of(2027, 1, 8));
        });
        assertThat(plan(rule, calendar(Map.of()), person(days("2026-09-01", "2027-02-01"))))
                .singleElement()
                .satisfies(w -> {
                    assertThat(w.absent()).isTrue();
                    assertThat(w.needed()).isEqualByComparingTo("15");
                });
    }

    @Test
    void the_one_lesson_of_a_term_is_owed_by_who_is_there_half_of_it() {
        var rule = Rule.of(Selector.everybody(GROUP), Action.TEACH, Filter.NONE, 1, "节", Rhythm.TERM);
        var half = person(days("2026-11-09", "2027-01-08"));
        var less = person(days("2026-11-02", "2027-01-08"));
        assertThat(plan(rule, calendar(Map.of()), half))
                .singleElement()
                .satisfies(w -> assertThat(w.needed()).isEqualByComparingTo("1"));
        assertThat(plan(rule, calendar(Map.of()), less)).isEmpty();
    }

    @Test
    void who_joins_on_thursday_owes_two_fifths_of_that_week_rounded_down() {
        var joining = person(LocalDate.of(2026, 9, 17), null);
        var five = plan(weekly(5), calendar(Map.of()), joining);
        assertThat(five).hasSize(17);
        assertThat(five.getFirst().needed()).isEqualByComparingTo("2");
        assertThat(plan(weekly(2), calendar(Map.of()), joining)).hasSize(16);
    }

    @Test
    void who_left_owes_nothing_from_that_day() {
        var leaving = person(LocalDate.of(2020, 9, 1), LocalDate.of(2026, 9, 21));
        assertThat(plan(weekly(2), calendar(Map.of()), leaving)).hasSize(2);
    }

    @Test
    void pairs_of_weeks_begin_with_the_first_week() {
        var rule = Rule.of(Selector.everybody(GROUP), Action.ACTIVITY, Filter.NONE, 1, "次", Rhythm.TWO_WEEKS);
        var windows = plan(rule, calendar(Map.of()), always());
        assertThat(windows).hasSize(9);
        assertThat(windows.get(1).firstDay()).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(windows.get(1).lastDay()).isEqualTo(LocalDate.of(2026, 10, 4));
    }

    @Test
    void months_are_cut_to_the_term_and_to_the_requirement() {
        var rule = Rule.of(Selector.everybody(GROUP), Action.OBSERVE, Filter.NONE, 4, "节", Rhythm.MONTH);
        var windows = plan(rule, calendar(Map.of()), always());
        assertThat(windows)
                .extracting(Window::key)
                .containsExactly("M2026-09", "M2026-10", "M2026-11", "M2026-12", "M2027-01");
        assertThat(windows.getFirst().firstDay()).isEqualTo(TERM.firstDay());
        assertThat(windows.getLast().lastDay()).isEqualTo(TERM.lastDay());
        var late = new RequirementSpec(
                GROUP, TERM.id(), "晚些开始", null, null, rule, LocalDate.of(2026, 10, 8), LocalDate.of(2026, 11, 30));
        assertThat(new DutyPlanner(late, List.of(calendar(Map.of()))).windows(always()))
                .extracting(Window::firstDay)
                .containsExactly(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 11, 1));
    }

    @Test
    void once_is_due_on_its_day_and_owed_by_who_is_there_then() {
        var rule = Rule.of(Selector.everybody(GROUP), Action.WRITE_PAPER, Filter.NONE, 1, "篇", Rhythm.ONCE)
                .by(LocalDate.of(2026, 10, 31));
        assertThat(plan(rule, calendar(Map.of()), always()))
                .containsExactly(new Window(
                        "O",
                        TERM.firstDay(),
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2026, 10, 31),
                        BigDecimal.ONE,
                        false));
        assertThat(plan(rule, calendar(Map.of()), person(LocalDate.of(2026, 11, 1), null)))
                .isEmpty();
        assertThat(plan(rule, calendar(Map.of()), person(LocalDate.of(2026, 10, 31), null)))
                .hasSize(1);
    }

    @Test
    void each_school_day_is_a_window_of_its_own() {
        var rule = Rule.of(Selector.everybody(GROUP), Action.INSPECT, Filter.NONE, 1, "次", Rhythm.DAY);
        assertThat(plan(rule, calendar(NATIONAL_DAY), always()))
                .hasSize(90 - 5 + 1)
                .allMatch(w -> w.firstDay().equals(w.dueOn()));
    }

    @Test
    void a_year_counts_the_weeks_of_both_terms_and_is_due_at_its_end() {
        var spring = new Term(UUID.randomUUID(), "2026-2027-2", LocalDate.of(2027, 2, 22), LocalDate.of(2027, 6, 25));
        var rule = Rule.of(Selector.everybody(GROUP), Action.WRITE_PAPER, Filter.NONE, 4, "篇", Rhythm.YEAR);
        var year = new RequirementSpec(
                GROUP, TERM.id(), "学年", null, null, rule, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 6, 30));
        var planner = new DutyPlanner(year, List.of(calendar(Map.of()), new SchoolCalendar(spring, Map.of())));
        assertThat(planner.windows(always()))
                .containsExactly(
                        new Window("Y", year.firstDay(), year.lastDay(), year.lastDay(), BigDecimal.valueOf(4), false));
        assertThat(planner.windows(person(LocalDate.of(2027, 2, 22), null)))
                .singleElement()
                .satisfies(w -> assertThat(w.needed()).isEqualByComparingTo("2"));
    }

    @Test
    void the_year_of_service_is_judged_on_the_first_day_of_the_window() {
        // second year until 31 August, so in the third when this term begins; a pair of windows around 1 September
        var term = new Term(UUID.randomUUID(), "2026-2027-1", LocalDate.of(2026, 8, 24), LocalDate.of(2026, 9, 25));
        var facts = facts(LocalDate.of(2024, 9, 1), LocalDate.of(2020, 9, 1), null, List.of());
        var rule = Rule.of(
                Selector.everybody(GROUP).withServiceYears(1, 2), Action.OBSERVE, Filter.NONE, 2, "节", Rhythm.WEEK);
        var spec = new RequirementSpec(GROUP, term.id(), "新教师", null, null, rule, term.firstDay(), term.lastDay());
        var windows = new DutyPlanner(spec, List.of(new SchoolCalendar(term, Map.of())))
                .windows(Bearing.of(rule.selector(), facts));
        assertThat(windows).extracting(Window::key).containsExactly("W2026-08-24", "W2026-08-31");
        assertThat(windows).allMatch(w -> w.needed().intValue() == 2);
    }

    @Test
    void days_on_which_a_trigger_counts_are_those_on_which_the_bearer_is_meant() {
        var rule = Rule.of(Selector.everybody(GROUP), Action.REFLECT, Filter.NONE, 1, "篇", Rhythm.EVENT)
                .after(new Rule.Trigger(Action.OBSERVE, Filter.NONE, 3));
        var planner = new DutyPlanner(spec(rule), List.of(calendar(Map.of())));
        assertThat(planner.windows(always())).isEmpty();
        assertThat(planner.spans(always())).containsExactly(new DutyPlanner.Span(TERM.firstDay(), TERM.lastDay()));
        var some = person(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 20));
        assertThat(planner.spans(some))
                .containsExactly(new DutyPlanner.Span(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 19)));
        assertThat(planner.spans(person(LocalDate.of(2028, 1, 1), null))).isEmpty();
    }

    @Test
    void a_unit_bears_every_window_in_which_somebody_works_in_it() {
        var always = unit(new PersonFacts.Dated("岗位", LocalDate.of(2020, 9, 1), null));
        assertThat(plan(weekly(1).byUnits(), calendar(Map.of()), always)).hasSize(18);
        var till = unit(new PersonFacts.Dated("岗位", LocalDate.of(2020, 9, 1), LocalDate.of(2026, 9, 20)));
        assertThat(plan(weekly(1).byUnits(), calendar(Map.of()), till))
                .extracting(Window::key)
                .containsExactly("W2026-09-07", "W2026-09-14");
        assertThat(plan(weekly(1).byUnits(), calendar(Map.of()), unit())).isEmpty();
    }

    private static Bearing unit(PersonFacts.Dated... staffed) {
        var group = new Unit(GROUP, null, UnitKind.LESSON_PREP_GROUP, "三年级数学备课组", null, null, 3, false, List.of(GROUP));
        return Bearing.of(new UnitFacts(group, List.of(staffed)));
    }

    private static Rule weekly(int lessons) {
        return Rule.of(Selector.everybody(GROUP), Action.OBSERVE, Filter.NONE, lessons, "节", Rhythm.WEEK);
    }

    private static List<Window> plan(Rule rule, SchoolCalendar calendar, Bearing bearer) {
        return new DutyPlanner(spec(rule), List.of(calendar)).windows(bearer);
    }

    private static RequirementSpec spec(Rule rule) {
        return new RequirementSpec(GROUP, TERM.id(), "要求", null, null, rule, TERM.firstDay(), TERM.lastDay());
    }

    private static SchoolCalendar calendar(Map<LocalDate, SchoolCalendar.Exception> exceptions) {
        return new SchoolCalendar(TERM, exceptions);
    }

    private static Bearing always() {
        return person(LocalDate.of(2020, 9, 1), null);
    }

    private static Bearing person(PersonFacts.Dated... absences) {
        return Bearing.of(
                Selector.everybody(GROUP),
                facts(LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 1), null, List.of(absences)));
    }

    private static Bearing person(LocalDate since, LocalDate left) {
        return Bearing.of(Selector.everybody(GROUP), facts(LocalDate.of(2010, 9, 1), since, left, List.of()));
    }

    private static PersonFacts facts(
            LocalDate serving, LocalDate since, LocalDate left, List<PersonFacts.Dated> absences) {
        return new PersonFacts(
                new Person(UUID.randomUUID(), "某", "mou", "1", serving, left),
                List.of(new PersonFacts.Held(Role.TEACHER, null, null, false, List.of(GROUP), since, null)),
                List.of(),
                List.of(),
                List.of(),
                absences);
    }

    private static PersonFacts.Dated days(String first, String last) {
        return new PersonFacts.Dated("假", LocalDate.parse(first), LocalDate.parse(last));
    }

    private static SchoolCalendar.Exception off() {
        return new SchoolCalendar.Exception(false, null, "放假");
    }

    private static SchoolCalendar.Exception work() {
        return new SchoolCalendar.Exception(true, null, "调休");
    }
}

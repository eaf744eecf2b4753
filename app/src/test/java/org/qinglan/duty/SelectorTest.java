package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import tools.jackson.databind.json.JsonMapper;

class SelectorTest {
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final Selector ALL = Selector.everybody(SCHOOL);

    @Test
    void everybody_is_who_holds_a_post_in_or_below_the_unit_that_day() {
        assertThat(ALL.matches(somebody(), DAY)).isTrue();
        assertThat(Selector.everybody(UUID.randomUUID()).matches(somebody(), DAY))
                .isFalse();
        assertThat(ALL.matches(somebody(), LocalDate.of(2020, 8, 31))).isFalse();
        assertThat(ALL.matches(somebody(), LocalDate.of(2020, 9, 1))).isTrue();
        assertThat(ALL.matches(somebody(), LocalDate.of(2027, 7, 10))).isTrue();
        assertThat(ALL.matches(somebody(), LocalDate.of(2027, 7, 11))).isFalse();
    }

    @Test
    void post_subject_and_grade_are_asked_of_the_same_post() {
        assertThat(ALL.withRoles(Role.TEACHER).matches(somebody(), DAY)).isTrue();
        assertThat(ALL.withRoles(Role.PRINCIPAL).matches(somebody(), DAY)).isFalse();
        assertThat(ALL.withSubjects(Subject.MATHEMATICS).matches(somebody(), DAY))
                .isTrue();
        assertThat(ALL.withSubjects(Subject.CHINESE).matches(somebody(), DAY)).isFalse();
        assertThat(grades(3).matches(somebody(), DAY)).isTrue();
        assertThat(grades(4).matches(somebody(), DAY)).isFalse();
    }

    @Test
    void years_of_service_have_two_ends_and_unknown_years_fit_none() {
        assertThat(ALL.withServiceYears(2, 2).matches(somebody(), DAY)).isTrue();
        assertThat(ALL.withServiceYears(1, null).matches(somebody(), DAY)).isTrue();
        assertThat(ALL.withServiceYears(3, null).matches(somebody(), DAY)).isFalse();
        assertThat(ALL.withServiceYears(null, 1).matches(somebody(), DAY)).isFalse();
        var unknown = new PersonFacts(
                new Person(SOMEBODY, "某", "mou", "1", null, null),
                somebody().posts(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(ALL.withServiceYears(null, 9).matches(unknown, DAY)).isFalse();
        assertThat(ALL.matches(unknown, DAY)).isTrue();
    }

    @Test
    void a_title_holds_until_the_next_and_an_honour_until_its_end() {
        assertThat(ALL.withTitles("一级教师").matches(somebody(), DAY)).isTrue();
        assertThat(ALL.withTitles("二级教师").matches(somebody(), DAY)).isFalse();
        assertThat(ALL.withTitles("二级教师").matches(somebody(), LocalDate.of(2024, 10, 8)))
                .isTrue();
        assertThat(ALL.withHonours("教坛新秀").matches(somebody(), DAY)).isTrue();
        assertThat(ALL.withHonours("教坛新秀").matches(somebody(), LocalDate.of(2027, 1, 1)))
                .isFalse();
    }

    @Test
    void mentors_and_mentees_are_told_apart() {
        assertThat(ALL.withPairing("MENTEE").matches(somebody(), DAY)).isTrue();
        assertThat(ALL.withPairing("MENTOR").matches(somebody(), DAY)).isFalse();
    }

    @Test
    void named_people_are_meant_whatever_their_posts_and_exceptions_win() {
        var elsewhere = UUID.randomUUID();
        assertThat(Selector.people(elsewhere, List.of(SOMEBODY)).matches(somebody(), DAY))
                .isTrue();
        assertThat(Selector.people(SCHOOL, List.of(elsewhere)).matches(somebody(), DAY))
                .isFalse();
        assertThat(ALL.without(List.of(SOMEBODY)).matches(somebody(), DAY)).isFalse();
        assertThat(Selector.people(elsewhere, List.of(SOMEBODY))
                        .without(List.of(SOMEBODY))
                        .matches(somebody(), DAY))
                .isFalse();
    }

    @Test
    void units_are_meant_by_their_kind_within_the_unit() {
        var group = new Unit(
                GROUP, SCHOOL, UnitKind.SUBJECT_GROUP, "数学教研组", null, null, null, false, List.of(SCHOOL, GROUP));
        assertThat(Selector.units(SCHOOL, UnitKind.SUBJECT_GROUP).means(group)).isTrue();
        assertThat(Selector.units(SCHOOL, UnitKind.GRADE_GROUP).means(group)).isFalse();
        assertThat(Selector.units(SOMEBODY, UnitKind.SUBJECT_GROUP).means(group))
                .isFalse();
        assertThat(new UnitFacts(group, List.of()).id()).isEqualTo(GROUP);
    }

    @Test
    void it_is_stored_as_one_flat_object_as_it_always_was() {
        var json = JsonMapper.builder().build();
        var selector = ALL.withRoles(Role.TEACHER)
                .withServiceYears(null, 5)
                .withHonours("教坛新秀")
                .without(List.of(SOMEBODY));
        String stored = json.writeValueAsString(selector);
        assertThat(stored)
                .isEqualTo("{\"within\":\"" + SCHOOL + "\",\"roles\":[\"TEACHER\"],\"subjects\":[],\"grades\":[],"
                        + "\"serviceFrom\":null,\"serviceTo\":5,\"titles\":[],\"honours\":[\"教坛新秀\"],"
                        + "\"pairing\":null,\"named\":[],\"except\":[\"" + SOMEBODY + "\"],\"unitKinds\":[]}");
        assertThat(json.readValue(stored, Selector.class)).isEqualTo(selector);
        var people = Selector.people(SCHOOL, List.of(SOMEBODY));
        assertThat(json.readValue(json.writeValueAsString(people), Selector.class))
                .isEqualTo(people);
    }

    @Test
    void what_was_stored_before_a_condition_was_known_says_nothing_of_it() {
        var json = JsonMapper.builder().build();
        assertThat(json.readValue("{\"within\":\"" + SCHOOL + "\",\"roles\":[\"TEACHER\"],\"once\":1}", Selector.class))
                .isEqualTo(ALL.withRoles(Role.TEACHER));
    }

    @Test
    void each_condition_leaves_the_others_as_they_were() {
        var all = ALL.withRoles(Role.TEACHER)
                .withSubjects(Subject.MATHEMATICS)
                .withGrades(3)
                .withServiceYears(1, 9)
                .withTitles("一级教师")
                .withHonours("教坛新秀")
                .withPairing("MENTEE")
                .without(List.of(SCHOOL));
        assertThat(all.work())
                .isEqualTo(new Selector.Work(List.of(Role.TEACHER), List.of(Subject.MATHEMATICS), List.of(3)));
        assertThat(all.career()).isEqualTo(new Selector.Career(1, 9, List.of("一级教师"), List.of("教坛新秀"), "MENTEE"));
        assertThat(all.byName().except()).containsExactly(SCHOOL);
        assertThat(all.matches(somebody(), DAY)).isTrue();
        assertThat(all.withGrades(4).matches(somebody(), DAY)).isFalse();
    }

    @Test
    void a_filter_wants_each_attribute_with_one_of_its_values() {
        var filter = Filter.of("relation", "MENTOR").and("lessonKind", "RESEARCH", "REPORT");
        assertThat(filter.matches(Map.of("relation", "MENTOR", "lessonKind", "REPORT")))
                .isTrue();
        assertThat(filter.matches(Map.of("relation", "MENTOR", "lessonKind", "ROUTINE")))
                .isFalse();
        assertThat(filter.matches(Map.of("lessonKind", "REPORT"))).isFalse();
        assertThat(Filter.NONE.matches(Map.of())).isTrue();
    }

    private static Selector grades(int grade) {
        return ALL.withGrades(grade);
    }

    private static PersonFacts somebody() {
        return new PersonFacts(
                new Person(SOMEBODY, "某", "mou", "1", LocalDate.of(2025, 8, 20), null),
                List.of(new PersonFacts.Held(
                        Role.TEACHER,
                        Subject.MATHEMATICS,
                        3,
                        false,
                        List.of(SCHOOL, GROUP),
                        LocalDate.of(2020, 9, 1),
                        LocalDate.of(2027, 7, 10))),
                List.of(
                        new PersonFacts.Dated("二级教师", LocalDate.of(2021, 1, 1), null),
                        new PersonFacts.Dated("一级教师", LocalDate.of(2026, 1, 1), null)),
                List.of(new PersonFacts.Dated("教坛新秀", LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31))),
                List.of(new PersonFacts.Dated("MENTEE", LocalDate.of(2025, 9, 1), null)),
                List.of());
    }
}

package org.qinglan.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DatedFactsTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    City city;

    @Autowired
    Mentorings mentorings;

    @Autowired
    Absences absences;

    @Autowired
    MentorCaps caps;

    @Autowired
    People people;

    @Autowired
    Distinctions distinctions;

    @Autowired
    Heard heard;

    @Test
    void a_pairing_holds_from_its_first_day_to_its_last() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var mentor = city.person("许文", c.maths(), Role.TEACHER);
            var mentee = city.person("陆小满", c.mathsGrade3(), Role.TEACHER);
            var made = mentorings.add(mentor.id(), mentee.id(), " 计算教学 ", SEPTEMBER);
            assertThat(made)
                    .isInstanceOfSatisfying(
                            Done.class,
                            d -> assertThat(d.value()).extracting("theme").isEqualTo("计算教学"));
            assertThat(mentorings.mentorsOf(mentee.id(), SEPTEMBER.minusDays(1)))
                    .isEmpty();

            var pair = mentorings.mentorsOf(mentee.id(), SEPTEMBER).getFirst();
            mentorings.end(pair, LocalDate.of(2026, 12, 31));

            assertThat(mentorings.menteesOf(mentor.id(), LocalDate.of(2026, 12, 31)))
                    .extracting(Mentoring::menteeId)
                    .containsExactly(mentee.id());
            assertThat(mentorings.menteesOf(mentor.id(), LocalDate.of(2027, 1, 1)))
                    .isEmpty();
            assertThat(mentorings.within(c.mathsGrade3().id(), SEPTEMBER)).hasSize(1);
            assertThat(mentorings.within(c.chinese().id(), SEPTEMBER)).isEmpty();
            // two posts given, one pairing made, one ended
            assertThat(heard.times(PeopleChanged.class, e -> e.personIds().contains(mentee.id())))
                    .isEqualTo(3);
        });
    }

    @Test
    void nobody_is_paired_twice_with_the_same_person_or_with_oneself() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var mentor = city.person("许文", c.maths(), Role.TEACHER);
            var mentee = city.person("陆小满", c.maths(), Role.TEACHER);
            mentorings.add(mentor.id(), mentee.id(), null, SEPTEMBER);
            assertThat(mentorings.add(mentor.id(), mentee.id(), null, SEPTEMBER.plusDays(9)))
                    .isEqualTo(new Refused<>(Mentorings.WhyNot.ALREADY_PAIRED));
            // an earlier day does not see the open pairing; the constraint does
            assertThat(mentorings.add(mentor.id(), mentee.id(), null, SEPTEMBER.minusDays(9)))
                    .isEqualTo(new Refused<>(Mentorings.WhyNot.ALREADY_PAIRED));
            assertThat(mentorings.add(mentor.id(), mentor.id(), null, SEPTEMBER))
                    .isEqualTo(new Refused<>(Mentorings.WhyNot.SAME_PERSON));
            var pair = mentorings.mentorsOf(mentee.id(), SEPTEMBER).getFirst();
            assertThat(mentorings.end(pair, SEPTEMBER.minusDays(1)))
                    .isEqualTo(new Refused<>(Mentorings.WhyNot.ENDS_BEFORE_IT_BEGINS));
        });
    }

    @Test
    void a_mentor_guides_no_more_than_her_school_says_wherever_the_pair_is_made() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var mentor = city.person("许文", c.maths(), Role.TEACHER);
            var first = city.person("陆一", c.maths(), Role.TEACHER);
            var second = city.person("陆二", c.maths(), Role.TEACHER);
            var third = city.person("陆三", c.maths(), Role.TEACHER);
            mentorings.add(mentor.id(), first.id(), null, SEPTEMBER);
            mentorings.add(mentor.id(), second.id(), null, SEPTEMBER);
            var full = (Refused<Mentoring, Refusal>) mentorings.add(mentor.id(), third.id(), null, SEPTEMBER);
            assertThat(full.why().sentence()).matches("许文已经带 2 人（陆.、陆.），学校.*").contains("学校定的是一位师父最多带 2 人；请另选师父");
            // neither a pair that ended nor one in another school's hands stands in the way
            mentorings.end(mentorings.mentorsOf(first.id(), SEPTEMBER).getFirst(), SEPTEMBER.plusDays(1));
            assertThat(mentorings.add(mentor.id(), third.id(), null, SEPTEMBER)).isInstanceOf(Done.class);
            assertThat(caps.set(c.school().id(), 7, mentor.id())).isInstanceOf(Refused.class);
            assertThat(caps.set(c.school().id(), 3, mentor.id())).isEqualTo(new Done<>(3));
            assertThat(mentorings.add(mentor.id(), first.id(), null, LocalDate.of(2026, 11, 1)))
                    .isInstanceOf(Done.class);
        });
    }

    @Test
    void names_that_repeat_in_a_list_carry_their_group_and_are_found_by_it() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var here = city.person("张敏", c.mathsGrade3(), Role.TEACHER);
            var there = city.person("张敏", c.chinese(), Role.TEACHER);
            var alone = city.person("陆一", c.chinese(), Role.TEACHER);
            var labels = people.labels(java.util.List.of(here, there, alone), SEPTEMBER);
            assertThat(labels.get(alone.id())).isEqualTo("陆一");
            assertThat(labels.get(here.id())).isEqualTo("张敏（" + c.mathsGrade3().name() + "）");
            assertThat(people.meant(String.valueOf(labels.get(there.id())), SEPTEMBER))
                    .containsExactly(there);
            assertThat(people.meant("张 敏", SEPTEMBER)).hasSize(2);
            assertThat(people.meant("张敏（没有的组）", SEPTEMBER)).isEmpty();
        });
    }

    @Test
    void an_absence_is_found_by_the_days_it_touches_and_can_be_taken_back() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var ill = city.person("方蓉", c.maths(), Role.TEACHER);
            var from = LocalDate.of(2026, 10, 12);
            absences.add(ill.id(), from, from.plusDays(4), "病假");
            assertThat(absences.within(List.of(ill.id()), from.plusDays(4), from.plusDays(9)))
                    .singleElement()
                    .matches(a -> a.covers(from) && !a.covers(from.plusDays(5)));
            assertThat(absences.within(List.of(ill.id()), from.plusDays(5), from.plusDays(9)))
                    .isEmpty();

            absences.remove(absences.of(ill.id()).getFirst());

            assertThat(absences.of(ill.id())).isEmpty();
            assertThat(heard.times(AbsenceChanged.class, e -> e.personId().equals(ill.id())))
                    .isEqualTo(2);
        });
    }

    @Test
    void an_absence_that_cannot_be_is_refused_in_words() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var ill = city.person("方蓉", c.maths(), Role.TEACHER);
            var from = LocalDate.of(2026, 10, 12);
            absences.add(ill.id(), from, from, "病假");
            assertThat(absences.add(ill.id(), from.minusDays(2), from, "外出"))
                    .isEqualTo(new Refused<>(Absences.WhyNot.OVERLAPS));
            assertThat(absences.add(ill.id(), from, from.minusDays(1), "外出"))
                    .isEqualTo(new Refused<>(Absences.WhyNot.ENDS_BEFORE_IT_BEGINS));
            assertThat(absences.add(ill.id(), from.plusDays(1), from.plusDays(2), " "))
                    .isEqualTo(new Refused<>(Absences.WhyNot.NO_REASON));
            assertThat(absences.add(ill.id(), from, from.plusYears(2), "外派"))
                    .isEqualTo(new Refused<>(Absences.WhyNot.TOO_LONG));
            var nobody = c.tenantId();
            assertThatThrownBy(() -> absences.add(nobody, from, from, "病假")).isInstanceOf(NoSuch.class);
        });
    }

    @Test
    void a_title_holds_until_the_next_and_an_honour_until_its_last_day() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var person = city.person("方蓉", c.maths(), Role.TEACHER);
            var only = List.of(person.id());
            distinctions.giveTitle(person.id(), "二级教师", LocalDate.of(2019, 9, 1));
            distinctions.giveTitle(person.id(), "一级教师", SEPTEMBER);
            assertThat(distinctions.titles(only, SEPTEMBER.minusDays(1))).containsEntry(person.id(), "二级教师");
            assertThat(distinctions.titles(only, SEPTEMBER)).containsEntry(person.id(), "一级教师");

            distinctions.giveHonour(new Honour(person.id(), "骨干教师", "区", SEPTEMBER, null));
            distinctions.giveHonour(new Honour(person.id(), " 骨干教师", "市", SEPTEMBER, SEPTEMBER.plusYears(3)));
            assertThat(distinctions.honours(only, SEPTEMBER))
                    .singleElement()
                    .extracting(Honour::level)
                    .isEqualTo("市");
            assertThat(distinctions.honours(only, SEPTEMBER.plusYears(3))).hasSize(1);
            assertThat(distinctions.honours(only, SEPTEMBER.plusYears(3).plusDays(1)))
                    .isEmpty();
            assertThat(distinctions.honoursOf(person.id())).hasSize(1);
        });
    }

    @Test
    void an_honour_that_ends_before_it_begins_or_has_no_name_is_refused_in_words() {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> {
            var id = city.person("方蓉", c.maths(), Role.TEACHER).id();
            assertThat(distinctions.giveHonour(new Honour(id, "骨干教师", null, SEPTEMBER, SEPTEMBER.minusDays(1))))
                    .isEqualTo(new Refused<>(Distinctions.WhyNot.ENDS_BEFORE_IT_BEGINS));
            assertThat(distinctions.giveHonour(new Honour(id, " ", null, SEPTEMBER, null)))
                    .isEqualTo(new Refused<>(Distinctions.WhyNot.NO_NAME));
            assertThat(distinctions.honoursOf(id)).isEmpty();
            assertThat(distinctions.giveHonour(new Honour(id, "骨干教师", null, SEPTEMBER, SEPTEMBER)))
                    .isInstanceOf(Done.class);
        });
    }
}

package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RequirementsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Test
    void the_leader_of_a_group_publishes_changes_and_withdraws() {
        var it = city.build();
        try (var tenant = Tenancy.enter(it.tenantId())) {
            var leader = leader(it);
            var rule = Rule.of(
                    Selector.everybody(it.maths().id()).withServiceYears(1, 2),
                    Action.OBSERVE,
                    Filter.of("relation", "MENTOR"),
                    2,
                    "节",
                    Rhythm.WEEK);

            var published = done(requirements.publish(spec(it, rule), leader));

            assertThat(requirements.get(published.id())).isEqualTo(published);
            assertThat(published.rule()).isEqualTo(rule);
            assertThat(requirements.ofUnit(it.maths().id(), it.term().id())).containsExactly(published);

            var changed = done(requirements.change(published.id(), spec(it, rule.voluntary()), leader));
            assertThat(changed.rule().obliged()).isFalse();

            assertThat(done(requirements.withdraw(published.id(), leader)).withdrawn())
                    .isTrue();
            assertThat(requirements.ofUnit(it.maths().id(), it.term().id())).isEmpty();
            assertThat(requirements.change(published.id(), spec(it, rule), leader))
                    .isEqualTo(new Refused<>(RequirementRefusal.WITHDRAWN));
        }
    }

    @Test
    void a_requirement_with_a_trigger_is_read_back_as_it_was_written() {
        var it = city.build();
        try (var tenant = Tenancy.enter(it.tenantId())) {
            var rule = Rule.of(Selector.everybody(it.maths().id()), Action.REFLECT, Filter.NONE, 1, "篇", Rhythm.WEEK)
                    .after(new Rule.Trigger(Action.OBSERVE, Filter.of("lessonKind", "RESEARCH"), 3));
            assertThat(done(requirements.publish(spec(it, rule), leader(it))).rule())
                    .isEqualTo(rule);
        }
    }

    @Test
    void a_teacher_and_the_leader_of_another_group_publish_nothing() {
        var it = city.build();
        try (var tenant = Tenancy.enter(it.tenantId())) {
            var rule = Rule.of(Selector.everybody(it.maths().id()), Action.READ, Filter.NONE, 1, "本", Rhythm.TERM);
            var teacher = city.actor(city.person("温如言", it.mathsGrade3(), Role.TEACHER), TODAY);
            var other = city.actor(city.person("柏舟", it.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
            for (var actor : List.of(teacher, other))
                assertThat(requirements.publish(spec(it, rule), actor))
                        .isEqualTo(new Refused<>(RequirementRefusal.NOT_YOURS));
            assertThat(requirements.ofUnit(it.maths().id(), it.term().id())).isEmpty();
        }
    }

    @Test
    void a_group_asks_nothing_of_people_outside_it() {
        var it = city.build();
        try (var tenant = Tenancy.enter(it.tenantId())) {
            var rule = Rule.of(Selector.everybody(it.school().id()), Action.READ, Filter.NONE, 1, "本", Rhythm.TERM);
            assertThat(requirements.publish(spec(it, rule), leader(it)))
                    .isEqualTo(new Refused<>(RequirementRefusal.OUT_OF_REACH));
        }
    }

    @Test
    void counts_judge_nobody_unless_a_reason_and_an_end_are_given() {
        var it = city.build();
        try (var tenant = Tenancy.enter(it.tenantId())) {
            var leader = leader(it);
            var rule = Rule.of(Selector.everybody(it.maths().id()), Action.READ, Filter.NONE, 1, "本", Rhythm.TERM);
            var published = done(requirements.publish(spec(it, rule), leader));
            assertThat(published.usedForAppraisal(TODAY)).isFalse();

            assertThat(requirements.useForAppraisal(
                            published.id(), new Requirement.Appraisal("评优", TODAY.plusDays(9)), leader))
                    .isEqualTo(new Refused<>(RequirementRefusal.APPRAISAL_REASON));
            assertThat(requirements.useForAppraisal(
                            published.id(), new Requirement.Appraisal("县里布置的评优", TODAY.minusDays(1)), leader))
                    .isEqualTo(new Refused<>(RequirementRefusal.APPRAISAL_REASON));

            var on = done(requirements.useForAppraisal(
                    published.id(), new Requirement.Appraisal("县里布置的评优", TODAY.plusDays(9)), leader));
            assertThat(on.usedForAppraisal(TODAY)).isTrue();
            assertThat(on.usedForAppraisal(TODAY.plusDays(10))).isFalse();
            assertThat(done(requirements.useForAppraisal(published.id(), null, leader))
                            .appraisal())
                    .isNull();
        }
    }

    private Actor leader(City.Built it) {
        return city.actor(city.person("组长甲", it.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
    }

    private static RequirementSpec spec(City.Built it, Rule rule) {
        return new RequirementSpec(
                it.maths().id(), it.term().id(), "测试的要求", "一句出处。", "计划 二", rule, City.TERM_BEGINS, City.TERM_ENDS);
    }

    private static Requirement done(Decision<Requirement, RequirementRefusal> decision) {
        assertThat(decision).isInstanceOf(Done.class);
        return ((Done<Requirement, RequirementRefusal>) decision).value();
    }
}

package org.qinglan.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.FlowRefusal.Reason;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FlowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Flows flows;

    City.Built at;
    Tenancy.Scope scope;
    Actor leader;
    Actor academic;
    Actor principal;

    @BeforeEach
    void people() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        leader = actor("方组长", at.maths(), Role.SUBJECT_GROUP_LEADER);
        academic = actor("钱主任", at.academicOffice(), Role.ACADEMIC_DIRECTOR);
        principal = actor("沈校长", at.school(), Role.PRINCIPAL);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void a_plan_goes_from_its_leader_over_the_office_and_the_principal_to_its_people() {
        var plan = new Walk(at.maths(), leader);
        assertThat(plan.step("submit", leader)).isEqualTo("IN_REVIEW_OFFICE");
        assertThat(plan.step("approve", academic)).isEqualTo("IN_REVIEW_HEAD");
        assertThat(plan.step("approve", principal)).isEqualTo("APPROVED");
        assertThat(plan.step("publish", leader)).isEqualTo("PUBLISHED");
        assertThat(plan.step("summarize", null)).isEqualTo("SUMMARY_DRAFT");
        assertThat(plan.step("submit-summary", leader)).isEqualTo("SUMMARY_REVIEW");
        assertThat(plan.step("accept-summary", academic)).isEqualTo("CLOSED");
        assertThat(plan.step("archive", null)).isEqualTo("ARCHIVED");
        assertThat(flows.history(plan.id))
                .extracting(FlowStep::label, FlowStep::actorName)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("送审", "方组长"),
                        org.assertj.core.groups.Tuple.tuple("通过", "钱主任"))
                .hasSize(8);
    }

    @Test
    void a_return_needs_a_reason_and_comes_back_to_whoever_returned_it() {
        var plan = new Walk(at.maths(), leader);
        plan.step("submit", leader);
        plan.step("approve", academic);
        assertThat(plan.refused("return", principal, "不行").reason()).isEqualTo(Reason.NEEDS_COMMENT);
        assertThat(plan.step("return", principal, "四月的活动太多，请减两项")).isEqualTo("RETURNED");
        assertThat(plan.step("submit", leader)).isEqualTo("IN_REVIEW_HEAD");
    }

    @Test
    void the_wrong_role_the_other_school_office_and_the_leader_above_are_refused() {
        var plan = new Walk(at.maths(), leader);
        assertThat(plan.refused("submit", academic, "").reason()).isEqualTo(Reason.NOT_YOURS);
        plan.step("submit", leader);
        var teacher = actor("许老师", at.mathsGrade3(), Role.TEACHER);
        assertThat(plan.refused("approve", teacher, "").reason()).isEqualTo(Reason.NOT_YOURS);
        assertThat(plan.refused("approve", principal, "").reason()).isEqualTo(Reason.NOT_YOURS);
        assertThat(plan.refused("publish", leader, "").sentence()).contains("审核中");
        assertThat(plan.refused("publish", leader, "").reason()).isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void nobody_reviews_the_own_plan_it_moves_to_the_next_higher_post() {
        var plan = new Walk(at.school(), academic);
        plan.step("submit", academic);
        assertThat(plan.refused("approve", academic, "").reason()).isEqualTo(Reason.OWN_RECORD);
        assertThat(flows.reviewersOf("plan", plan.subject())).containsExactly(principal.personId());
        assertThat(plan.step("approve", principal)).isEqualTo("IN_REVIEW_HEAD");
    }

    @Test
    void the_plan_of_a_unit_above_the_schools_is_reviewed_by_the_bureau() {
        var researcher = actor("江研究员", at.district(), Role.RESEARCH_OFFICER);
        var officer = actor("郑科长", at.bureau(), Role.BUREAU_OFFICER);
        var plan = new Walk(at.district(), researcher);
        plan.step("submit", researcher);
        assertThat(plan.refused("approve", principal, "").reason()).isEqualTo(Reason.NOT_YOURS);
        assertThat(plan.step("approve", officer)).isEqualTo("IN_REVIEW_HEAD");
    }

    @Test
    void everybody_sees_just_the_buttons_that_work_for_them() {
        var plan = new Walk(at.maths(), leader);
        assertThat(flows.open("plan", leader, plan.subject()))
                .extracting(Flow.Event::label)
                .containsExactly("送审");
        plan.step("submit", leader);
        assertThat(flows.open("plan", leader, plan.subject()))
                .extracting(Flow.Event::label)
                .containsExactly("撤回");
        assertThat(flows.open("plan", academic, plan.subject()))
                .extracting(Flow.Event::label)
                .containsExactly("通过", "退回");
        assertThat(flows.nextStep("plan", plan.subject())).contains("教导处或教科室");
    }

    private Actor actor(String name, Unit unit, Role role) {
        Person person = city.person(name, unit, role);
        return city.actor(person, TODAY);
    }

    /** A plan that keeps its state as its room would. */
    private final class Walk {
        final UUID id = Ids.next();
        final Unit unit;
        final Actor owner;
        String state = "DRAFT";

        Walk(Unit unit, Actor owner) {
            this.unit = unit;
            this.owner = owner;
        }

        FlowSubject subject() {
            return new FlowSubject(id, state, owner.personId(), unit);
        }

        String step(String event, Actor actor) {
            return step(event, actor, "");
        }

        String step(String event, Actor actor, String comment) {
            return switch (move(event, actor, comment)) {
                case Done(var step) -> state = step.toState();
                case Refused(var why) -> throw new AssertionError(why);
            };
        }

        FlowRefusal refused(String event, Actor actor, String comment) {
            return switch (move(event, actor, comment)) {
                case Done(var step) -> throw new AssertionError(step);
                case Refused(var why) -> why;
            };
        }

        private Decision<FlowStep, FlowRefusal> move(String event, Actor actor, String comment) {
            return flows.move("plan", event, actor, subject(), comment);
        }
    }
}

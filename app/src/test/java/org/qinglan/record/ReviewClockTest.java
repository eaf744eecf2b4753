package org.qinglan.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.SettableClock;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A plan of one's own was sent on Tuesday 2026-10-13; its reviewer has three school days. */
@ServerTest
class ReviewClockTest {
    private static final Instant SENT = Instant.parse("2026-10-13T02:00:00Z");

    @Autowired
    City city;

    @Autowired
    ReviewClock reviewClock;

    @Autowired
    Reviews reviews;

    @Autowired
    Flows flows;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    City.Built at;
    Tenancy.Scope scope;
    Person leader;
    Person director;
    Person teacher;
    UUID record;

    @BeforeEach
    void sent() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        leader = city.person("方组长", at.maths(), Role.SUBJECT_GROUP_LEADER);
        director = city.person("钱主任", at.academicOffice(), Role.ACADEMIC_DIRECTOR);
        teacher = city.person("许老师", at.mathsGrade3(), Role.TEACHER);
        record = Ids.next();
        jdbc.sql("insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, title, state,"
                        + " occurred_on, created_at, updated_at) values (?, ?, 'growth-plan', 1, ?, ?, '学期计划', 'IN_REVIEW',"
                        + " '2026-10-13', now(), now())")
                .params(at.tenantId(), record, teacher.id(), at.mathsGrade3().id())
                .update();
        jdbc.sql(
                        "insert into record.flow_step (tenant_id, id, flow, subject_id, from_state, event, to_state, actor_id, at)"
                                + " values (?, ?, 'reviewed-record', ?, 'DRAFT', 'submit', 'IN_REVIEW', ?, ?)")
                .params(at.tenantId(), Ids.next(), record, teacher.id(), Timestamp.from(SENT))
                .update();
    }

    @AfterEach
    void leave() {
        clock.set(LocalDate.of(2026, 10, 8));
        scope.close();
    }

    @Test
    void half_the_time_all_of_it_and_twice_as_much_are_said_once_each() {
        look("2026-10-14");
        assertThat(told(leader)).isEmpty();
        look("2026-10-15");
        look("2026-10-16");
        assertThat(told(leader)).singleElement().asString().contains("许老师的个人学期计划“学期计划”", "过了一半");
        look("2026-10-19");
        look("2026-10-20");
        assertThat(told(leader)).hasSize(2).last().asString().contains("已经过了时限");
        assertThat(told(director)).isEmpty();
    }

    @Test
    void twice_the_time_shows_it_to_the_level_above_which_may_then_decide() {
        look("2026-10-21");
        assertThat(reviews.of(actor(director))).isEmpty();
        assertThat(approve(actor(director))).isInstanceOf(Decision.Refused.class);
        look("2026-10-22");
        assertThat(told(director)).singleElement().asString().contains("上一级也能看");
        assertThat(reviews.of(actor(director))).singleElement().satisfies(w -> {
            assertThat(w.what().subject().id()).isEqualTo(record);
            assertThat(w.dueBy()).isEqualTo(LocalDate.of(2026, 10, 16));
            assertThat(w.isLate(LocalDate.of(2026, 10, 22))).isTrue();
        });
        assertThat(reviews.of(actor(leader))).hasSize(1);
        assertThat(approve(actor(director))).isInstanceOf(Decision.Done.class);
    }

    @Test
    void a_new_sending_begins_the_time_again() {
        look("2026-10-22");
        assertThat(approvers()).contains(director.id());
        jdbc.sql(
                        "insert into record.flow_step (tenant_id, id, flow, subject_id, from_state, event, to_state, actor_id, at)"
                                + " values (?, ?, 'reviewed-record', ?, 'RETURNED', 'submit', 'IN_REVIEW', ?, ?)")
                .params(
                        at.tenantId(),
                        Ids.next(),
                        record,
                        teacher.id(),
                        Timestamp.from(Instant.parse("2026-10-22T06:00:00Z")))
                .update();
        assertThat(approvers()).containsExactly(leader.id());
    }

    @Test
    void a_plan_has_five_school_days_and_then_goes_to_the_head_too() {
        var head = city.person("顾言", at.school(), Role.PRINCIPAL);
        var plan = planSent();
        look("2026-10-16");
        assertThat(told(director)).singleElement().asString().contains("方组长的计划“数学组计划”", "过了一半");
        look("2026-10-21");
        assertThat(told(director)).last().asString().contains("已经过了时限");
        assertThat(told(head)).isEmpty();
        look("2026-10-28");
        assertThat(told(head)).singleElement().asString().contains("方组长的计划“数学组计划”", "上一级也能看");
        var office = new FlowSubject(plan, "IN_REVIEW_OFFICE", leader.id(), at.maths());
        assertThat(flows.move("plan", "approve", actor(head), office, "")).isInstanceOf(Decision.Done.class);
    }

    @Test
    void a_tenant_where_only_a_plan_waits_is_found_too() {
        jdbc.sql("update record.record set state = 'APPROVED' where id = ?")
                .param(record)
                .update();
        planSent();
        scope.close();
        clock.set(Instant.parse("2026-10-21T01:00:00Z"));
        reviewClock.round();
        scope = Tenancy.enter(at.tenantId());
        assertThat(told(director)).hasSize(1);
    }

    private UUID planSent() {
        UUID plan = Ids.next();
        jdbc.sql(
                        "insert into plan.plan (tenant_id, id, unit_id, term_id, title, state, owner_id, created_at, updated_at)"
                                + " values (?, ?, ?, ?, '数学组计划', 'IN_REVIEW_OFFICE', ?, now(), now())")
                .params(at.tenantId(), plan, at.maths().id(), at.term().id(), leader.id())
                .update();
        jdbc.sql(
                        "insert into record.flow_step (tenant_id, id, flow, subject_id, from_state, event, to_state, actor_id, at)"
                                + " values (?, ?, 'plan', ?, 'DRAFT', 'submit', 'IN_REVIEW_OFFICE', ?, ?)")
                .params(at.tenantId(), Ids.next(), plan, leader.id(), Timestamp.from(SENT))
                .update();
        return plan;
    }

    @Test
    void the_round_finds_the_tenant_by_itself() {
        scope.close();
        clock.set(Instant.parse("2026-10-19T01:00:00Z"));
        reviewClock.round();
        scope = Tenancy.enter(at.tenantId());
        assertThat(told(leader)).hasSize(1);
    }

    private void look(String day) {
        clock.set(Instant.parse(day + "T01:00:00Z"));
        transaction.executeWithoutResult(t -> reviewClock.look());
    }

    private List<UUID> approvers() {
        return flows.reviewersOf("reviewed-record", subject());
    }

    private Decision<FlowStep, FlowRefusal> approve(Actor by) {
        return flows.move("reviewed-record", "approve", by, subject(), "");
    }

    private FlowSubject subject() {
        return new FlowSubject(record, "IN_REVIEW", teacher.id(), at.mathsGrade3());
    }

    private Actor actor(Person person) {
        return city.actor(person, LocalDate.of(2026, 10, 22));
    }

    private List<String> told(Person person) {
        return jdbc.sql("select text from notice.notice where person_id = ? order by created_at")
                .param(person.id())
                .query(String.class)
                .list();
    }
}

package org.qinglan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.plan.PlanMoved;
import org.qinglan.plan.PlanState;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PlanNewsTest {
    @Autowired
    City cities;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private City.Built city;
    private Person leader;
    private Person teacher;
    private Person director;
    private Person elsewhere;
    private UUID plan;

    @BeforeEach
    void people() {
        city = cities.build();
        in(() -> {
            leader = cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER);
            teacher = cities.person("罗心怡", city.mathsGrade4(), Role.TEACHER);
            director = cities.person("何教导", city.academicOffice(), Role.ACADEMIC_DIRECTOR);
            elsewhere = cities.person("陈语文", city.chinese(), Role.TEACHER);
            plan = Ids.next();
            jdbc.sql("insert into plan.plan (tenant_id, id, unit_id, term_id, title, state, owner_id, created_at,"
                            + " updated_at) values (?, ?, ?, ?, '数学计划', 'APPROVED', ?, now(), now())")
                    .params(
                            city.tenantId(),
                            plan,
                            city.maths().id(),
                            city.term().id(),
                            leader.id())
                    .update();
        });
    }

    @Test
    void its_reviewers_hear_that_a_plan_was_submitted() {
        in(() -> {
            moved(PlanState.DRAFT, PlanState.IN_REVIEW_OFFICE, List.of(director.id()), "");
            assertThat(texts(director)).containsExactly("《数学计划》送审了，等您看。");
            assertThat(texts(leader)).isEmpty();
        });
    }

    @Test
    void what_one_reviewer_dealt_with_waits_for_no_other_any_more() {
        in(() -> {
            moved(PlanState.DRAFT, PlanState.IN_REVIEW_OFFICE, List.of(director.id(), elsewhere.id()), "");
            assertThat(unread(elsewhere)).isOne();
            moved(PlanState.IN_REVIEW_OFFICE, PlanState.IN_REVIEW_HEAD, List.of(director.id()), "");
            assertThat(unread(elsewhere)).isZero();
            assertThat(unread(director)).isOne();
        });
    }

    @Test
    void its_owner_hears_the_answer_with_the_reason() {
        in(() -> {
            moved(PlanState.IN_REVIEW_OFFICE, PlanState.RETURNED, List.of(), "第三项没有负责人");
            moved(PlanState.IN_REVIEW_HEAD, PlanState.APPROVED, List.of(), "");
            assertThat(texts(leader)).containsExactlyInAnyOrder("《数学计划》退回了：第三项没有负责人", "《数学计划》通过了，可以发布。");
            assertThat(texts(teacher)).isEmpty();
        });
    }

    @Test
    void everybody_it_is_for_hears_of_the_publication_and_nobody_else() {
        in(() -> {
            jdbc.sql("insert into plan.audience (tenant_id, plan_id, unit_id) values (?, ?, ?)")
                    .params(city.tenantId(), plan, city.maths().id())
                    .update();
            moved(PlanState.APPROVED, PlanState.PUBLISHED, List.of(), "");
            assertThat(texts(teacher)).containsExactly("《数学计划》发布了。");
            assertThat(texts(leader)).containsExactly("《数学计划》发布了。");
            assertThat(texts(elsewhere)).isEmpty();
        });
    }

    private void moved(PlanState from, PlanState to, List<UUID> reviewers, String comment) {
        events.publishEvent(
                new PlanMoved(plan, "数学计划", city.maths().id(), leader.id(), from, to, reviewers, comment, "何教导"));
    }

    private long unread(Person person) {
        return notices.of(person.id(), 1).rows().stream().filter(Notice::isNew).count();
    }

    private List<String> texts(Person person) {
        return notices.of(person.id(), 1).rows().stream().map(Notice::text).toList();
    }

    private void in(Runnable work) {
        Tenancy.run(city.tenantId(), work);
    }
}

package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.SettableClock;
import org.qinglan.record.Deputies;
import org.qinglan.record.InReview;
import org.qinglan.record.Reviews;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** The director who should review a group's plan is away; a teacher without any leading post stands in. */
@ServerTest
class PlanDeputyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Deputies deputies;

    @Autowired
    Reviews reviews;

    @Autowired
    PlansInReview waiting;

    @Autowired
    Plans plans;

    @Autowired
    PlanAccess access;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    City.Built at;
    Tenancy.Scope scope;
    Actor leader;
    Actor director;
    Actor principal;
    Actor deputy;
    Person helper;
    PublishedPlan plan;

    @BeforeEach
    void sent() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        leader = city.actor(city.person("周敏之", at.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        director = city.actor(city.person("何立群", at.academicOffice(), Role.ACADEMIC_DIRECTOR), TODAY);
        principal = city.actor(city.person("顾言", at.school(), Role.PRINCIPAL), TODAY);
        helper = city.person("代理老师", at.chinese(), Role.TEACHER);
        deputy = city.actor(helper, TODAY);
        plan = PublishedPlan.of(jdbc, at, at.maths(), leader.personId(), "数学组计划", "IN_REVIEW_OFFICE");
        sentAt("2026-10-08T02:00:00Z");
    }

    @AfterEach
    void leave() {
        clock.set(TODAY);
        scope.close();
    }

    @Test
    void the_deputy_finds_the_plan_comments_and_returns_it_in_the_own_name() throws Exception {
        mvc.perform(get(page()).with(as(deputy))).andExpect(status().isForbidden());
        named("2026-10-08", "2026-10-12");
        mvc.perform(get("/").with(as(deputy)))
                .andExpect(content().string(containsString("周敏之的计划，代何立群审")))
                .andExpect(content().string(containsString(page())));
        mvc.perform(get(page()).with(as(deputy)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("哪里要改")))
                .andExpect(content().string(containsString("写一条意见")));
        mvc.perform(post(page() + "/comments")
                        .param("text", "十月排得太满")
                        .with(as(deputy))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(step("return", "十月请匀开一些")).andExpect(redirectedUrl(page()));
        assertThat(plans.get(plan.id()).state()).isEqualTo(PlanState.RETURNED);
        // what was decided may still be looked at, but there is nothing left to say
        mvc.perform(get(page()).with(as(deputy)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("代何立群退回")))
                .andExpect(content().string(not(containsString("写一条意见"))));
        mvc.perform(post(page() + "/comments")
                        .param("text", "再说一句")
                        .with(as(deputy))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void before_the_days_begin_the_deputy_is_nobody() throws Exception {
        named("2026-10-09", "2026-10-12");
        mvc.perform(get(page()).with(as(deputy))).andExpect(status().isForbidden());
        mvc.perform(step("approve", "")).andExpect(status().isForbidden());
        assertThat(reviews.of(deputy)).isEmpty();
    }

    @Test
    void the_right_ends_with_the_step_that_the_absent_one_reviews() {
        named("2026-10-08", "2026-10-12");
        assertThat(access.reviews(deputy, plans.get(plan.id()))).isTrue();
        state("IN_REVIEW_HEAD");
        assertThat(access.reviews(deputy, plans.get(plan.id()))).isFalse();
        assertThat(access.reviews(principal, plans.get(plan.id()))).isTrue();
        state("DRAFT");
        assertThat(access.reads(deputy, plans.get(plan.id()))).isFalse();
    }

    @Test
    void it_waits_in_the_reviewers_week_with_its_limit_of_five_school_days() {
        assertThat(reviews.of(director)).singleElement().satisfies(w -> {
            assertThat(w.what().href()).isEqualTo(page());
            assertThat(w.dueBy()).isEqualTo(LocalDate.of(2026, 10, 15));
        });
        assertThat(reviews.of(principal)).isEmpty();
        assertThat(reviews.of(leader)).isEmpty();
        state("SUMMARY_REVIEW");
        assertThat(reviews.of(director))
                .extracting(w -> w.what().kind(), w -> w.what().href())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("学期总结", "/summaries/" + plan.id()));
        state("PUBLISHED");
        assertThat(reviews.of(director)).isEmpty();
    }

    @Test
    void a_deputy_of_whoever_accepts_the_summary_opens_it() throws Exception {
        state("SUMMARY_REVIEW");
        mvc.perform(get("/summaries/" + plan.id()).with(as(deputy))).andExpect(status().isForbidden());
        named("2026-10-08", "2026-10-12");
        mvc.perform(get("/summaries/" + plan.id()).with(as(deputy)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("收下总结")));
    }

    @Test
    void after_twice_the_time_the_head_may_decide_what_the_office_left_lying() {
        assertThat(waiting.tenants()).contains(at.tenantId());
        jdbc.sql(
                        "insert into record.review_alarm (tenant_id, subject_id, since, stage, told_at)"
                                + " select tenant_id, subject_id, at, 'ABOVE', now() from record.flow_step where subject_id = ?")
                .param(plan.id())
                .update();
        assertThat(reviews.of(principal))
                .extracting(w -> w.what().subject().id())
                .containsExactly(plan.id());
        assertThat(waiting.all()).extracting(InReview.Subject::title).containsExactly("数学组计划");
    }

    private String page() {
        return "/plans/" + plan.id();
    }

    private RequestBuilder step(String event, String comment) {
        return post(page() + "/steps/" + event)
                .param("comment", comment)
                .with(as(deputy))
                .with(csrf());
    }

    private void named(String from, String to) {
        assertThat(deputies.name(director, helper.employeeNo(), LocalDate.parse(from), LocalDate.parse(to)))
                .isInstanceOf(Done.class);
    }

    private void state(String state) {
        jdbc.sql("update plan.plan set state = ? where id = ?")
                .params(state, plan.id())
                .update();
    }

    private void sentAt(String moment) {
        jdbc.sql(
                        "insert into record.flow_step (tenant_id, id, flow, subject_id, from_state, event, to_state, actor_id, at)"
                                + " values (?, ?, 'plan', ?, 'DRAFT', 'submit', 'IN_REVIEW_OFFICE', ?, ?::timestamptz)")
                .params(at.tenantId(), Ids.next(), plan.id(), leader.personId(), moment)
                .update();
    }
}

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
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A group collects a plan from each of its teachers: by a day, so long, exchanged on another day. */
@ServerTest
class CollectingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Collecting collecting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private City.Built home;
    private Tenancy.Scope scope;
    private Actor leader;
    private Actor teacher;
    private Actor elsewhere;

    @BeforeEach
    void people() {
        home = city.build();
        scope = Tenancy.enter(home.tenantId());
        leader = city.actor(city.person("方组长", home.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        teacher = city.actor(city.person("许老师", home.mathsGrade3(), Role.TEACHER), TODAY);
        elsewhere = city.actor(city.person("梁静", home.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void one_that_is_too_short_is_refused_with_the_length_of_this_group_and_stays_typed() throws Exception {
        collect("2026-10-16", "500", "").andExpect(status().is3xxRedirection());
        mvc.perform(get("/records/new/growth-plan").with(as(teacher)))
                .andExpect(content().string(containsString("data-min=\"500\"")));
        mvc.perform(get("/records/new/growth-plan").with(as(elsewhere)))
                .andExpect(content().string(containsString("data-min=\"300\"")));
        var typed = "好".repeat(499);
        write(teacher, typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("现在 499 字，至少 500 字")))
                .andExpect(content().string(containsString(typed)))
                .andExpect(content().string(containsString("data-min=\"500\"")));
        write(teacher, "好".repeat(500)).andExpect(status().is3xxRedirection());
        write(elsewhere, "好".repeat(300)).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_day_of_the_exchange_stands_in_the_groups_plan() throws Exception {
        var plan = PublishedPlan.of(jdbc, home, home.maths(), leader.personId(), "数学组计划", "PUBLISHED");
        collect("2026-10-16", "500", "2026-10-20")
                .andExpect(
                        redirectedUrl("/plans/collecting?unit=" + home.maths().id()));
        assertThat(jdbc.sql("select text from plan.item where plan_id = ? and first_day = '2026-10-20'")
                        .param(plan.id())
                        .query(String.class)
                        .list())
                .containsExactly("个人学期计划交流");
        mvc.perform(get("/plans/collecting").with(as(leader)))
                .andExpect(content().string(containsString("10月16日（周五）前交，至少 500 字")));
    }

    @Test
    void asked_again_it_is_the_same_requirement_with_another_day_and_length() throws Exception {
        collect("2026-10-16", "500", "");
        collect("2026-10-23", "800", "");
        var asked = collecting.of(home.maths(), home.term()).orElseThrow();
        assertThat(asked.leastChars()).isEqualTo(800);
        assertThat(asked.requirement().rule().dueOn()).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(jdbc.sql("select count(*) from duty.requirement")
                        .query(Long.class)
                        .single())
                .isOne();
        write(teacher, "好".repeat(799)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence_keeps_what_was_typed_and_asks_nothing() throws Exception {
        refused("", "500", "", "请选交到哪天");
        refused("2026-10-07", "500", "", "交的日子要在今天到学期结束");
        refused("2027-03-01", "500", "", "交的日子要在今天到学期结束");
        refused("2026-10-16", "49", "", "50 到 3000 之间的整数");
        refused("2026-10-16", "好多", "", "50 到 3000 之间的整数").andExpect(content().string(containsString("好多")));
        refused("2026-10-16", "500", "2026-10-15", "交流要在交齐以后");
        refused("2026-10-16", "500", "2027-03-01", "交流的日子要在这学期里");
        refused("2026-10-16", "500", "2026-10-20", "本组的计划还没发布");
        assertThat(jdbc.sql("select count(*) from duty.requirement")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void only_who_leads_the_group_collects_and_a_withdrawn_asking_asks_no_length() throws Exception {
        mvc.perform(get("/plans/collecting?unit=" + home.maths().id()).with(as(elsewhere)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/plans/collecting").with(as(teacher))).andExpect(status().isForbidden());
        collect("2026-10-16", "500", "");
        jdbc.sql("update duty.requirement set state = 'WITHDRAWN'").update();
        assertThat(collecting.of(home.maths(), home.term())).isEmpty();
        mvc.perform(get("/records/new/growth-plan").with(as(teacher)))
                .andExpect(content().string(not(containsString("data-min=\"500\""))));
    }

    private ResultActions refused(String due, String least, String exchange, String words) throws Exception {
        return collect(due, least, exchange)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
    }

    private ResultActions collect(String due, String least, String exchange) throws Exception {
        return mvc.perform(post("/plans/collecting")
                .param("unit", home.maths().id().toString())
                .param("dueOn", due)
                .param("least", least)
                .param("exchange", exchange)
                .with(as(leader))
                .with(csrf()));
    }

    private ResultActions write(Actor who, String body) throws Exception {
        return mvc.perform(post("/records/" + Ids.next())
                .param("kind", "growth-plan")
                .param("version", "0")
                .param("date", "2026-10-08")
                .param("headline", "个人学期计划")
                .param("body", body)
                .with(as(who))
                .with(csrf()));
    }
}

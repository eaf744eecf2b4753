package org.qinglan.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.arrange.ArrangeScene.THURSDAY;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 调课 over the server: who sees and decides what, and what is typed is kept. */
@ServerTest
class ArrangePagesTest {
    @Autowired
    City city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    ArrangementRows rows;

    private ArrangeScene at;
    private Tenancy.Scope scope;

    @BeforeEach
    void build() {
        var built = city.build();
        scope = Tenancy.enter(built.tenantId());
        at = new ArrangeScene(city, built, jdbc);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void the_director_chooses_who_is_away_and_sees_what_is_proposed() throws Exception {
        mvc.perform(get("/arrangements/new").with(as(at.director)))
                .andExpect(content().string(containsString("何清")));
        String path = opened(at.director, at.he);
        mvc.perform(get(path).with(as(at.director)))
                .andExpect(content().string(containsString("和邹平对调：10月15日（周四）第2节数学")))
                .andExpect(content().string(containsString("就这样定")));
        mvc.perform(post(path + "/settle").with(as(at.director)).with(csrf())).andExpect(redirectedUrl(path));
        mvc.perform(get(path).with(as(at.actor(at.zou)))).andExpect(status().isOk());
    }

    @Test
    void hours_without_a_lesson_are_not_called_arranged() throws Exception {
        mvc.perform(post("/arrangements")
                        .param("reason", "外出开会")
                        .param("day", THURSDAY.toString())
                        .param("first", "7")
                        .param("last", "7")
                        .param("who", at.he.id().toString())
                        .with(as(at.director))
                        .with(csrf()))
                .andExpect(flash().attribute("flash", containsString("没有要换的课")));
        mvc.perform(get(opened(at.director, at.zou)).with(as(at.director)))
                .andExpect(content().string(not(containsString("没有要换的课"))));
    }

    @Test
    void a_teacher_asks_for_herself_only_whatever_the_form_says() throws Exception {
        String path = opened(at.actor(at.he), at.zou);
        mvc.perform(get(path).with(as(at.actor(at.he))))
                .andExpect(content().string(containsString("交给教导处了")))
                .andExpect(content().string(containsString("何清 10月15日（周四）第1节")));
        mvc.perform(get("/").with(as(at.director))).andExpect(content().string(containsString("何清请排调课")));
        mvc.perform(post(path + "/propose").with(as(at.actor(at.he))).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void colleagues_who_are_not_concerned_do_not_see_a_sheet() throws Exception {
        String path = opened(at.director, at.he);
        mvc.perform(get(path).with(as(at.actor(at.luo)))).andExpect(status().isForbidden());
        mvc.perform(get(path).with(as(at.actor(at.zou)))).andExpect(status().isForbidden());
        mvc.perform(post(path + "/cancel").with(as(at.actor(at.zou))).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/arrangements").with(as(at.actor(at.luo))))
                .andExpect(content().string(not(containsString("外出听赛课"))));
    }

    @Test
    void what_one_asked_for_oneself_one_may_take_back() throws Exception {
        String path = opened(at.actor(at.he), at.he);
        mvc.perform(post(path + "/cancel").with(as(at.actor(at.he))).with(csrf()))
                .andExpect(redirectedUrl(path));
        mvc.perform(get(path).with(as(at.actor(at.he)))).andExpect(content().string(containsString("撤了")));
    }

    @Test
    void who_is_away_at_the_same_time_stands_together() {
        var day = java.time.LocalDate.of(2026, 10, 16);
        var other = new Absentee(java.util.UUID.randomUUID(), "许二", day, 1, 4);
        assertThat(Absentee.words(java.util.List.of(
                        new Absentee(java.util.UUID.randomUUID(), "许一", day, 1, 4),
                        new Absentee(java.util.UUID.randomUUID(), "许三", day, 2, 2),
                        other)))
                .isEqualTo("许一、许二 10月16日（周五）第1–4节；许三 10月16日（周五）第2节");
    }

    @Test
    void a_refusal_keeps_what_was_typed() throws Exception {
        mvc.perform(post("/arrangements")
                        .param("reason", "外出听赛课")
                        .param("day", "2026-10-17")
                        .param("first", "1")
                        .param("last", "2")
                        .param("who", at.he.id().toString())
                        .with(as(at.director))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("那天学校不上课")))
                .andExpect(content().string(containsString("value=\"外出听赛课\"")))
                .andExpect(content().string(containsString("value=\"" + at.he.id() + "\" checked")));
    }

    @Test
    void another_way_is_offered_and_chosen() throws Exception {
        String path = opened(at.director, at.he);
        var lesson = rows.decided(java.util.UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .getFirst()
                .key();
        mvc.perform(get(path).param("lesson", lesson).with(as(at.director)))
                .andExpect(content().string(containsString("吴越代课（教这门课，同年级）")));
        mvc.perform(post(path + "/choose")
                        .param("lesson", lesson)
                        .param("option", "cover:" + at.wu.id())
                        .with(as(at.director))
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        mvc.perform(get(path).with(as(at.director))).andExpect(content().string(containsString("吴越代课")));
    }

    @Test
    void rules_are_set_by_whoever_leads_the_school_and_kept_in_range() throws Exception {
        String path = "/arrangements/rules/" + at.at.school().id();
        mvc.perform(rules(path, "40").with(as(at.director))).andExpect(redirectedUrl(path));
        mvc.perform(rules(path, "101").with(as(at.director)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("权重要在 0 到 100 之间")));
        mvc.perform(get(path).with(as(at.actor(at.he)))).andExpect(status().isForbidden());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder rules(
            String path, String weight) {
        var request = post(path)
                .param("most", "6")
                .param("around", "3")
                .param("fixed", "MATHEMATICS")
                .with(csrf());
        for (var wish : org.qinglan.arranging.Wish.values()) request.param(wish.name(), weight);
        return request;
    }

    /** Opens a sheet and returns its address. */
    private String opened(Actor me, Person who) throws Exception {
        ResultActions answer = mvc.perform(post("/arrangements")
                        .param("reason", "外出听赛课")
                        .param("day", THURSDAY.toString())
                        .param("first", "1")
                        .param("last", "1")
                        .param("who", who.id().toString())
                        .with(as(me))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        return String.valueOf(answer.andReturn().getResponse().getRedirectedUrl());
    }
}

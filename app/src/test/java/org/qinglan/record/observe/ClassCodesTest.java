package org.qinglan.record.observe;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class ClassCodesTest {
    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    LessonScene scene;
    Tenancy.Scope scope;
    UUID room;

    @BeforeEach
    void build() {
        var at = city.build();
        scope = Tenancy.enter(at.tenantId());
        scene = new LessonScene(city, at, jdbc);
        room = jdbc.sql("select id from school.class_group").query(UUID.class).single();
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void the_code_on_the_door_opens_the_form_of_the_lesson_in_that_room() throws Exception {
        mvc.perform(get(LessonPages.PATH + "?class=" + room + "&now=true").with(as(scene.me)))
                .andExpect(redirectedUrl("/records/new/observation?lesson=" + scene.lesson + "&date=2026-10-08"));
    }

    @Test
    void a_class_is_picked_from_the_list_too_and_an_unknown_one_falls_back_to_what_is_near() throws Exception {
        mvc.perform(get(LessonPages.PATH + "?class=" + room).with(as(scene.me)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("四（3）班今天的课")))
                .andExpect(content().string(containsString("lesson=" + scene.lesson)));
        mvc.perform(get(LessonPages.PATH + "?class=" + Ids.next()).with(as(scene.me)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("今天本学科的课")));
    }

    @Test
    void codes_are_printed_by_whoever_leads_or_keeps_the_rosters() throws Exception {
        String path = "/records/new/observation/classes";
        mvc.perform(get(path).with(as(scene.me))).andExpect(status().isForbidden());
        var director = scene.actor(city.person("孙主任", scene.at.academicOffice(), Role.ACADEMIC_DIRECTOR));
        mvc.perform(get(path).with(as(director)))
                .andExpect(content().string(containsString("四（3）班的码")))
                .andExpect(content().string(containsString("<path d=\"M")));
        mvc.perform(get(LessonPages.PATH).with(as(scene.me)))
                .andExpect(content().string(not(containsString("班级码"))));
    }

    @Test
    void a_form_of_a_lesson_knows_when_it_begins_so_that_notes_carry_its_minute() throws Exception {
        mvc.perform(get("/records/new/observation?lesson=" + scene.lesson + "&date=2026-10-08")
                        .with(as(scene.me)))
                .andExpect(content().string(containsString("data-begins=\"10:05\"")))
                .andExpect(content().string(containsString("/minutes.js")));
        mvc.perform(get("/records/new/observation?plain=true").with(as(scene.me)))
                .andExpect(content().string(not(containsString("data-begins"))));
    }
}

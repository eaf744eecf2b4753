package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class QuestionPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    SeenLessons lessons;

    @Autowired
    Questionings questionings;

    @Autowired
    JdbcClient jdbc;

    City.Built at;
    Tenancy.Scope scope;
    Person taught;
    Actor observer;
    Actor director;

    @BeforeEach
    void build() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        taught = city.person("何老师", at.mathsGrade4(), Role.TEACHER);
        observer = city.actor(city.person("林老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        director = city.actor(city.person("主任", at.researchOffice(), Role.RESEARCH_DIRECTOR), TODAY);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    private ResultActions send(Actor who, String address, String name, String value) throws Exception {
        return mvc.perform(post(address).param(name, value).with(as(who)).with(csrf()));
    }

    @Test
    void what_was_counted_stands_in_the_record_by_the_names_of_that_day() throws Exception {
        var record = lessons.saw(observer, taught, "2026-10-08", 2, "DROP_IN", -1);
        String address = "/observations/questions/" + record;
        send(observer, address, "codes", "1 1 2 4").andExpect(redirectedUrl(address));
        send(director, "/observations/question-kinds", "kinds", "事实\n想法")
                .andExpect(redirectedUrl("/observations/question-kinds"));
        var teacher = city.actor(taught, TODAY);
        mvc.perform(get("/records/" + record).with(as(teacher)))
                .andExpect(content().string(containsString("提问：4 个：记忆 50%、理解 25%、分析 25%")));
        mvc.perform(get(address).with(as(teacher)))
                .andExpect(content().string(containsString("说得出、认得出")))
                .andExpect(content().string(not(containsString("去掉最后一个"))));
        var next = lessons.saw(observer, taught, "2026-10-08", 3, "DROP_IN", -1);
        mvc.perform(get("/observations/questions/" + next).with(as(observer)))
                .andExpect(content().string(containsString("<b>想法</b>")))
                .andExpect(content().string(containsString("还没有记")));
    }

    @Test
    void only_the_observer_counts_and_a_wrong_number_is_kept_as_typed() throws Exception {
        var record = lessons.saw(observer, taught, "2026-10-08", 2, "DROP_IN", -1);
        String address = "/observations/questions/" + record;
        send(city.actor(taught, TODAY), address, "codes", "1").andExpect(status().isForbidden());
        send(city.actor(city.person("外人", at.chinese(), Role.TEACHER), TODAY), address, "codes", "1")
                .andExpect(status().isForbidden());
        send(observer, address, "codes", "1 7 2")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请改成 1 到 6")))
                .andExpect(content().string(containsString("1 7 2")));
        assertThat(questionings.find(record)).isEmpty();
    }

    @Test
    void the_kinds_are_the_schools_to_set() throws Exception {
        send(observer, "/observations/question-kinds", "kinds", "事实\n想法").andExpect(status().isForbidden());
        send(director, "/observations/question-kinds", "kinds", "只有一类")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("只有一类")));
        mvc.perform(get("/observations/question-kinds").with(as(director)))
                .andExpect(content().string(containsString("记忆：说得出、认得出")));
    }

    @Test
    void a_form_that_was_not_kept_yet_is_kept_before_the_counting_begins() throws Exception {
        var id = UUID.randomUUID();
        mvc.perform(post("/observations/tally/start")
                        .param("id", id.toString())
                        .param("form", UUID.randomUUID().toString())
                        .param("version", "0")
                        .param("teacher", "何老师")
                        .param("date", "2026-10-08")
                        .param("method", "QUESTIONS")
                        .with(as(observer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/observations/questions/" + id));
    }

    @Test
    void the_database_takes_no_number_that_is_none() {
        var record = lessons.saw(observer, taught, "2026-10-08", 2, "DROP_IN", -1);
        questionings.save(new Questions(record, QuestionKind.USUAL, java.util.List.of(1)));
        assertThatThrownBy(() -> jdbc.sql("update observation.questions set codes = '1 0'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}

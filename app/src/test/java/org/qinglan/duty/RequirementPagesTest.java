package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.given.Browser;
import org.qinglan.given.Cast;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class RequirementPagesTest {

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    MockMvc server;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    Cast cast;
    City.Built it;
    Person head;
    Actor leader;
    Actor teacher;

    @BeforeEach
    void a_group() {
        cast = Cast.in(city);
        it = cast.at();
        head = city.person("组长丁", it.maths(), Role.SUBJECT_GROUP_LEADER);
        leader = cast.as(head);
        teacher = cast.as(city.person("关山", it.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20)));
    }

    @AfterEach
    void leave() {
        cast.close();
    }

    @Test
    void a_requirement_is_composed_by_choices_with_its_effect_told_before() throws Exception {
        server.perform(filled(post("/requirements/preview"), "2"))
                .andExpect(content().string(containsString("工作1–2年的教师 每周 听师父的课 2节")))
                .andExpect(content().string(containsString("1 人 × 21 周，共 42 节")));
        assertThat(published()).isEmpty();

        server.perform(filled(post("/requirements"), "2")).andExpect(status().is3xxRedirection());
        assertThat(published()).singleElement().satisfies(r -> {
            assertThat(r.rule().action()).isEqualTo(Action.OBSERVE);
            assertThat(r.rule().filter()).isEqualTo(Filter.of("relation", "MENTOR"));
        });
        server.perform(get("/requirements?unit=" + it.maths().id()).with(as(leader)))
                .andExpect(content().string(containsString("做了 0/42")));
    }

    @Test
    void what_was_typed_stays_when_it_is_refused() throws Exception {
        server.perform(filled(post("/requirements"), "两节"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(RequirementRefusal.NEEDED.sentence())))
                .andExpect(content().string(containsString("value=\"两节\"")));
        assertThat(published()).isEmpty();
    }

    @Test
    void a_published_one_is_changed_withdrawn_and_used_for_appraisal_only_with_a_reason() throws Exception {
        server.perform(filled(post("/requirements"), "2"));
        var id = published().getFirst().id();
        server.perform(get("/requirements/" + id).with(as(leader)))
                .andExpect(content().string(containsString("听师父")));
        server.perform(filled(post("/requirements/" + id), "3")).andExpect(status().is3xxRedirection());
        assertThat(requirements.get(id).rule().needed()).isEqualByComparingTo("3");
        assertThat(requirements.get(id).rule().selector().career().serviceTo()).isEqualTo(2);

        var judge = post("/requirements/" + id + "/appraisal").with(as(leader)).with(csrf());
        server.perform(judge.param("reason", "好").param("until", "2026-12-31"));
        assertThat(requirements.get(id).appraisal()).isNull();
        server.perform(post("/requirements/" + id + "/appraisal")
                .with(as(leader))
                .with(csrf())
                .param("reason", "学校评优方案")
                .param("until", "2026-12-31"));
        assertThat(requirements.get(id).usedForAppraisal(Cast.TODAY)).isTrue();

        server.perform(
                post("/requirements/" + id + "/withdraw").with(as(leader)).with(csrf()));
        assertThat(published()).isEmpty();
    }

    @Test
    void a_teacher_reads_but_does_not_ask_and_another_group_does_neither() throws Exception {
        server.perform(filled(post("/requirements"), "2"));
        var id = published().getFirst().id();
        server.perform(get("/requirements?unit=" + it.maths().id()).with(as(teacher)))
                .andExpect(content().string(containsString("听师父")))
                .andExpect(content().string(not(containsString("撤下"))));
        server.perform(get("/requirements/new?unit=" + it.maths().id()).with(as(teacher)))
                .andExpect(status().isForbidden());
        var chinese = cast.actor("语文组长", it.chinese(), Role.SUBJECT_GROUP_LEADER);
        server.perform(get("/requirements?unit=" + it.maths().id()).with(as(chinese)))
                .andExpect(status().isForbidden());
        server.perform(post("/requirements/" + id + "/withdraw")
                        .with(as(chinese))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(published()).hasSize(1);
    }

    @Test
    void the_form_is_filled_in_at_a_desk_and_on_a_phone() throws Exception {
        server.perform(filled(post("/requirements"), "2"));
        String login = jdbc.sql("select login from access.account where person_id = ?")
                .param(head.id())
                .query(String.class)
                .single();
        for (int width : new int[] {1440, 390}) {
            try (var visit = browser.at(width)) {
                visit.signIn(login);
                visit.open("/requirements?unit=" + it.maths().id());
                visit.axeClean();
                visit.shot("requirements");
                var page = visit.open("/requirements/new?unit=" + it.maths().id());
                assertThat(page.locator("#preview").innerText()).contains("× 21 周");
                page.selectOption("select[name=rhythm]", "MONTH");
                page.waitForSelector("#preview >> text=× 5 个月");
                visit.axeClean();
                visit.shot("requirement-form");
            }
        }
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, String needed) {
        return request.param("unit", it.maths().id().toString())
                .param("name", "听师父的课")
                .param("whom", "BEGINNERS")
                .param("deed", "HEAR_MENTOR")
                .param("needed", needed)
                .param("rhythm", "WEEK")
                .param("voluntary", "false")
                .param("firstDay", City.TERM_BEGINS.toString())
                .param("lastDay", City.TERM_ENDS.toString())
                .with(as(leader))
                .with(csrf());
    }

    private List<Requirement> published() {
        return requirements.ofUnit(it.maths().id(), it.term().id());
    }
}

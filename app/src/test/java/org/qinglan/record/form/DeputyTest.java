package org.qinglan.record.form;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Deputies;
import org.qinglan.record.Deputies.WhyNot;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A leader is away; somebody else sees and does the reviews, and signs 代. */
@ServerTest
class DeputyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Deputies deputies;

    @Autowired
    Writing writing;

    @Autowired
    Kinds kinds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    City.Built at;
    Tenancy.Scope scope;
    Person helper;
    Actor leader;
    Actor deputy;
    Actor teacher;

    @BeforeEach
    void people() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        leader = city.actor(city.person("方组长", at.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        helper = city.person("代理老师", at.chinese(), Role.TEACHER);
        deputy = city.actor(helper, TODAY);
        teacher = city.actor(city.person("许老师", at.mathsGrade3(), Role.TEACHER), TODAY);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void the_deputy_sees_the_record_decides_it_and_signs_for_the_leader() throws Exception {
        UUID id = sent();
        mvc.perform(get("/records/" + id).with(as(deputy))).andExpect(status().isForbidden());
        mvc.perform(post("/records/review/deputies")
                        .param("deputy", "代理老师")
                        .param("from", "2026-10-08")
                        .param("to", "2026-10-12")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/records/review"));
        mvc.perform(get("/records/review").with(as(leader))).andExpect(content().string(containsString("代理老师")));
        mvc.perform(get("/records/review").with(as(deputy)))
                .andExpect(content().string(containsString("许老师的个人学期计划")))
                .andExpect(content().string(containsString("代方组长审")));
        mvc.perform(step(id)).andExpect(redirectedUrl("/records/" + id));
        // what was decided may still be looked at, and stands under the deputy's own name
        mvc.perform(get("/records/" + id).with(as(deputy)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("代理老师 代方组长通过")));
        assertThat(jdbc.sql("select action from access.audit where target_id = ? and person_id = ?")
                        .params(id.toString(), deputy.personId())
                        .query(String.class)
                        .list())
                .contains("代方组长通过");
    }

    @Test
    void before_and_after_the_days_and_after_the_word_is_taken_back_the_deputy_is_nobody() throws Exception {
        UUID id = sent();
        named("2026-10-09", "2026-10-12");
        mvc.perform(get("/records/review").with(as(deputy))).andExpect(content().string(not(containsString("许老师"))));
        mvc.perform(step(id)).andExpect(status().isForbidden());
        var now = named("2026-10-08", "2026-10-08");
        mvc.perform(post("/records/review/deputies/" + now.id() + "/end")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(step(id)).andExpect(status().isForbidden());
    }

    @Test
    void what_came_up_above_the_school_opens_for_its_reviewer_there_and_for_nobody_else_of_the_office()
            throws Exception {
        var officer = city.actor(city.person("区教研员", at.district(), Role.RESEARCH_OFFICER), TODAY);
        var clerk = city.actor(city.person("区里职员", at.district(), Role.STAFF), TODAY);
        UUID within = sent();
        UUID above = sent(city.actor(city.person("顾校长", at.school(), Role.PRINCIPAL), TODAY));
        mvc.perform(get("/records/review").with(as(officer)))
                .andExpect(content().string(containsString("顾校长的个人学期计划")))
                .andExpect(content().string(not(containsString("许老师"))));
        mvc.perform(get("/records/" + above).with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("每周听一节课")));
        mvc.perform(get("/records/" + above).with(as(clerk))).andExpect(status().isForbidden());
        mvc.perform(get("/records/" + within).with(as(officer))).andExpect(status().isForbidden());
        mvc.perform(step(above, officer)).andExpect(redirectedUrl("/records/" + above));
        mvc.perform(get("/records/" + above).with(as(officer))).andExpect(status().isOk());
    }

    @Test
    void nobody_reviews_the_own_record_not_even_as_a_deputy() throws Exception {
        helper = city.person("组员", at.mathsGrade3(), Role.TEACHER);
        deputy = city.actor(helper, TODAY);
        named("2026-10-08", "2026-10-12");
        UUID own = sent(deputy);
        mvc.perform(step(own))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能审自己的")));
    }

    @Test
    void who_is_no_deputy_is_refused_with_a_reason() throws Exception {
        var stranger = city.person("外校老师", at.district(), Role.TEACHER);
        assertThat(refused(teacher, helper.employeeNo(), TODAY, TODAY)).isEqualTo(WhyNot.NOT_A_REVIEWER);
        assertThat(refused(leader, "没有这个人", TODAY, TODAY)).isEqualTo(WhyNot.UNKNOWN);
        assertThat(refused(leader, "方组长", TODAY, TODAY)).isEqualTo(WhyNot.ONESELF);
        assertThat(refused(leader, stranger.employeeNo(), TODAY, TODAY)).isEqualTo(WhyNot.ELSEWHERE);
        assertThat(refused(leader, "代理老师", TODAY, TODAY.minusDays(1))).isEqualTo(WhyNot.ENDS_BEFORE_IT_BEGINS);
        assertThat(refused(leader, "代理老师", TODAY.minusDays(9), TODAY.minusDays(1)))
                .isEqualTo(WhyNot.OVER_ALREADY);
        mvc.perform(post("/records/review/deputies")
                        .param("deputy", "没有这个人")
                        .param("from", "2026-10-08")
                        .param("to", "2026-10-12")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有找到这位老师")))
                .andExpect(content().string(containsString("2026-10-12")));
    }

    private WhyNot refused(Actor by, String name, LocalDate from, LocalDate to) {
        return switch (deputies.name(by, name, from, to)) {
            case Refused(var why) -> why;
            case Done(var named) -> throw new AssertionError(named);
        };
    }

    private Deputies.Deputy named(String from, String to) {
        return switch (deputies.name(leader, helper.employeeNo(), LocalDate.parse(from), LocalDate.parse(to))) {
            case Done(var named) -> named;
            case Refused(var why) -> throw new AssertionError(why);
        };
    }

    private org.springframework.test.web.servlet.RequestBuilder step(UUID id) {
        return step(id, deputy);
    }

    private org.springframework.test.web.servlet.RequestBuilder step(UUID id, Actor reviewer) {
        return post("/records/" + id + "/step")
                .param("event", "approve")
                .with(as(reviewer))
                .with(csrf());
    }

    private UUID sent() {
        return sent(teacher);
    }

    private UUID sent(Actor owner) {
        var values = new Values(Map.of(
                "date", List.of("2026-10-08"),
                "headline", List.of("个人学期计划"),
                "body", List.of("每周听一节课，写一段想法。".repeat(30))));
        var form = new Sent(Ids.next(), 0, Ids.next(), values);
        if (!(writing.save(owner, kinds.current("growth-plan"), form) instanceof Done))
            throw new AssertionError("not sent");
        return form.id();
    }
}

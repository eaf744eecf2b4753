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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 分工与轮值 over the server; today lies in the sixth week. */
@ServerTest
class RotaPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Rotas rotas;

    @Autowired
    Mentorings mentorings;

    private City.Built home;
    private Tenancy.Scope scope;
    private Actor leader;
    private Person zou;
    private Person novice;
    private PublishedPlan plan;
    private String path;

    @BeforeEach
    void build() {
        home = city.build();
        scope = Tenancy.enter(home.tenantId());
        leader = city.actor(city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        zou = city.person("邹凯", home.mathsGrade4(), Role.TEACHER);
        novice = city.person("罗心怡", home.mathsGrade3(), Role.TEACHER);
        plan = PublishedPlan.of(jdbc, home, home.maths(), leader.personId(), "数学教研组计划", "PUBLISHED");
        path = "/plans/" + plan.id() + "/rota";
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void the_weeks_turn_is_shown_to_everybody_of_the_group_and_can_be_taken_back() throws Exception {
        add("微信报道", "", zou.id(), novice.id(), leader.personId()).andExpect(redirectedUrl(path));
        var teacher = city.actor(novice, TODAY);
        // the sixth week of three people is the third one's
        mvc.perform(get(path).with(as(teacher)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<b>周敏之</b></td><td data-head=\"再下一个\">邹凯</td>")))
                .andExpect(content().string(not(containsString("撤掉"))));
        UUID rota = rotas.of(plan.id()).getFirst().id();
        mvc.perform(post(path + "/" + rota + "/remove").with(as(teacher)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(path + "/" + rota + "/remove").with(as(leader)).with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(rotas.of(plan.id())).isEmpty();
    }

    @Test
    void turns_go_by_event_when_a_word_says_which() throws Exception {
        plan.task("教研活动：读书分享", LocalDate.of(2026, 9, 22));
        plan.task("交试卷", LocalDate.of(2026, 10, 10));
        plan.task("教研活动：单元研讨", LocalDate.of(2026, 10, 20));
        plan.task("教研活动：总结交流", LocalDate.of(2026, 11, 24));
        add("活动报道", "教研活动", zou.id(), novice.id()).andExpect(redirectedUrl(path));
        page().andExpect(content().string(containsString("<b>罗心怡（10月20日（周二） 教研活动：单元研讨）</b>")))
                .andExpect(content().string(containsString("<td data-head=\"再下一个\">邹凯（11月24日（周二） 教研活动：总结交流）</td>")))
                .andExpect(content().string(containsString("每次“教研活动”")));
        jdbc.sql("update plan.item set state = 'CANCELLED' where text like '%单元研讨'")
                .update();
        page().andExpect(content().string(containsString("<b>罗心怡（11月24日（周二） 教研活动：总结交流）</b>")));
        jdbc.sql("update plan.item set state = 'CANCELLED' where text like '%总结交流'")
                .update();
        page().andExpect(content().string(containsString("<b>没有了</b>")));
    }

    @Test
    void nobody_and_strangers_take_no_turns() throws Exception {
        add("微信报道", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("至少选一位")));
        var bureau = city.person("局里的人", home.bureau(), Role.STAFF);
        add("微信报道", "", bureau.id())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("有人不在名单里")));
        assertThat(rotas.of(plan.id())).isEmpty();
    }

    @Test
    void another_group_neither_sees_nor_changes_it() throws Exception {
        var other = city.actor(city.person("梁静", home.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
        mvc.perform(get(path).with(as(other))).andExpect(status().isForbidden());
        mvc.perform(post(path)
                        .param("name", "报道")
                        .param("duty", "摄影")
                        .with(as(other))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_pair_the_plan_names_is_made_when_somebody_says_so_and_only_then() throws Exception {
        plan.assignment("罗心怡", "导师", zou);
        page().andExpect(content().string(containsString("邹凯带罗心怡，要建师徒吗")));
        assertThat(mentors()).isEmpty();
        pair(novice, zou)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("计划里没有写这两位结对")));
        pair(zou, novice).andExpect(redirectedUrl(path));
        assertThat(mentors()).containsExactly(zou.id());
        page().andExpect(content().string(not(containsString("要建师徒吗"))));
        mvc.perform(post("/plans/" + plan.id() + "/pairs")
                        .param("mentor", zou.id().toString())
                        .param("mentee", novice.id().toString())
                        .with(as(city.actor(zou, TODAY)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private List<UUID> mentors() {
        return mentorings.mentorsOf(novice.id(), TODAY).stream()
                .map(m -> m.mentorId())
                .toList();
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get(path).with(as(leader))).andExpect(status().isOk());
    }

    private ResultActions pair(Person mentor, Person mentee) throws Exception {
        return mvc.perform(post("/plans/" + plan.id() + "/pairs")
                .param("mentor", mentor.id().toString())
                .param("mentee", mentee.id().toString())
                .with(as(leader))
                .with(csrf()));
    }

    private ResultActions add(String name, String event, UUID... members) throws Exception {
        var request = post(path)
                .param("name", name)
                .param("duty", "文字撰写")
                .param("rotates", "true")
                .param("event", event);
        for (var member : members) request.param("member", member.toString());
        return mvc.perform(request.with(as(leader)).with(csrf()));
    }
}

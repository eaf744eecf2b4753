package org.qinglan.plan;

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
import org.qinglan.given.MathsGroup;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 行事历: list, print page, and something new. */
@ServerTest
class AddPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private City.Built home;
    private Tenancy.Scope scope;
    private Actor leader;
    private Actor teacher;
    private PublishedPlan plan;

    @BeforeEach
    void build() {
        home = city.build();
        scope = Tenancy.enter(home.tenantId());
        var group = MathsGroup.of(city, home, TODAY);
        leader = group.leader();
        teacher = group.teacher();
        plan = PublishedPlan.of(jdbc, home, home.maths(), leader.personId(), "数学教研组计划", "PUBLISHED");
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void the_list_stands_by_date_and_shows_one_group_alone_when_asked() throws Exception {
        plan.task("教研活动：总结交流", LocalDate.of(2026, 11, 24));
        plan.task("开学检查", LocalDate.of(2026, 9, 3));
        var grade = PublishedPlan.of(jdbc, home, home.mathsGrade3(), leader.personId(), "备课组计划", "PUBLISHED");
        grade.task("集体备课", LocalDate.of(2026, 10, 9));
        list("").andExpect(content().string(containsString("过去的 1 件")))
                .andExpect(content().string(org.hamcrest.Matchers.stringContainsInOrder("开学检查", "集体备课", "总结交流")));
        list("&of=三年级数学备课组")
                .andExpect(content().string(containsString("集体备课")))
                .andExpect(content().string(not(containsString("总结交流"))));
    }

    @Test
    void the_print_page_has_the_usual_three_columns() throws Exception {
        plan.task("单元研讨", LocalDate.of(2026, 10, 20));
        mvc.perform(get("/calendar/print").with(as(teacher)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(org.hamcrest.Matchers.stringContainsInOrder(
                                "时间", "工作内容", "备注", "十月", "①单元研讨（10月20日（周二））")));
    }

    @Test
    void a_leader_adds_something_with_a_reason_and_it_stands_in_everybodys_calendar() throws Exception {
        mvc.perform(get("/calendar").with(as(leader))).andExpect(content().string(containsString("加一件事")));
        add(leader, plan.id(), "区里来听课", "2026-10-22", "区里通知").andExpect(redirectedUrl("/calendar?list=true"));
        list("").andExpect(content().string(containsString("区里来听课")))
                .andExpect(content().string(containsString("10月22日（周四）")));
    }

    @Test
    void where_an_office_has_to_agree_it_stands_there_only_afterwards() throws Exception {
        city.person("何主任", home.academicOffice(), Role.ACADEMIC_DIRECTOR);
        add(leader, plan.id(), "区里来听课", "2026-10-22", "区里通知").andExpect(status().is3xxRedirection());
        list("").andExpect(content().string(not(containsString("区里来听课"))));
    }

    @Test
    void a_school_event_goes_into_the_schools_plan() throws Exception {
        var principal = city.actor(city.person("顾校长", home.school(), Role.PRINCIPAL), TODAY);
        var school = PublishedPlan.of(jdbc, home, home.school(), principal.personId(), "学校教学工作计划", "PUBLISHED");
        add(principal, school.id(), "消防演练", "2026-10-23", "上级要求").andExpect(status().is3xxRedirection());
        mvc.perform(get("/calendar?scope=SCHOOL&list=true").with(as(teacher)))
                .andExpect(content().string(containsString("消防演练")));
    }

    @Test
    void without_reason_day_or_a_plan_of_ones_own_nothing_is_added_and_nothing_typed_is_lost() throws Exception {
        add(leader, plan.id(), "区里来听课", "2026-10-22", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写一句为什么改")))
                .andExpect(content().string(containsString("区里来听课")))
                .andExpect(content().string(containsString("2026-10-22")));
        add(leader, plan.id(), "区里来听课", "", "区里通知")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选哪一天")));
        var other = city.actor(city.person("梁静", home.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
        mvc.perform(get("/calendar/add").with(as(other))).andExpect(content().string(containsString("还没有发布的计划")));
        add(other, plan.id(), "区里来听课", "2026-10-22", "区里通知").andExpect(status().isUnprocessableContent());
        mvc.perform(get("/calendar/add").with(as(teacher))).andExpect(status().isForbidden());
        mvc.perform(get("/calendar").with(as(teacher))).andExpect(content().string(not(containsString("加一件事"))));
        list("").andExpect(content().string(not(containsString("区里来听课"))));
    }

    private ResultActions list(String more) throws Exception {
        return mvc.perform(get("/calendar?scope=GROUP&list=true" + more).with(as(teacher)))
                .andExpect(status().isOk());
    }

    private ResultActions add(Actor by, UUID to, String text, String day, String reason) throws Exception {
        return mvc.perform(post("/calendar/add")
                .param("plan", to.toString())
                .param("text", text)
                .param("day", day)
                .param("cause", "UPPER_NOTICE")
                .param("reason", reason)
                .with(as(by))
                .with(csrf()));
    }
}

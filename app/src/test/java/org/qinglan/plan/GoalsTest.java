package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.access.SignedIn;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.reading.PlanReader;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class GoalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanImport importing;

    @Autowired
    PlanItems items;

    @Autowired
    Goals goals;

    @Autowired
    Review review;

    private City.Built home;
    private Actor leader;
    private Actor director;
    private Actor principal;
    private UUID plan;

    @BeforeEach
    void build() {
        home = city.build();
        Tenancy.run(home.tenantId(), () -> {
            leader = city.actor(city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
            director = city.actor(city.person("何立群", home.academicOffice(), Role.ACADEMIC_DIRECTOR), TODAY);
            principal = city.actor(city.person("顾言", home.school(), Role.PRINCIPAL), TODAY);
            city.person("罗心怡", home.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20));
            plan = read();
        });
    }

    @Test
    void a_requirement_counts_toward_the_measure_it_stands_in_until_somebody_chooses() {
        Tenancy.run(home.tenantId(), () -> {
            assertThat(requirement().goalId()).isEqualTo(of(ItemKind.MEASURE).id());
            var goal = of(ItemKind.GOAL);
            assertThat(goals.link(leader, plan, requirement().id(), goal.id())).isInstanceOf(Done.class);
            assertThat(requirement().goalId()).isEqualTo(goal.id());
            goals.link(leader, plan, requirement().id(), null);
            assertThat(requirement().goalId()).isNull();
        });
    }

    @Test
    void only_goals_and_measures_of_the_same_plan_can_be_chosen_and_only_by_who_leads() {
        Tenancy.run(home.tenantId(), () -> {
            var other = read();
            var elsewhere = items.of(other).stream()
                    .filter(i -> i.kind() == ItemKind.GOAL)
                    .findFirst()
                    .orElseThrow();
            for (var wrong : List.of(
                    elsewhere.id(), of(ItemKind.TASK).id(), requirement().id()))
                assertThat(goals.link(leader, plan, requirement().id(), wrong))
                        .isEqualTo(new Refused<>(PlanRefusal.UNKNOWN_CHOICE));
            var stranger = city.actor(city.person("梁静", home.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
            assertThatThrownBy(() -> goals.link(stranger, plan, requirement().id(), null))
                    .isInstanceOf(Forbidden.class);
        });
    }

    @Test
    void while_a_plan_is_reviewed_nobody_moves_its_figures() {
        Tenancy.run(home.tenantId(), () -> {
            step(leader, "submit");
            assertThat(goals.link(leader, plan, requirement().id(), null)).isEqualTo(new Refused<>(PlanRefusal.SENT));
        });
    }

    @Test
    void the_confirmation_page_chooses_the_goal_in_the_requirements_sentence() throws Exception {
        var rule = Tenancy.call(home.tenantId(), this::requirement);
        var goal = Tenancy.call(home.tenantId(), () -> of(ItemKind.GOAL));
        mvc.perform(post("/plans/" + plan + "/items/" + rule.id() + "/rule")
                        .param("version", "1")
                        .param("who", "ALL")
                        .param("rhythm", "WEEK")
                        .param("what", "OBSERVE_MENTOR")
                        .param("needed", "2")
                        .param("goal", goal.id().toString())
                        .header("HX-Request", "true")
                        .with(leader())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + goal.id() + "\" selected>目标1 ")));
        assertThat(Tenancy.call(home.tenantId(), this::requirement).goalId()).isEqualTo(goal.id());
    }

    @Test
    void on_a_published_plan_the_figures_of_a_goal_follow_the_choice() throws Exception {
        Tenancy.run(home.tenantId(), () -> {
            step(leader, "submit");
            step(director, "approve");
            step(principal, "approve");
            step(leader, "publish");
        });
        mvc.perform(get("/plans/" + plan).with(leader()))
                .andExpect(content().string(containsString("<span>没连要求</span>")));
        var rule = Tenancy.call(home.tenantId(), this::requirement);
        var goal = Tenancy.call(home.tenantId(), () -> of(ItemKind.GOAL));
        mvc.perform(post("/plans/" + plan + "/items/" + rule.id() + "/goal")
                        .param("goal", goal.id().toString())
                        .with(leader())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/plans/" + plan).param("item", goal.id().toString()).with(leader()))
                .andExpect(content().string(containsString("1 条要求、任务算在一起")))
                .andExpect(content().string(containsString("算到这里的")));
        mvc.perform(post("/plans/" + plan + "/items/" + rule.id() + "/goal")
                        .param("goal", rule.id().toString())
                        .with(leader())
                        .with(csrf()))
                .andExpect(status().is(422));
    }

    private UUID read() {
        return importing.read(
                leader,
                home.maths(),
                home.term(),
                PlanReader.open("计划.txt", """
                        数学教研组工作计划
                        一、工作目标
                        1.课堂上学生说得多，老师讲得少。
                        二、主要措施
                        1.工作一至二年的新教师每周听师父两节课，课后当面说一说。
                        三、月度安排
                        十月
                        1.单元课例研讨（10月20日）
                        """.getBytes(StandardCharsets.UTF_8)),
                null);
    }

    private PlanItem requirement() {
        return of(ItemKind.REQUIREMENT);
    }

    private PlanItem of(ItemKind kind) {
        return items.of(plan).stream().filter(i -> i.kind() == kind).findFirst().orElseThrow();
    }

    private void step(Actor actor, String event) {
        assertThat(review.step(actor, plan, event, "", List.of())).isInstanceOf(Done.class);
    }

    private RequestPostProcessor leader() {
        var who = new SignedIn(home.tenantId(), leader.accountId(), leader.personId());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}

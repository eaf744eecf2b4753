package org.qinglan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.access.SignedIn;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.PlanImport;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.plan.PlanState;
import org.qinglan.plan.Plans;
import org.qinglan.plan.Review;
import org.qinglan.reading.PlanReader;
import org.qinglan.school.Role;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.shared.Decision.Done;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class NextPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 30);

    @Autowired
    City cities;

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanImport importing;

    @Autowired
    Plans plans;

    @Autowired
    PlanItems items;

    @Autowired
    Review review;

    @Autowired
    Terms terms;

    @Autowired
    JdbcClient jdbc;

    private City.Built city;
    private Actor leader;
    private Actor stranger;
    private UUID plan;
    private PlanItem seminar;
    private PlanItem salon;

    @BeforeEach
    void aPlanWhoseTermEnds() {
        city = cities.build();
        Tenancy.run(city.tenantId(), () -> {
            leader = cities.actor(cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
            stranger = cities.actor(cities.person("梁静", city.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
            var director = cities.actor(cities.person("何立群", city.academicOffice(), Role.ACADEMIC_DIRECTOR), TODAY);
            var principal = cities.actor(cities.person("顾言", city.school(), Role.PRINCIPAL), TODAY);
            cities.person("罗心怡", city.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20));
            plan = importing.read(
                    leader,
                    city.maths(),
                    city.term(),
                    PlanReader.open("计划.txt", """
                            数学教研组工作计划
                            一、工作目标
                            1.三名新教师期末前能独立备完一个单元。
                            二、主要措施
                            1.工作一至二年的新教师每周听师父两节课，课后当面说一说。
                            三、月度安排
                            十月
                            1.单元课例研讨（10月20日）
                            2.理论沙龙（10月21日）
                            """.getBytes(StandardCharsets.UTF_8)),
                    null);
            step(leader, "submit");
            step(director, "approve");
            step(principal, "approve");
            step(leader, "publish");
            seminar = item(plan, "课例研讨");
            salon = item(plan, "理论沙龙");
            var record = SummaryScene.of(jdbc, city, cities.person("韩子墨", city.maths(), Role.TEACHER), "DRAFT")
                    .record("沙龙记录", LocalDate.of(2026, 10, 21));
            jdbc.sql("insert into plan.evidence (tenant_id, item_id, record_id, linked_by, linked_at)"
                            + " values (?, ?, ?, ?, now())")
                    .params(city.tenantId(), salon.id(), record, leader.personId())
                    .update();
            step(leader, "summarize");
        });
    }

    @Test
    void what_is_unfinished_is_ticked_with_why_and_what_is_done_is_not() throws Exception {
        spring();
        mvc.perform(get(address()).with(as(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + seminar.id() + "\" checked")))
                .andExpect(content().string(containsString("原定 10月20日前")))
                .andExpect(content().string(containsString("value=\"" + salon.id() + "\">")))
                .andExpect(content().string(containsString("每学期都有")));
        mvc.perform(get("/summaries/" + plan).with(as(leader)))
                .andExpect(content().string(containsString("写下学期的计划")));
    }

    @Test
    void the_chosen_items_become_next_terms_draft_and_know_where_they_come_from() throws Exception {
        var term = spring();
        var rule = Tenancy.call(city.tenantId(), () -> item(plan, "新教师每周"));
        var to = mvc.perform(post(address())
                        .param("item", seminar.id().toString(), rule.id().toString())
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var made = UUID.fromString(Objects.requireNonNull(to).split("/")[2]);
        Tenancy.run(city.tenantId(), () -> {
            assertThat(plans.get(made))
                    .satisfies(p -> assertThat(p.state()).isEqualTo(PlanState.DRAFT))
                    .satisfies(p -> assertThat(p.termId()).isEqualTo(term.id()));
            assertThat(items.of(made))
                    .filteredOn(i -> i.kind() != ItemKind.SECTION)
                    .extracting(PlanItem::text)
                    .containsExactlyInAnyOrder(seminar.text(), rule.text());
            // 20 October 2026 is Tuesday of week 8
            assertThat(Objects.requireNonNull(item(made, "课例研讨").when()).firstDay())
                    .isEqualTo(LocalDate.of(2027, 4, 13));
            assertThat(items.of(made))
                    .filteredOn(i -> i.kind() == ItemKind.SECTION)
                    .extracting(PlanItem::text)
                    .contains("工作目标", "主要措施");
        });
        var old = "/plans/" + plan + "?item=" + seminar.id() + "#side";
        mvc.perform(get("/plans/" + made + "/confirm").with(as(leader)))
                .andExpect(content().string(containsString("接上学期：<a href=\"" + old)));
        mvc.perform(get("/plans/" + made)
                        .param(
                                "item",
                                Tenancy.call(city.tenantId(), () -> item(made, "课例研讨"))
                                        .id()
                                        .toString())
                        .with(as(leader)))
                .andExpect(content().string(containsString("接上学期：<a href=\"" + old)));
        mvc.perform(get(old.replace("#side", "")).with(as(leader))).andExpect(status().isOk());
        mvc.perform(get(address()).with(as(leader)))
                .andExpect(content().string(containsString("下学期已经有《<a href=\"/plans/" + made)));
    }

    @Test
    void pressed_twice_it_makes_one_draft() throws Exception {
        var term = spring();
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++)
            mvc.perform(post(address())
                            .param("item", seminar.id().toString())
                            .param("_press", key)
                            .with(as(leader))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        assertThat(Tenancy.call(
                        city.tenantId(), () -> plans.of(List.of(city.maths().id()), term.id())))
                .hasSize(1);
    }

    @Test
    void without_a_next_term_one_sentence_says_how_to_get_one() throws Exception {
        mvc.perform(get(address()).with(as(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有设下学期。请数据管理员在“名单与课表 → 学期与校历”里填好")))
                .andExpect(content().string(not(containsString("name=\"item\""))));
        mvc.perform(post(address())
                        .param("item", seminar.id().toString())
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl(address()));
    }

    @Test
    void nothing_ticked_or_something_of_another_plan_makes_no_plan_and_keeps_the_ticks() throws Exception {
        var term = spring();
        mvc.perform(post(address()).with(as(leader)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("一项也没勾")))
                .andExpect(content().string(not(containsString(" checked>"))));
        mvc.perform(post(address())
                        .param("item", salon.id().toString(), UUID.randomUUID().toString())
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"" + salon.id() + "\" checked")));
        assertThat(Tenancy.call(
                        city.tenantId(), () -> plans.of(List.of(city.maths().id()), term.id())))
                .isEmpty();
    }

    @Test
    void only_who_leads_the_group_writes_it_and_only_once_the_summary_was_begun() throws Exception {
        spring();
        mvc.perform(get(address()).with(as(stranger))).andExpect(status().isForbidden());
        mvc.perform(post(address())
                        .param("item", seminar.id().toString())
                        .with(as(stranger))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        Tenancy.run(
                city.tenantId(),
                () -> jdbc.sql("update plan.plan set state = 'PUBLISHED' where id = ?")
                        .param(plan)
                        .update());
        mvc.perform(get(address()).with(as(leader))).andExpect(redirectedUrl("/summaries/" + plan));
        mvc.perform(get("/summaries/" + plan).with(as(leader)))
                .andExpect(content().string(not(containsString("写下学期的计划"))));
    }

    private String address() {
        return "/summaries/" + plan + "/next";
    }

    private Term spring() {
        return Tenancy.call(
                city.tenantId(), () -> terms.add("2026-2027-2", LocalDate.of(2027, 2, 22), LocalDate.of(2027, 6, 30)));
    }

    private PlanItem item(UUID of, String words) {
        return items.of(of).stream()
                .filter(i -> i.kind() != ItemKind.MEASURE && i.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private void step(Actor actor, String event) {
        assertThat(review.step(actor, plan, event, "", List.of())).isInstanceOf(Done.class);
    }

    private RequestPostProcessor as(Actor actor) {
        var who = new SignedIn(city.tenantId(), actor.accountId(), actor.personId());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}

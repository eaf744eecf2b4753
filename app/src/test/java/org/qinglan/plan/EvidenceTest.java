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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.MathsGroup;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Unit;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A task of a published plan, and the record that shows it. */
@ServerTest
class EvidenceTest {
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
    private UUID plan;
    private UUID task;
    private UUID record;

    @BeforeEach
    void build() {
        home = city.build();
        scope = Tenancy.enter(home.tenantId());
        var group = MathsGroup.of(city, home, TODAY);
        leader = group.leader();
        teacher = group.teacher();
        var published = PublishedPlan.of(jdbc, home, home.maths(), leader.personId(), "数学教研组计划", "PUBLISHED");
        plan = published.id();
        task = published.task("单元课例研讨", LocalDate.of(2026, 9, 29));
        record = record(home.mathsGrade3(), "SUBMITTED");
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void a_task_is_done_by_its_record_and_by_nothing_else_and_the_record_leads_back() throws Exception {
        side().andExpect(content().string(containsString("过了　没有记录")));
        opened().andExpect(content().string(not(containsString("写在计划里"))));

        link(leader, record, false).andExpect(redirectedUrl("/plans/" + plan + "?item=" + task));
        side().andExpect(content().string(containsString("✓ 做了")))
                .andExpect(content().string(containsString("/records/" + record)))
                .andExpect(content().string(containsString("取下")));
        opened().andExpect(content().string(containsString("写在计划里")))
                .andExpect(content().string(containsString("/plans/" + plan + "?item=" + task)));

        link(leader, record, true).andExpect(status().is3xxRedirection());
        side().andExpect(content().string(containsString("过了　没有记录")));
    }

    @Test
    void a_record_that_was_voided_shows_nothing_any_more() throws Exception {
        link(leader, record, false);
        jdbc.sql("update record.record set state = 'VOID' where id = ?")
                .param(record)
                .update();
        side().andExpect(content().string(containsString("过了　没有记录")));
        mvc.perform(get("/calendar?scope=GROUP&month=2026-09").with(as(leader)))
                .andExpect(content().string(containsString("单元课例研讨")))
                .andExpect(content().string(not(containsString("<span class=\"ok\">✓</span> <a"))));
    }

    @Test
    void drafts_records_of_other_groups_and_people_who_do_not_lead_prove_nothing() throws Exception {
        link(leader, record(home.mathsGrade3(), "DRAFT"), false).andExpect(status().isNotFound());
        link(leader, record(home.chinese(), "SUBMITTED"), false).andExpect(status().isNotFound());
        link(teacher, record, false).andExpect(status().isForbidden());
        assertThat(jdbc.sql("select count(*) from plan.evidence where item_id = ?")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_may_not_read_the_plan_is_not_led_there() throws Exception {
        link(leader, record, false);
        jdbc.sql("update plan.plan set state = 'DRAFT' where id = ?")
                .param(plan)
                .update();
        opened().andExpect(status().isOk()).andExpect(content().string(not(containsString("写在计划里"))));
    }

    private ResultActions side() throws Exception {
        return mvc.perform(get("/plans/" + plan + "?item=" + task).with(as(leader)))
                .andExpect(status().isOk());
    }

    private ResultActions opened() throws Exception {
        return mvc.perform(get("/records/" + record).with(as(teacher))).andExpect(status().isOk());
    }

    private ResultActions link(Actor by, UUID proof, boolean away) throws Exception {
        return mvc.perform(post("/plans/" + plan + "/items/" + task + "/evidence")
                .param("record", proof.toString())
                .param("away", Boolean.toString(away))
                .with(as(by))
                .with(csrf()));
    }

    private UUID record(Unit unit, String state) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, school_id, title, state,"
                                + " occurred_on, created_at, updated_at)"
                                + " values (?, ?, 'activity', 1, ?, ?, ?, '分数单元课例', ?, '2026-09-29', now(), now())")
                .params(
                        home.tenantId(),
                        id,
                        teacher.personId(),
                        unit.id(),
                        home.school().id(),
                        state)
                .update();
        return id;
    }
}

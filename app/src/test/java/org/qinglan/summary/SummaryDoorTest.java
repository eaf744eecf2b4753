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
import org.qinglan.plan.PlanState;
import org.qinglan.plan.Review;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.summary.Paragraph.Disposition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The plan's page and the summary's page are one way to one end. */
@ServerTest
class SummaryDoorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City cities;

    @Autowired
    MockMvc mvc;

    @Autowired
    Summaries summaries;

    @Autowired
    Review review;

    @Autowired
    JdbcClient jdbc;

    private City.Built city;
    private Person leader;
    private Person director;
    private SummaryScene scene;
    private UUID open;

    @BeforeEach
    void aPlan() {
        city = cities.build();
        Tenancy.run(city.tenantId(), () -> {
            leader = cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER);
            director = cities.person("何教导", city.academicOffice(), Role.ACADEMIC_DIRECTOR);
            scene = SummaryScene.of(jdbc, city, leader, "PUBLISHED");
            open = scene.task(1, "做一次命题培训", LocalDate.of(2026, 9, 25), null);
        });
    }

    @Test
    void closing_freezes_the_figures_also_when_no_page_of_the_summary_took_part() {
        Tenancy.run(city.tenantId(), () -> {
            step(leader, "summarize");
            summaries.save(scene.plan(), open, new Paragraph("", "主讲人外出", Disposition.CARRY_OVER, 0), actor(leader));
            step(leader, "submit-summary");
            assertThat(snapshots()).isZero();
            step(director, "accept-summary");
            assertThat(scene.state()).isEqualTo("CLOSED");
            assertThat(snapshots()).isOne();

            var accepted = summaries.of(scene.plan(), actor(leader));
            scene.proof(open, "补的培训", LocalDate.of(2026, 10, 9));
            assertThat(summaries.of(scene.plan(), actor(leader))).isEqualTo(accepted);

            step(director, "archive");
            assertThat(summaries.of(scene.plan(), actor(leader))).isEqualTo(accepted.in(PlanState.ARCHIVED));
        });
    }

    @Test
    void the_plans_page_leads_to_the_summary_and_takes_none_of_its_steps() throws Exception {
        mvc.perform(get("/plans/" + scene.plan()).with(as(leader)))
                .andExpect(content().string(containsString("href=\"/summaries/" + scene.plan() + "\">写总结</a>")))
                .andExpect(content().string(not(containsString("/steps/"))));
        mvc.perform(post("/plans/" + scene.plan() + "/steps/summarize")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/summaries/" + scene.plan()));
        assertThat(Tenancy.call(city.tenantId(), scene::state)).isEqualTo("PUBLISHED");

        mvc.perform(post("/summaries/" + scene.plan() + "/steps/summarize")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/summaries/" + scene.plan()));
        assertThat(Tenancy.call(city.tenantId(), scene::state)).isEqualTo("SUMMARY_DRAFT");
    }

    @Test
    void a_reason_without_what_comes_next_is_asked_again_and_kept() throws Exception {
        Tenancy.run(city.tenantId(), () -> step(leader, "summarize"));
        mvc.perform(post("/summaries/" + scene.plan() + "/unfinished")
                        .param("item", open.toString())
                        .param("reason", "主讲人外出")
                        .param("version", "0")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("再选接下来怎么办")))
                .andExpect(content().string(containsString("value=\"主讲人外出\"")));
    }

    private void step(Person person, String event) {
        assertThat(review.step(actor(person), scene.plan(), event, "", List.of()))
                .isInstanceOf(Done.class);
    }

    private long snapshots() {
        return jdbc.sql("select count(*) from summary.snapshot where plan_id = ?")
                .param(scene.plan())
                .query(Long.class)
                .single();
    }

    private Actor actor(Person person) {
        return cities.actor(person, TODAY);
    }

    private RequestPostProcessor as(Person person) {
        var account =
                Tenancy.call(city.tenantId(), () -> cities.actor(person, TODAY).accountId());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(city.tenantId(), account, person.id()), null, List.of()));
    }
}

package org.qinglan.notice;

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
import org.qinglan.access.SignedIn;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class NoticePagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City cities;

    @Autowired
    Notices notices;

    @Autowired
    MockMvc web;

    private City.Built city;
    private Person anna;
    private Person bo;

    @BeforeEach
    void people() {
        city = cities.build();
        Tenancy.run(city.tenantId(), () -> {
            anna = cities.person("安然", city.mathsGrade3(), Role.TEACHER);
            bo = cities.person("薄云", city.school(), Role.SYSTEM_ADMIN);
            notices.send(List.of(anna.id()), Notice.Kind.REMINDER, "这周还差 1 节听课。", "/records/new");
        });
    }

    @Test
    void the_account_menu_counts_what_waits_and_the_page_shows_it() throws Exception {
        web.perform(get("/notices").with(as(anna)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这周还差 1 节听课。")))
                .andExpect(content().string(containsString("提醒（1）")))
                .andExpect(content().string(containsString("今天 09:30")));
    }

    @Test
    void opening_one_marks_it_and_leads_to_where_it_is_dealt_with() throws Exception {
        web.perform(post("/notices/{id}/read", firstOf(anna)).with(as(anna)).with(csrf()))
                .andExpect(redirectedUrl("/records/new"));
        web.perform(get("/notices").with(as(anna)))
                .andExpect(content().string(containsString("都看过了")))
                .andExpect(content().string(not(containsString("提醒（"))));
    }

    @Test
    void somebody_else_can_neither_see_nor_mark_it() throws Exception {
        web.perform(get("/notices").with(as(bo))).andExpect(content().string(not(containsString("还差"))));
        web.perform(post("/notices/{id}/read", firstOf(anna)).with(as(bo)).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(get("/notices").with(as(anna))).andExpect(content().string(containsString("提醒（1）")));
    }

    @Test
    void one_button_marks_all_as_read() throws Exception {
        web.perform(post("/notices/read").with(as(anna)).with(csrf())).andExpect(redirectedUrl("/notices"));
        web.perform(get("/notices").with(as(anna))).andExpect(content().string(containsString("都看过了")));
    }

    @Test
    void the_state_of_mail_is_for_the_system_administrator() throws Exception {
        web.perform(get("/settings/mail").with(as(bo)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("邮件没有打开")));
        web.perform(get("/settings/mail").with(as(anna))).andExpect(status().isForbidden());
    }

    private UUID firstOf(Person person) {
        return Tenancy.call(
                city.tenantId(),
                () -> notices.of(person.id(), 1).rows().getFirst().id());
    }

    private RequestPostProcessor as(Person person) {
        return Tenancy.call(city.tenantId(), () -> {
            var actor = cities.actor(person, TODAY);
            return authentication(UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(city.tenantId(), actor.accountId(), person.id()), null, List.of()));
        });
    }
}

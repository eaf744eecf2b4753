package org.qinglan.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.SignedIn;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class FeedPagesTest {
    private static final Pattern ADDRESS = Pattern.compile("/feeds/[\\w-]+\\.ics");

    @Autowired
    MockMvc mvc;

    @Autowired
    City city;

    @Autowired
    Feeds feeds;

    @Autowired
    JdbcClient jdbc;

    private City.Built home;
    private Person teacher;
    private Person other;

    @BeforeEach
    void build() {
        home = city.build();
        Tenancy.run(home.tenantId(), () -> {
            teacher = city.person("罗心怡", home.mathsGrade3(), Role.TEACHER);
            other = city.person("梁静", home.chinese(), Role.TEACHER);
        });
    }

    @Test
    void a_phone_reads_the_calendar_by_its_address_alone_until_it_is_revoked() throws Exception {
        var path = opened("GROUP");
        mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(content().string(containsString("BEGIN:VCALENDAR")))
                .andExpect(content().string(containsString("数学教研组行事历")));
        var feed =
                Tenancy.call(home.tenantId(), () -> feeds.madeBy(teacher.id())).getFirst();
        mvc.perform(post("/calendar/feeds/" + feed.id() + "/revoke")
                        .with(as(other))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/calendar/feeds/" + feed.id() + "/revoke")
                        .with(as(teacher))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void my_own_feed_carries_what_i_still_have_to_do_and_nobody_elses_does() throws Exception {
        Tenancy.run(home.tenantId(), () -> {
            duty(teacher, "听师父的课", LocalDate.of(2026, 10, 9), 1);
            duty(teacher, "已经做完的", LocalDate.of(2026, 10, 16), 2);
            duty(other, "别人的任务", LocalDate.of(2026, 10, 9), 0);
        });
        mvc.perform(get(opened("ME")))
                .andExpect(content().string(containsString("SUMMARY:截止：听师父的课，还差 1 节")))
                .andExpect(content().string(containsString("DTSTART;VALUE=DATE:20261009")))
                .andExpect(content().string(not(containsString("已经做完的"))))
                .andExpect(content().string(not(containsString("别人的任务"))));
        mvc.perform(get(opened("GROUP"))).andExpect(content().string(not(containsString("听师父的课"))));
    }

    /** Two periods asked for by a day. */
    private void duty(Person bearer, String name, LocalDate due, int done) {
        var requirement = Ids.next();
        jdbc.sql(
                        "insert into duty.requirement (tenant_id, id, unit_id, term_id, name, bearer, selector, action, filter,"
                                + " needed, measure, rhythm, first_day, last_day, created_at, created_by) values (?, ?, ?, ?, ?,"
                                + " 'PERSON', '{}', 'OBSERVE', '{}', 2, '节', 'WEEK', '2026-09-01', '2027-01-22', now(), ?)")
                .params(
                        home.tenantId(),
                        requirement,
                        home.maths().id(),
                        home.term().id(),
                        name,
                        bearer.id())
                .update();
        jdbc.sql(
                        "insert into duty.duty (tenant_id, id, requirement_id, person_id, window_key, first_day, last_day, due_on,"
                                + " action, needed, done) values (?, ?, ?, ?, 'W', ?, ?, ?, 'OBSERVE', 2, ?)")
                .params(home.tenantId(), Ids.next(), requirement, bearer.id(), due.minusDays(4), due, due, done)
                .update();
    }

    @Test
    void a_guessed_address_opens_nothing() throws Exception {
        mvc.perform(get("/feeds/abcdefghijklmnop.ics")).andExpect(status().isNotFound());
    }

    @Test
    void pressed_twice_there_is_one_address_and_it_is_the_one_last_shown() throws Exception {
        var key = Ids.next().toString();
        var first = opened("ME", key);
        var second = opened("ME", key);
        assertThat(Tenancy.call(home.tenantId(), () -> feeds.madeBy(teacher.id())))
                .hasSize(1);
        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second)).andExpect(status().isOk());
    }

    @Test
    void the_secret_is_shown_once_and_kept_nowhere() throws Exception {
        var secret = opened("ME").replace("/feeds/", "").replace(".ics", "");
        var again = mvc.perform(get("/calendar/feeds").with(as(teacher)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("我的").doesNotContain(secret);
    }

    private String opened(String scope) throws Exception {
        return opened(scope, Ids.next().toString());
    }

    private String opened(String scope, String key) throws Exception {
        var page = mvc.perform(post("/calendar/feeds")
                        .param("scope", scope)
                        .param("_press", key)
                        .with(as(teacher))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var address = ADDRESS.matcher(page);
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private RequestPostProcessor as(Person person) {
        var actor = Tenancy.call(home.tenantId(), () -> city.actor(person, LocalDate.of(2026, 10, 8)));
        var who = new SignedIn(home.tenantId(), actor.accountId(), person.id());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}

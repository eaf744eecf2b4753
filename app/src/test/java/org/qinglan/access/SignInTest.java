package org.qinglan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.SettableClock;
import org.qinglan.given.StatementCounter;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class SignInTest {
    private static final String RIGHT = "Qinglan#2026";

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCounter counter;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    private City.Built built;
    private String login;

    /** Each test comes from an address of its own: wrong tries are counted by address. */
    private String address;

    @BeforeEach
    void somebody() {
        built = city.build();
        login = Tenancy.call(built.tenantId(), () -> city.account(city.person("沈知夏", built.maths(), Role.TEACHER)));
        address = "test-" + UUID.randomUUID();
    }

    @AfterEach
    void clockBack() {
        clock.set(java.time.LocalDate.of(2026, 10, 8));
    }

    @Test
    void the_right_password_opens_and_a_wrong_one_does_not() throws Exception {
        assertThat(trySignIn(login, RIGHT).getRedirectedUrl()).isEqualTo("/");
        assertThat(trySignIn(login, "wrong").getRedirectedUrl()).isEqualTo("/sign-in?wrong");
    }

    @Test
    void the_fifth_wrong_try_locks_for_a_quarter_of_an_hour() throws Exception {
        for (int i = 0; i < 4; i++) trySignIn(login, "wrong");
        assertThat(trySignIn(login, RIGHT).getRedirectedUrl()).isEqualTo("/");
        for (int i = 0; i < 5; i++) trySignIn(login, "wrong");
        assertThat(trySignIn(login, RIGHT).getRedirectedUrl()).isEqualTo("/sign-in?locked");

        clock.set(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(trySignIn(login, RIGHT).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void a_name_nobody_has_is_answered_like_one_somebody_has() throws Exception {
        String nobody = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 7; i++) {
            assertThat(trySignIn(nobody, "wrong").getRedirectedUrl())
                    .as("try %d", i + 1)
                    .isEqualTo(trySignIn(login, "wrong").getRedirectedUrl());
        }
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait() throws Exception {
        for (int i = 0; i < WrongTries.FROM_ONE_ADDRESS; i++) trySignIn("guess-" + i + address, "wrong");
        assertThat(trySignIn(login, RIGHT).getRedirectedUrl()).isEqualTo("/sign-in?busy");

        String there = address;
        address = "elsewhere-" + address;
        assertThat(trySignIn(login, RIGHT).getRedirectedUrl()).isEqualTo("/");
        address = there;
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(trySignIn(login, RIGHT).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void a_session_known_before_sign_in_is_worth_nothing_after_it() throws Exception {
        var planted = mvc.perform(get("/password")).andReturn().getResponse().getCookie("qinglan");
        assertThat(planted).isNotNull();

        var response =
                mvc.perform(attempt(login, RIGHT).cookie(planted)).andReturn().getResponse();

        var fresh = response.getCookie("qinglan");
        assertThat(fresh).isNotNull();
        assertThat(fresh.getValue()).isNotEqualTo(planted.getValue());
        assertThat(mvc.perform(get("/password").cookie(planted))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/sign-in");
        assertThat(mvc.perform(get("/password").cookie(fresh))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void other_devices_can_be_signed_out_and_this_one_stays() throws Exception {
        var here = cookie();
        var elsewhere = cookie();
        assertThat(page("/sessions", here)).contains("退出其他 1 台设备");

        mvc.perform(post("/sessions/end-others").with(csrf()).cookie(here));

        assertThat(status("/password", elsewhere)).isEqualTo(302);
        assertThat(page("/sessions", here))
                .contains("这一台", "role=\"status\">已让 1 台别的设备退出。")
                .doesNotContain("退出其他");
        assertThat(page("/sessions", here)).as("said once").doesNotContain("role=\"status\"");
    }

    @Test
    void who_administers_is_signed_out_sooner() throws Exception {
        String admin = Tenancy.call(
                built.tenantId(), () -> city.account(city.person("管理员", built.school(), Role.SYSTEM_ADMIN)));
        assertThat(idle(login)).isEqualTo(Duration.ofHours(12));
        assertThat(idle(admin)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void signing_in_and_failing_to_are_in_the_audit_trail() throws Exception {
        trySignIn(login, "wrong");
        trySignIn(login, RIGHT);
        var noted = Tenancy.call(
                built.tenantId(),
                () -> jdbc.sql("select action from access.audit where address = ? order by id")
                        .param(address)
                        .query(String.class)
                        .list());
        assertThat(noted).containsExactly("登录没成功", "登录");
    }

    @Test
    void a_page_costs_one_look_at_session_account_and_posts() throws Exception {
        var here = cookie();
        status("/password", here);
        // as htmx asks, so that the badges of other rooms, one statement each, stay out of the figure
        var statements = counter.during(
                () -> mvc.perform(get("/password").header("HX-Request", "true").cookie(here)));
        // the fifth is Spring Session's: it reads the session once more when it closes the request
        assertThat(statements)
                .hasSizeLessThanOrEqualTo(5)
                .anyMatch(s -> s.contains("access.account"))
                .noneMatch(s -> s.contains("set_config"));
    }

    @Test
    void the_counter_hears_a_change_of_tenant() throws Exception {
        var other = city.build();
        List<String> heard = counter.during(() -> {
            Tenancy.run(built.tenantId(), () -> jdbc.sql("select 1").query().singleRow());
            Tenancy.run(other.tenantId(), () -> jdbc.sql("select 2").query().singleRow());
            return built;
        });
        assertThat(heard).contains("select 1", "select 2").anyMatch(s -> s.contains("set_config"));
    }

    private Duration idle(String name) throws Exception {
        login = name;
        var id = Tenancy.call(
                built.tenantId(),
                () -> jdbc.sql("select id from access.account where login = ?")
                        .param(name)
                        .query(UUID.class)
                        .single());
        cookie();
        return sessions.findByPrincipalName(id.toString())
                .values()
                .iterator()
                .next()
                .getMaxInactiveInterval();
    }

    private Cookie cookie() throws Exception {
        var cookie = trySignIn(login, RIGHT).getCookie("qinglan");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    private MockHttpServletResponse trySignIn(String name, String password) throws Exception {
        return mvc.perform(attempt(name, password)).andReturn().getResponse();
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder attempt(
            String name, String password) {
        return post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("login", name)
                .param("password", password);
    }

    private String page(String path, Cookie cookie) throws Exception {
        return mvc.perform(get(path).cookie(cookie)).andReturn().getResponse().getContentAsString();
    }

    private int status(String path, Cookie cookie) throws Exception {
        return mvc.perform(get(path).cookie(cookie)).andReturn().getResponse().getStatus();
    }
}

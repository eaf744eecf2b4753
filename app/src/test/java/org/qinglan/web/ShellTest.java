package org.qinglan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.access.SignedIn;
import org.qinglan.access.Who;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.qinglan.shared.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class ShellTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"");
    private static final int LARGEST = 100 * 1024;

    @Autowired
    MockMvc mvc;

    @Autowired
    City city;

    @Autowired
    TemplateEngine templates;

    @Test
    void pages_carry_the_headers_that_keep_strangers_out() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'self'"),
                                        containsString("frame-ancestors 'none'"),
                                        not(containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void the_first_page_is_small() throws Exception {
        assertThat(weight("/sign-in")).isLessThan(LARGEST).isGreaterThan(5_000);
    }

    @Test
    void a_form_from_elsewhere_is_refused_and_the_header_of_htmx_is_accepted() throws Exception {
        mvc.perform(post("/look").param("look", "dark")).andExpect(status().isForbidden());
        mvc.perform(post("/look").param("look", "dark").with(csrf().asHeader())).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_look_is_kept_in_a_cookie_and_comes_back_in_the_page() throws Exception {
        mvc.perform(post("/look")
                        .param("look", "dark.large")
                        .param("back", "/password")
                        .with(csrf()))
                .andExpect(redirectedUrl("/password"))
                .andExpect(header().string("Set-Cookie", containsString("look=dark.large")));
        mvc.perform(get("/sign-in").cookie(new Cookie("look", "dark.large")))
                .andExpect(content().string(containsString("data-theme=\"dark\" data-read=\"large\"")));
        mvc.perform(get("/sign-in").cookie(new Cookie("look", "x\"><script>")))
                .andExpect(content().string(not(containsString("x\"><script>"))));
    }

    @Test
    void nobody_is_led_to_another_server() throws Exception {
        for (String back : List.of("//evil.example", "/\\evil.example", "https://evil.example")) {
            mvc.perform(post("/look").param("look", "dark").param("back", back).with(csrf()))
                    .andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void a_refused_form_comes_back_with_its_reason_and_status_422() throws Exception {
        mvc.perform(post("/password")
                        .with(teacher())
                        .with(csrf())
                        .param("old", "wrong")
                        .param("fresh", "Another#2026")
                        .param("again", "Another#2026"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("原来的密码不对")));
    }

    @Test
    void five_entries_stand_at_the_foot_seven_at_a_desk_and_the_others_behind_more() {
        var entries = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new MenuEntry(i, "第" + i + "项", "/m" + i, Who.EVERYBODY))
                .toList();
        assertThat(shell(entries).first()).hasSize(5);
        assertThat(shell(entries).second()).extracting(MenuEntry::label).containsExactly("第6项", "第7项");
        assertThat(shell(entries).rest()).extracting(MenuEntry::label).containsExactly("第8项", "第9项");
        assertThat(shell(entries.subList(0, 6)).rest()).isEmpty();
        assertThat(shell(entries.subList(0, 3)).second()).isEmpty();
    }

    @Test
    void more_says_where_we_are_when_that_stands_behind_it() {
        var entries = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new MenuEntry(i, "第" + i + "项", i == 9 ? "/here" : "/m" + i, Who.EVERYBODY))
                .toList();
        assertThat(shell(entries, "/here/1").hidden()).isEqualTo("第9项");
        assertThat(shell(entries, "/m1").hidden()).isEmpty();
    }

    @Test
    void a_pager_keeps_the_filter_and_leads_both_ways() {
        String html = render(
                "web/pager.jte",
                Map.of("page", new Page<>(List.of("x"), 2, 20, 45), "href", "/settings/audit?kind=x&"));
        assertThat(html)
                .contains("kind=x&amp;page=1")
                .contains("kind=x&amp;page=3")
                .contains("共 3 页，45 条");
        assertThat(render("web/pager.jte", Map.of("page", new Page<>(List.of(), 1, 20, 20), "href", "/a?")))
                .isBlank();
    }

    @Test
    void a_field_ties_its_error_to_the_input() {
        String html = render("web/field.jte", Map.of("label", "周次", "name", "week", "error", "周次填 1 到 25。"));
        assertThat(html)
                .contains("for=\"f-week\"")
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"e-week\"")
                .contains("id=\"e-week\">周次填 1 到 25。");
    }

    private static Shell shell(List<MenuEntry> entries) {
        return shell(entries, "/");
    }

    private static Shell shell(List<MenuEntry> entries, String path) {
        return new Shell(null, entries, List.of(), path, "_csrf", "t", "X", new Look(null, null), null);
    }

    private String render(String template, Map<String, Object> values) {
        var out = new StringOutput();
        templates.render(template, values, out);
        return out.toString();
    }

    private RequestPostProcessor teacher() {
        var built = city.build();
        var actor = Tenancy.call(
                built.tenantId(), () -> city.actor(city.person("周见山", built.maths(), Role.TEACHER), City.TERM_BEGINS));
        var who = new SignedIn(actor.tenantId(), actor.accountId(), actor.personId());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    /** The page and everything it loads, compressed as it travels. */
    private int weight(String path) throws Exception {
        var page = mvc.perform(get(path)).andReturn().getResponse().getContentAsByteArray();
        List<@Nullable String> loaded = new ArrayList<>();
        var links = LOADED.matcher(new String(page, java.nio.charset.StandardCharsets.UTF_8));
        while (links.find()) loaded.add(links.group(1));
        assertThat(loaded).contains("/qinglan.css", "/qinglan.js");
        int sum = zipped(page);
        for (String file : loaded) {
            var answer = mvc.perform(get(String.valueOf(file))).andExpect(status().isOk());
            sum += zipped(answer.andReturn().getResponse().getContentAsByteArray());
        }
        return sum;
    }

    private static int zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}

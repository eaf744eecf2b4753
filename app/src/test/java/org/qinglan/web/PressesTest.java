package org.qinglan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A button pressed twice does its work once, whatever it makes: here a new plan. */
@ServerTest
class PressesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final Pattern POSTED = Pattern.compile("<form[^>]*method=\"post\"");

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    City.Built at;
    Actor leader;
    Actor director;

    @BeforeEach
    void people() {
        at = city.build();
        Tenancy.run(at.tenantId(), () -> {
            leader = city.actor(city.person("周敏之", at.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
            director = city.actor(city.person("何立群", at.academicOffice(), Role.ACADEMIC_DIRECTOR), TODAY);
        });
    }

    @Test
    void the_second_press_leads_where_the_first_led_and_makes_nothing() throws Exception {
        var key = key();
        var first = led(pressed(key, "text", "第一条"), leader);
        assertThat(led(pressed(key, "text", "第一条"), leader)).isEqualTo(first);
        assertThat(plans()).isOne();
    }

    @Test
    void two_presses_at_the_same_moment_make_one() throws Exception {
        var key = key();
        var together = new CyclicBarrier(2);
        var presses = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                        return led(pressed(key, "text", "第一条"), leader);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }))
                .limit(2)
                .toList();
        assertThat(presses.getFirst().join()).isEqualTo(presses.getLast().join());
        assertThat(plans()).isOne();
    }

    @Test
    void other_words_another_form_and_another_person_are_presses_of_their_own() throws Exception {
        var key = key();
        led(pressed(key, "text", "第一条"), leader);
        led(pressed(key, "text", "第一条，改过"), leader);
        led(pressed(key(), "text", "第一条"), leader);
        led(pressed(key, "text", "第一条"), director);
        assertThat(plans()).isEqualTo(4);
    }

    @Test
    void another_file_is_another_press() throws Exception {
        var key = key();
        for (var words : List.of("十月听课", "十月听课", "十一月听课")) {
            var file = new MockMultipartFile("file", "计划.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8));
            mvc.perform(multipart("/plans")
                            .file(file)
                            .param("unit", at.maths().id().toString())
                            .param("term", at.term().id().toString())
                            .param("how", "file")
                            .param("_press", key)
                            .with(as(leader))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(plans()).isEqualTo(2);
    }

    @Test
    void what_was_refused_may_be_pressed_again() throws Exception {
        var key = key();
        for (int i = 0; i < 2; i++)
            mvc.perform(pressed(key, "text", "").with(as(leader)).with(csrf())).andExpect(status().is(422));
        assertThat(Tenancy.call(
                        at.tenantId(),
                        () -> jdbc.sql("select count(*) from web.press")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void a_press_that_never_came_to_its_end_is_forgotten_after_a_minute() throws Exception {
        var key = key();
        led(pressed(key, "text", "第一条"), leader);
        Tenancy.run(
                at.tenantId(),
                () -> jdbc.sql("update web.press set led_to = null, at = now() - interval '2 minutes'")
                        .update());
        led(pressed(key, "text", "第一条"), leader);
        assertThat(plans()).isEqualTo(2);
    }

    /** The part with the csrf token carries the key; how a page looks and the way out, in the layout, need none. */
    @Test
    void every_form_that_changes_something_carries_a_key() throws IOException {
        assertThat(Files.readString(Path.of("src/main/jte/web/csrf.jte"))).contains("name=\"" + Presses.FIELD + "\"");
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            assertThat(templates
                            .filter(path -> path.toString().endsWith(".jte"))
                            .filter(path -> !path.getParent().endsWith("layout"))
                            .filter(PressesTest::hasFormWithoutKey)
                            .toList())
                    .isEmpty();
        }
    }

    private static boolean hasFormWithoutKey(Path template) {
        try {
            var text = Files.readString(template);
            long forms = POSTED.matcher(text).results().count();
            long keys = text.split("template\\.web\\.csrf", -1).length - 1L;
            return forms > keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key() {
        return Ids.next().toString();
    }

    private MockHttpServletRequestBuilder pressed(String key, String how, String text) {
        return post("/plans")
                .param("unit", at.maths().id().toString())
                .param("term", at.term().id().toString())
                .param("how", how)
                .param("text", text)
                .param("_press", key);
    }

    private String led(MockHttpServletRequestBuilder press, Actor by) throws Exception {
        var to = mvc.perform(press.with(as(by)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(to);
    }

    private long plans() {
        return Tenancy.call(
                at.tenantId(),
                () -> jdbc.sql("select count(*) from plan.plan")
                        .query(Long.class)
                        .single());
    }
}

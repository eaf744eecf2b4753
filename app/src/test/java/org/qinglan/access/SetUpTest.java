package org.qinglan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.qinglan.Qinglan;
import org.qinglan.given.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A fresh installation: a server of its own on a new, empty database. */
@ServerTest
class SetUpTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String DATABASE = "set_up_test";

    @Autowired
    DataSource database;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String server;

    @Test
    void whoever_reads_the_console_sets_up_and_then_the_page_is_gone() throws Exception {
        String url = freshDatabase();
        try (var context = start(url)) {
            server = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            String token = context.getBean(SetUp.class).token();

            assertThat(location(get("/sign-in"))).isEqualTo("/setup");
            assertThat(location(get("/password"))).isEqualTo("/setup");

            var wrong = post(form("GUESS"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("启动口令不对").contains("value=\"白鹭小学\"");

            var weak = new TreeMap<>(form(token));
            weak.put("password", "short");
            weak.put("again", "short");
            assertThat(post(weak).body()).contains("密码至少 10 个字符");

            var done = post(form(token));
            assertThat(done.statusCode()).isEqualTo(302);
            assertThat(get("/sign-in").body()).contains("建好了");
            assertThat(get("/setup").statusCode()).isEqualTo(404);
            assertThat(location(
                            send("/sign-in", Map.of("login", "jiang", "password", "Heron#2026-x"), csrf("/sign-in"))))
                    .isEqualTo("/");
            assertThat(get("/password").body()).contains("江白鹭").contains("白鹭小学");
        } finally {
            asOwner("drop database if exists " + DATABASE + " with (force)");
        }
    }

    @Test
    void a_term_has_the_code_of_its_school_year() {
        assertThat(SetUp.codeOf(LocalDate.of(2026, 9, 1))).isEqualTo("2026-2027-1");
        assertThat(SetUp.codeOf(LocalDate.of(2027, 2, 20))).isEqualTo("2026-2027-2");
    }

    private static Map<String, String> form(String token) {
        return Map.of(
                "token", token,
                "place", "白鹭小学",
                "level", "SCHOOL",
                "name", "江白鹭",
                "login", "jiang",
                "password", "Heron#2026-x",
                "again", "Heron#2026-x",
                "firstDay", "2026-09-01",
                "lastDay", "2027-01-22");
    }

    private static ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(Server.class)
                .run("--qinglan.database=" + url, "--server.port=0", "--qinglan.password-strength=4");
    }

    /** The server without what tests add to it. */
    @org.springframework.boot.SpringBootConfiguration
    @org.springframework.boot.autoconfigure.EnableAutoConfiguration
    @org.springframework.context.annotation.ComponentScan(
            basePackageClasses = Qinglan.class,
            excludeFilters = {
                @org.springframework.context.annotation.ComponentScan.Filter(
                        type = org.springframework.context.annotation.FilterType.REGEX,
                        pattern = {
                            "org\\.qinglan\\.given\\..*",
                            ".*Samples",
                            ".*Test(\\$.*)?",
                            "org\\.qinglan\\.Qinglan"
                        })
            })
    static class Server {}

    private String freshDatabase() throws SQLException {
        asOwner("drop database if exists " + DATABASE + " with (force)");
        asOwner("create database " + DATABASE);
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getURL().replaceFirst("/postgres\\?", "/" + DATABASE + "?");
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("reset role");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("set role qinglan_app");
            }
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(server + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(server, "");
    }

    private HttpResponse<String> post(Map<String, String> fields) throws IOException, InterruptedException {
        return send("/setup", fields, csrf("/setup"));
    }

    private String csrf(String page) throws IOException, InterruptedException {
        var found = CSRF.matcher(get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, String csrf)
            throws IOException, InterruptedException {
        var all = new TreeMap<>(fields);
        all.put("_csrf", csrf);
        String body = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

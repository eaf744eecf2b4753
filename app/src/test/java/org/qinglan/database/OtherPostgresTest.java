package org.qinglan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.Qinglan;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A school's own PostgreSQL, the oldest we promise, named by the one setting: the demonstration city is built on it, which
 * takes plans, duties and records through their use cases, and the pages of the day are opened.
 */
class OtherPostgresTest {
    private static final Path ARCHIVE = Path.of("target", "postgres-15.jar");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private Path folder;
    private String address = "";

    @BeforeEach
    void newFolder() throws IOException {
        folder = Files.createTempDirectory("qinglan-other");
    }

    @AfterEach
    void removeFolder() throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Test
    void the_city_lives_in_a_database_of_the_schools_own() throws Exception {
        try (var other = EmbeddedPostgres.start(folder.resolve("theirs"), Duration.ofMinutes(1), fifteen());
                var server = new SpringApplicationBuilder(Qinglan.class)
                        .profiles("demo")
                        .run(
                                "--server.port=0",
                                "--qinglan.data=" + folder.resolve("ours"),
                                "--qinglan.database=" + other.url("postgres"))) {
            address = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
            assertThat(folder.resolve("ours/database")).doesNotExist();
            signIn("zuzhang");
            assertThat(page("/")).contains("我的一周");
            assertThat(page("/ledger")).contains("台账", "听师父的课");
            assertThat(page("/plans")).contains("正在做");
            assertThat(page("/calendar")).contains("行事历");
            assertThat(page("/summaries")).contains("总结");
        }
    }

    private static EmbeddedPostgres.Edition fifteen() {
        assertThat(ARCHIVE).as("the build puts it there").exists();
        return new EmbeddedPostgres.Edition("15.18.0", List.of(), () -> {
            var jar = new ZipFile(ARCHIVE.toFile());
            return jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"));
        });
    }

    private void signIn(String login) throws IOException, InterruptedException {
        var token = CSRF.matcher(page("/sign-in"));
        assertThat(token.find()).isTrue();
        var form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&login=" + login
                + "&password=Qinglan%232026";
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.uri().getPath()).isEqualTo("/");
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer =
                client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}

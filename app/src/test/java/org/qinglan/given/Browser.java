package org.qinglan.given;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A real Chromium before the test server, started once for all tests. Inject it, then
 *
 * <pre>{@code
 * try (var visit = browser.at(390)) {
 *     visit.signIn(city.account(teacher));
 *     visit.open("/plans");
 *     visit.axeClean();
 *     visit.shot("plans");
 * }
 * }</pre>
 *
 * The program is found at the environment's {@code CHROMIUM}, else at {@code /usr/bin/chromium}.
 */
@Component
public final class Browser implements DisposableBean {
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Environment environment;
    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    Browser(Environment environment) {
        this.environment = environment;
    }

    /**
     * A visit by somebody new (no cookie, nothing remembered) with a window of this width: 390 is a phone, 1440 a desk.
     */
    public Visit at(int width) {
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        return new Visit(chromium(), address, width);
    }

    private com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            var program = program(System.getenv("CHROMIUM"));
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(program).setArgs(QUIETLY));
        }
        return chromium;
    }

    static Path program(@Nullable String named) {
        var program = Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named);
        if (!Files.isExecutable(program))
            throw new IllegalStateException("no Chromium at " + program
                    + ": install it (Debian: apt-get install chromium) or name yours in the environment as CHROMIUM");
        return program;
    }

    @Override
    public void destroy() {
        if (playwright != null) playwright.close();
    }
}

package org.qinglan.given;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's look at the program through a browser; closing it fails when the browser had complained. */
public final class Visit implements AutoCloseable {
    private static final int PHONE_HEIGHT = 844;
    private static final int DESK_HEIGHT = 900;
    private static final String BROKEN_RULES = """
            async () => {
                const found = await axe.run(document, {resultTypes: ['violations']});
                document.querySelectorAll('[style=""]').forEach(e => e.removeAttribute('style'));
                return found.violations.map(rule =>
                    rule.id + ': ' + rule.help + '\\n    ' + rule.nodes.map(node => node.html).join('\\n    '));
            }
            """;

    /** The browser's name for an empty style attribute, which does nothing: axe leaves some behind and swaps copy them. */
    private static final String EMPTY_STYLE = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    /**
     * What the browser says of a request that met no server, or lost it on the way: a test cut the network. A page that
     * is refused or missing is told with its status instead, and stays a complaint.
     */
    private static final Pattern CUT = Pattern.compile("net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|EMPTY_RESPONSE"
            + "|CONNECTION_(REFUSED|RESET|CLOSED|ABORTED))");

    private final String server;
    private final int width;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser chromium, String server, int width) {
        this.server = server;
        this.width = width;
        context = chromium.newContext(new NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, width < 600 ? PHONE_HEIGHT : DESK_HEIGHT));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean ours = message.text().contains(EMPTY_STYLE)
                    || CUT.matcher(message.text()).find();
            if (message.type().equals("error") && !ours) complaints.add(message.text() + " " + message.location());
        });
        page.onPageError(complaints::add);
    }

    /** Signs in with the password that {@link City#account} gives. */
    public Visit signIn(String login) {
        open("/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", "Qinglan#2026");
        page.click("main button");
        // the click comes back before the next page is there; who was refused stays on the page for signing in
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Opens a path of the server under test, such as {@code /plans}. */
    public Page open(String path) {
        page.navigate(server + path);
        return page;
    }

    /** The page as Playwright sees it. */
    public Page page() {
        return page;
    }

    /** Fails when the page breaks a rule of WCAG that a program can check; says which and where. */
    public void axeClean() {
        // not through the builder: it makes and reads a report on everything that is right, which takes the longest
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) page.evaluate(AxeBuilder.getAxeScript());
        var broken = (List<?>) page.evaluate(BROKEN_RULES);
        if (!broken.isEmpty())
            throw new AssertionError(page.url() + " breaks\n"
                    + String.join("\n", broken.stream().map(String::valueOf).toList()));
    }

    /** Fails when the page is wider than the window. */
    public void fits() {
        var beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) beyond).intValue() > 0)
            throw new AssertionError(page.url() + " is " + beyond + " px wider than its window of " + width + " px");
    }

    /** Keeps a picture of the whole page as {@code target/shots/NAME-WIDTH.png}. */
    public void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "shots", name + "-" + width + ".png")));
    }

    /** What the browser complained about so far: errors of scripts, refused styles, files that were not there. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
        if (!complaints.isEmpty())
            throw new AssertionError("the browser complained:\n" + String.join("\n", complaints));
    }
}

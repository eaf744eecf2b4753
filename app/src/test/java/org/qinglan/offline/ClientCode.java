package org.qinglan.offline;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.qinglan.given.Browser;
import org.qinglan.given.Visit;

/** The phone's real code in a real engine, with the simulation beside it; a twin may change a line of the code. */
final class ClientCode implements AutoCloseable {
    private final Visit visit;
    final Page page;

    ClientCode(Browser browser) throws IOException {
        visit = browser.at(390);
        page = visit.page();
        String simulation = read("/offline/simulation.js");
        page.route("**/simulation.js", route -> answer(route, simulation));
        visit.open("/sign-in");
    }

    /** Replaces a line of the client code; fails when there is none such, so that a twin cannot rot. */
    ClientCode broken(String line, String by) throws IOException {
        String code = read("/static/offline-core.js");
        if (!code.contains(line)) throw new AssertionError("the client code no longer says " + line);
        page.route("**/offline-core.js", route -> answer(route, code.replace(line, by)));
        // the page itself has loaded the unbroken code already
        visit.open("/sign-in");
        return this;
    }

    Map<?, ?> run(String call) {
        return (Map<?, ?>) page.evaluate("import('/simulation.js').then(s => s." + call + ")");
    }

    Object ask(String expression) {
        return page.evaluate(expression);
    }

    void signIn(String login) {
        visit.signIn(login);
    }

    private static void answer(Route route, String code) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(code));
    }

    private static String read(String resource) throws IOException {
        try (var in = ClientCode.class.getResourceAsStream(resource)) {
            if (in == null) throw new AssertionError("no " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        visit.close();
    }
}

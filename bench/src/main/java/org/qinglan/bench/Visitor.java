package org.qinglan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own: cookies, forms with their hidden fields, redirects followed. */
final class Visitor implements AutoCloseable {
    private static final Pattern HIDDEN =
            Pattern.compile("<input(?=[^>]*type=\"hidden\")[^>]*?name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final ServerUnderTest server;

    Visitor(ServerUnderTest server) {
        this.server = server;
    }

    /** What came back and where the redirects led. */
    record Answer(int status, String body, URI address) {
        /** The address a form of this page posts to; the first that begins so. */
        String formAction(String beginning) {
            var found = Pattern.compile("<form[^>]*action=\"(" + Pattern.quote(beginning) + "[^\"]*)\"")
                    .matcher(body);
            if (!found.find()) throw new IllegalStateException("no form posts to " + beginning);
            return found.group(1);
        }

        Map<String, String> hiddenFields() {
            var fields = new LinkedHashMap<String, String>();
            HIDDEN.matcher(body).results().forEach(m -> fields.putIfAbsent(m.group(1), m.group(2)));
            return fields;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.at(path)).build());
    }

    Answer post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        var form = get("/sign-in").hiddenFields();
        form.put("login", login);
        form.put("password", password);
        var answer = post("/sign-in", form);
        if (answer.status() != 200 || answer.address().getPath().startsWith("/sign-in"))
            throw new IllegalStateException(login + " 登录不了：" + answer.status() + " " + answer.address());
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer.uri());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}

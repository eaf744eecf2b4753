package org.qinglan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * A button pressed twice does its work once. Each form carries a key of its own; the same key with the same content leads
 * where the first press led. A press that was refused or failed leaves nothing behind and may be repeated.
 */
@Component
class Presses implements HandlerInterceptor {
    /** The form field that carries the key. */
    static final String FIELD = "_press";

    private static final String CSRF = "_csrf";
    private static final int TRIES = 100;
    private static final long PAUSE_NANOS = 100_000_000;
    private final JdbcClient jdbc;

    Presses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var actor = Doorkeeper.actorOf(request);
        boolean isForm = "POST".equals(request.getMethod()) && request.getParameter(FIELD) != null;
        // parts of a page are sent again and again by one form
        if (actor == null || !isForm || request.getHeader("HX-Request") != null) return true;
        byte[] digest = digest(actor.personId().toString(), request);
        for (int i = 0; i < TRIES; i++) {
            if (begin(digest)) {
                request.setAttribute(Presses.class.getName(), digest);
                return true;
            }
            var before = ledTo(digest);
            if (before != null) {
                response.sendRedirect(before);
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        response.sendError(HttpServletResponse.SC_CONFLICT);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(Presses.class.getName()) instanceof byte[] digest)) return;
        var location = response.getHeader("Location");
        boolean isDone = failure == null && location != null && response.getStatus() / 100 == 3;
        if (isDone)
            jdbc.sql("update web.press set led_to = ? where digest = ?")
                    .params(location, digest)
                    .update();
        else jdbc.sql("delete from web.press where digest = ?").param(digest).update();
    }

    /** False where this was pressed before. A press that never came to its end is forgotten after a minute, all after a day. */
    private boolean begin(byte[] digest) {
        jdbc.sql("delete from web.press where at < now() - interval '1 day'").update();
        return jdbc.sql("insert into web.press (tenant_id, digest) values (?, ?) on conflict (tenant_id, digest)"
                                + " do update set at = now() where press.led_to is null"
                                + " and press.at < now() - interval '1 minute'")
                        .params(Tenancy.require(), digest)
                        .update()
                == 1;
    }

    private @Nullable String ledTo(byte[] digest) {
        return jdbc.sql("select led_to from web.press where digest = ? and led_to is not null")
                .param(digest)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static byte[] digest(String person, HttpServletRequest request) throws IOException {
        var sha = sha256();
        add(sha, person);
        add(sha, request.getRequestURI());
        for (var sent : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (sent.getKey().equals(CSRF)) continue;
            add(sha, sent.getKey());
            for (var value : sent.getValue()) add(sha, value);
        }
        var parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (parts != null)
            for (var file : parts.getMultiFileMap().values().stream()
                    .flatMap(Collection::stream)
                    .toList()) add(sha, file);
        return sha.digest();
    }

    private static void add(MessageDigest sha, String word) {
        sha.update(word.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static void add(MessageDigest sha, MultipartFile file) throws IOException {
        add(sha, file.getName() + "/" + file.getOriginalFilename());
        sha.update(file.getBytes());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

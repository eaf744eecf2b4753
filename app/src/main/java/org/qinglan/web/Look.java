package org.qinglan.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a browser wants its pages, kept in its cookie: no account needed, and a projector keeps its own.
 *
 * @param theme light or dark; null follows the device
 * @param read large for 投影读; null as usual
 */
public record Look(@Nullable String theme, @Nullable String read) {
    static final String COOKIE = "look";
    private static final Look USUAL = new Look(null, null);

    static Look of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return USUAL;
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> parse(cookie.getValue()))
                .findFirst()
                .orElse(USUAL);
    }

    /** Only words of ours get into the page, whatever the cookie says. */
    static Look parse(String value) {
        var words = List.of(value.split("\\.", 3));
        return new Look(
                words.contains("dark") ? "dark" : words.contains("light") ? "light" : null,
                words.contains("large") ? "large" : null);
    }

    /** The cookie's value for this look with one word changed: large, usual, light or dark. */
    public String with(String word) {
        return switch (word) {
            case "large", "usual" -> (theme == null ? "auto" : theme) + "." + word;
            default -> word + "." + (read == null ? "usual" : read);
        };
    }

    String value() {
        return (theme == null ? "auto" : theme) + "." + (read == null ? "usual" : read);
    }
}

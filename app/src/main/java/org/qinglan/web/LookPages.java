package org.qinglan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 投影读, light and dark. */
@Controller
class LookPages {
    private static final Duration YEAR = Duration.ofDays(365);

    /** @param look as the cookie keeps it: dark.large, light.usual, auto.usual … */
    @PostMapping("/look")
    @MayBeCalledBy(Who.ANYONE)
    String look(
            @RequestParam(defaultValue = "") String look,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(Look.COOKIE, Look.parse(look).value())
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    /** A path of this server; "//elsewhere" and "/\elsewhere" are addresses of another one. */
    static boolean isOurs(String back) {
        return back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0 && back.indexOf('\n') < 0;
    }
}

package org.qinglan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.SetUp;
import org.qinglan.access.SetUp.Level;
import org.qinglan.access.SetUp.Wish;
import org.qinglan.access.Who;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 第一次使用; there only until somebody has an account. */
@Controller
class SetUpPages {
    static final String PATH = "/setup";
    private final SetUp setUp;

    SetUpPages(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping(PATH)
    @MayBeCalledBy(Who.ANYONE)
    String form(@RequestParam(defaultValue = "") String token, Model model) {
        expectOpen();
        model.addAttribute("wish", new Wish(token, "", Level.SCHOOL, "", "", "", "", null, null));
        return "web/setUp";
    }

    @PostMapping(PATH)
    @MayBeCalledBy(Who.ANYONE)
    String begin(
            Form form, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        expectOpen();
        var wish = form.wish();
        model.addAttribute("wish", wish);
        return switch (setUp.begin(wish, request.getRemoteAddr())) {
            case Done(var tenant) -> {
                Flash.say(next, "建好了，请用刚才的用户名和密码登录。");
                yield "redirect:/sign-in";
            }
            case Refused(var why) -> Refusals.show(why, response, model, "web/setUp");
        };
    }

    private void expectOpen() {
        if (!setUp.isOpen()) throw new NoSuch("页面");
    }

    /** The page's fields; each may be missing. */
    record Form(
            @Nullable String token,
            @Nullable String place,
            @Nullable Level level,
            @Nullable String name,
            @Nullable String login,
            @Nullable String password,
            @Nullable String again,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        Wish wish() {
            return new Wish(
                    or(token),
                    or(place),
                    level == null ? Level.SCHOOL : level,
                    or(name),
                    or(login),
                    or(password),
                    or(again),
                    firstDay,
                    lastDay);
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}

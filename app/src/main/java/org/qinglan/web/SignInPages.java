package org.qinglan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Passwords;
import org.qinglan.access.Who;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登录 and 改密码. */
@Controller
class SignInPages {
    private final Passwords passwords;

    SignInPages(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/sign-in")
    @MayBeCalledBy(Who.ANYONE)
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("problem", problem(request));
        return "web/signIn";
    }

    @GetMapping("/password")
    @MayBeCalledBy(Who.EVERYBODY)
    String password(Model model) {
        model.addAttribute("problem", null);
        return "web/password";
    }

    @PostMapping("/password")
    @MayBeCalledBy(Who.EVERYBODY)
    String change(
            Actor me, @RequestParam String old, @RequestParam String fresh, @RequestParam String again, Model model) {
        return switch (passwords.change(me, old, fresh, again)) {
            case Done(var changed) -> "redirect:/";
            case Refused(var why) -> {
                model.addAttribute("problem", why.sentence());
                yield "web/password";
            }
        };
    }

    private static @Nullable String problem(HttpServletRequest request) {
        if (request.getParameter("wrong") != null) return "用户名或密码不对。连错 5 次会锁 15 分钟；忘了密码请找学校的系统管理员。";
        if (request.getParameter("locked") != null) return "错得太多，这个账号锁住了。请 15 分钟后再试，或找学校的系统管理员。";
        return null;
    }
}

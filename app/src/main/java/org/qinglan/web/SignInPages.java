package org.qinglan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Passwords;
import org.qinglan.access.Sessions;
import org.qinglan.access.Who;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登录 and 改密码. */
@Controller
class SignInPages {
    private final Passwords passwords;
    private final Sessions sessions;

    SignInPages(Passwords passwords, Sessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
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
            Actor me,
            @RequestParam String old,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return switch (passwords.change(me, old, fresh, again)) {
            case Done(var changed) -> {
                sessions.endOthers(me, request.getSession().getId());
                Flash.say(next, "密码改好了，别的设备要重新登录。");
                yield "redirect:/";
            }
            case Refused(var why) -> Refusals.show(why, response, model, "web/password");
        };
    }

    @GetMapping("/sessions")
    @MayBeCalledBy(Who.EVERYBODY)
    String sessions(Actor me, HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.of(me, request.getSession().getId()));
        return "web/sessions";
    }

    @PostMapping("/sessions/end-others")
    @MayBeCalledBy(Who.EVERYBODY)
    String endOthers(Actor me, HttpServletRequest request, RedirectAttributes next) {
        int ended = sessions.endOthers(me, request.getSession().getId());
        Flash.say(next, ended == 0 ? "没有别的设备在用。" : "已让 " + ended + " 台别的设备退出。");
        return "redirect:/sessions";
    }

    private static @Nullable String problem(HttpServletRequest request) {
        if (request.getParameter("wrong") != null) return "用户名或密码不对。连错 5 次会锁 15 分钟；忘了密码请找学校的系统管理员。";
        if (request.getParameter("locked") != null) return "错得太多，这个账号锁住了。请 15 分钟后再试，或找学校的系统管理员。";
        if (request.getParameter("busy") != null) return "从这里登录错得太多了。请 10 分钟后再试，或找学校的系统管理员。";
        return null;
    }
}

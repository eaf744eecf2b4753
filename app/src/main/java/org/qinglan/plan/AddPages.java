package org.qinglan.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.plan.Adjusting.Wish;
import org.qinglan.school.Post;
import org.qinglan.school.Terms;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 加一件事 from 行事历: something new with a day, in the published plan of a group or of the school that one leads. */
@Controller
class AddPages {
    private final Plans plans;
    private final Adjusting adjusting;
    private final Terms terms;

    AddPages(Plans plans, Adjusting adjusting, Terms terms) {
        this.plans = plans;
        this.adjusting = adjusting;
        this.terms = terms;
    }

    @GetMapping("/calendar/add")
    @MayBeCalledBy(Who.LEADERS)
    String form(Actor me, Model model) {
        return page(me, new Addition(null, "", null, false, false, Adjustment.Cause.UPPER_NOTICE, ""), "", model);
    }

    @PostMapping("/calendar/add")
    @MayBeCalledBy(Who.LEADERS)
    String add(Actor me, Addition typed, HttpServletResponse response, RedirectAttributes next, Model model) {
        var day = typed.day();
        var plan = typed.plan();
        if (plan == null || open(me).stream().noneMatch(p -> p.id().equals(plan)))
            return refused(me, typed, "请选加到哪份计划里：只能加到您带的组已经发布的计划。", response, model);
        if (day == null) return refused(me, typed, "请选哪一天；没有日子的事请到计划里加。", response, model);
        var wish = new Wish(
                typed.cause(),
                typed.reason(),
                false,
                typed.text(),
                "DAY:" + day,
                typed.isTentative(),
                typed.isDeadline(),
                List.of());
        return switch (adjusting.add(me, plan, wish)) {
            case Done(var made) -> {
                Flash.say(next, made.state() == Adjustment.State.WAITING ? "记下了，等教导处或教科室同意以后进行事历。" : "加上了，行事历和订阅跟着变。");
                yield "redirect:/calendar?list=true";
            }
            case Refused(var why) -> refused(me, typed, why.sentence(), response, model);
        };
    }

    private String refused(Actor me, Addition typed, String problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(me, typed, problem, model);
    }

    private String page(Actor me, Addition typed, String problem, Model model) {
        model.addAttribute("plans", open(me));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "plan/calendarAdd";
    }

    /** The published plans of this term that one leads oneself. */
    private List<Plan> open(Actor me) {
        var led = me.posts().stream()
                .filter(post -> post.role().leads())
                .map(Post::unit)
                .flatMap(unit -> Stream.of(unit.id(), unit.actsFor()))
                .distinct()
                .toList();
        return terms.at(me.today())
                .map(term -> plans.of(led, term.id()).stream()
                        .filter(plan -> plan.state() == PlanState.PUBLISHED)
                        .toList())
                .orElse(List.of());
    }
}

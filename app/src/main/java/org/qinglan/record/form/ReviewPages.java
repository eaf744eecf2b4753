package org.qinglan.record.form;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.record.Deputies;
import org.qinglan.record.Reviews;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 等我审的: what waits for one's review, and whom one asks to review instead. */
@Controller
class ReviewPages {
    private final Reviews reviews;
    private final Deputies deputies;

    ReviewPages(Reviews reviews, Deputies deputies) {
        this.reviews = reviews;
        this.deputies = deputies;
    }

    @GetMapping("/records/review")
    @MayBeCalledBy(Who.EVERYBODY)
    String waiting(Actor me, Model model) {
        return page(me, "", "", model);
    }

    @PostMapping("/records/review/deputies")
    @MayBeCalledBy(Who.LEADERS)
    String name(
            Actor me,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return switch (deputies.name(me, deputy, from, to)) {
            case Done(var named) -> {
                Flash.say(next, "好了，这几天" + named.deputyName() + "能看到等您审的，也能审，签自己的名字，注明代您。");
                yield "redirect:/records/review";
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("from", from);
                model.addAttribute("to", to);
                yield page(me, why.sentence(), deputy, model);
            }
        };
    }

    @PostMapping("/records/review/deputies/{deputy}/end")
    @MayBeCalledBy(Who.LEADERS)
    String end(Actor me, @PathVariable("deputy") UUID id) {
        deputies.end(me, id);
        return "redirect:/records/review";
    }

    private String page(Actor me, String problem, String typed, Model model) {
        model.addAttribute("waiting", reviews.of(me));
        model.addAttribute("deputies", deputies.of(me.personId(), me.today()));
        model.addAttribute("standsIn", deputies.standingIn(me.personId(), me.today()));
        model.addAttribute("today", me.today());
        model.addAttribute("leads", me.isAny(Who.LEADERS));
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
        return "record/review";
    }
}

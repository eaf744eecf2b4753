package org.qinglan.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.duty.DutyProgress;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 收个人学期计划: by when, how long, and when they are exchanged, on one form. */
@Controller
class CollectingPages {
    private final Collecting collecting;
    private final DutyProgress progress;
    private final Units units;
    private final Terms terms;

    CollectingPages(Collecting collecting, DutyProgress progress, Units units, Terms terms) {
        this.collecting = collecting;
        this.progress = progress;
        this.units = units;
        this.terms = terms;
    }

    @GetMapping("/plans/collecting")
    @MayBeCalledBy(Who.LEADERS)
    String page(Actor me, @RequestParam(required = false) @Nullable UUID unit, Model model) {
        var chosen = led(me, unit);
        var term = term(me);
        var typed = collecting
                .of(chosen, term)
                .map(asked -> new Collecting.Typed(
                        String.valueOf(asked.requirement().rule().dueOn()), "" + asked.leastChars(), ""))
                .orElse(new Collecting.Typed("", "" + Collecting.USUAL, ""));
        return show(me, chosen, term, typed, model);
    }

    @PostMapping("/plans/collecting")
    @MayBeCalledBy(Who.LEADERS)
    String collect(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String least,
            @RequestParam(defaultValue = "") String exchange,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var chosen = led(me, unit);
        var term = term(me);
        var typed = new Collecting.Typed(dueOn, least, exchange);
        return switch (collecting.collect(me, chosen, term, typed)) {
            case Done(var asked) -> {
                Flash.say(next, "好了，每个人的“我的一周”里都有了，写的时候看得到还差多少字。");
                yield "redirect:/plans/collecting?unit=" + unit;
            }
            case Refused(var why) -> Refusals.show(why, response, model, show(me, chosen, term, typed, model));
        };
    }

    private String show(Actor me, Unit unit, Term term, Collecting.Typed typed, Model model) {
        var asked = collecting.of(unit, term);
        model.addAttribute("unit", unit);
        model.addAttribute("term", term);
        model.addAttribute("today", me.today());
        model.addAttribute("typed", typed);
        model.addAttribute("asked", asked.orElse(null));
        model.addAttribute(
                "progress",
                asked.map(a -> progress.of(List.of(a.requirement().id()), me.today())
                                .get(a.requirement().id()))
                        .orElse(null));
        return "plan/collecting";
    }

    /** The unit asked for, or the first one that this person leads. */
    private Unit led(Actor me, @Nullable UUID id) {
        var unit = id == null
                ? me.posts().stream()
                        .filter(post -> post.role().leads())
                        .map(post -> units.get(post.unit().actsFor()))
                        .findFirst()
                        .orElseThrow(() -> new NoSuch("单位"))
                : units.get(id);
        if (!me.leads(unit)) throw new Forbidden("个人学期计划由带这个组的人来收。");
        return unit;
    }

    private Term term(Actor me) {
        return terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
    }
}

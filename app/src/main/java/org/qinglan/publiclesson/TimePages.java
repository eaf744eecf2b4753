package org.qinglan.publiclesson;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 什么时候排: when a school wants public lessons, and on which days it wants none. */
@Controller
class TimePages {
    private static final String ADDRESS = "/public-lessons/settings/times";
    private final TimeRows rows;
    private final LedSchool schools;

    TimePages(TimeRows rows, LedSchool schools) {
        this.rows = rows;
        this.schools = schools;
    }

    /** As it was typed; what is no number is 0 and lies outside every range. */
    record Typed(
            @Nullable Integer weeks,
            @Nullable Integer most,
            @Nullable Integer mostADay,
            @Nullable Boolean apart,
            @Nullable Integer firstPeriod,
            @Nullable Integer lastPeriod) {
        TimeRules since(LocalDate day) {
            return new TimeRules(
                    day,
                    number(weeks),
                    number(most),
                    number(mostADay),
                    Boolean.TRUE.equals(apart),
                    number(firstPeriod),
                    number(lastPeriod));
        }

        private static int number(@Nullable Integer typed) {
            return typed == null ? 0 : typed;
        }
    }

    @GetMapping(ADDRESS)
    @MayBeCalledBy(Who.OFFICES)
    String page(Actor me, Model model) {
        return shown(me, rows.at(schools.of(me).id(), me.today()), model);
    }

    @PostMapping(ADDRESS)
    @MayBeCalledBy(Who.OFFICES)
    String set(Actor me, Typed typed, Model model, HttpServletResponse response, RedirectAttributes next) {
        var rules = typed.since(me.today());
        if (!rules.isWithinRange())
            return Refusals.show(
                    "周数写 1 到 8，建议写 1 到 10 个，一天写 1 到 12 节，节次写 1 到 12、后一个不小于前一个。",
                    response,
                    model,
                    shown(me, rules, model));
        rows.set(me, schools.of(me).id(), rules);
        Flash.say(next, "从今天起照这样给建议。");
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/shut")
    @MayBeCalledBy(Who.OFFICES)
    String shut(
            Actor me,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response) {
        var school = schools.of(me);
        String why = reason.strip();
        boolean fits = why.length() >= ShutDays.SHORTEST_REASON && why.length() <= ShutDays.LONGEST_REASON;
        if (!fits || to.isBefore(from) || from.plusDays(ShutDays.LONGEST).isBefore(to))
            return Refusals.show(
                    "写上从哪天到哪天（最多两个月）和为什么，比如“期中考试”。",
                    response,
                    model,
                    shown(me, rows.at(school.id(), me.today()), model));
        rows.shut(me, school.id(), from, to, why);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/shut/{shutDays}/reopen")
    @MayBeCalledBy(Who.OFFICES)
    String reopen(Actor me, @PathVariable("shutDays") UUID days) {
        rows.reopen(me, schools.of(me).id(), days);
        return "redirect:" + ADDRESS;
    }

    private String shown(Actor me, TimeRules rules, Model model) {
        var school = schools.of(me);
        model.addAttribute("school", school);
        model.addAttribute("rules", rules);
        model.addAttribute("shut", rows.shut(school.id(), me.today(), me.today().plusYears(1)));
        model.addAttribute("today", me.today());
        return "publiclesson/times";
    }
}

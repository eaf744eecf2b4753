package org.qinglan.mentoring.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.mentoring.Oversight;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 听一堂，上一堂: what one heard and still has to give oneself, that of one's mentees, and of a unit one leads. */
@Controller
class AnswerPages {
    private final Answers answers;
    private final AnswerRules rules;
    private final Mentorings mentorings;
    private final Oversight oversight;
    private final Units units;

    AnswerPages(Answers answers, AnswerRules rules, Mentorings mentorings, Oversight oversight, Units units) {
        this.answers = answers;
        this.rules = rules;
        this.mentorings = mentorings;
        this.oversight = oversight;
        this.units = units;
    }

    @GetMapping("/mentoring/heard")
    @MayBeCalledBy(Who.EVERYBODY)
    String heard(Actor me, @RequestParam(required = false) @Nullable String action, Model model) {
        boolean mentee = !mentorings.mentorsOf(me.personId(), me.today()).isEmpty();
        // who has no mentor and came to write a reflection writes it as everybody does
        if (!mentee && action != null) return "redirect:/records/new/general?action=REFLECT";
        var own = answers.of(List.of(me.personId()), me.today());
        var mentees = mentorings.menteesOf(me.personId(), me.today()).stream()
                .map(Mentoring::menteeId)
                .toList();
        var theirs = answers.of(mentees, me.today()).stream()
                .filter(a -> a.heard().mentorId().equals(me.personId()))
                .toList();
        model.addAttribute("open", own.stream().filter(Answer::isOpen).toList());
        model.addAttribute(
                "rest", own.reversed().stream().filter(a -> !a.isOpen()).toList());
        model.addAttribute("mentee", mentee);
        model.addAttribute("theirs", behind(theirs));
        return "mentoring/heard";
    }

    @GetMapping("/mentoring/gaps")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView gaps(Actor me, @RequestParam(required = false) @Nullable UUID unit) {
        return page(me, chosen(me, unit), "");
    }

    /** @param days empty: nothing is asked from today on */
    @PostMapping("/mentoring/gaps/rule")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView rule(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable Integer days,
            RedirectAttributes next) {
        var led = oversight.led(me, unit);
        return switch (rules.inUnit(me, unit, days)) {
            case Done(var set) -> {
                Flash.say(next, days == null ? "好，从今天起不再要求。" : "好，从今天听的课起，" + days + " 个上课日内自己上一遍。");
                yield new ModelAndView("redirect:/mentoring/gaps?unit=" + unit);
            }
            case Refused(var why) -> {
                var page = page(me, Optional.of(led), why.sentence());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                page.addObject("typed", String.valueOf(days));
                yield page;
            }
        };
    }

    private Optional<Unit> chosen(Actor me, @Nullable UUID unit) {
        if (unit != null) return Optional.of(oversight.led(me, unit));
        return oversight.led(me).stream().findFirst();
    }

    private ModelAndView page(Actor me, Optional<Unit> unit, String problem) {
        var page = new ModelAndView("mentoring/gaps");
        var mentees = unit.map(u -> mentorings.within(u.id(), me.today())).orElse(List.of()).stream()
                .map(Mentoring::menteeId)
                .filter(mentee -> oversight.leads(me, mentee))
                .distinct()
                .toList();
        page.addObject("behind", behind(answers.of(mentees, me.today())));
        page.addObject("mentees", mentees.size());
        page.addObject("unit", unit.orElse(null));
        page.addObject("led", oversight.led(me));
        var rule = unit.flatMap(u -> rules.inForce(u, me.today()));
        page.addObject("rule", rule.orElse(null));
        page.addObject(
                "from",
                rule.map(AnswerRule::unitId)
                        .filter(id -> unit.filter(u -> u.id().equals(id)).isEmpty())
                        .flatMap(units::find)
                        .map(Unit::name)
                        .orElse(""));
        page.addObject("problem", problem);
        return page;
    }

    /** Whoever has something open, the latest first in need: late ones on top. */
    static List<Behind> behind(List<Answer> all) {
        Map<String, List<Answer>> open = new LinkedHashMap<>();
        for (var one : all)
            if (one.isOpen())
                open.computeIfAbsent(one.heard().menteeId() + "/" + one.heard().mentorId(), k -> new ArrayList<>())
                        .add(one);
        return open.values().stream()
                .map(list -> new Behind(
                        list.getFirst().heard().mentee(),
                        list.getFirst().heard().mentor(),
                        List.copyOf(list)))
                .sorted(Comparator.comparingLong(Behind::late).reversed())
                .toList();
    }
}

package org.qinglan.arrange;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.arranging.Wish;
import org.qinglan.school.Lesson;
import org.qinglan.school.Subject;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.qinglan.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 调课规则: how much a school minds what, from today on. Sheets that were decided stay as they are. */
@Controller
class RulesPages {
    private final RulesRows rules;
    private final Units units;
    private final Terms terms;
    private final Timetable timetable;
    private final Audit audit;

    RulesPages(RulesRows rules, Units units, Terms terms, Timetable timetable, Audit audit) {
        this.rules = rules;
        this.units = units;
        this.terms = terms;
        this.timetable = timetable;
        this.audit = audit;
    }

    @GetMapping("/arrangements/rules/{arrangeSchool}")
    @MayBeCalledBy(Who.OFFICES)
    String page(Actor me, @PathVariable("arrangeSchool") UUID school, Model model) {
        var led = led(me, school);
        return show(me, led, rules.at(school, me.today()), null, model);
    }

    @PostMapping("/arrangements/rules/{arrangeSchool}")
    @MayBeCalledBy(Who.OFFICES)
    String set(
            Actor me,
            @PathVariable("arrangeSchool") UUID school,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<Subject> fixed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        var led = led(me, school);
        var weights = new EnumMap<Wish, Integer>(Wish.class);
        for (Wish wish : Wish.values()) weights.put(wish, number(typed, wish.name()));
        var wanted = new SchoolRules(
                me.today(), weights, number(typed, "most"), number(typed, "around"), new HashSet<>(fixed));
        if (!wanted.isWithinRange()) {
            response.setStatus(422);
            return show(me, led, wanted, ArrangeRefusal.RULES.sentence(), model);
        }
        var before = rules.at(school, me.today());
        rules.set(school, wanted);
        audit.note(me, "改调课规则", "单位", school, before, wanted);
        Flash.say(after, "从今天起照这样排。");
        return "redirect:/arrangements/rules/" + school;
    }

    private String show(Actor me, Unit school, SchoolRules set, @Nullable String problem, Model model) {
        var subjects = terms.at(me.today()).stream()
                .flatMap(term -> timetable.week(school.id(), term.id()).stream())
                .map(Lesson::subject)
                .distinct()
                .sorted()
                .toList();
        model.addAttribute("school", school);
        model.addAttribute("rules", set);
        model.addAttribute("wishes", List.of(Wish.values()));
        model.addAttribute("subjects", subjects);
        model.addAttribute("problem", problem);
        return "arrange/rules";
    }

    /** Something that is no number lies outside every range. */
    private static int number(Map<String, String> typed, String name) {
        var text = typed.getOrDefault(name, "").strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }

    private Unit led(Actor me, UUID id) {
        var school = units.get(id);
        if (!me.leads(school)) throw new Forbidden("调课规则由本校教导处和校领导来定。");
        return school;
    }
}

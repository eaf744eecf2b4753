package org.qinglan.summary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanImport;
import org.qinglan.plan.PlanItems;
import org.qinglan.plan.PlanState;
import org.qinglan.plan.Plans;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 写下学期的计划: what comes along from this term's plan is chosen on one page, what is unfinished first. */
@Controller
class NextPlanPages {
    private final Summaries summaries;
    private final Plans plans;
    private final PlanItems items;
    private final PlanImport importing;
    private final Units units;
    private final Terms terms;

    NextPlanPages(Summaries summaries, Plans plans, PlanItems items, PlanImport importing, Units units, Terms terms) {
        this.summaries = summaries;
        this.plans = plans;
        this.items = items;
        this.importing = importing;
        this.units = units;
        this.terms = terms;
    }

    @GetMapping("/summaries/{summary}/next")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView choose(Actor me, @PathVariable UUID summary) {
        var plan = mine(me, summary);
        if (plan.state() == PlanState.PUBLISHED) return new ModelAndView("redirect:/summaries/" + summary);
        return new ModelAndView("summary/next", Map.of("view", view(me, plan, null, null)));
    }

    @PostMapping("/summaries/{summary}/next")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView make(
            Actor me,
            @PathVariable UUID summary,
            @RequestParam(required = false) @Nullable Set<UUID> item,
            RedirectAttributes next) {
        var plan = mine(me, summary);
        var chosen = item == null ? Set.<UUID>of() : item;
        var term = nextTerm(plan);
        if (plan.state() == PlanState.PUBLISHED || term == null)
            return new ModelAndView("redirect:/summaries/" + summary + "/next");
        return switch (importing.carry(me, plan, term, chosen)) {
            case Done(var made) -> {
                Flash.say(next, "下学期的计划有了草稿，带过来 " + chosen.size() + " 项。日子挪过了，请看一遍再送审。");
                yield new ModelAndView("redirect:/plans/" + made + "/confirm");
            }
            case Refused(var why) ->
                new ModelAndView(
                        "summary/next",
                        Map.of("view", view(me, plan, chosen, why.sentence())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private NextPlanView view(Actor me, Plan plan, @Nullable Set<UUID> chosen, @Nullable String problem) {
        var summary = summaries.of(plan.id(), me);
        var term = nextTerm(plan);
        return new NextPlanView(
                summary,
                term,
                term == null ? List.of() : plans.of(List.of(plan.unitId()), term.id()),
                NextPlanView.parts(items.of(plan.id()), summary, chosen),
                problem);
    }

    private @Nullable Term nextTerm(Plan plan) {
        return terms.after(terms.get(plan.termId())).orElse(null);
    }

    private Plan mine(Actor me, UUID id) {
        var plan = plans.find(id)
                .filter(p -> Summaries.WITH_SUMMARY.contains(p.state()))
                .orElseThrow(() -> new NoSuch("计划"));
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("下学期的计划由带这个组的人来写。");
        return plan;
    }
}

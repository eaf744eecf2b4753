package org.qinglan.sight;

import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.duty.Requirements;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanAccess;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.plan.Plans;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 一条线: a plan's links in both directions, one item's line, and why a duty is asked. */
@Controller
class SightPages {
    private static final int SHOWN = 40;
    private final SightViews views;
    private final Linking linking;
    private final Comparing comparing;
    private final PlanAccess access;
    private final Plans plans;
    private final PlanItems items;
    private final Requirements requirements;
    private final Units units;

    SightPages(
            SightViews views,
            Linking linking,
            Comparing comparing,
            PlanAccess access,
            Plans plans,
            PlanItems items,
            Requirements requirements,
            Units units) {
        this.views = views;
        this.linking = linking;
        this.comparing = comparing;
        this.access = access;
        this.plans = plans;
        this.items = items;
        this.requirements = requirements;
        this.units = units;
    }

    @GetMapping("/sight/plans/{plan}")
    @MayBeCalledBy(Who.EVERYBODY)
    String plan(Actor me, @PathVariable UUID plan, Model model) {
        model.addAttribute("view", views.of(me, access.readable(me, plan)));
        return "sight/plan";
    }

    /** Looks for proposals now: for a draft, which is looked at by itself only when it is sent in. */
    @PostMapping("/sight/plans/{plan}/compare")
    @MayBeCalledBy(Who.LEADERS)
    String compare(Actor me, @PathVariable UUID plan) {
        comparing.compare(led(me, plan));
        return "redirect:/sight/plans/" + plan;
    }

    @PostMapping("/sight/plans/{plan}/links")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView decide(
            Actor me,
            @PathVariable UUID plan,
            @RequestParam UUID item,
            @RequestParam UUID upper,
            @RequestParam Verdict verdict,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return switch (linking.decide(me, plan, item, upper, verdict)) {
            case Done(var done) ->
                part
                        ? new ModelAndView("sight/pairing", decided(plan, item, upper, done))
                        : new ModelAndView("redirect:/sight/plans/" + plan);
            case Refused(var why) ->
                new ModelAndView(
                        part ? "sight/problem" : "sight/plan",
                        part
                                ? Map.of("problem", why.sentence())
                                : Map.of("view", views.of(me, plans.get(plan)), "problem", why.sentence()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/sight/items/{planItem}")
    @MayBeCalledBy(Who.EVERYBODY)
    String item(Actor me, @PathVariable UUID planItem, Model model) {
        model.addAttribute("view", views.thread(me, readable(me, planItem), null));
        return "sight/thread";
    }

    /** What an item might answer, the likeliest first; with words, only what holds them. */
    @GetMapping("/sight/items/{planItem}/find")
    @MayBeCalledBy(Who.LEADERS)
    String find(Actor me, @PathVariable UUID planItem, @RequestParam(defaultValue = "") String words, Model model) {
        var item = readable(me, planItem);
        var plan = led(me, item.planId());
        var found = comparing.candidates(plan, item, words);
        model.addAttribute("plan", plan);
        model.addAttribute("item", item);
        model.addAttribute("words", words);
        model.addAttribute("total", found.size());
        model.addAttribute("found", found.stream().limit(SHOWN).toList());
        return "sight/find";
    }

    /** 为什么要做这个: from a duty of one's own up to the city's aim. */
    @GetMapping("/sight/why/{requirement}")
    @MayBeCalledBy(Who.EVERYBODY)
    String why(Actor me, @PathVariable UUID requirement, Model model) {
        var asked = requirements.get(requirement);
        if (!me.sees(units.get(asked.spec().unitId()))) throw new Forbidden("这条要求是别的单位的。");
        var item = items.ofRequirement(requirement);
        if (item.isEmpty()) {
            model.addAttribute("name", asked.name());
            return "sight/noPlan";
        }
        model.addAttribute("view", views.thread(me, item.get(), asked.name()));
        return "sight/thread";
    }

    private Map<String, Object> decided(UUID plan, UUID item, UUID upper, Verdict verdict) {
        return Map.of("plan", plan, "pairing", views.pairing(item, upper), "verdict", verdict);
    }

    private PlanItem readable(Actor me, UUID id) {
        var item = items.find(id).orElseThrow(() -> new NoSuch("事项"));
        access.readable(me, item.planId());
        return item;
    }

    private Plan led(Actor me, UUID id) {
        var plan = plans.get(id);
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("连到哪里，由带这个组的人来定。");
        return plan;
    }
}

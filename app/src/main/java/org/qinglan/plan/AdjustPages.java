package org.qinglan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.plan.Adjusting.Wish;
import org.qinglan.plan.Baseline.Difference;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 改计划 after publication, and what differs from the plan as it was published. */
@Controller
class AdjustPages {
    private final Plans plans;
    private final PlanItems items;
    private final Adjusting adjusting;
    private final Adjustments adjustments;
    private final Baseline baseline;
    private final Rosters rosters;
    private final Units units;
    private final Terms terms;

    AdjustPages(
            Plans plans,
            PlanItems items,
            Adjusting adjusting,
            Adjustments adjustments,
            Baseline baseline,
            Rosters rosters,
            Units units,
            Terms terms) {
        this.plans = plans;
        this.items = items;
        this.adjusting = adjusting;
        this.adjustments = adjustments;
        this.baseline = baseline;
        this.rosters = rosters;
        this.units = units;
        this.terms = terms;
    }

    @GetMapping("/plans/{plan}/adjust")
    @MayBeCalledBy(Who.LEADERS)
    String list(Actor me, @PathVariable UUID plan, @RequestParam(required = false) @Nullable UUID item, Model model) {
        model.addAttribute("view", view(me, mine(me, plan), item, null));
        return "plan/adjust";
    }

    /** The form as it was sent. */
    record Fields(
            @Nullable UUID item,
            @Nullable String reason,
            @Nullable Boolean cancel,
            @Nullable String text,
            @Nullable String when,
            @Nullable LocalDate day,
            @Nullable Boolean tentative,
            @Nullable Boolean deadline,
            @Nullable List<UUID> owner) {
        Wish because(Adjustment.Cause cause) {
            return new Wish(
                    cause,
                    Objects.requireNonNullElse(reason, ""),
                    Boolean.TRUE.equals(cancel),
                    Objects.requireNonNullElse(text, ""),
                    When.chosen(when, day),
                    Boolean.TRUE.equals(tentative),
                    Boolean.TRUE.equals(deadline),
                    owner == null ? List.of() : owner);
        }
    }

    @PostMapping("/plans/{plan}/adjust")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView adjust(
            Actor me,
            @PathVariable UUID plan,
            @RequestParam Adjustment.Cause cause,
            Fields fields,
            RedirectAttributes next) {
        mine(me, plan);
        var item = fields.item();
        var wish = fields.because(cause);
        var answer = item == null ? adjusting.add(me, plan, wish) : adjusting.change(me, plan, item, wish);
        return answered(me, plan, item, answer, next);
    }

    @PostMapping("/plans/{plan}/adjust/{adjustment}")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView decide(
            Actor me,
            @PathVariable UUID plan,
            @PathVariable UUID adjustment,
            @RequestParam boolean agreed,
            RedirectAttributes next) {
        mine(me, plan);
        return answered(me, plan, null, adjusting.decide(me, plan, adjustment, agreed), next);
    }

    @GetMapping("/plans/{plan}/changes")
    @MayBeCalledBy(Who.LEADERS)
    String changes(Actor me, @PathVariable UUID plan, Model model) {
        var found = mine(me, plan);
        var term = terms.get(found.termId());
        var differences = Baseline.differences(baseline.of(plan), items.of(plan)).stream()
                .map(d -> shown(d, term))
                .toList();
        model.addAttribute("plan", found);
        model.addAttribute("changes", differences);
        return "plan/changes";
    }

    private static AdjustView.Change shown(Difference d, org.qinglan.school.Term term) {
        var before = d.before();
        var now = d.now();
        var sign = switch (d.kind()) {
            case ADDED -> "加";
            case DROPPED -> "减";
            case MOVED -> "挪";
            case REWORDED -> "改";
        };
        var text = now != null ? now.text() : before == null ? "" : before.text();
        var was = before == null || before.firstDay() == null || before.lastDay() == null || before.dateKind() == null
                ? ""
                : When.words(
                        new org.qinglan.shared.FuzzyDate(
                                org.qinglan.shared.FuzzyDate.Kind.valueOf(before.dateKind()),
                                before.firstDay(),
                                before.lastDay(),
                                false,
                                false),
                        term);
        var when = now == null ? null : now.when();
        boolean gone = d.kind() == Difference.Kind.DROPPED;
        var oldWords =
                d.kind() == Difference.Kind.REWORDED && before != null ? before.text() + "　" + before.who() : was;
        var newWords = gone || now == null
                ? ""
                : d.kind() == Difference.Kind.REWORDED
                        ? now.text() + "　" + now.who()
                        : when == null ? "" : When.words(when, term);
        return new AdjustView.Change(sign, text, oldWords.strip(), newWords.strip());
    }

    private ModelAndView answered(
            Actor me,
            UUID plan,
            @Nullable UUID item,
            Decision<Adjustment, PlanRefusal> answer,
            RedirectAttributes next) {
        return switch (answer) {
            case Done(var adjustment) -> {
                Flash.say(
                        next, adjustment.state() == Adjustment.State.WAITING ? "记下了，等教导处或教科室同意后生效。" : "改好了，行事历和订阅跟着变。");
                yield new ModelAndView("redirect:/plans/" + plan + "/adjust");
            }
            case Refused(var why) ->
                new ModelAndView(
                        "plan/adjust",
                        Map.of("view", view(me, plans.get(plan), item, why.sentence())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private AdjustView view(Actor me, Plan plan, @Nullable UUID item, @Nullable String problem) {
        var term = terms.get(plan.termId());
        var rows = items.of(plan.id()).stream()
                .filter(i -> i.kind() == ItemKind.TASK || i.kind() == ItemKind.REQUIREMENT)
                .filter(i -> i.state() == PlanItem.State.PLANNED)
                .map(i -> {
                    var when = i.when();
                    return new AdjustView.Row(i, when == null ? "" : When.words(when, term));
                })
                .toList();
        return new AdjustView(
                plan,
                term,
                rows,
                adjustments.of(plan.id()),
                rosters.of(units.get(plan.unitId()), me.today()).choices(),
                item == null ? null : items.get(plan.id(), item),
                adjusting.mayDecide(me, plan),
                problem);
    }

    private Plan mine(Actor me, UUID id) {
        var plan = plans.get(id);
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("这份计划由带这个组的人来改。");
        return plan;
    }
}

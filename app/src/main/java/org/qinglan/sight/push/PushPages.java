package org.qinglan.sight.push;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.plan.PlanWords;
import org.qinglan.plan.Plans;
import org.qinglan.plan.When;
import org.qinglan.school.People;
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

/** 下发: the board of the unit that sends, and what a unit below has to answer. */
@Controller
class PushPages {
    static final int MOST = 200;
    private final Pushing pushing;
    private final Pushes pushes;
    private final Plans plans;
    private final PlanItems items;
    private final Units units;
    private final Terms terms;
    private final People people;

    PushPages(Pushing pushing, Pushes pushes, Plans plans, PlanItems items, Units units, Terms terms, People people) {
        this.pushing = pushing;
        this.pushes = pushes;
        this.plans = plans;
        this.items = items;
        this.units = units;
        this.terms = terms;
        this.people = people;
    }

    @GetMapping("/push/plans/{plan}")
    @MayBeCalledBy(Who.LEADERS)
    String board(Actor me, @PathVariable UUID plan, Model model) {
        model.addAttribute("view", board(led(me, plan), null));
        return "push/board";
    }

    @PostMapping("/push/plans/{plan}")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView send(
            Actor me,
            @PathVariable UUID plan,
            @RequestParam(required = false) @Nullable List<UUID> task,
            @RequestParam(required = false) @Nullable List<UUID> to,
            @RequestParam(required = false) @Nullable LocalDate answerBy,
            RedirectAttributes next) {
        var found = led(me, plan);
        return switch (pushing.send(
                me,
                plan,
                Objects.requireNonNullElse(task, List.of()),
                Objects.requireNonNullElse(to, List.of()),
                answerBy)) {
            case Done(var fresh) -> {
                Flash.say(next, "发下去了 " + fresh + " 份，下面会收到提醒。");
                yield new ModelAndView("redirect:/push/plans/" + plan);
            }
            case Refused(var why) ->
                new ModelAndView(
                        "push/board", Map.of("view", board(found, why.sentence())), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/push")
    @MayBeCalledBy(Who.LEADERS)
    String asked(Actor me, Model model) {
        model.addAttribute("view", inbox(me, null));
        return "push/inbox";
    }

    /** What a unit may say with its answer. */
    record Fields(
            @Nullable String reason,
            @Nullable String when,
            @Nullable LocalDate day,
            @Nullable UUID owner) {}

    @PostMapping("/push/answers")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView answer(
            Actor me,
            @RequestParam UUID item,
            @RequestParam UUID unit,
            @RequestParam Push.State state,
            Fields fields,
            RedirectAttributes next) {
        var reason = Objects.requireNonNullElse(fields.reason(), "");
        var answer = new Pushing.Answer(state, reason, When.chosen(fields.when(), fields.day()), fields.owner());
        return shown(me, pushing.answer(me, item, unit, answer), "答好了，上级看得到。", next);
    }

    @PostMapping("/push/moves")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView settle(
            Actor me,
            @RequestParam UUID lower,
            @RequestParam UUID upper,
            @RequestParam boolean follow,
            RedirectAttributes next) {
        return shown(me, pushing.settle(me, lower, upper, follow), follow ? "跟着改好了，行事历跟着变。" : "好，本单位的不变。", next);
    }

    private ModelAndView shown(Actor me, Decision<?, PushRefusal> answer, String done, RedirectAttributes next) {
        return switch (answer) {
            case Done(var value) -> {
                Flash.say(next, done);
                yield new ModelAndView("redirect:/push");
            }
            case Refused(var why) ->
                new ModelAndView(
                        "push/inbox", Map.of("view", inbox(me, why.sentence())), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private BoardView board(Plan plan, @Nullable String problem) {
        var term = terms.get(plan.termId());
        var sent = pushes.ofPlan(plan.id()).stream().collect(Collectors.groupingBy(Push::itemId));
        var tasks = items.of(plan.id()).stream()
                .filter(i -> i.kind() == ItemKind.TASK && i.state() == PlanItem.State.PLANNED)
                .map(i -> {
                    var when = i.when();
                    return new BoardView.Row(
                            i, when == null ? "没写日子" : When.words(when, term), sent.getOrDefault(i.id(), List.of()));
                })
                .toList();
        return new BoardView(plan, units.get(plan.unitId()), tasks, pushing.receivers(plan), problem);
    }

    private InboxView inbox(Actor me, @Nullable String problem) {
        var led = me.led();
        var all = pushes.to(led, MOST);
        return new InboxView(
                all.stream()
                        .filter(p -> p.state() == Push.State.OPEN)
                        .map(p -> asked(me, p))
                        .toList(),
                pushes.moved(led).stream().map(this::moved).toList(),
                all.stream()
                        .filter(p -> p.state() != Push.State.OPEN)
                        .map(p -> asked(me, p))
                        .toList(),
                problem);
    }

    private InboxView.Asked asked(Actor me, Push push) {
        var plan = plans.get(push.planId());
        var term = terms.get(plan.termId());
        var item = items.find(push.itemId());
        var when = item.map(PlanItem::when).orElse(null);
        boolean open = push.state() == Push.State.OPEN;
        return new InboxView.Asked(
                push,
                when == null ? "没写日子" : When.words(when, term),
                pushing.ownPlan(push).map(Plan::title).orElse(null),
                open ? PlanWords.choices(item.orElse(null), term) : List.of(),
                open ? people.within(units.get(push.unitId()).id(), me.today()) : List.of());
    }

    private InboxView.Shifted moved(Pushes.Moved m) {
        var term = terms.get(plans.get(m.lowerPlan()).termId());
        var lower = items.find(m.lowerId()).map(PlanItem::when).orElse(null);
        var upper = items.find(m.upperId()).orElse(null);
        var upperWhen = upper == null ? null : upper.when();
        boolean gone = upper == null || upper.state() == PlanItem.State.CANCELLED;
        return new InboxView.Shifted(
                m.lowerId(),
                m.upperId(),
                m.lowerPlan(),
                m.lowerTitle(),
                m.lowerText(),
                lower == null ? "没写日子" : When.words(lower, term),
                m.fromUnit(),
                m.upperText(),
                m.movedFrom(),
                gone ? null : upperWhen == null ? "没写日子" : When.words(upperWhen, term));
    }

    private Plan led(Actor me, UUID id) {
        var plan = plans.get(id);
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("下发由带这个单位的人来做。");
        return plan;
    }
}

package org.qinglan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.duty.Rhythm;
import org.qinglan.record.Action;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 看看读得对不对: the source at the left, what was understood at the right. */
@Controller
class ConfirmPages {
    private final Plans plans;
    private final PlanItems items;
    private final Confirmation confirmation;
    private final ConfirmViews views;
    private final Units units;

    ConfirmPages(Plans plans, PlanItems items, Confirmation confirmation, ConfirmViews views, Units units) {
        this.plans = plans;
        this.items = items;
        this.confirmation = confirmation;
        this.views = views;
        this.units = units;
    }

    @GetMapping("/plans/{plan}/confirm")
    @MayBeCalledBy(Who.LEADERS)
    String page(Actor me, @PathVariable UUID plan, Model model) {
        var found = mine(me, plan);
        if (!found.state().isDraft()) return "redirect:/plans/" + plan;
        model.addAttribute("view", views.of(me, found, null));
        return "plan/confirm";
    }

    @PostMapping("/plans/{plan}/questions/{question}")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView answer(
            Actor me,
            @PathVariable UUID plan,
            @PathVariable UUID question,
            @RequestParam int version,
            @RequestParam int option,
            @RequestParam Map<String, String> all,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        mine(me, plan);
        var free = Objects.requireNonNullElse(all.get("free" + option), "");
        return shown(me, plan, confirmation.answer(me, plan, version, question, option, free), part);
    }

    /** One answer to all questions that ask the same. */
    @PostMapping("/plans/{plan}/questions/together")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView answerTogether(
            Actor me,
            @PathVariable UUID plan,
            @RequestParam List<UUID> question,
            @RequestParam int version,
            @RequestParam int option,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        mine(me, plan);
        return shown(me, plan, confirmation.answerTogether(me, plan, version, question, option), part);
    }

    /** The slots of a requirement's sentence. */
    record Slots(
            @Nullable String who,
            @Nullable String rhythm,
            @Nullable String what,
            @Nullable String needed,
            @Nullable String measure,
            @Nullable String dueOn,
            @Nullable String after,
            @Nullable Integer days,
            @Nullable Boolean voluntary,
            @Nullable Boolean uncounted,
            @Nullable UUID goal) {
        /** Null where nothing is counted. */
        @Nullable
        Quota quota() {
            if (uncounted != null && uncounted) return null;
            var every = Rhythm.valueOf(given(rhythm));
            var deed = Deed.valueOf(given(what));
            boolean event = every == Rhythm.EVENT;
            return new Quota(
                    Bearers.coded(given(who)),
                    deed,
                    new BigDecimal(given(needed)),
                    measure == null || measure.isBlank() ? deed.measure() : measure,
                    every,
                    every == Rhythm.ONCE && dueOn != null && !dueOn.isBlank() ? LocalDate.parse(dueOn) : null,
                    event ? (after == null ? Action.ANALYSE_EXAM : Action.valueOf(after)) : null,
                    event ? Integer.valueOf(days == null ? 7 : Math.max(1, days)) : null,
                    voluntary == null || !voluntary);
        }

        private static String given(@Nullable String slot) {
            if (slot == null) throw new IllegalArgumentException("a slot is missing");
            return slot;
        }
    }

    @PostMapping("/plans/{plan}/items/{planItem}/rule")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView rule(
            Actor me,
            @PathVariable UUID plan,
            @PathVariable UUID planItem,
            @RequestParam int version,
            Slots slots,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        mine(me, plan);
        Decision<UUID, PlanRefusal> decision;
        try {
            decision = confirmation.setRule(me, plan, version, planItem, slots.quota(), slots.goal());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            decision = new Refused<>(PlanRefusal.UNKNOWN_CHOICE);
        }
        return shown(me, plan, decision, part);
    }

    @GetMapping("/plans/{plan}/items/{planItem}")
    @MayBeCalledBy(Who.LEADERS)
    String item(Actor me, @PathVariable UUID plan, @PathVariable UUID planItem, Model model) {
        var found = mine(me, plan);
        model.addAttribute("view", views.of(me, found, null));
        model.addAttribute("item", items.get(plan, planItem));
        return "plan/item";
    }

    /** An item's own form as it was sent. */
    record ItemFields(
            @Nullable String text,
            @Nullable String when,
            @Nullable LocalDate day,
            @Nullable Boolean tentative,
            @Nullable Boolean deadline,
            @Nullable List<UUID> owner,
            @Nullable UUID goal) {
        Confirmation.ItemForm of(ItemKind kind) {
            return new Confirmation.ItemForm(
                    kind,
                    Objects.requireNonNullElse(text, ""),
                    When.chosen(when, day),
                    Boolean.TRUE.equals(tentative),
                    Boolean.TRUE.equals(deadline),
                    owner == null ? List.of() : owner,
                    goal);
        }
    }

    @PostMapping("/plans/{plan}/items/{planItem}")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView save(
            Actor me,
            @PathVariable UUID plan,
            @PathVariable UUID planItem,
            @RequestParam int version,
            @RequestParam ItemKind kind,
            ItemFields fields,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        mine(me, plan);
        return shown(me, plan, confirmation.save(me, plan, version, planItem, fields.of(kind)), part);
    }

    @PostMapping("/plans/{plan}/items")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView add(
            Actor me,
            @PathVariable UUID plan,
            @RequestParam int version,
            @RequestParam ItemKind kind,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable UUID under,
            @RequestParam(name = "_press", required = false) @Nullable UUID press,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        mine(me, plan);
        return shown(
                me,
                plan,
                confirmation.add(me, plan, version, press == null ? Ids.next() : press, kind, text, under),
                part);
    }

    @PostMapping("/plans/{plan}/items/{planItem}/bin")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView bin(
            Actor me,
            @PathVariable UUID plan,
            @PathVariable UUID planItem,
            @RequestParam int version,
            @RequestParam(defaultValue = "true") boolean away,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        mine(me, plan);
        return shown(me, plan, confirmation.bin(me, plan, version, planItem, away), part);
    }

    /**
     * The right-hand side anew, with a sentence where the choice was not saved; a whole page without JavaScript.
     *
     * @param part htmx asked
     */
    private ModelAndView shown(Actor me, UUID plan, Decision<UUID, PlanRefusal> decision, boolean part) {
        String problem = switch (decision) {
            case Done(var id) -> null;
            case Refused(var why) -> why.sentence();
        };
        if (problem == null && !part) return new ModelAndView("redirect:/plans/" + plan + "/confirm");
        var page = new ModelAndView(part ? "plan/confirmStructure" : "plan/confirm");
        if (problem != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("view", views.of(me, plans.get(plan), problem));
    }

    private Plan mine(Actor me, UUID plan) {
        var found = plans.get(plan);
        if (!me.leads(units.get(found.unitId()))) throw new Forbidden("这份计划由带这个组的人来改。");
        return found;
    }
}

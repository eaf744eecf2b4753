package org.qinglan.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 分工与轮值: who does what by turns, and the pairs of 师徒 that a plan names. */
@Controller
class RotaPages {
    private final Plans plans;
    private final PlanItems items;
    private final Rotas rotas;
    private final Rosters rosters;
    private final Mentorings mentorings;
    private final Units units;
    private final Terms terms;
    private final Audit audit;

    RotaPages(
            Plans plans,
            PlanItems items,
            Rotas rotas,
            Rosters rosters,
            Mentorings mentorings,
            Units units,
            Terms terms,
            Audit audit) {
        this.plans = plans;
        this.items = items;
        this.rotas = rotas;
        this.rosters = rosters;
        this.mentorings = mentorings;
        this.units = units;
        this.terms = terms;
        this.audit = audit;
    }

    @GetMapping("/plans/{plan}/rota")
    @MayBeCalledBy(Who.EVERYBODY)
    String page(Actor me, @PathVariable UUID plan, Model model) {
        var found = plans.get(plan);
        var unit = units.get(found.unitId());
        if (!me.leads(unit) && !(found.state().isPublic() && me.sees(unit))) throw new Forbidden("这份计划还没有发布给您。");
        model.addAttribute("view", view(me, found, null));
        return "plan/rota";
    }

    @PostMapping("/plans/{plan}/rota")
    @MayBeCalledBy(Who.LEADERS)
    String add(
            Actor me,
            @PathVariable UUID plan,
            @RequestParam String name,
            @RequestParam String duty,
            @RequestParam(required = false) @Nullable List<UUID> member,
            @RequestParam(defaultValue = "false") boolean rotates,
            @RequestParam(defaultValue = "") String event,
            HttpServletResponse response,
            Model model) {
        var found = mine(me, plan);
        if (name.isBlank() || duty.isBlank() || member == null || member.isEmpty())
            return refused(me, found, "请写上轮什么、做什么，并至少选一位。", response, model);
        var known = rosters.of(units.get(found.unitId()), me.today());
        if (!known.far().stream().map(p -> p.id()).toList().containsAll(member))
            return refused(me, found, "有人不在名单里，请重新选。", response, model);
        rotas.add(plan, name.strip(), duty.strip(), member, rotates, event.isBlank() ? null : event.strip());
        audit.note(me, "排轮值", "计划", plan, null, name);
        return "redirect:/plans/" + plan + "/rota";
    }

    @PostMapping("/plans/{plan}/rota/{rota}/remove")
    @MayBeCalledBy(Who.LEADERS)
    String remove(Actor me, @PathVariable UUID plan, @PathVariable UUID rota) {
        mine(me, plan);
        rotas.remove(plan, rota);
        audit.note(me, "撤轮值", "计划", plan, rota, null);
        return "redirect:/plans/" + plan + "/rota";
    }

    /** A pair is made only when somebody says so here. */
    @PostMapping("/plans/{plan}/pairs")
    @MayBeCalledBy(Who.LEADERS)
    String pair(
            Actor me,
            @PathVariable UUID plan,
            @RequestParam UUID mentor,
            @RequestParam UUID mentee,
            HttpServletResponse response,
            Model model) {
        var found = mine(me, plan);
        boolean named = pairs(me, found).stream()
                .anyMatch(p -> p.mentor().equals(mentor) && p.mentee().equals(mentee));
        if (!named) return refused(me, found, "计划里没有写这两位结对，请到名单里建。", response, model);
        return switch (mentorings.add(
                mentor, mentee, null, terms.get(found.termId()).firstDay())) {
            case Done(var made) -> {
                audit.note(me, "结对", "师徒", made.id(), null, made);
                yield "redirect:/plans/" + plan + "/rota";
            }
            case Refused(var why) -> refused(me, found, why.sentence(), response, model);
        };
    }

    private String refused(Actor me, Plan plan, String problem, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("view", view(me, plan, problem));
        return "plan/rota";
    }

    private RotaView view(Actor me, Plan plan, @Nullable String problem) {
        var unit = units.get(plan.unitId());
        var term = terms.get(plan.termId());
        var kept = rotas.of(plan.id());
        var all = items.of(plan.id());
        int week = Math.clamp(term.weekOf(me.today()), 1, term.weeks());
        var drafts = all.stream()
                .filter(i -> i.kind() == ItemKind.ASSIGNMENT)
                .filter(i -> i.people().stream().anyMatch(n -> n.personId() != null))
                .filter(i -> !isPairing(i))
                .filter(i -> kept.stream()
                        .noneMatch(r -> r.name().equals(i.text())
                                && r.duty().equals(i.people().getFirst().part())))
                .toList();
        return new RotaView(
                plan,
                term,
                week,
                kept.stream().map(r -> turn(r, week, all, term, me.today())).toList(),
                drafts,
                me.leads(unit) ? pairs(me, plan) : List.of(),
                rosters.of(unit, me.today()).choices(),
                me.leads(unit),
                problem);
    }

    private static RotaView.Turn turn(Rota rota, int week, List<PlanItem> items, Term term, LocalDate today) {
        var word = rota.event();
        if (word == null) return new RotaView.Turn(rota, rota.at(week), rota.at(week + 1));
        var events = events(items, word);
        int next = 0;
        while (next < events.size()
                && Objects.requireNonNull(events.get(next).when()).lastDay().isBefore(today)) next++;
        return new RotaView.Turn(rota, turn(rota, events, next, term), turn(rota, events, next + 1, term));
    }

    private static String turn(Rota rota, List<PlanItem> events, int index, Term term) {
        if (index >= events.size()) return "";
        var event = events.get(index);
        return rota.at(index + 1) + "（" + When.words(Objects.requireNonNull(event.when()), term) + " " + event.text()
                + "）";
    }

    /** The dated tasks that stand and have the word in them, by date: the nth of them is the nth turn. */
    private static List<PlanItem> events(List<PlanItem> items, String word) {
        return items.stream()
                .filter(i -> i.kind() == ItemKind.TASK && i.state() == PlanItem.State.PLANNED && i.when() != null)
                .filter(i -> i.text().contains(word))
                .sorted(Comparator.comparing(
                        i -> Objects.requireNonNull(i.when()).firstDay()))
                .toList();
    }

    /** Mentors whose mentee the plan names as one person, where no such pair is kept. */
    private List<RotaView.Pair> pairs(Actor me, Plan plan) {
        var roster = rosters.of(units.get(plan.unitId()), me.today());
        var found = new ArrayList<RotaView.Pair>();
        for (var item : items.of(plan.id())) {
            if (!isPairing(item)) continue;
            for (var name : item.text().split("[、，,]")) {
                var mentees = roster.named(name.strip());
                if (mentees.size() != 1) continue;
                var mentee = mentees.getFirst();
                item.people().stream()
                        .filter(n -> n.personId() != null && !mentee.id().equals(n.personId()))
                        .map(n -> new RotaView.Pair(
                                Objects.requireNonNull(n.personId()), n.name(), mentee.id(), mentee.name()))
                        .filter(p -> mentorings.mentorsOf(p.mentee(), me.today()).stream()
                                .noneMatch(m -> m.mentorId().equals(p.mentor())))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isPairing(PlanItem item) {
        return item.kind() == ItemKind.ASSIGNMENT
                && item.people().stream().anyMatch(n -> n.part().matches("导师|师父|师傅|指导教师"));
    }

    private Plan mine(Actor me, UUID id) {
        var plan = plans.get(id);
        if (!me.leads(units.get(plan.unitId()))) throw new Forbidden("轮值由带这个组的人来排。");
        return plan;
    }
}

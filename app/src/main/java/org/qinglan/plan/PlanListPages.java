package org.qinglan.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 计划: the plans of a term that somebody may see, by unit. */
@Controller
class PlanListPages {
    private static final int MOST = 200;
    private static final Set<UnitKind> PLANNING = Set.of(
            UnitKind.SCHOOL, UnitKind.SUBJECT_GROUP, UnitKind.LESSON_PREP_GROUP, UnitKind.RESEARCH_AFFAIRS_OFFICE);
    private final Plans plans;
    private final Units units;
    private final Terms terms;

    PlanListPages(Plans plans, Units units, Terms terms) {
        this.plans = plans;
        this.units = units;
        this.terms = terms;
    }

    @GetMapping("/plans")
    @MayBeCalledBy(Who.EVERYBODY)
    String list(Actor me, @RequestParam(required = false) @Nullable UUID term, Model model) {
        var all = terms.all();
        var chosen = term == null ? terms.at(me.today()).orElse(null) : terms.get(term);
        model.addAttribute("view", chosen == null ? nothing(me, all) : view(me, all, chosen));
        return "plan/plans";
    }

    private static PlanListView nothing(Actor me, List<Term> all) {
        return new PlanListView(all, null, List.of(), List.of(), me.isAny(Who.LEADERS), 0, 0);
    }

    private PlanListView view(Actor me, List<Term> all, Term term) {
        var led = new LinkedHashSet<UUID>();
        var seen = new LinkedHashSet<UUID>();
        for (var post : me.posts()) {
            if (post.role().leads()) led.add(post.unit().actsFor());
            seen.addAll(post.unit().line());
        }
        Map<UUID, Unit> known = new LinkedHashMap<>();
        var found = plans.listed(led, seen, term.id(), MOST).stream()
                .filter(p -> {
                    var unit = known.computeIfAbsent(p.unitId(), units::get);
                    return me.leads(unit) || p.state().isPublic();
                })
                .toList();
        var rows = found.stream()
                .map(p -> new PlanListView.Row(
                        java.util.Objects.requireNonNull(known.get(p.unitId())), p, href(me, p, known)))
                .toList();
        long waiting = count(found, PlanState.IN_REVIEW_OFFICE) + count(found, PlanState.IN_REVIEW_HEAD);
        long approved = found.stream()
                .filter(p -> p.state() == PlanState.APPROVED || p.state().isPublic())
                .count();
        return new PlanListView(all, term, rows, missing(me, led, found), !led.isEmpty(), waiting, approved);
    }

    private static String href(Actor me, Plan plan, Map<UUID, Unit> known) {
        var unit = java.util.Objects.requireNonNull(known.get(plan.unitId()));
        return "/plans/" + plan.id() + (plan.state().isDraft() && me.leads(unit) ? "/confirm" : "");
    }

    private List<Unit> missing(Actor me, Set<UUID> led, List<Plan> found) {
        var have = found.stream().map(Plan::unitId).collect(java.util.stream.Collectors.toSet());
        var missing = new ArrayList<Unit>();
        for (var root : led)
            for (var unit : units.below(root)) {
                if (missing.size() >= MOST) return missing;
                if (PLANNING.contains(unit.kind())
                        && me.leads(unit)
                        && !have.contains(unit.id())
                        && !missing.contains(unit)) missing.add(unit);
            }
        return missing;
    }

    private static long count(List<Plan> found, PlanState state) {
        return found.stream().filter(p -> p.state() == state).count();
    }
}

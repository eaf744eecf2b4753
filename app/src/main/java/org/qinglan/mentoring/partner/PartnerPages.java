package org.qinglan.mentoring.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.mentoring.Oversight;
import org.qinglan.school.People;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
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

/** 师徒·伙伴: the groups of a unit, what one declares, who has not declared yet. */
@Controller
class PartnerPages {
    private final Partnering partnering;
    private final PartnerGroups groups;
    private final Oversight oversight;
    private final Units units;
    private final People people;
    private final Terms terms;

    PartnerPages(
            Partnering partnering, PartnerGroups groups, Oversight oversight, Units units, People people, Terms terms) {
        this.partnering = partnering;
        this.groups = groups;
        this.oversight = oversight;
        this.units = units;
        this.people = people;
        this.terms = terms;
    }

    @GetMapping("/mentoring/partners")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView page(Actor me, @RequestParam(required = false) @Nullable UUID unit) {
        return shown(me, unit == null ? home(me, units) : Optional.of(seen(me, unit)), "");
    }

    @PostMapping("/mentoring/partners")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView add(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String mentors,
            @RequestParam(defaultValue = "false") boolean everybody,
            RedirectAttributes next) {
        var of = seen(me, unit);
        var page = answer(me, of, partnering.add(me, of, term(me), theme, mentors, everybody), "加好了，组里的人可以报了。", next);
        // of a redirect nothing is shown again
        if (page.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT)
            page.addObject("theme", theme).addObject("mentors", mentors).addObject("everybody", everybody);
        return page;
    }

    @PostMapping("/mentoring/partners/plan")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView fromPlan(Actor me, @RequestParam UUID unit, RedirectAttributes next) {
        var of = seen(me, unit);
        return answer(me, of, partnering.fromPlan(me, of, term(me)), "从计划里带过来了。", next);
    }

    @PostMapping("/mentoring/partners/remind")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView remind(Actor me, @RequestParam UUID unit, RedirectAttributes next) {
        var of = seen(me, unit);
        return answer(me, of, partnering.remind(me, of, term(me)), "提醒发出去了。", next);
    }

    @PostMapping("/mentoring/partners/{partnerGroup}/join")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView join(Actor me, @PathVariable UUID partnerGroup, RedirectAttributes next) {
        var unit = seen(me, groups.get(partnerGroup).unitId());
        partnering.join(me, partnerGroup);
        Flash.say(next, "报好了。");
        return to(unit);
    }

    @PostMapping("/mentoring/partners/{partnerGroup}/leave")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView leave(Actor me, @PathVariable UUID partnerGroup, RedirectAttributes next) {
        var unit = seen(me, groups.get(partnerGroup).unitId());
        return answer(me, unit, partnering.leave(me, partnerGroup), "退出了。", next);
    }

    @PostMapping("/mentoring/partners/{partnerGroup}/remove")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView remove(Actor me, @PathVariable UUID partnerGroup, RedirectAttributes next) {
        var unit = seen(me, groups.get(partnerGroup).unitId());
        partnering.remove(me, partnerGroup);
        Flash.say(next, "删掉了。");
        return to(unit);
    }

    private ModelAndView answer(
            Actor me, Unit unit, Decision<?, PartnerRefusal> answer, String said, RedirectAttributes next) {
        return switch (answer) {
            case Done(var value) -> {
                Flash.say(next, said);
                yield to(unit);
            }
            case Refused(var why) -> {
                var page = shown(me, Optional.of(unit), why.sentence());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView shown(Actor me, Optional<Unit> unit, String problem) {
        var all = unit.map(u -> groups.of(u.id(), term(me).id())).orElse(List.of());
        boolean leads = unit.filter(u -> oversight.leads(me, u)).isPresent();
        var page = new ModelAndView("mentoring/partners");
        page.addObject("unit", unit.orElse(null));
        page.addObject("groups", all);
        page.addObject("leads", leads);
        page.addObject("mine", unit.filter(me::belongsTo).isPresent());
        page.addObject("me", me.personId());
        page.addObject(
                "undeclared",
                leads
                        ? List.copyOf(people.labels(partnering.undeclared(unit.orElseThrow(), me, all), me.today())
                                .values())
                        : List.<String>of());
        page.addObject("problem", problem);
        return page;
    }

    /** The 教研组 somebody works in; where one leads a whole school, none by itself. */
    static Optional<Unit> home(Actor me, Units units) {
        return me.homeUnit()
                .map(u -> u.kind() == UnitKind.LESSON_PREP_GROUP && u.parentId() != null ? units.get(u.parentId()) : u)
                .filter(u -> u.kind() == UnitKind.SUBJECT_GROUP);
    }

    private Unit seen(Actor me, UUID id) {
        var unit = units.get(id);
        if (!me.belongsTo(unit) && !oversight.leads(me, unit)) throw new Forbidden("伙伴组只有本组的人和带这个组的人看得到。");
        return unit;
    }

    private Term term(Actor me) {
        return terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
    }

    private static ModelAndView to(Unit unit) {
        return new ModelAndView("redirect:/mentoring/partners?unit=" + unit.id());
    }
}

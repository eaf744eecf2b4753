package org.qinglan.duty;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 要求: what a unit asks, composing and changing it by form. */
@Controller
class RequirementPages {
    private final Requirements requirements;
    private final RequirementViews views;
    private final Derivation derivation;
    private final People people;
    private final Units units;
    private final Terms terms;

    RequirementPages(
            Requirements requirements,
            RequirementViews views,
            Derivation derivation,
            People people,
            Units units,
            Terms terms) {
        this.requirements = requirements;
        this.views = views;
        this.derivation = derivation;
        this.people = people;
        this.units = units;
        this.terms = terms;
    }

    @GetMapping("/requirements")
    @MayBeCalledBy(Who.EVERYBODY)
    String list(Actor me, @RequestParam UUID unit, Model model) {
        var chosen = units.get(unit);
        if (!me.sees(chosen)) throw new Forbidden("这里的要求只有本组的人看得到。");
        model.addAttribute("unit", chosen);
        model.addAttribute("lines", views.of(requirements.ofUnit(unit, term(me).id()), me.today()));
        model.addAttribute("leads", me.leads(chosen));
        model.addAttribute("today", me.today());
        return "duty/requirements";
    }

    @GetMapping("/requirements/new")
    @MayBeCalledBy(Who.LEADERS)
    String compose(Actor me, @RequestParam UUID unit, Model model) {
        return form(RequirementForm.empty(led(unit, me).id(), term(me)), null, null, me, model);
    }

    @PostMapping("/requirements")
    @MayBeCalledBy(Who.LEADERS)
    String publish(
            Actor me, RequirementForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        led(form.unit(), me);
        return answer(requirements.publish(form.spec(term(me)), me), form, null, me, model, response, after);
    }

    /** 3 人 × 16 周，共 96 节: while the form is filled in. */
    @PostMapping("/requirements/preview")
    @MayBeCalledBy(Who.LEADERS)
    String preview(Actor me, RequirementForm form, @RequestParam @Nullable UUID id, Model model) {
        led(form.unit(), me);
        var spec = id == null ? form.spec(term(me)) : form.change(mine(id, me), term(me));
        model.addAttribute("sentence", sentence(spec));
        model.addAttribute("preview", preview(spec));
        return "duty/preview";
    }

    @GetMapping("/requirements/{requirement}")
    @MayBeCalledBy(Who.LEADERS)
    String edit(Actor me, @PathVariable("requirement") UUID id, Model model) {
        var requirement = mine(id, me);
        return form(RequirementForm.of(requirement), requirement, null, me, model);
    }

    @PostMapping("/requirements/{requirement}")
    @MayBeCalledBy(Who.LEADERS)
    String change(
            Actor me,
            @PathVariable("requirement") UUID id,
            RequirementForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var before = mine(id, me);
        var decision = requirements.change(id, form.change(before, term(me)), me);
        return answer(decision, form, before, me, model, response, after);
    }

    @PostMapping("/requirements/{requirement}/withdraw")
    @MayBeCalledBy(Who.LEADERS)
    String withdraw(Actor me, @PathVariable("requirement") UUID id, RedirectAttributes after) {
        var requirement = mine(id, me);
        Flash.say(after, said(requirements.withdraw(id, me), "撤下了“" + requirement.name() + "”，写过的记录都还在。"));
        return back(requirement.spec().unitId());
    }

    @PostMapping("/requirements/{requirement}/appraisal")
    @MayBeCalledBy(Who.LEADERS)
    String appraisal(
            Actor me,
            @PathVariable("requirement") UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "false") boolean off,
            RedirectAttributes after) {
        var requirement = mine(id, me);
        var wanted = off ? null : new Requirement.Appraisal(reason, until == null ? LocalDate.EPOCH : until);
        Flash.say(after, said(requirements.useForAppraisal(id, wanted, me), off ? "不再用于考核。" : "到期前可以用于考核，理由已经写明。"));
        return back(requirement.spec().unitId());
    }

    private String answer(
            Decision<Requirement, RequirementRefusal> decision,
            RequirementForm form,
            @Nullable Requirement before,
            Actor me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return switch (decision) {
            case Done(var done) -> {
                Flash.say(after, (before == null ? "要求已经提出：" : "改好了：") + sentence(done.spec()));
                yield back(form.unit());
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield form(form, before, why.sentence(), me, model);
            }
        };
    }

    private String form(
            RequirementForm form, @Nullable Requirement before, @Nullable String problem, Actor me, Model model) {
        var spec = before == null ? form.spec(term(me)) : form.change(before, term(me));
        model.addAttribute("form", form);
        model.addAttribute("unit", units.get(form.unit()));
        model.addAttribute("before", before);
        model.addAttribute("problem", problem);
        model.addAttribute("members", before == null ? people.within(form.unit(), me.today()) : List.of());
        model.addAttribute("sentence", sentence(spec));
        model.addAttribute("preview", preview(spec));
        return "duty/requirementForm";
    }

    private String preview(RequirementSpec spec) {
        return spec.problem()
                .filter(p -> p != RequirementRefusal.NAME)
                .map(RequirementRefusal::sentence)
                .orElseGet(() -> derivation.preview(spec).sentence(spec));
    }

    private String sentence(RequirementSpec spec) {
        return RuleWords.sentence(
                spec.rule(), id -> people.find(id).map(Person::name).orElse("？"));
    }

    private static String said(Decision<Requirement, RequirementRefusal> decision, String done) {
        return switch (decision) {
            case Done(var requirement) -> done;
            case Refused(var why) -> why.sentence();
        };
    }

    private Requirement mine(UUID id, Actor me) {
        var requirement = requirements.get(id);
        led(requirement.spec().unitId(), me);
        return requirement;
    }

    private Unit led(UUID id, Actor me) {
        var unit = units.get(id);
        if (!me.leads(unit)) throw new Forbidden(RequirementRefusal.NOT_YOURS.sentence());
        return unit;
    }

    private Term term(Actor me) {
        return terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
    }

    private static String back(UUID unit) {
        return "redirect:/requirements?unit=" + unit;
    }
}

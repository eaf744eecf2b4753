package org.qinglan.mentoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.People;
import org.qinglan.school.Person;
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

/** 师徒: who is paired with whom, and the page, form and steps of one agreement. */
@Controller
class PairingPages {
    private final Agreeing agreeing;
    private final Assessing assessing;
    private final PairViews views;
    private final Oversight oversight;
    private final People people;
    private final Units units;

    PairingPages(
            Agreeing agreeing, Assessing assessing, PairViews views, Oversight oversight, People people, Units units) {
        this.agreeing = agreeing;
        this.assessing = assessing;
        this.views = views;
        this.oversight = oversight;
        this.people = people;
        this.units = units;
    }

    @GetMapping("/mentoring")
    @MayBeCalledBy(Who.EVERYBODY)
    String list(Actor me, @RequestParam(required = false) @Nullable UUID unit, Model model) {
        var led = oversight.led(me);
        var chosen = unit != null ? oversight.led(me, unit) : led.isEmpty() ? null : led.getFirst();
        model.addAttribute("view", views.list(me, led, chosen));
        return "mentoring/list";
    }

    @GetMapping("/mentoring/new")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView fresh(
            Actor me,
            @RequestParam(required = false) @Nullable UUID mentor,
            @RequestParam(required = false) @Nullable UUID mentee) {
        String one = mentor == null ? "" : named(me, mentor);
        String other = mentee == null ? "" : named(me, mentee);
        return form(me, null, PairTyped.of(one, other, Agreement.usual(me.today())), "", HttpStatus.OK);
    }

    @PostMapping("/mentoring/new")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView draft(Actor me, PairTyped typed, RedirectAttributes next) {
        return switch (drafted(me, typed)) {
            case Refused(var why) -> form(me, null, typed, why.sentence(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Done(var pair) -> {
                Flash.say(next, "协议拟好了。看一遍，点“请双方签字”。");
                yield to(pair.id());
            }
        };
    }

    private Decision<Pairing, PairRefusal> drafted(Actor me, PairTyped typed) {
        var mentee = one(me, PairTyped.text(typed.mentee()), "徒弟");
        if (mentee instanceof Refused(var why)) return new Refused<>(why);
        var menteeId = ((Done<Person, PairRefusal>) mentee).value().id();
        var text = typed.agreement();
        if (text.isEmpty()) return new Refused<>(new PairRefusal("请选好开始和结束的日子。"));
        String name = PairTyped.text(typed.mentor());
        if (typed.isOutside()) return agreeing.draftWithOutsider(me, name, menteeId, text.get());
        return switch (one(me, name, "师父")) {
            case Refused(var why) -> new Refused<>(why);
            case Done(var mentor) -> agreeing.draft(me, mentor.id(), menteeId, text.get());
        };
    }

    /** The person of a name or number: in the writer's school first. */
    private Decision<Person, PairRefusal> one(Actor me, String name, String what) {
        if (name.isEmpty()) return new Refused<>(new PairRefusal("请写上" + what + "是谁。"));
        var all = people.meant(name, me.today());
        var here = all.stream().filter(p -> oversight.leads(me, p.id())).toList();
        var found = here.isEmpty() ? all : here;
        if (found.size() == 1) return new Done<>(found.getFirst());
        return new Refused<>(new PairRefusal(
                found.isEmpty()
                        ? "没有找到“" + name + "”，请写姓名或工号。"
                        : "叫“" + name + "”的有 " + found.size() + " 人，请写成："
                                + String.join(
                                        "、", people.labels(found, me.today()).values()) + "；还分不清就写工号。"));
    }

    @GetMapping("/mentoring/pairs/{pairing}")
    @MayBeCalledBy(Who.EVERYBODY)
    String pair(Actor me, @PathVariable UUID pairing, Model model) {
        model.addAttribute("view", views.of(me, views.seen(me, pairing), ""));
        return "mentoring/pair";
    }

    @GetMapping("/mentoring/pairs/{pairing}/edit")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView edit(Actor me, @PathVariable UUID pairing) {
        var pair = views.seen(me, pairing);
        if (!oversight.leads(me, units.get(pair.unitId()))) throw new Forbidden("师徒协议由带徒弟那个组的人，或教科室来改。");
        return form(me, pair, PairTyped.of(pair), "", HttpStatus.OK);
    }

    @PostMapping("/mentoring/pairs/{pairing}/edit")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView write(Actor me, @PathVariable UUID pairing, PairTyped typed) {
        var pair = views.seen(me, pairing);
        var text = typed.agreement();
        if (text.isEmpty()) return form(me, pair, typed, "请选好开始和结束的日子。", HttpStatus.UNPROCESSABLE_CONTENT);
        return switch (agreeing.write(me, pairing, text.get())) {
            case Refused(var why) -> form(me, pair, typed, why.sentence(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Done(var written) -> to(pairing);
        };
    }

    @PostMapping("/mentoring/pairs/{pairing}/sign")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView sign(Actor me, @PathVariable UUID pairing, RedirectAttributes next) {
        views.seen(me, pairing);
        return answer(me, pairing, agreeing.sign(me, pairing), "签好了", next);
    }

    @PostMapping("/mentoring/pairs/{pairing}/opinion")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView opinion(
            Actor me,
            @PathVariable UUID pairing,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        views.seen(me, pairing);
        return switch (assessing.say(me, pairing, text)) {
            case Done(var pair) -> {
                Flash.say(next, "意见存下了。");
                yield to(pairing);
            }
            case Refused(var why) -> {
                var view = views.of(me, views.seen(me, pairing), why.sentence()).saying(text);
                yield new ModelAndView("mentoring/pair", Map.of("view", view), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @PostMapping("/mentoring/pairs/{pairing}/step")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView step(
            Actor me,
            @PathVariable UUID pairing,
            @RequestParam String event,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes next) {
        views.seen(me, pairing);
        return answer(me, pairing, agreeing.step(me, pairing, event, comment), "好了", next);
    }

    private ModelAndView answer(
            Actor me, UUID id, Decision<Pairing, PairRefusal> answer, String said, RedirectAttributes next) {
        return switch (answer) {
            case Done(var pair) -> {
                Flash.say(next, said + "，现在是“" + views.stateName(pair) + "”。");
                yield to(id);
            }
            case Refused(var why) -> {
                var page = new ModelAndView("mentoring/pair", HttpStatus.UNPROCESSABLE_CONTENT);
                page.addObject("view", views.of(me, views.seen(me, id), why.sentence()));
                yield page;
            }
        };
    }

    private ModelAndView form(Actor me, @Nullable Pairing pair, PairTyped typed, String problem, HttpStatus status) {
        var page = new ModelAndView("mentoring/form", status);
        page.addObject("pair", pair);
        page.addObject("typed", typed);
        page.addObject("problem", problem);
        page.addObject("names", names(me));
        return page;
    }

    /** As {@link #one} finds her again: with the group where others bear the same name. */
    private String named(Actor me, UUID id) {
        var person = people.get(id);
        return people.labels(people.named(person.name()), me.today()).getOrDefault(id, person.name());
    }

    private List<String> names(Actor me) {
        var home = me.homeUnit().flatMap(units::schoolOf);
        return home.map(school -> people.labels(people.within(school.id(), me.today()), me.today()).values().stream()
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static ModelAndView to(UUID pairing) {
        return new ModelAndView("redirect:/mentoring/pairs/" + pairing);
    }
}

package org.qinglan.mentoring.advice;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.record.form.Part;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
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

/** 建议: a teacher's own, and those of one visit. */
@Controller
class AdvicePages {
    private final Advices advices;
    private final Visits visits;

    AdvicePages(Advices advices, Visits visits) {
        this.advices = advices;
        this.visits = visits;
    }

    @GetMapping("/mentoring/advice")
    @MayBeCalledBy(Who.EVERYBODY)
    String mine(Actor me, Model model) {
        var all = advices.of(me.personId());
        model.addAttribute("open", all.stream().filter(a -> !a.done()).toList());
        model.addAttribute("done", all.reversed().stream().filter(Advice::done).toList());
        return "mentoring/advice";
    }

    @GetMapping("/mentoring/advice/visits/{visit}")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView visit(Actor me, @PathVariable UUID visit) {
        return page(me, visit, "", "");
    }

    @PostMapping("/mentoring/advice/visits/{visit}")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView give(
            Actor me, @PathVariable UUID visit, @RequestParam(defaultValue = "") String text, RedirectAttributes next) {
        return answer(me, visit, visits.give(me, visit, text), text, "留好了，下次来听课的人会看到。", next);
    }

    @PostMapping("/mentoring/advice/visits/{visit}/looks")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView look(
            Actor me,
            @PathVariable UUID visit,
            @RequestParam UUID advice,
            @RequestParam boolean done,
            @RequestParam(defaultValue = "") String word,
            RedirectAttributes next) {
        return answer(me, visit, visits.look(me, advice, visit, done, word), "", done ? "好，这条做到了。" : "好，下次接着看。", next);
    }

    private ModelAndView answer(
            Actor me,
            UUID visit,
            Decision<?, AdviceRefusal> answer,
            String typed,
            String said,
            RedirectAttributes next) {
        return switch (answer) {
            case Done(var value) -> {
                Flash.say(next, said);
                yield new ModelAndView("redirect:/mentoring/advice/visits/" + visit);
            }
            case Refused(var why) -> {
                var page = page(me, visit, why.sentence(), typed);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(Actor me, UUID id, String problem, String typed) {
        var visit = visits.seen(me, id);
        var page = new ModelAndView("mentoring/visit");
        page.addObject("visit", visit);
        page.addObject("teacher", Advices.teacher(visit).map(Part::name).orElse(""));
        page.addObject("own", visit.head().ownerId().equals(me.personId()));
        page.addObject("before", advices.before(visit));
        page.addObject("given", advices.at(id));
        page.addObject("problem", problem);
        page.addObject("typed", typed);
        return page;
    }
}

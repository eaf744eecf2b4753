package org.qinglan.mentoring.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.mentoring.PairDuties;
import org.qinglan.record.form.Writing;
import org.qinglan.school.Mentorings;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 带教记录: what waits for one's 属实, all on one page; what is still missing; what was written. */
@Controller
class LogPages {
    private static final int MONTHS_BACK = 6;
    private final MentorLogs logs;
    private final PairDuties duties;
    private final Mentorings mentorings;
    private final Writing writing;

    LogPages(MentorLogs logs, PairDuties duties, Mentorings mentorings, Writing writing) {
        this.logs = logs;
        this.duties = duties;
        this.mentorings = mentorings;
        this.writing = writing;
    }

    @GetMapping("/mentoring/logs")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView logs(Actor me) {
        return page(me, "");
    }

    /** @param sent {@code log}: those ticked; {@code word.ID}: a word for one of them */
    @PostMapping("/mentoring/logs/confirm")
    @MayBeCalledBy(Who.EVERYBODY)
    ModelAndView confirm(
            Actor me,
            @RequestParam(name = "log", defaultValue = "") List<UUID> ticked,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        if (ticked.isEmpty()) return refused(me, "一份也没勾。勾上属实的，再点一次。");
        var waiting = logs.waitingFor(me.personId()).stream().map(MentorLog::id).toList();
        var problems = new ArrayList<String>();
        int confirmed = 0;
        for (var id : ticked) {
            // what was confirmed or withdrawn a moment ago needs nothing more
            if (!waiting.contains(id)) continue;
            String word = sent.getOrDefault("word." + id, "");
            switch (writing.step(me, id, "confirm", word)) {
                case Done(var entry) -> confirmed++;
                case Refused(var why) -> problems.add(why.above());
            }
        }
        if (!problems.isEmpty()) return refused(me, problems.getFirst());
        Flash.say(next, confirmed == 0 ? "刚才都点过了。" : confirmed + " 份都认了，算数了。");
        return new ModelAndView("redirect:/mentoring/logs");
    }

    private ModelAndView refused(Actor me, String problem) {
        var page = page(me, problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor me, String problem) {
        var page = new ModelAndView("mentoring/logs");
        var waiting = logs.waitingFor(me.personId());
        page.addObject("waiting", waiting);
        page.addObject(
                "logs",
                logs.of(me.personId(), me.today().minusMonths(MONTHS_BACK)).stream()
                        .filter(log -> !waiting.contains(log))
                        .toList());
        page.addObject("gaps", duties.of(me.personId(), me.today()));
        page.addObject("paired", mentorings.of(me.personId()).stream().anyMatch(m -> m.holdsOn(me.today())));
        page.addObject("me", me.personId());
        page.addObject("today", me.today());
        page.addObject("problem", problem);
        return page;
    }
}

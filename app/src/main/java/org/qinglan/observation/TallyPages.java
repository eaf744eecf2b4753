package org.qinglan.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.observation.Tally.Method;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 课堂互动: large buttons at the back of a classroom, and what comes of it. */
@Controller
class TallyPages {
    private final Tallies tallies;
    private final Opened opened;

    TallyPages(Tallies tallies, Opened opened) {
        this.tallies = tallies;
        this.opened = opened;
    }

    /** From a form that may not have been kept yet: it is kept as a draft first. */
    @PostMapping("/observations/tally/start")
    @MayBeCalledBy(Who.EVERYBODY)
    String start(Actor me, @RequestParam MultiValueMap<String, String> sent) {
        UUID id = opened.keep(me, sent);
        @Nullable String method = sent.getFirst("method");
        return "redirect:" + ("QUESTIONS".equals(method) ? QuestionPages.link(id) : Tallies.link(id, method(method)));
    }

    @GetMapping("/observations/tally/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(
            Actor me,
            @PathVariable UUID observation,
            @RequestParam(required = false) @Nullable String method,
            Model model) {
        var entry = opened.seen(me, observation);
        var tally = tallies.of(observation, method(method));
        model.addAttribute(
                "view", new TallyView(entry, tally, Opened.isOwn(me, entry), String.join(" ", tally.codes()), ""));
        return "observation/tally";
    }

    @PostMapping("/observations/tally/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String save(
            Actor me,
            @PathVariable UUID observation,
            @RequestParam(defaultValue = "ST") String method,
            @RequestParam(defaultValue = "") String seconds,
            @RequestParam(defaultValue = "") String codes,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            HttpServletResponse response) {
        var entry = opened.seen(me, observation);
        if (!Opened.isOwn(me, entry)) throw new Forbidden("课堂互动由听课的人来记。");
        return switch (Tally.of(observation, method(method), seconds, codes)) {
            case Done(var tally) -> {
                tallies.save(tally);
                model.addAttribute("view", new TallyView(entry, tally, true, codes, ""));
                yield htmx == null ? "redirect:" + Tallies.link(observation, tally.method()) : "observation/tallied";
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                var kept = tallies.of(observation, method(method));
                model.addAttribute("view", new TallyView(entry, kept, true, codes, why));
                yield htmx == null ? "observation/tally" : "observation/tallied";
            }
        };
    }

    private static Method method(@Nullable String word) {
        return "FLANDERS".equals(word) ? Method.FLANDERS : Method.ST;
    }
}

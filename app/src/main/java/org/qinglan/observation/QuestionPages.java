package org.qinglan.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.record.form.Entry;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 提问: one tap a question during the lesson, and what comes of it; which kinds a school counts. */
@Controller
class QuestionPages {
    private final Questionings questionings;
    private final Settings settings;
    private final Opened opened;

    QuestionPages(Questionings questionings, Settings settings, Opened opened) {
        this.opened = opened;
        this.questionings = questionings;
        this.settings = settings;
    }

    @GetMapping("/observations/questions/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable UUID observation, Model model) {
        var entry = opened.seen(me, observation);
        var questions = questionings.of(entry, me.today());
        return show(me, entry, questions, questions.codes(), "", model);
    }

    @PostMapping("/observations/questions/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String save(
            Actor me,
            @PathVariable UUID observation,
            @RequestParam(defaultValue = "") String codes,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            HttpServletResponse response) {
        var entry = opened.seen(me, observation);
        if (!Opened.isOwn(me, entry)) throw new Forbidden("提问由听课的人来记。");
        var before = questionings.of(entry, me.today());
        String page = switch (Questions.of(observation, before.kinds(), codes)) {
            case Done(var questions) -> {
                questionings.save(questions);
                if (htmx == null) yield "redirect:" + link(observation);
                yield show(me, entry, questions, codes, "", model);
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield show(me, entry, before, codes, why, model);
            }
        };
        return htmx == null ? page : "observation/asked";
    }

    @GetMapping("/observations/question-kinds")
    @MayBeCalledBy(Who.OFFICES)
    String kinds(Actor me, Model model) {
        model.addAttribute("kinds", QuestionKind.written(questionings.kinds(settings.schoolOf(me), me.today())));
        model.addAttribute("problem", "");
        return "observation/questionKinds";
    }

    @PostMapping("/observations/question-kinds")
    @MayBeCalledBy(Who.OFFICES)
    String set(Actor me, @RequestParam(defaultValue = "") String kinds, Model model, HttpServletResponse response) {
        return switch (QuestionKind.read(kinds)) {
            case Done(var read) -> {
                settings.set(me, Settings.Name.QUESTIONS, QuestionKind.written(read));
                yield "redirect:/observations/question-kinds";
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("kinds", kinds);
                model.addAttribute("problem", why);
                yield "observation/questionKinds";
            }
        };
    }

    static String link(UUID recordId) {
        return "/observations/questions/" + recordId;
    }

    private static String show(Actor me, Entry entry, Questions questions, String typed, String problem, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("questions", questions);
        model.addAttribute("own", Opened.isOwn(me, entry));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "observation/questions";
    }
}

package org.qinglan.observation.alike;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.observation.Settings;
import org.qinglan.record.form.Details;
import org.qinglan.record.form.Entry;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 存的时候看到的: side by side, for the writer and, where no word was said, for who reviews; and from when on. */
@Controller
class AlikePages {
    private final Looking looking;
    private final PointedOut pointedOut;
    private final AlikeRules rules;
    private final Settings settings;
    private final Details details;

    AlikePages(Looking looking, PointedOut pointedOut, AlikeRules rules, Settings settings, Details details) {
        this.looking = looking;
        this.pointedOut = pointedOut;
        this.rules = rules;
        this.settings = settings;
        this.details = details;
    }

    @GetMapping("/observations/alike/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable UUID observation, Model model) {
        return show(me, details.seen(me, observation), "", model);
    }

    @PostMapping("/observations/alike/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String say(
            Actor me,
            @PathVariable UUID observation,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        var entry = details.seen(me, observation);
        if (pointedOut.word(observation).isEmpty()) throw new NoSuch("要说明的地方");
        if (why.strip().length() >= 2 && why.length() <= 300) {
            looking.say(me, entry, why.strip());
            return "redirect:/records/" + observation;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(me, entry, "原因写 2 到 300 个字，例如：两个班上的是同一份教案。", model);
    }

    @GetMapping("/observations/alike-rule")
    @MayBeCalledBy(Who.OFFICES)
    String rule(Actor me, Model model) {
        model.addAttribute("rule", rules.of(settings.schoolOf(me), me.today()));
        model.addAttribute("problem", "");
        return "observation/alikeRule";
    }

    @PostMapping("/observations/alike-rule")
    @MayBeCalledBy(Who.OFFICES)
    String set(
            Actor me,
            @RequestParam(defaultValue = "") String least,
            @RequestParam(defaultValue = "") String share,
            Model model,
            HttpServletResponse response) {
        return switch (rules.set(me, number(least), number(share))) {
            case Done(var rule) -> "redirect:/observations/alike-rule";
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("rule", new AlikeRule(number(least), number(share)));
                model.addAttribute("problem", why);
                yield "observation/alikeRule";
            }
        };
    }

    private String show(Actor me, Entry entry, String problem, Model model) {
        String word = pointedOut.word(entry.id()).orElseThrow(() -> new NoSuch("要说明的地方"));
        if (!looking.isFor(me, entry, word))
            throw new Forbidden(
                    word.isEmpty() ? "这里只给写记录的人和带他的组长看。" : entry.head().ownerName() + "已经写明了原因，这里不用再看。");
        model.addAttribute("entry", entry);
        model.addAttribute("points", pointedOut.points(entry.id()));
        model.addAttribute("word", word);
        model.addAttribute("own", Looking.isOwn(me, entry));
        model.addAttribute("problem", problem);
        return "observation/alike";
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : 0;
    }
}

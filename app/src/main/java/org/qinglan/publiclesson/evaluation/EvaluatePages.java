package org.qinglan.publiclesson.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.Rate;
import org.qinglan.publiclesson.seat.Doors;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of an evaluation, where the code on the screen leads; guests of other schools need no account. */
@Controller
class EvaluatePages {
    private static final Voice NOTHING = new Voice(Map.of(), "", "");
    private final Evaluating evaluating;
    private final Evaluations evaluations;
    private final Doors doors;
    private final Rate rate;

    EvaluatePages(Evaluating evaluating, Evaluations evaluations, Doors doors, Rate rate) {
        this.evaluating = evaluating;
        this.evaluations = evaluations;
        this.doors = doors;
        this.rate = rate;
    }

    @GetMapping("/l/{openLesson}/e")
    @MayBeCalledBy(Who.ANYONE)
    String form(
            @Nullable Actor me,
            @PathVariable("openLesson") UUID id,
            @RequestParam(name = "c", defaultValue = "") String code,
            Model model) {
        return doors.at(id, lesson -> {
            var who = ours(me);
            var before = who.flatMap(a -> evaluations.of(id, a.personId())).orElse(NOTHING);
            return switch (evaluating.open(lesson, who, code)) {
                case Done(var key) -> page(lesson, who, key, before, "", model);
                case Refused(var why) -> page(lesson, who, "", before, why.sentence(), model);
            };
        });
    }

    @PostMapping("/l/{openLesson}/e")
    @MayBeCalledBy(Who.ANYONE)
    String give(
            @Nullable Actor me,
            @PathVariable("openLesson") UUID id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return doors.at(id, lesson -> {
            var who = ours(me);
            String key = typed.getOrDefault("key", "");
            var voice = voice(lesson, typed);
            var answer = give(lesson, who, key, voice, typed, request.getRemoteAddr());
            model.addAttribute("name", typed.getOrDefault("name", ""));
            model.addAttribute("school", typed.getOrDefault("school", ""));
            return switch (answer) {
                case Done(var given) -> page(lesson, who, "", given, "", model);
                case Refused(var why) -> {
                    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                    boolean again = why == EvaluationRefusal.EMPTY
                            || why == EvaluationRefusal.TOO_LONG
                            || why == EvaluationRefusal.NO_NAME;
                    yield page(lesson, who, again ? key : "", voice, why.sentence(), model);
                }
            };
        });
    }

    private Decision<Voice, EvaluationRefusal> give(
            PublicLesson lesson,
            Optional<Actor> who,
            String key,
            Voice voice,
            Map<String, String> typed,
            String address) {
        if (who.isPresent()) return evaluating.give(who.get(), lesson, key, voice);
        if (!rate.allows(address)) return new Refused<>(EvaluationRefusal.TOO_OFTEN);
        return evaluating.giveGuest(
                lesson, key, typed.getOrDefault("name", ""), typed.getOrDefault("school", ""), voice);
    }

    /** Points outside 1 to 10 are none. */
    private static Voice voice(PublicLesson lesson, Map<String, String> typed) {
        var points = new HashMap<Integer, Integer>();
        for (int n = 1; n <= lesson.asked().size(); n++) {
            String given = typed.getOrDefault("p" + n, "");
            if (given.matches("[1-9]|10")) points.put(n, Integer.valueOf(given));
        }
        return new Voice(
                points,
                typed.getOrDefault("praise", "").strip(),
                typed.getOrDefault("suggestion", "").strip());
    }

    private static String page(
            PublicLesson lesson, Optional<Actor> who, String key, Voice voice, String problem, Model model) {
        model.addAttribute("lesson", lesson);
        model.addAttribute("key", key);
        model.addAttribute("voice", voice);
        model.addAttribute("ours", who.isPresent());
        model.addAttribute("problem", problem);
        return "publiclesson/evaluate";
    }

    /** Somebody signed in elsewhere is a guest here. */
    private static Optional<Actor> ours(@Nullable Actor me) {
        return Optional.ofNullable(me).filter(a -> a.tenantId().equals(Tenancy.require()));
    }
}

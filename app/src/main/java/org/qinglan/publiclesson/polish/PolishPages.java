package org.qinglan.publiclesson.polish;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.LessonExtra;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.publiclesson.Seeing;
import org.qinglan.publiclesson.polish.Version.Advice;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 磨课: the page of a lesson's versions. */
@Controller
class PolishPages implements LessonExtra {
    private final Polishing polishing;
    private final Versions versions;
    private final Seeing seeing;

    PolishPages(Polishing polishing, Versions versions, Seeing seeing) {
        this.polishing = polishing;
        this.versions = versions;
        this.seeing = seeing;
    }

    @GetMapping("/public-lessons/{publicLesson}/polish")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable("publicLesson") UUID id, Model model) {
        return shown(me, seeing.seen(me, id), null, model);
    }

    @PostMapping("/public-lessons/{publicLesson}/polish/versions")
    @MayBeCalledBy(Who.EVERYBODY)
    String add(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        var lesson = seeing.seen(me, id);
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return answered(
                me, lesson, polishing.add(me, id, name, content, text, note), "新的一稿存好了。", model, response, next);
    }

    @PostMapping("/public-lessons/{publicLesson}/polish/trials")
    @MayBeCalledBy(Who.EVERYBODY)
    String tried(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String className,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var lesson = seeing.seen(me, id);
        return answered(me, lesson, polishing.tried(me, id, day, className, note), "试讲记下了。", model, response, next);
    }

    @PostMapping("/public-lessons/{publicLesson}/polish/advice")
    @MayBeCalledBy(Who.EVERYBODY)
    String advise(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestParam(defaultValue = "") String advice,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var lesson = seeing.seen(me, id);
        return answered(me, lesson, polishing.advise(me, id, advice), "建议送到了。", model, response, next);
    }

    @PostMapping("/public-lessons/{publicLesson}/polish/answers")
    @MayBeCalledBy(Who.EVERYBODY)
    String answer(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestParam UUID advice,
            @RequestParam Advice.State state,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var lesson = seeing.seen(me, id);
        return answered(me, lesson, polishing.answer(me, id, advice, state, why), "答好了。", model, response, next);
    }

    /** What a version says otherwise than the one before it. */
    @GetMapping("/public-lessons/{publicLesson}/polish/difference")
    @MayBeCalledBy(Who.EVERYBODY)
    String difference(
            Actor me, @PathVariable("publicLesson") UUID id, @RequestParam(defaultValue = "0") int n, Model model) {
        var lesson = seeing.seen(me, id);
        var chain = versions.of(id);
        if (chain.size() < 2) return "redirect:" + link(lesson);
        int later = n == 0 ? chain.getFirst().n() : n;
        var after = version(chain, later);
        var before = version(chain, later - 1);
        model.addAttribute("lesson", lesson);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("difference", Difference.of(before.text(), after.text()));
        return "publiclesson/difference";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Line> of(Actor me, PublicLesson lesson) {
        if (lesson.state() == State.CANCELLED) return Optional.empty();
        var chain = versions.of(lesson.id());
        long open = versions.advice(lesson.id()).stream()
                .filter(a -> a.state() == Advice.State.OPEN)
                .count();
        String text =
                chain.isEmpty() ? "还没有教案" : "到" + chain.getFirst().name() + (open == 0 ? "" : "，" + open + " 条建议没答");
        return Optional.of(new Line("磨课", text, link(lesson), chain.isEmpty() && lesson.isOf(me) ? "传教案" : "看"));
    }

    private String answered(
            Actor me,
            PublicLesson lesson,
            Decision<?, Refusal> answer,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (answer) {
            case Done(var value) -> {
                Flash.say(next, done);
                yield "redirect:" + link(lesson);
            }
            case Refused(var why) -> Refusals.show(why, response, model, shown(me, lesson, why.sentence(), model));
        };
    }

    private String shown(Actor me, PublicLesson lesson, @Nullable String problem, Model model) {
        var trials = versions.trials(lesson.id());
        var advice = versions.advice(lesson.id());
        var chain = versions.of(lesson.id());
        var steps = chain.stream()
                .map(v -> new PolishView.Step(
                        v,
                        trials.stream().filter(t -> t.n() == v.n()).toList(),
                        advice.stream().filter(a -> a.n() == v.n()).toList(),
                        advice.stream()
                                .filter(a -> Objects.equals(a.takenIn(), v.n()))
                                .toList(),
                        v.n() == chain.getFirst().n()))
                .toList();
        model.addAttribute("view", new PolishView(lesson, steps, lesson.isOf(me), me.today(), problem));
        return "publiclesson/polish";
    }

    private static Version version(java.util.List<Version> chain, int n) {
        return chain.stream().filter(v -> v.n() == n).findFirst().orElseThrow(() -> new NoSuch("教案"));
    }

    private static String link(PublicLesson lesson) {
        return lesson.href() + "/polish";
    }
}

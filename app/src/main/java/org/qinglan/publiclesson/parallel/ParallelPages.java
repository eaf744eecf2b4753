package org.qinglan.publiclesson.parallel;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.LedUnits;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.Seeing;
import org.qinglan.publiclesson.evaluation.Evaluations;
import org.qinglan.school.Post;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Refusal;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 同题异构: the sets, and the lessons of one beside each other. */
@Controller
class ParallelPages {
    private final Comparing comparing;
    private final Parallels parallels;
    private final PublicLessons lessons;
    private final Evaluations evaluations;
    private final Seeing seeing;
    private final Units units;
    private final LedUnits led;
    private final Terms terms;

    ParallelPages(
            Comparing comparing,
            Parallels parallels,
            PublicLessons lessons,
            Evaluations evaluations,
            Seeing seeing,
            Units units,
            LedUnits led,
            Terms terms) {
        this.comparing = comparing;
        this.parallels = parallels;
        this.lessons = lessons;
        this.evaluations = evaluations;
        this.seeing = seeing;
        this.units = units;
        this.led = led;
        this.terms = terms;
    }

    @GetMapping("/public-lessons/parallel")
    @MayBeCalledBy(Who.EVERYBODY)
    String list(Actor me, Model model) {
        return listed(me, model);
    }

    @PostMapping("/public-lessons/parallel")
    @MayBeCalledBy(Who.LEADERS)
    String make(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam String title,
            @RequestParam UUID lesson,
            Model model,
            HttpServletResponse response) {
        return switch (comparing.make(me, unit, title, lesson)) {
            case Done(var set) -> "redirect:" + link(set.id());
            case Refused(var why) -> {
                model.addAttribute("title", title);
                yield Refusals.show(why, response, model, listed(me, model));
            }
        };
    }

    @GetMapping("/public-lessons/parallel/{parallelSet}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable("parallelSet") UUID id, Model model) {
        return shown(me, id, null, model);
    }

    @PostMapping("/public-lessons/parallel/{parallelSet}/lessons")
    @MayBeCalledBy(Who.LEADERS)
    String add(
            Actor me,
            @PathVariable("parallelSet") UUID id,
            @RequestParam UUID lesson,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return answered(me, id, comparing.add(me, id, lesson), "并进来了，评课用同一张表。", model, response, next);
    }

    @PostMapping("/public-lessons/parallel/{parallelSet}/lessons/remove")
    @MayBeCalledBy(Who.LEADERS)
    String remove(Actor me, @PathVariable("parallelSet") UUID id, @RequestParam UUID lesson) {
        comparing.remove(me, id, lesson);
        return "redirect:" + link(id);
    }

    @PostMapping("/public-lessons/parallel/{parallelSet}/notes")
    @MayBeCalledBy(Who.EVERYBODY)
    String say(
            Actor me,
            @PathVariable("parallelSet") UUID id,
            @RequestParam UUID lesson,
            @RequestParam int criterion,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        seen(me, id);
        model.addAttribute("typed", text);
        return answered(me, id, comparing.say(me, id, lesson, criterion, text), "写上了。", model, response, next);
    }

    private String answered(
            Actor me,
            UUID id,
            Decision<ParallelSet, Refusal> answer,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (answer) {
            case Done(var set) -> {
                Flash.say(next, done);
                yield "redirect:" + link(id);
            }
            case Refused(var why) -> Refusals.show(why, response, model, shown(me, id, why.sentence(), model));
        };
    }

    private String listed(Actor me, Model model) {
        var within = me.posts().stream().map(Post::unit).map(Unit::actsFor).toList();
        var line = me.posts().stream()
                .flatMap(p -> p.unit().line().stream())
                .distinct()
                .toList();
        model.addAttribute(
                "sets",
                parallels.concerning(me.personId(), within, line).stream()
                        .filter(s -> sees(me, s))
                        .map(s -> new ParallelView.Line(
                                s.id(),
                                s.title(),
                                s.unit() + "组织 · " + parallels.lessons(s.id()).size() + " 节课"))
                        .toList());
        var organising = led.of(me);
        model.addAttribute("led", organising);
        model.addAttribute(
                "lessons",
                organising.stream()
                        .flatMap(u -> free(me, u.id()).stream())
                        .distinct()
                        .toList());
        return "publiclesson/parallels";
    }

    private String shown(Actor me, UUID id, @Nullable String problem, Model model) {
        var set = seen(me, id);
        var columns = parallels.lessons(id);
        boolean leads = me.leads(units.get(set.unitId()));
        // who gives one of the lessons sees no other's figures, also as the lead
        boolean gives = columns.stream().anyMatch(l -> l.isOf(me));
        var notes = parallels.notes(id);
        model.addAttribute(
                "view",
                new ParallelView(
                        set,
                        columns.stream()
                                .map(l -> column(set, l, l.isOf(me) || (leads && !gives), notes))
                                .toList(),
                        columns.stream().filter(l -> comparing.may(me, l)).toList(),
                        leads ? free(me, set.unitId()) : List.of(),
                        leads,
                        problem));
        return "publiclesson/parallel";
    }

    private ParallelView.Column column(
            ParallelSet set, PublicLesson lesson, boolean figures, List<Parallels.Note> notes) {
        var together = figures ? evaluations.together(lesson) : null;
        var means = together == null || together.counted() == 0 ? null : together.rows();
        return new ParallelView.Column(
                lesson,
                IntStream.rangeClosed(1, set.asked().size())
                        .mapToObj(n -> new ParallelView.Cell(
                                means == null || means.size() < n
                                        ? ""
                                        : means.get(n - 1).words(),
                                notes.stream()
                                        .filter(note -> note.criterion() == n
                                                && note.lessonId().equals(lesson.id()))
                                        .map(Parallels.Note::text)
                                        .toList()))
                        .toList());
    }

    /** Lessons of this term in a unit that are set and in no set yet. */
    private List<PublicLesson> free(Actor me, UUID unit) {
        return terms.at(me.today()).map(term -> lessons.within(unit, term.id())).orElse(List.of()).stream()
                .filter(l -> l.state().isSet() && seeing.sees(me, l) && !parallels.isInAny(l.id()))
                .toList();
    }

    private ParallelSet seen(Actor me, UUID id) {
        var set = parallels.get(id);
        if (!sees(me, set)) throw new Forbidden("这组同题异构不对您开放，请问组织的人。");
        return set;
    }

    private boolean sees(Actor me, ParallelSet set) {
        return seeing.isInside(me, units.get(set.unitId()))
                || parallels.lessons(set.id()).stream().anyMatch(l -> seeing.sees(me, l));
    }

    private static String link(UUID id) {
        return "/public-lessons/parallel/" + id;
    }
}

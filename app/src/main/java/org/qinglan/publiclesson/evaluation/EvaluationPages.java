package org.qinglan.publiclesson.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.LessonExtra;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.Seeing;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.record.activity.QrCode;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 评课: the page of a lesson's evaluation, and the screen of the discussion. */
@Controller
class EvaluationPages implements LessonExtra {
    private final Evaluations evaluations;
    private final Thanks thanks;
    private final Attendance attendance;
    private final Seeing seeing;

    EvaluationPages(Evaluations evaluations, Thanks thanks, Attendance attendance, Seeing seeing) {
        this.evaluations = evaluations;
        this.thanks = thanks;
        this.attendance = attendance;
        this.seeing = seeing;
    }

    @GetMapping("/public-lessons/{publicLesson}/evaluation")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable("publicLesson") UUID id, Model model) {
        var lesson = seeing.seen(me, id);
        if (!lesson.state().isSet()) return "redirect:" + lesson.href();
        model.addAttribute("view", view(me, lesson));
        return "publiclesson/evaluation";
    }

    /** On the wall while people discuss; whoever only listens is led to the own page. */
    @GetMapping("/public-lessons/{publicLesson}/evaluation/screen")
    @MayBeCalledBy(Who.EVERYBODY)
    String screen(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var lesson = seeing.seen(me, id);
        if (!lesson.state().isSet() || !runs(me, lesson)) return "redirect:" + lesson.href();
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/l/" + id + "/e")
                .queryParam("c", attendance.now(id))
                .toUriString();
        model.addAttribute("lesson", lesson);
        model.addAttribute("open", attendance.isOpen(lesson));
        model.addAttribute("qr", QrCode.of(address));
        model.addAttribute("means", evaluations.together(lesson));
        return htmx == null ? "publiclesson/screen" : "publiclesson/screenPart";
    }

    @PostMapping("/public-lessons/{publicLesson}/thanks")
    @MayBeCalledBy(Who.EVERYBODY)
    String thank(Actor me, @PathVariable("publicLesson") UUID id, @RequestParam Thanks.Kind kind) {
        var lesson = seeing.seen(me, id);
        if (!attendance.has(id, me.personId()) || lesson.isOf(me)) throw new Forbidden("听过这节课的人才能点赞、献花。");
        thanks.press(me, id, kind);
        return "redirect:" + lesson.href() + "/evaluation";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Line> of(Actor me, PublicLesson lesson) {
        if (!lesson.state().isSet()) return Optional.empty();
        var view = view(me, lesson);
        var means = view.means();
        String text =
                means != null ? means.note() : view.own() != null ? "您评过了" : view.there() ? "您签到了，九十秒评一评" : "签到以后可以评";
        return Optional.of(new Line("评课", text, lesson.href() + "/evaluation", "看"));
    }

    private EvaluationView view(Actor me, PublicLesson lesson) {
        return new EvaluationView(
                lesson,
                runs(me, lesson) ? evaluations.together(lesson) : null,
                evaluations.of(lesson.id(), me.personId()).orElse(null),
                !lesson.isOf(me) && attendance.has(lesson.id(), me.personId()),
                evaluations.isClosed(lesson),
                thanks.of(lesson.id()),
                Arrays.stream(Thanks.Kind.values())
                        .filter(kind -> thanks.has(lesson.id(), me.personId(), kind))
                        .toList(),
                null);
    }

    private boolean runs(Actor me, PublicLesson lesson) {
        return lesson.isOf(me) || seeing.leads(me, lesson);
    }
}

package org.qinglan.publiclesson.upward;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.LessonExtra;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.Seeing;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 报上来的课: the list for who is above, and one with its answer for everybody whom it concerns. */
@Controller
class UpwardPages implements LessonExtra {
    private final Upwards rows;
    private final SentUp sent;
    private final PublicLessons lessons;
    private final Seeing seeing;

    UpwardPages(Upwards rows, SentUp sent, PublicLessons lessons, Seeing seeing) {
        this.rows = rows;
        this.sent = sent;
        this.lessons = lessons;
        this.seeing = seeing;
    }

    @GetMapping("/public-lessons/upward")
    @MayBeCalledBy(Who.OFFICES)
    String list(Actor me, Model model) {
        model.addAttribute("sent", sent.sentTo(me));
        model.addAttribute("today", me.today());
        return "publiclesson/upwards";
    }

    @GetMapping("/public-lessons/upward/{upwardLesson}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable("upwardLesson") UUID id, Model model) {
        return shown(me, seen(me, id), null, model);
    }

    @PostMapping("/public-lessons/upward/{upwardLesson}/answer")
    @MayBeCalledBy(Who.OFFICES)
    String answer(
            Actor me,
            @PathVariable("upwardLesson") UUID id,
            @RequestParam Upward.State verdict,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typed", words);
        return answered(
                me, sent.answer(me, seen(me, id).id(), verdict, words), id, "答复好了，学校和老师收到了。", model, response, next);
    }

    @PostMapping("/public-lessons/upward/{upwardLesson}/reply")
    @MayBeCalledBy(Who.EVERYBODY)
    String reply(
            Actor me,
            @PathVariable("upwardLesson") UUID id,
            @RequestParam String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typed", words);
        return answered(me, sent.reply(me, seen(me, id).id(), words), id, "补充好了，等上面答复。", model, response, next);
    }

    @Override
    public int order() {
        return 5;
    }

    /** For the teacher and for who leads; whoever only listens need not know. */
    @Override
    public Optional<Line> of(Actor me, PublicLesson lesson) {
        if (!lesson.isOf(me) && !seeing.leads(me, lesson)) return Optional.empty();
        return rows.ofLesson(lesson.id()).map(up -> new Line(up.unit() + "的答复", words(up, me), up.href(), "看"));
    }

    private static String words(Upward up, Actor me) {
        if (up.isOverdue(me.today())) return "过了期限没答复，不用再等";
        return up.isOpen()
                ? up.state().chinese() + "，最晚 " + ChineseDates.day(up.dueOn())
                : up.state().chinese() + (up.answer().isEmpty() ? "" : "：" + up.answer());
    }

    private String answered(
            Actor me,
            Decision<Upward, UpwardRefusal> answer,
            UUID id,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (answer) {
            case Done(var up) -> {
                Flash.say(next, done);
                yield "redirect:" + up.href();
            }
            case Refused(var why) ->
                Refusals.show(why, response, model, shown(me, rows.get(id), why.sentence(), model));
        };
    }

    private String shown(Actor me, Upward up, @Nullable String problem, Model model) {
        var lesson = lessons.get(up.lessonId());
        model.addAttribute("up", up);
        model.addAttribute("lesson", lesson);
        model.addAttribute("sees", seeing.sees(me, lesson));
        model.addAttribute("answers", up.state() == Upward.State.WAITING && sent.judges(me, up));
        model.addAttribute("replies", up.state() == Upward.State.ASKED && sent.replies(me, lesson));
        model.addAttribute("today", me.today());
        model.addAttribute("problem", problem);
        return "publiclesson/upward";
    }

    private Upward seen(Actor me, UUID id) {
        var up = rows.get(id);
        var lesson = lessons.get(up.lessonId());
        boolean concerned = lesson.isOf(me) || seeing.leads(me, lesson) || sent.judges(me, up);
        if (!concerned) throw new Forbidden("往上报的课只有老师本人、本校和上面的人看得到。");
        return up;
    }
}

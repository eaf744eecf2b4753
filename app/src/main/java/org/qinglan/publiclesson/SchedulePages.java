package org.qinglan.publiclesson;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.ScheduleView.Typed;
import org.qinglan.school.Term;
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

/** 排时间, and whether the lesson was given. */
@Controller
class SchedulePages {
    private static final int USUAL_SEATS = 40;
    /** How many weeks without a lesson are passed over before the page shows an empty one. */
    private static final int LOOK_AHEAD = 3;

    private final PublicLessons lessons;
    private final Scheduling scheduling;
    private final Holding holding;
    private final Slots slots;
    private final Suggesting suggesting;
    private final Seeing seeing;
    private final LessonViews views;

    SchedulePages(
            PublicLessons lessons,
            Scheduling scheduling,
            Holding holding,
            Slots slots,
            Suggesting suggesting,
            Seeing seeing,
            LessonViews views) {
        this.lessons = lessons;
        this.scheduling = scheduling;
        this.holding = holding;
        this.slots = slots;
        this.suggesting = suggesting;
        this.seeing = seeing;
        this.views = views;
    }

    @GetMapping("/public-lessons/{publicLesson}/schedule")
    @MayBeCalledBy(Who.EVERYBODY)
    String form(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestParam(required = false) @Nullable Integer week,
            Model model) {
        var lesson = mine(me, id);
        var typed = new Typed(
                lesson.topic(),
                lesson.heldOn() == null ? "" : lesson.heldOn() + "/" + lesson.period(),
                lesson.heldOn(),
                lesson.period(),
                lesson.place(),
                lesson.heldOn() == null ? USUAL_SEATS : lesson.seats(),
                Objects.requireNonNullElseGet(lesson.audienceId(), () -> usual(lesson)),
                lesson.notice(),
                "");
        var waits = lessons.waitsAbove(id, me.today()).isPresent() ? LessonRefusal.WAITS_ABOVE.sentence() : null;
        model.addAttribute("view", view(me, lesson, week, typed, waits));
        return "publiclesson/schedule";
    }

    @PostMapping("/public-lessons/{publicLesson}/schedule")
    @MayBeCalledBy(Who.EVERYBODY)
    String set(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestParam UUID audience,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var lesson = mine(me, id);
        var plan = plan(lesson, typed, audience);
        var answer = plan.isEmpty()
                ? new Refused<PublicLesson, Refusal>(LessonRefusal.NOT_A_SLOT)
                : scheduling.set(me, id, plan.get());
        return switch (answer) {
            case Done(var set) -> {
                Flash.say(next, "定在" + set.when() + "，通知发出去了。");
                yield "redirect:" + set.href();
            }
            case Refused(var why) -> {
                var day = plan.map(Scheduling.Plan::day).orElse(null);
                var term = slots.calendar(lesson).term();
                var week = day == null ? null : Integer.valueOf(term.weekOf(day));
                model.addAttribute("view", view(me, lesson, week, typed, why.sentence()));
                yield Refusals.show(why, response, model, "publiclesson/schedule");
            }
        };
    }

    @PostMapping("/public-lessons/{publicLesson}/hold")
    @MayBeCalledBy(Who.EVERYBODY)
    String hold(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var lesson = seeing.seen(me, id);
        String done = lesson.isOpenDoor() ? "记下了。" : "记下了，已经算进您的任务。";
        return shown(me, id, holding.hold(me, id), done, model, response, next);
    }

    @PostMapping("/public-lessons/{publicLesson}/reopen")
    @MayBeCalledBy(Who.EVERYBODY)
    String reopen(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        seeing.seen(me, id);
        return shown(me, id, holding.reopen(me, id, comment), "退回到“排好了”，不再算数。", model, response, next);
    }

    private String shown(
            Actor me,
            UUID id,
            Decision<PublicLesson, Refusal> answer,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (answer) {
            case Done(var lesson) -> {
                Flash.say(next, done);
                yield "redirect:" + lesson.href();
            }
            case Refused(var why) -> {
                model.addAttribute("view", views.of(me, lessons.get(id), why.sentence()));
                yield Refusals.show(why, response, model, "publiclesson/lesson");
            }
        };
    }

    private PublicLesson mine(Actor me, UUID id) {
        var lesson = seeing.seen(me, id);
        if (!scheduling.may(me, lesson)) throw new Forbidden("排时间由上课的老师，或者教导处、教科室来做；学校同意以后才能排。");
        return lesson;
    }

    private ScheduleView view(
            Actor me, PublicLesson lesson, @Nullable Integer asked, Typed typed, @Nullable String problem) {
        var term = slots.calendar(lesson).term();
        int now = Math.clamp(term.weekOf(me.today()), 1, term.weeks());
        int week = Math.clamp(asked == null ? wanted(lesson, term, now) : asked, now, term.weeks());
        var inWeek = slots.inWeek(lesson, week, me.today());
        // a week that is over, or has no such lesson, is nothing to begin with
        for (int ahead = 0; asked == null && inWeek.isEmpty() && week < term.weeks() && ahead < LOOK_AHEAD; ahead++)
            inWeek = slots.inWeek(lesson, ++week, me.today());
        return new ScheduleView(
                lesson,
                week,
                IntStream.rangeClosed(now, term.weeks()).boxed().toList(),
                suggesting.of(lesson, audience(lesson, typed), me.today()),
                inWeek,
                slots.isKnown(lesson),
                scheduling.audiences(lesson),
                typed,
                me.today(),
                problem);
    }

    /** An ordinary lesson is for the own group first, a public one for the school. */
    private UUID usual(PublicLesson lesson) {
        return lesson.isOpenDoor() ? scheduling.audiences(lesson).getFirst().id() : lesson.schoolId();
    }

    /** Whom the lesson is meant for, as far as that is known. */
    private UUID audience(PublicLesson lesson, Typed typed) {
        var chosen = typed.audience();
        boolean fits = scheduling.audiences(lesson).stream().anyMatch(u -> u.id().equals(chosen));
        return fits && chosen != null ? chosen : lesson.schoolId();
    }

    private static int wanted(PublicLesson lesson, Term term, int now) {
        if (lesson.heldOn() != null) return term.weekOf(lesson.heldOn());
        return Objects.requireNonNullElse(lesson.wantedWeek(), now);
    }

    /** Empty where no slot was chosen; a mistyped one is none. */
    private Optional<Scheduling.Plan> plan(PublicLesson lesson, Typed typed, UUID audience) {
        var day = typed.day();
        var period = typed.period();
        String slot = Objects.requireNonNullElse(typed.slot(), "");
        if (slot.matches("\\d{4}-\\d{2}-\\d{2}/\\d{1,2}")) {
            day = day(slot.substring(0, 10));
            period = Integer.valueOf(slot.substring(11));
        }
        if (day == null || period == null) return Optional.empty();
        var topic = lesson.topic().isBlank() ? Objects.requireNonNullElse(typed.topic(), "") : lesson.topic();
        return Optional.of(new Scheduling.Plan(
                topic.strip(),
                day,
                period,
                Objects.requireNonNullElse(typed.place(), "").strip(),
                Objects.requireNonNullElse(typed.seats(), -1),
                audience,
                Objects.requireNonNullElse(typed.notice(), "").strip(),
                Objects.requireNonNullElse(typed.comment(), "")));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException noSuchDay) {
            return null;
        }
    }
}

package org.qinglan.publiclesson.seat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.Rate;
import org.qinglan.publiclesson.Seeing;
import org.qinglan.record.activity.QrCode;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 签到: the code on the wall, and the page it leads to; guests of other schools need no account. */
@Controller
class AttendancePages {
    private final Attendance attendance;
    private final Doors doors;
    private final Rate rate;
    private final Seeing seeing;

    AttendancePages(Attendance attendance, Doors doors, Rate rate, Seeing seeing) {
        this.attendance = attendance;
        this.doors = doors;
        this.rate = rate;
        this.seeing = seeing;
    }

    /** The wall; whoever only listens is led to the lesson. */
    @GetMapping("/public-lessons/{publicLesson}/sign-in")
    @MayBeCalledBy(Who.EVERYBODY)
    String wall(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var lesson = seeing.seen(me, id);
        boolean runs = lesson.isOf(me) || seeing.leads(me, lesson);
        if (!runs || !lesson.state().isSet()) return "redirect:" + lesson.href();
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/l/" + id)
                .queryParam("c", attendance.now(id))
                .toUriString();
        model.addAttribute("lesson", lesson);
        model.addAttribute("qr", QrCode.of(address));
        model.addAttribute(
                "problem", attendance.time(lesson).map(Refusal::sentence).orElse(""));
        model.addAttribute("present", attendance.of(id));
        return htmx == null ? "publiclesson/wall" : "publiclesson/wallPart";
    }

    @GetMapping("/l/{openLesson}")
    @MayBeCalledBy(Who.ANYONE)
    String scanned(
            @Nullable Actor me,
            @PathVariable("openLesson") UUID id,
            @RequestParam(name = "c", defaultValue = "") String code,
            Model model) {
        return doors.at(id, lesson -> {
            String problem = attendance.time(lesson).map(Refusal::sentence).orElse("");
            return page(me, lesson, code, problem, "", model);
        });
    }

    @PostMapping("/l/{openLesson}")
    @MayBeCalledBy(Who.ANYONE)
    String signIn(
            @Nullable Actor me,
            @PathVariable("openLesson") UUID id,
            @RequestParam(name = "c", defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String school,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return doors.at(id, lesson -> {
            if (!isOurs(me) && !rate.allows(request.getRemoteAddr()))
                return refused(me, lesson, code, SeatRefusal.TOO_OFTEN, model, response);
            var answer = isOurs(me)
                    ? attendance.signIn(java.util.Objects.requireNonNull(me), lesson, code)
                    : attendance.signInGuest(lesson, code, name, school);
            return switch (answer) {
                case Done(var at) -> page(me, lesson, code, "", ChineseDates.clock(at), model);
                case Refused(var why) -> {
                    model.addAttribute("name", name);
                    model.addAttribute("school", school);
                    yield refused(me, lesson, code, why, model, response);
                }
            };
        });
    }

    private static String refused(
            @Nullable Actor me,
            PublicLesson lesson,
            String code,
            Refusal why,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(me, lesson, code, why.sentence(), "", model);
    }

    /** Somebody signed in elsewhere is a guest here. */
    private static boolean isOurs(@Nullable Actor me) {
        return me != null && me.tenantId().equals(org.qinglan.database.Tenancy.require());
    }

    private static String page(
            @Nullable Actor me, PublicLesson lesson, String code, String problem, String done, Model model) {
        model.addAttribute("lesson", lesson);
        model.addAttribute("code", code);
        model.addAttribute("ours", isOurs(me));
        model.addAttribute("problem", problem);
        model.addAttribute("done", done);
        return "publiclesson/scanned";
    }
}

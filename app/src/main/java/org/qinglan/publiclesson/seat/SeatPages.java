package org.qinglan.publiclesson.seat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.qinglan.publiclesson.seat.Seats.Seat;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.qinglan.web.SwapAsking;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 席位 of a public lesson. */
@Controller
class SeatPages implements LessonExtra {
    private final Seats seats;
    private final Attendance attendance;
    private final Clashes clashes;
    private final Seeing seeing;
    private final ObjectProvider<SwapAsking> swaps;

    SeatPages(Seats seats, Attendance attendance, Clashes clashes, Seeing seeing, ObjectProvider<SwapAsking> swaps) {
        this.swaps = swaps;
        this.seats = seats;
        this.attendance = attendance;
        this.clashes = clashes;
        this.seeing = seeing;
    }

    @GetMapping("/public-lessons/{publicLesson}/seats")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable("publicLesson") UUID id, Model model) {
        model.addAttribute("view", view(me, seeing.seen(me, id), null));
        return "publiclesson/seats";
    }

    @PostMapping("/public-lessons/{publicLesson}/seats")
    @MayBeCalledBy(Who.EVERYBODY)
    String take(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var lesson = seeing.seen(me, id);
        return switch (seats.take(me, id)) {
            case Done(var seat) -> {
                Flash.say(next, seat.waits() ? "满了，先替您排着，有空席会提醒您。" : "约上了，改时间或不上了会提醒您。");
                yield "redirect:" + Seats.link(lesson);
            }
            case Refused(var why) -> {
                model.addAttribute("view", view(me, lesson, why.sentence()));
                yield Refusals.show(why, response, model, "publiclesson/seats");
            }
        };
    }

    @PostMapping("/public-lessons/{publicLesson}/seats/give-back")
    @MayBeCalledBy(Who.EVERYBODY)
    String giveBack(Actor me, @PathVariable("publicLesson") UUID id, RedirectAttributes next) {
        var lesson = seeing.seen(me, id);
        seats.giveBack(me, id);
        Flash.say(next, "退了，空出来的席位给了候补的人。");
        return "redirect:" + Seats.link(lesson);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Line> of(Actor me, PublicLesson lesson) {
        if (!lesson.state().isSet()) return Optional.empty();
        var view = view(me, lesson, null);
        var mine = view.mine();
        if (lesson.state().isGiven())
            return Optional.of(new Line(
                    "听课的人", "到了 " + attendance.of(lesson.id()).size() + " 人，" + view.words(), Seats.link(lesson), "看"));
        String own = mine == null ? "" : mine.waits() ? "；您在候补" : "；您约上了";
        return Optional.of(
                new Line("席位", view.words() + own, Seats.link(lesson), mine == null && !view.runs() ? "约一个" : "看"));
    }

    private SeatView view(Actor me, PublicLesson lesson, @Nullable String problem) {
        var all = seats.of(lesson.id());
        var mine = all.stream().filter(s -> s.personId().equals(me.personId())).findFirst();
        boolean runs = lesson.isOf(me) || seeing.leads(me, lesson);
        var waiting = all.stream().filter(Seat::waits).toList();
        var clash = open(lesson) && !lesson.isOf(me) ? clashes.of(me, lesson).orElse(null) : null;
        return new SeatView(
                lesson,
                runs ? all : List.of(),
                all.size() - waiting.size(),
                waiting.size(),
                mine.orElse(null),
                mine.map(waiting::indexOf).orElse(0),
                clash,
                clash == null || lesson.day().isBefore(me.today()) ? null : swap(lesson),
                runs ? attendance.of(lesson.id()) : List.of(),
                open(lesson) && !lesson.day().isBefore(me.today()),
                runs,
                problem);
    }

    private static boolean open(PublicLesson lesson) {
        return lesson.state() == State.SCHEDULED;
    }

    private @Nullable String swap(PublicLesson lesson) {
        var asking = swaps.getIfAvailable();
        var period = lesson.period();
        if (asking == null || period == null) return null;
        return asking.href(lesson.day(), period, "听" + lesson.owner() + "的公开课" + lesson.heading());
    }
}

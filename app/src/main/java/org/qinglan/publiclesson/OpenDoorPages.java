package org.qinglan.publiclesson;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 请人来听: an ordinary lesson of one's own; its time is chosen on the page for public lessons, with the same proposals. */
@Controller
class OpenDoorPages {
    private static final String ADDRESS = "/public-lessons/open-door";
    private final Declaring declaring;
    private final Timetable timetable;
    private final Terms terms;

    OpenDoorPages(Declaring declaring, Timetable timetable, Terms terms) {
        this.declaring = declaring;
        this.timetable = timetable;
        this.terms = terms;
    }

    @GetMapping(ADDRESS)
    @MayBeCalledBy(Who.EVERYBODY)
    String fresh(Actor me, Model model) {
        return shown(me, Ids.next(), typed("", "", ""), model);
    }

    @PostMapping(ADDRESS)
    @MayBeCalledBy(Who.EVERYBODY)
    String open(
            Actor me,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String teaching,
            @RequestParam(defaultValue = "") String className,
            @RequestParam(defaultValue = "") String topic,
            Model model,
            HttpServletResponse response) {
        var typed = typed(topic, teaching, className);
        return switch (declaring.openDoor(me, id, typed)) {
            case Done(var lesson) -> "redirect:" + lesson.href() + "/schedule";
            case Refused(var why) -> Refusals.show(why, response, model, shown(me, id, typed, model));
        };
    }

    private String shown(Actor me, UUID id, Declaration typed, Model model) {
        var term = terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("teaching", Declaring.classes(timetable.weekOfTeacher(me.personId(), term.id())));
        return "publiclesson/openDoor";
    }

    private static Declaration typed(String topic, String teaching, String className) {
        return new Declaration(topic, "", LessonKinds.OPEN_DOOR, Level.TEAM, teaching, className, null, List.of(), 0);
    }
}

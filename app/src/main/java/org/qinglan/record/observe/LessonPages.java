package org.qinglan.record.observe;

import java.util.Map;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 听的是哪一节: a lesson is chosen from the timetable before the form opens. */
@Controller
class LessonPages {
    static final String PATH = "/records/new/observation/lesson";
    private final Lessons lessons;
    private final ClassCodes codes;

    LessonPages(Lessons lessons, ClassCodes codes) {
        this.lessons = lessons;
        this.codes = codes;
    }

    @GetMapping(PATH)
    @MayBeCalledBy(Who.EVERYBODY)
    String choose(Actor me, @RequestParam Map<String, String> asked, Model model) {
        var choice = lessons.of(me, asked);
        // who scanned the code on the door wants the form; the first is the lesson going on, or the last one
        if (asked.containsKey("now") && !choice.isEmpty())
            return "redirect:" + choice.groups().getFirst().lessons().getFirst().href();
        model.addAttribute("choice", choice);
        return "record/lessons";
    }

    @GetMapping("/records/new/observation/classes")
    @MayBeCalledBy({Who.LEADERS, Who.STEWARDS})
    String codes(Actor me, Model model) {
        model.addAttribute("codes", codes.of(me));
        return "record/classCodes";
    }
}

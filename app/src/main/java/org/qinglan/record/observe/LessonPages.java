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

    LessonPages(Lessons lessons) {
        this.lessons = lessons;
    }

    @GetMapping(PATH)
    @MayBeCalledBy(Who.EVERYBODY)
    String choose(Actor me, @RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("choice", lessons.of(me, asked));
        return "record/lessons";
    }
}

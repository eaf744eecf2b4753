package org.qinglan.mentoring.match;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.mentoring.Oversight;
import org.qinglan.school.MentorCaps;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 配师父: who needs one, and who could be it, with the reasons; the choice is a person's. */
@Controller
class MatchPages {
    private final MatchHelp help;
    private final Oversight oversight;
    private final People people;
    private final Units units;

    MatchPages(MatchHelp help, Oversight oversight, People people, Units units) {
        this.help = help;
        this.oversight = oversight;
        this.people = people;
        this.units = units;
    }

    @GetMapping("/mentoring/match")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView page(Actor me, @RequestParam(required = false) @Nullable UUID mentee) {
        return shown(me, mentee, "");
    }

    @PostMapping("/mentoring/match/cap")
    @MayBeCalledBy(Who.LEADERS)
    ModelAndView cap(Actor me, @RequestParam(defaultValue = "0") int most, RedirectAttributes next) {
        var school = school(me);
        if (school == null) throw new NoSuch("学校");
        return switch (help.setCap(me, school, most)) {
            case Refused(var why) -> {
                var page = shown(me, null, why.sentence());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Done(var set) -> {
                Flash.say(next, "好，一位师父最多带 " + set + " 人。");
                yield new ModelAndView("redirect:/mentoring/match");
            }
        };
    }

    private ModelAndView shown(Actor me, @Nullable UUID mentee, String problem) {
        var page = new ModelAndView("mentoring/match");
        var school = school(me);
        Person chosen = mentee == null ? null : people.get(mentee);
        page.addObject("problem", problem);
        page.addObject("known", school != null);
        var waiting = school == null ? List.<Person>of() : help.waiting(me, school);
        var candidates = chosen == null ? List.<Candidate>of() : help.propose(me, chosen);
        page.addObject("waiting", waiting);
        page.addObject("mentee", chosen);
        page.addObject("candidates", candidates);
        page.addObject(
                "groups",
                people.groups(
                        Stream.concat(
                                        waiting.stream().map(Person::id),
                                        candidates.stream().map(Candidate::id))
                                .toList(),
                        me.today()));
        page.addObject("cap", school == null ? MentorCaps.USUAL : help.cap(school));
        page.addObject("maySet", school != null && oversight.leads(me, school));
        return page;
    }

    /** The school of the first unit somebody leads; null above schools. */
    private @Nullable Unit school(Actor me) {
        return oversight.led(me).stream().findFirst().flatMap(units::schoolOf).orElse(null);
    }
}

package org.qinglan.observation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.People;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 听评课: who was seen, what was seen of somebody, whether observers agree. */
@Controller
class ObservationPages {
    private static final int FOUR_WEEKS = 4;

    private final Coverage coverage;
    private final Taught taught;
    private final Ratings ratings;
    private final Leading leading;
    private final People people;
    private final Terms terms;

    ObservationPages(Coverage coverage, Taught taught, Ratings ratings, Leading leading, People people, Terms terms) {
        this.coverage = coverage;
        this.taught = taught;
        this.ratings = ratings;
        this.leading = leading;
        this.people = people;
        this.terms = terms;
    }

    @Bean
    MenuEntry observationMenu() {
        return new MenuEntry(52, "听评课", "/observations", Who.EVERYBODY);
    }

    @GetMapping("/observations")
    @MayBeCalledBy(Who.EVERYBODY)
    String start(Actor me, Model model) {
        model.addAttribute("leads", !leading.unitsOf(me).isEmpty());
        model.addAttribute("sets", me.isAny(Who.OFFICES) && me.homeUnit().isPresent());
        model.addAttribute("me", me.personId());
        return "observation/start";
    }

    @GetMapping("/observations/coverage")
    @MayBeCalledBy(Who.LEADERS)
    String coverage(
            Actor me,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "4") String weeks,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        int limit = weeks.matches("[1-9]|1\\d|20") ? Integer.parseInt(weeks) : FOUR_WEEKS;
        model.addAttribute("board", coverage.of(me, unit, limit));
        return htmx == null ? "observation/coverage" : "observation/board";
    }

    @GetMapping("/observations/of/{observed}")
    @MayBeCalledBy(Who.EVERYBODY)
    String taught(Actor me, @PathVariable UUID observed, Model model) {
        model.addAttribute("view", taught.of(me, observed));
        return "observation/taught";
    }

    /** For those who sat in the lessons, and for the 教科室主任 of the school: nobody else learns who judged how. */
    @GetMapping("/observations/agreement")
    @MayBeCalledBy(Who.EVERYBODY)
    String agreement(Actor me, Model model) {
        var director = leading.researchDirectorOf(me);
        var scored =
                terms.at(me.today()).map(term -> scored(me, term, director)).orElse(List.of());
        var agreement = new Agreement(Agreement.joint(scored));
        model.addAttribute("agreement", agreement);
        model.addAttribute("director", !director.isEmpty());
        model.addAttribute(
                "names",
                new Names(people.all(agreement.lessons().stream()
                        .map(Agreement.Joint::teacherId)
                        .distinct()
                        .toList())));
        return "observation/agreement";
    }

    private List<Rating> scored(Actor me, Term term, List<UUID> director) {
        if (director.isEmpty()) return ratings.besides(me.personId(), term.firstDay(), me.today());
        return director.stream()
                .flatMap(school -> ratings.ofSchool(school, term.firstDay(), me.today()).stream())
                .toList();
    }
}

package org.qinglan.publiclesson.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.Seeing;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
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

/** 练兵课: whose turn it is, and the rosters of the months. */
@Controller
class PracticePages {
    private static final int MONTHS = 4;
    private static final int SHOWN = 8;
    private final Rostering rostering;
    private final Practices practices;
    private final Seeing seeing;
    private final People people;
    private final Units units;

    PracticePages(Rostering rostering, Practices practices, Seeing seeing, People people, Units units) {
        this.rostering = rostering;
        this.practices = practices;
        this.seeing = seeing;
        this.people = people;
        this.units = units;
    }

    @GetMapping("/public-lessons/practice")
    @MayBeCalledBy(Who.EVERYBODY)
    String page(Actor me, @RequestParam(required = false) @Nullable UUID unit, Model model) {
        return shown(me, unit == null ? group(me) : units.get(unit), null, model);
    }

    @PostMapping("/public-lessons/practice")
    @MayBeCalledBy(Who.LEADERS)
    String propose(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam YearMonth month,
            @RequestParam int count,
            @RequestParam(defaultValue = "") String theme,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("month", month);
        model.addAttribute("count", count);
        model.addAttribute("theme", theme);
        return answered(
                me,
                units.get(unit),
                rostering.propose(me, unit, month, count, theme),
                "排出来了，看看合不合适；定下来以前可以换人。",
                model,
                response,
                next);
    }

    @PostMapping("/public-lessons/practice/{practiceRoster}/swap")
    @MayBeCalledBy(Who.LEADERS)
    String swap(
            Actor me,
            @PathVariable("practiceRoster") UUID id,
            @RequestParam int seq,
            @RequestParam UUID instead,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var unit = unit(id);
        return answered(me, unit, rostering.swap(me, id, seq, instead), "换好了。", model, response, next);
    }

    @PostMapping("/public-lessons/practice/{practiceRoster}/accept")
    @MayBeCalledBy(Who.LEADERS)
    String accept(
            Actor me,
            @PathVariable("practiceRoster") UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var unit = unit(id);
        return answered(me, unit, rostering.accept(me, id), "定下来了，轮到的老师都收到了提醒。", model, response, next);
    }

    @PostMapping("/public-lessons/practice/{practiceRoster}/drop")
    @MayBeCalledBy(Who.LEADERS)
    String drop(Actor me, @PathVariable("practiceRoster") UUID id) {
        var unit = unit(id);
        rostering.drop(me, id);
        return "redirect:" + link(unit);
    }

    private String answered(
            Actor me,
            Unit unit,
            Decision<Practice, Refusal> answer,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (answer) {
            case Done(var practice) -> {
                Flash.say(next, done);
                yield "redirect:" + link(unit);
            }
            case Refused(var why) -> Refusals.show(why, response, model, shown(me, unit, why.sentence(), model));
        };
    }

    private String shown(Actor me, Unit unit, @Nullable String problem, Model model) {
        if (!seeing.isInside(me, unit)) throw new Forbidden("练兵课的名单本组的人和带组、带学校的人看得到。");
        var month = YearMonth.from(me.today());
        var rosters = practices.of(unit.id());
        var open = Stream.iterate(month, m -> m.plusMonths(1))
                .limit(MONTHS)
                .filter(rostering::hasLessons)
                .filter(m -> rosters.stream()
                        .noneMatch(r -> YearMonth.from(r.month()).equals(m)))
                .toList();
        var upcoming = open.isEmpty() ? month.plusMonths(MONTHS) : open.getFirst();
        var rotation = rostering.rotation(unit, upcoming.atDay(1));
        var members = people.within(unit.id(), me.today());
        var names = members.stream().collect(Collectors.toMap(Person::id, Person::name));
        model.addAttribute(
                "view",
                new PracticeView(
                        unit,
                        rotation.turns(SHOWN).stream()
                                .map(t -> new PracticeView.Line(names.getOrDefault(t.personId(), ""), t.reason()))
                                .toList(),
                        rotation.away().stream().map(Rotation.Member::name).toList(),
                        rosters,
                        members,
                        open,
                        units.schoolOf(unit)
                                .filter(school -> me.leadsWithin(school, unit))
                                .isPresent(),
                        problem));
        return "publiclesson/practice";
    }

    /** The 教研组 somebody works in; who works in none sees the own school as one group. */
    private Unit group(Actor me) {
        var home = me.homeUnit().orElseThrow(() -> new Forbidden("您还没有分到哪个组，请学校的数据管理员先加上岗位。"));
        if (home.kind() == UnitKind.LESSON_PREP_GROUP && home.parentId() != null) return units.get(home.parentId());
        var place = units.get(home.actsFor());
        if (units.schoolOf(place).isEmpty()) throw new Forbidden("练兵课由学校里的组自己排，名单在学校里看。");
        return place;
    }

    private Unit unit(UUID practice) {
        return units.get(
                practices.find(practice).orElseThrow(() -> new NoSuch("练兵课名单")).unitId());
    }

    private static String link(Unit unit) {
        return "/public-lessons/practice?unit=" + unit.id();
    }
}

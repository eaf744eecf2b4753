package org.qinglan.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.HolidayList;
import org.qinglan.school.HolidayLists;
import org.qinglan.school.HolidayNotice;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 法定假: entering a year that the program does not know yet, by pasting the notice or by hand. */
@Controller
class HolidayPages {
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2100;

    private final Reach reach;
    private final HolidayLists lists;
    private final Audit audit;

    HolidayPages(Reach reach, HolidayLists lists, Audit audit) {
        this.reach = reach;
        this.lists = lists;
        this.audit = audit;
    }

    @GetMapping("/people/holidays/{holidayYear}")
    @MayBeCalledBy(Who.STEWARDS)
    String holidays(
            Actor me, @PathVariable int holidayYear, @RequestParam(required = false) @Nullable UUID unit, Model model) {
        var at = at(me, unit);
        var form = lists.find(at, year(holidayYear)).map(HolidayForm::of).orElseGet(HolidayForm::blank);
        show(me, at, holidayYear, form, "", List.of(), model);
        model.addAttribute("saved", lists.find(at, holidayYear).isPresent());
        return "roster/holidays";
    }

    /** Fills the form from the notice; nothing is saved before somebody has looked at it. */
    @PostMapping("/people/holidays/{holidayYear}/notice")
    @MayBeCalledBy(Who.STEWARDS)
    String read(
            Actor me,
            @PathVariable int holidayYear,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam String notice,
            Model model) {
        var at = at(me, unit);
        var reading = HolidayNotice.read(notice, year(holidayYear));
        show(me, at, holidayYear, HolidayForm.of(reading.list()), notice, reading.doubts(), model);
        model.addAttribute("read", reading.list().holidays().size());
        return "roster/holidays";
    }

    @PostMapping("/people/holidays/{holidayYear}")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object save(
            Actor me,
            @PathVariable int holidayYear,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam Map<String, String> typed,
            Model model) {
        var at = at(me, unit);
        var form = HolidayForm.typed(typed);
        return switch (saved(at, year(holidayYear), form)) {
            case Done(var list) -> {
                audit.note(me, "填法定假", "单位", at.id(), null, list);
                yield "redirect:/people/holidays/" + holidayYear + "?unit=" + at.id();
            }
            case Refused(var why) -> {
                show(me, at, holidayYear, form, typed.getOrDefault("notice", ""), List.of(), model);
                model.addAttribute("problem", why);
                var page = new ModelAndView("roster/holidays", model.asMap());
                page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                yield page;
            }
        };
    }

    private Decision<HolidayList, String> saved(Unit at, int year, HolidayForm form) {
        return switch (form.list(year)) {
            case Done(var list) -> lists.save(at, list);
            case Refused(var why) -> new Refused<>(why);
        };
    }

    private static int year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new NoSuch("这一年的法定假");
        return year;
    }

    private Unit at(Actor me, @Nullable UUID unit) {
        if (unit != null) return reach.kept(me, unit);
        return kept(me).stream().findFirst().orElseThrow(() -> new Forbidden("法定假由数据管理员来填。"));
    }

    private List<Unit> kept(Actor me) {
        return reach.roots(me).stream().filter(unit -> Reach.keeps(me, unit)).toList();
    }

    private void show(Actor me, Unit at, int year, HolidayForm form, String notice, List<String> doubts, Model model) {
        var all = new LinkedHashMap<UUID, Unit>();
        kept(me).forEach(unit -> all.put(unit.id(), unit));
        all.put(at.id(), at);
        model.addAttribute("unit", at);
        model.addAttribute("units", List.copyOf(all.values()));
        model.addAttribute("year", year);
        model.addAttribute("form", form);
        model.addAttribute("notice", notice);
        model.addAttribute("doubts", doubts);
        model.addAttribute("read", 0);
        model.addAttribute("saved", false);
        model.addAttribute("problem", null);
    }
}

package org.qinglan.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Calendars;
import org.qinglan.school.HolidayLists;
import org.qinglan.school.Role;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 学期与校历: opening a term, and its weeks with the days off and the days worked instead. */
@Controller
public class CalendarPages {
    /**
     * A day of the table.
     *
     * @param word 休 国庆节, 班 补周三; blank for an ordinary day
     * @param open whether nobody has said yet whose timetable an adjusted workday follows
     */
    public record Day(LocalDate day, boolean inTerm, boolean school, boolean work, boolean open, String word) {
        /** 12, and 10月1 where a month begins. */
        public String label() {
            int n = day.getDayOfMonth();
            return n == 1 ? day.getMonthValue() + "月1" : String.valueOf(n);
        }
    }

    /** 第N周. */
    public record Week(int number, List<Day> days) {}

    private final Reach reach;
    private final Units units;
    private final Terms terms;
    private final Calendars calendars;
    private final HolidayLists holidays;
    private final Audit audit;

    CalendarPages(Reach reach, Units units, Terms terms, Calendars calendars, HolidayLists holidays, Audit audit) {
        this.reach = reach;
        this.units = units;
        this.terms = terms;
        this.calendars = calendars;
        this.holidays = holidays;
        this.audit = audit;
    }

    @GetMapping("/people/terms")
    @MayBeCalledBy({Who.LEADERS, Who.OFFICES, Who.STEWARDS})
    String terms(Actor me, Model model) {
        list(me, null, Map.of(), model);
        return "roster/terms";
    }

    @PostMapping("/people/terms")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object open(
            Actor me,
            @RequestParam String code,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate firstDay,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate lastDay,
            @RequestParam Map<String, String> typed,
            Model model) {
        if (!mayOpen(me)) throw new Forbidden("学期由最上面一级的数据管理员建，请和他们联系。");
        return switch (calendars.openTerm(code, firstDay, lastDay)) {
            case Done(var term) -> {
                audit.note(me, "建学期", "学期", term.id(), null, Map.of("学期", term.chinese()));
                yield "redirect:/people/terms/" + term.id();
            }
            case Refused(var why) -> {
                list(me, why.sentence(), typed, model);
                yield unprocessable("roster/terms", model);
            }
        };
    }

    @GetMapping("/people/terms/{rosterTerm}")
    @MayBeCalledBy({Who.LEADERS, Who.OFFICES, Who.STEWARDS})
    String calendar(
            Actor me,
            @PathVariable("rosterTerm") UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            Model model) {
        show(me, terms.get(id), unitOf(me, unit), day, null, model);
        return "roster/calendar";
    }

    @PostMapping("/people/terms/{rosterTerm}/holidays")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    String fill(Actor me, @PathVariable("rosterTerm") UUID id) {
        if (!mayOpen(me)) throw new Forbidden("法定假由最上面一级的数据管理员载入，请和他们联系。");
        var term = terms.get(id);
        int days = calendars.fillHolidays(term);
        audit.note(me, "载入法定假", "学期", id, null, Map.of("天数", days));
        return "redirect:/people/terms/" + id;
    }

    @PostMapping("/people/terms/{rosterTerm}/days")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object settle(
            Actor me,
            @PathVariable("rosterTerm") UUID id,
            @RequestParam UUID unit,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable DayOfWeek follows,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        var term = terms.get(id);
        var at = reach.kept(me, unit);
        Decision<LocalDate, Calendars.WhyNot> decision = switch (kind) {
            case "OFF" -> calendars.dayOff(term, at, day, name);
            case "WORK" -> calendars.workday(term, at, day, follows, name.isBlank() ? "调休上课" : name);
            default -> {
                calendars.asAbove(at, day);
                yield new Done<>(day);
            }
        };
        return switch (decision) {
            case Done(var settled) -> {
                audit.note(me, "改校历", "单位", unit, null, Map.of("日期", settled.toString(), "改为", kind, "原因", name));
                yield "redirect:/people/terms/" + id + "?unit=" + unit + "#w" + term.weekOf(day);
            }
            case Refused(var why) -> {
                show(me, term, at, day, why.sentence(), model);
                yield unprocessable("roster/calendar", model);
            }
        };
    }

    private static ModelAndView unprocessable(String view, Model model) {
        var page = new ModelAndView(view, model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private void list(Actor me, @Nullable String problem, Map<String, String> typed, Model model) {
        int year = me.today().getMonthValue() >= 6
                ? me.today().getYear()
                : me.today().getYear() - 1;
        model.addAttribute("terms", terms.all());
        model.addAttribute("today", me.today());
        model.addAttribute("mayOpen", mayOpen(me));
        model.addAttribute("firstYear", year);
        var mine = reach.roots(me).stream().findFirst();
        model.addAttribute("unit", mine.orElse(null));
        model.addAttribute("keeps", mine.filter(unit -> Reach.keeps(me, unit)).isPresent());
        model.addAttribute(
                "missing",
                mine.map(unit -> terms.all().stream()
                                .filter(term -> !term.lastDay().isBefore(me.today()))
                                .flatMap(term -> holidays.missing(term, unit).stream())
                                .distinct()
                                .sorted()
                                .toList())
                        .orElse(List.of()));
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
    }

    /** Terms are the whole tenant's: whoever keeps its root opens them. */
    private boolean mayOpen(Actor me) {
        return me.posts().stream()
                .anyMatch(post -> (post.role() == Role.DATA_STEWARD || post.role() == Role.SYSTEM_ADMIN)
                        && units.get(post.unit().actsFor()).parentId() == null);
    }

    /** One's own school before the district: that is whose calendar one asks for. */
    private Unit unitOf(Actor me, @Nullable UUID unit) {
        if (unit != null) return reach.seen(me, unit);
        return reach.roots(me).stream().findFirst().orElseThrow(() -> new Forbidden("您现在没有能看校历的岗位。"));
    }

    private void show(Actor me, Term term, Unit unit, @Nullable LocalDate day, @Nullable String problem, Model model) {
        var calendar = terms.calendar(term, unit);
        model.addAttribute("term", term);
        model.addAttribute("unit", unit);
        model.addAttribute(
                "units",
                reach.roots(me).stream()
                        .flatMap(root -> units.below(root.id()).stream()
                                .filter(u ->
                                        u.equals(root) || u.kind() == UnitKind.SCHOOL || u.kind() == UnitKind.CAMPUS))
                        .distinct()
                        .toList());
        model.addAttribute("weeks", weeks(term, calendar));
        model.addAttribute("today", me.today());
        model.addAttribute("keeps", Reach.keeps(me, unit));
        model.addAttribute("mayOpen", mayOpen(me));
        model.addAttribute("own", calendars.own(term, unit));
        model.addAttribute("chosen", day != null && term.contains(day) ? day(day, term, calendar) : null);
        model.addAttribute("missing", holidays.missing(term, unit));
        model.addAttribute("problem", problem);
    }

    private static List<Week> weeks(Term term, SchoolCalendar calendar) {
        return calendar.weeks().stream()
                .map(week -> new Week(
                        week.number(),
                        week.monday()
                                .datesUntil(week.monday().plusDays(7))
                                .map(d -> day(d, term, calendar))
                                .toList()))
                .toList();
    }

    private static Day day(LocalDate day, Term term, SchoolCalendar calendar) {
        var exception = calendar.exceptions().get(day);
        boolean school = calendar.isSchoolDay(day);
        if (exception == null) return new Day(day, term.contains(day), school, false, false, "");
        var follows = exception.follows();
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        boolean open = exception.work() && weekend && follows == null;
        String word = open
                ? "还没定按周几上课"
                : exception.work() && follows != null ? "按" + weekday(follows) + "上课" : exception.name();
        return new Day(day, term.contains(day), school, exception.work(), open, word);
    }

    /** 周三. */
    static String weekday(DayOfWeek weekday) {
        return ChineseDates.weekday(LocalDate.of(2024, 1, 1).plusDays(weekday.getValue() - 1L));
    }
}

package org.qinglan.arrange;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.web.Flash;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 调课: the sheets, a new one, one with its proposal. */
@Controller
class ArrangePages {
    private static final int LAST_PERIOD = 12;

    private final Arrangements arrangements;
    private final ArrangementRows rows;
    private final Units units;
    private final People people;
    private final Timetable timetable;
    private final Audit audit;

    ArrangePages(
            Arrangements arrangements,
            ArrangementRows rows,
            Units units,
            People people,
            Timetable timetable,
            Audit audit) {
        this.arrangements = arrangements;
        this.rows = rows;
        this.units = units;
        this.people = people;
        this.timetable = timetable;
        this.audit = audit;
    }

    /** Whoever leads the school sees all of its sheets, anybody else those that concern her. */
    @GetMapping("/arrangements")
    @MayBeCalledBy(Who.EVERYBODY)
    String list(Actor me, @RequestParam(defaultValue = "1") int page, Model model) {
        var school = school(me);
        boolean leads = school != null && me.leads(school);
        model.addAttribute("school", school);
        model.addAttribute("leads", leads);
        model.addAttribute(
                "sheets",
                school != null && leads ? rows.ofSchool(school.id(), page) : rows.ofPerson(me.personId(), page));
        return "arrange/list";
    }

    /** Who comes from a lesson that clashes finds it filled in, with the own name ticked. */
    @GetMapping("/arrangements/new")
    @MayBeCalledBy(Who.EVERYBODY)
    String compose(
            Actor me,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int first,
            @RequestParam(defaultValue = "4") int last,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        List<UUID> who = day == null ? List.of() : List.of(me.personId());
        return form(
                me,
                own(me),
                new SheetForm(reason, day == null ? me.today().plusDays(1) : day, first, last, who),
                null,
                model);
    }

    @PostMapping("/arrangements")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, SheetForm form, HttpServletResponse response, Model model, RedirectAttributes after) {
        var school = own(me);
        var absent = new ArrayList<Absentee>();
        if (form.day() == null) {
            response.setStatus(422);
            return form(me, school, form, ArrangeRefusal.NO_SCHOOL.sentence(), model);
        }
        for (UUID person : me.leads(school) ? form.who() : List.of(me.personId()))
            absent.add(new Absentee(person, "", form.day(), form.first(), form.last()));
        return switch (arrangements.open(me, school, form.reason(), absent)) {
            case Done(var made) -> {
                audit.note(me, "排调课", "调课单", made.id(), null, made.reason());
                Flash.say(after, made.state() == Arrangement.State.ASKED ? "交给教导处了，排好了会告诉您。" : proposed(made.id()));
                yield "redirect:/arrangements/" + made.id();
            }
            case Refused(var why) -> {
                response.setStatus(422);
                yield form(me, school, form, why.sentence(), model);
            }
        };
    }

    private String form(Actor me, Unit school, SheetForm form, @Nullable String problem, Model model) {
        Map<String, List<Person>> groups = new LinkedHashMap<>();
        if (me.leads(school))
            for (var unit : units.below(school.id()))
                if (unit.kind() == UnitKind.SUBJECT_GROUP) {
                    var members = people.within(unit.id(), me.today());
                    if (!members.isEmpty()) groups.put(unit.name(), members);
                }
        int periods =
                timetable.bells(school).stream().mapToInt(b -> b.period()).max().orElse(LAST_PERIOD);
        model.addAttribute("groups", groups);
        model.addAttribute("leads", me.leads(school));
        model.addAttribute("form", form);
        model.addAttribute("periods", periods);
        model.addAttribute("today", me.today());
        model.addAttribute("problem", problem);
        return "arrange/new";
    }

    @GetMapping("/arrangements/{arrangement}")
    @MayBeCalledBy(Who.EVERYBODY)
    String sheet(
            Actor me,
            @PathVariable("arrangement") UUID sheet,
            @RequestParam(defaultValue = "") String lesson,
            Model model) {
        return show(me, seen(me, sheet), lesson, null, model);
    }

    @PostMapping("/arrangements/{arrangement}/propose")
    @MayBeCalledBy(Who.OFFICES)
    String propose(
            Actor me,
            @PathVariable("arrangement") UUID sheet,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        var it = led(me, sheet);
        var answered = arrangements.propose(me, sheet);
        Flash.say(after, proposed(sheet));
        return answer(me, it, answered, "重新排调课", response, model);
    }

    private String proposed(UUID sheet) {
        return rows.decided(sheet).isEmpty() ? "这段时间没有要换的课，看一看再定。" : "排好了，看一看，再点“就这样定”。";
    }

    @PostMapping("/arrangements/{arrangement}/choose")
    @MayBeCalledBy(Who.OFFICES)
    String choose(
            Actor me,
            @PathVariable("arrangement") UUID sheet,
            @RequestParam String lesson,
            @RequestParam String option,
            HttpServletResponse response,
            Model model) {
        var decision = arrangements.choose(me, led(me, sheet).id(), lesson, option);
        return answer(me, rows.get(sheet), decision, "改一节调课", response, model);
    }

    @PostMapping("/arrangements/{arrangement}/settle")
    @MayBeCalledBy(Who.OFFICES)
    String settle(
            Actor me,
            @PathVariable("arrangement") UUID sheet,
            @RequestParam(defaultValue = "false") boolean open,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        // shown only where the answer leads on to another page
        Flash.say(after, "定了，有关的老师都收到提醒了。");
        return answer(me, led(me, sheet), arrangements.settle(me, sheet, open), "定下调课", response, model);
    }

    /** By whoever leads the school; what nobody arranged yet also by whoever asked for it. */
    @PostMapping("/arrangements/{arrangement}/cancel")
    @MayBeCalledBy(Who.EVERYBODY)
    String cancel(
            Actor me,
            @PathVariable("arrangement") UUID sheet,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        var found = seen(me, sheet);
        boolean ownWish =
                found.state() == Arrangement.State.ASKED && found.madeBy().equals(me.personId());
        if (!ownWish) led(me, sheet);
        Flash.say(after, "撤了，课照课表上。");
        return answer(me, found, arrangements.cancel(me, sheet), "撤调课", response, model);
    }

    private String answer(
            Actor me,
            Arrangement sheet,
            Decision<Arrangement, ArrangeRefusal> decision,
            String deed,
            HttpServletResponse response,
            Model model) {
        return switch (decision) {
            case Done(var done) -> {
                audit.note(me, deed, "调课单", done.id(), null, done.state());
                yield "redirect:/arrangements/" + done.id();
            }
            case Refused(var why) -> {
                response.setStatus(422);
                yield show(me, sheet, "", why.sentence(), model);
            }
        };
    }

    private String show(Actor me, Arrangement sheet, String lesson, @Nullable String problem, Model model) {
        var school = units.get(sheet.unitId());
        boolean leads = me.leads(school);
        model.addAttribute("sheet", sheet);
        model.addAttribute("school", school);
        model.addAttribute("absent", Absentee.words(rows.absent(sheet.id())));
        model.addAttribute("decided", rows.decided(sheet.id()));
        model.addAttribute("leads", leads);
        model.addAttribute("mine", sheet.madeBy().equals(me.personId()));
        model.addAttribute("lesson", lesson);
        model.addAttribute(
                "offers",
                leads && sheet.isOpen() && !lesson.isEmpty() ? arrangements.offers(me, sheet, lesson) : List.of());
        model.addAttribute("problem", problem);
        return "arrange/sheet";
    }

    /** Those who lead the school, who asked, who are away, and, once it is settled, who come instead. */
    private Arrangement seen(Actor me, UUID id) {
        var sheet = rows.get(id);
        boolean concerned = sheet.madeBy().equals(me.personId())
                || rows.absent(id).stream().anyMatch(a -> a.personId().equals(me.personId()))
                || (!sheet.isOpen()
                        && rows.decided(id).stream().anyMatch(d -> me.personId().equals(d.byId())));
        if (!concerned && !me.leads(units.get(sheet.unitId()))) throw new Forbidden("这张调课单只有有关的老师和教导处看得到。");
        return sheet;
    }

    private Arrangement led(Actor me, UUID id) {
        var sheet = rows.get(id);
        if (!me.leads(units.get(sheet.unitId()))) throw new Forbidden("调课由本校教导处和校领导来定。");
        return sheet;
    }

    private Unit own(Actor me) {
        var school = school(me);
        if (school == null) throw new Forbidden("您现在不在学校任教，没有要调的课。");
        return school;
    }

    private @Nullable Unit school(Actor me) {
        return me.posts().stream()
                .flatMap(post -> units.schoolOf(post.unit()).stream())
                .findFirst()
                .orElse(null);
    }
}

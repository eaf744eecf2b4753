package org.qinglan.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Organisation;
import org.qinglan.school.Organisation.Design;
import org.qinglan.school.People;
import org.qinglan.school.Role;
import org.qinglan.school.Staff;
import org.qinglan.school.Staff.Appointment;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Refusal;
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

/** A unit: rename, close, add below; an overlay's members. */
@Controller
class UnitPages {
    private final Reach reach;
    private final Units units;
    private final Organisation organisation;
    private final People people;
    private final Staff staff;
    private final Audit audit;

    UnitPages(Reach reach, Units units, Organisation organisation, People people, Staff staff, Audit audit) {
        this.reach = reach;
        this.units = units;
        this.organisation = organisation;
        this.people = people;
        this.staff = staff;
        this.audit = audit;
    }

    @GetMapping("/people/units/{rosterUnit}")
    @MayBeCalledBy(Who.STEWARDS)
    String unit(Actor me, @PathVariable("rosterUnit") UUID id, Model model) {
        show(reach.kept(me, id), null, Map.of(), me.today(), model);
        return "roster/unit";
    }

    @PostMapping("/people/units/{rosterUnit}/below")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object add(
            Actor me,
            @PathVariable("rosterUnit") UUID id,
            @RequestParam UnitKind kind,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Subject subject,
            @RequestParam(required = false) @Nullable Integer grade,
            @RequestParam Map<String, String> typed,
            Model model) {
        var parent = reach.kept(me, id);
        return answer(
                me, parent, "建单位", organisation.add(parent, new Design(kind, name, subject, grade)), typed, model);
    }

    @PostMapping("/people/units/{rosterUnit}/name")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object rename(
            Actor me,
            @PathVariable("rosterUnit") UUID id,
            @RequestParam String rename,
            @RequestParam(defaultValue = "") String was,
            @RequestParam Map<String, String> typed,
            Model model) {
        var unit = reach.kept(me, id);
        return answer(
                me, unit, "改单位名称", organisation.rename(was.isEmpty() ? unit : unit.called(was), rename), typed, model);
    }

    @PostMapping("/people/units/{rosterUnit}/close")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object close(
            Actor me,
            @PathVariable("rosterUnit") UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate lastDay,
            @RequestParam Map<String, String> typed,
            Model model) {
        var unit = reach.kept(me, id);
        var decision = organisation.close(unit, lastDay);
        var parent = unit.parentId();
        if (decision instanceof Done && parent != null) {
            audit.note(me, "停用单位", "单位", id, Map.of("名称", unit.name()), null);
            return "redirect:/people?unit=" + parent;
        }
        return answer(me, unit, "停用单位", decision, typed, model);
    }

    /** Members of an overlay may work anywhere in the tenant. */
    @PostMapping("/people/units/{rosterUnit}/members")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object member(
            Actor me,
            @PathVariable("rosterUnit") UUID id,
            @RequestParam String member,
            @RequestParam Role role,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate memberSince,
            @RequestParam Map<String, String> typed,
            Model model) {
        var unit = reach.kept(me, id);
        PeoplePages.mayGive(me, role);
        var found = people.called(member.replaceAll("\\s", ""));
        boolean reachable = unit.overlay()
                || (found.size() == 1 && reach.keepsPerson(me, found.getFirst().id()));
        if (found.size() != 1 || !reachable) {
            String why = found.size() > 1
                    ? "叫“" + member + "”的有 " + found.size() + " 人，请写工号。"
                    : "没有找到“" + member + "”，请写姓名或工号。";
            return refused(unit, why, typed, me.today(), model);
        }
        var to = new Appointment(unit, role, unit.subject(), memberSince);
        return answer(me, unit, "加成员", staff.appoint(found.getFirst(), to), typed, model);
    }

    private <T, R extends Refusal> Object answer(
            Actor me, Unit unit, String deed, Decision<T, R> decision, Map<String, String> typed, Model model) {
        return switch (decision) {
            case Done(var value) -> {
                audit.note(me, deed, "单位", unit.id(), Map.of("名称", unit.name()), Map.of("结果", String.valueOf(value)));
                yield "redirect:/people/units/" + unit.id();
            }
            case Refused(var why) -> refused(unit, why.sentence(), typed, me.today(), model);
        };
    }

    private ModelAndView refused(Unit unit, String why, Map<String, String> typed, LocalDate today, Model model) {
        show(unit, why, typed, today, model);
        var page = new ModelAndView("roster/unit", model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private void show(Unit unit, @Nullable String problem, Map<String, String> typed, LocalDate today, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
        model.addAttribute("today", today);
        model.addAttribute(
                "below",
                units.below(unit.id()).stream()
                        .filter(child -> unit.id().equals(child.parentId()))
                        .toList());
        model.addAttribute("members", people.within(unit.id(), today));
        model.addAttribute("kinds", Arrays.asList(UnitKind.values()));
        model.addAttribute("subjects", Arrays.asList(Subject.values()));
        model.addAttribute(
                "roles",
                unit.overlay()
                        ? List.of(Role.MEMBER, Role.STUDIO_LEADER)
                        : List.of(Role.TEACHER, Role.STAFF, Role.SUBJECT_GROUP_LEADER, Role.LESSON_PREP_LEADER));
    }
}

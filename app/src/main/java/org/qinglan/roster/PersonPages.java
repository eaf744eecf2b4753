package org.qinglan.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Absence;
import org.qinglan.school.Absences;
import org.qinglan.school.Distinctions;
import org.qinglan.school.Honour;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Staff;
import org.qinglan.school.Staff.Appointment;
import org.qinglan.school.Subject;
import org.qinglan.school.Title;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
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

/** One person: posts, titles, honours, pairings, absences; each with its days. */
@Controller
public class PersonPages {
    /** One pairing as this person's page shows it. */
    public record Pair(Mentoring mentoring, String mentor, String mentee, boolean holds) {}

    /**
     * Everything the page shows.
     *
     * @param phone masked, or whole after a noted look
     * @param keeps whether the viewer may change everything here
     * @param leads whether the viewer may note absences and pairings
     */
    public record View(
            Person person,
            String phone,
            String email,
            List<Post> posts,
            List<Title> titles,
            List<Honour> honours,
            List<Pair> pairs,
            List<Absence> absences,
            boolean keeps,
            boolean leads) {}

    private final Reach reach;
    private final Units units;
    private final People people;
    private final Staff staff;
    private final Distinctions distinctions;
    private final Mentorings mentorings;
    private final Absences absences;
    private final Audit audit;

    PersonPages(
            Reach reach,
            Units units,
            People people,
            Staff staff,
            Distinctions distinctions,
            Mentorings mentorings,
            Absences absences,
            Audit audit) {
        this.reach = reach;
        this.units = units;
        this.people = people;
        this.staff = staff;
        this.distinctions = distinctions;
        this.mentorings = mentorings;
        this.absences = absences;
        this.audit = audit;
    }

    @GetMapping("/people/{rosterPerson}")
    @MayBeCalledBy({Who.LEADERS, Who.OFFICES, Who.STEWARDS})
    String person(Actor me, @PathVariable("rosterPerson") UUID id, Model model) {
        show(me, reach.seenPerson(me, id), null, Map.of(), model);
        return "roster/person";
    }

    /** Personal data: a look is a deed, and is noted. */
    @PostMapping("/people/{rosterPerson}/phone")
    @MayBeCalledBy({Who.OFFICES, Who.STEWARDS})
    @Transactional
    String phone(Actor me, @PathVariable("rosterPerson") UUID id, Model model) {
        var person = reach.seenPerson(me, id);
        show(me, person, null, Map.of(), model);
        model.addAttribute("phone", staff.contact(id).phone());
        audit.note(me, "查看电话", "人", id, null, null);
        return "roster/person";
    }

    @PostMapping("/people/{rosterPerson}")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object change(
            Actor me,
            @PathVariable("rosterPerson") UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate servingSince,
            @RequestParam(defaultValue = "false") boolean noPhone,
            @RequestParam int seen,
            Model model) {
        var person = reach.keptPerson(me, id);
        // An empty field of a masked number means: as it was.
        var fields = new HashMap<>(typed);
        if (noPhone) fields.put("phone", "");
        else if (typed.getOrDefault("phone", "").isBlank())
            fields.put("phone", Objects.requireNonNullElse(staff.contact(id).phone(), ""));
        var decision = staff.change(person, PeoplePages.particulars(fields, servingSince), seen);
        return answer(me, person, "改人员信息", decision, typed, model);
    }

    @PostMapping("/people/{rosterPerson}/leave")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    String leave(
            Actor me,
            @PathVariable("rosterPerson") UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate leaveOn) {
        var person = reach.keptPerson(me, id);
        if (id.equals(me.personId())) throw new Forbidden("不能把自己记为离校，请找另一位管理员。");
        boolean elsewhere =
                people.postsFrom(List.of(id), me.today()).stream().anyMatch(post -> !Reach.keeps(me, post.unit()));
        if (elsewhere) throw new Forbidden(person.name() + "在别的单位还有岗位，只能结束本单位的岗位。");
        staff.leave(person, leaveOn);
        audit.note(me, "记为离校", "人", id, null, Map.of("日期", leaveOn.toString()));
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{rosterPerson}/posts")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object appoint(
            Actor me,
            @PathVariable("rosterPerson") UUID id,
            @RequestParam UUID postUnit,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable Subject subject,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate postSince,
            @RequestParam Map<String, String> typed,
            Model model) {
        var unit = reach.kept(me, postUnit);
        PeoplePages.mayGive(me, role);
        // Members of an overlay come from anywhere in the tenant; everybody else must be one's own.
        var person = unit.overlay() ? people.get(id) : reach.keptPerson(me, id);
        var decision = staff.appoint(
                person, new Appointment(unit, role, subject == null ? unit.subject() : subject, postSince));
        return answer(me, person, "任命", decision, typed, model);
    }

    @PostMapping("/people/{rosterPerson}/posts/{post}/end")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object endPost(
            Actor me,
            @PathVariable("rosterPerson") UUID id,
            @PathVariable UUID post,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate lastDay,
            @RequestParam Map<String, String> typed,
            Model model) {
        var held = people.allPosts(id).stream()
                .filter(p -> p.id().equals(post))
                .findFirst()
                .orElseThrow(() -> new NoSuch("岗位"));
        reach.kept(me, held.unit().id());
        PeoplePages.mayGive(me, held.role());
        return answer(me, people.get(id), "结束岗位", staff.endPost(held, lastDay), typed, model);
    }

    @PostMapping("/people/{rosterPerson}/titles")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    String title(
            Actor me,
            @PathVariable("rosterPerson") UUID id,
            @RequestParam String title,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate titleSince) {
        reach.keptPerson(me, id);
        if (!title.isBlank()) {
            distinctions.giveTitle(id, title.strip(), titleSince);
            audit.note(me, "记职称", "人", id, null, Map.of("职称", title.strip(), "起", titleSince.toString()));
        }
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{rosterPerson}/honours")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object honour(
            Actor me,
            @PathVariable("rosterPerson") UUID id,
            @RequestParam String honour,
            @RequestParam(defaultValue = "") String level,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate honourSince,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate honourUntil,
            @RequestParam Map<String, String> typed,
            Model model) {
        var person = reach.keptPerson(me, id);
        var given = new Honour(id, honour.strip(), level.isBlank() ? null : level.strip(), honourSince, honourUntil);
        return answer(me, person, "记荣誉", distinctions.giveHonour(given), typed, model);
    }

    @PostMapping("/people/{rosterPerson}/absences")
    @MayBeCalledBy({Who.LEADERS, Who.OFFICES, Who.STEWARDS})
    @Transactional
    Object absent(
            Actor me,
            @PathVariable("rosterPerson") UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate firstDay,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate lastDay,
            @RequestParam String reason,
            @RequestParam Map<String, String> typed,
            Model model) {
        var person = led(me, id);
        return answer(me, person, "记请假", absences.add(id, firstDay, lastDay, reason), typed, model);
    }

    @PostMapping("/people/{rosterPerson}/absences/{absence}/remove")
    @MayBeCalledBy({Who.LEADERS, Who.OFFICES, Who.STEWARDS})
    @Transactional
    String present(Actor me, @PathVariable("rosterPerson") UUID id, @PathVariable UUID absence) {
        var noted = absences.get(absence);
        led(me, noted.personId());
        absences.remove(noted);
        audit.note(me, "删请假", "人", noted.personId(), noted, null);
        return "redirect:/people/" + noted.personId();
    }

    @PostMapping("/people/{rosterPerson}/mentors")
    @MayBeCalledBy({Who.LEADERS, Who.OFFICES, Who.STEWARDS})
    @Transactional
    Object pair(
            Actor me,
            @PathVariable("rosterPerson") UUID id,
            @RequestParam String mentor,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate pairSince,
            @RequestParam Map<String, String> typed,
            Model model) {
        var mentee = led(me, id);
        var found = people.called(mentor.replaceAll("\\s", ""));
        if (found.size() == 1)
            return answer(me, mentee, "结对", mentorings.add(found.getFirst().id(), id, theme, pairSince), typed, model);
        String why =
                found.isEmpty() ? "没有找到“" + mentor + "”，请写姓名或工号。" : "叫“" + mentor + "”的有 " + found.size() + " 人，请写工号。";
        return refused(me, mentee, why, typed, model);
    }

    @PostMapping("/people/{rosterPerson}/mentors/{pair}/end")
    @MayBeCalledBy({Who.LEADERS, Who.OFFICES, Who.STEWARDS})
    @Transactional
    Object unpair(
            Actor me,
            @PathVariable("rosterPerson") UUID id,
            @PathVariable UUID pair,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate lastDay,
            @RequestParam Map<String, String> typed,
            Model model) {
        var made = mentorings.get(pair);
        var mentee = led(me, made.menteeId());
        return answer(me, mentee, "结束结对", mentorings.end(made, lastDay), typed, model);
    }

    private Person led(Actor me, UUID id) {
        var person = people.get(id);
        if (!reach.leadsPerson(me, id)) throw new Forbidden(person.name() + "不在您负责的单位。");
        return person;
    }

    private <T, R extends Refusal> Object answer(
            Actor me, Person person, String deed, Decision<T, R> decision, Map<String, String> typed, Model model) {
        return switch (decision) {
            case Done(var value) -> {
                audit.note(me, deed, "人", person.id(), null, Map.of("结果", String.valueOf(value)));
                yield "redirect:/people/" + person.id();
            }
            case Refused(var why) -> refused(me, person, why.sentence(), typed, model);
        };
    }

    private ModelAndView refused(Actor me, Person person, String why, Map<String, String> typed, Model model) {
        show(me, person, why, typed, model);
        var page = new ModelAndView("roster/person", model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private void show(Actor me, Person person, @Nullable String problem, Map<String, String> typed, Model model) {
        UUID id = person.id();
        boolean keeps = reach.keepsPerson(me, id);
        boolean maySeePhone = me.isAny(Who.OFFICES, Who.STEWARDS);
        var contact = staff.contact(id);
        model.addAttribute(
                "view",
                new View(
                        person,
                        maySeePhone ? contact.maskedPhone() : "",
                        maySeePhone && contact.email() != null ? contact.email() : "",
                        people.allPosts(id),
                        distinctions.titlesOf(id),
                        distinctions.honoursOf(id),
                        pairs(id, me.today()),
                        absences.of(id),
                        keeps,
                        reach.leadsPerson(me, id)));
        model.addAttribute("today", me.today());
        model.addAttribute("typed", typed);
        model.addAttribute("seen", staff.version(id));
        model.addAttribute("problem", problem);
        model.addAttribute("phone", null);
        model.addAttribute("units", keeps ? keptUnits(me) : List.of());
        model.addAttribute("roles", PeoplePages.roles(me));
        model.addAttribute("subjects", Arrays.asList(Subject.values()));
    }

    private List<Unit> keptUnits(Actor me) {
        return reach.roots(me).stream()
                .filter(unit -> Reach.keeps(me, unit))
                .flatMap(unit -> units.below(unit.id()).stream())
                .distinct()
                .toList();
    }

    private List<Pair> pairs(UUID id, LocalDate day) {
        return mentorings.of(id).stream()
                .map(m -> new Pair(
                        m,
                        people.get(m.mentorId()).name(),
                        people.get(m.menteeId()).name(),
                        m.holdsOn(day)))
                .toList();
    }
}

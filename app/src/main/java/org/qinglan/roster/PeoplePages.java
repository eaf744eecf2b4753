package org.qinglan.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Directory;
import org.qinglan.school.Distinctions;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Staff;
import org.qinglan.school.Staff.Appointment;
import org.qinglan.school.Staff.Particulars;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 名单: the tree with its numbers, the people of one unit, taking somebody in. */
@Controller
public class PeoplePages {
    /** One line of the list. */
    public record Listed(Person person, String posts, String title) {}

    /** One unit beside the list. */
    public record Branch(Unit unit, int depth, int people) {}

    private static final int DEPTH_SHOWN = 2;

    private final Reach reach;
    private final Units units;
    private final People people;
    private final Directory directory;
    private final Distinctions distinctions;
    private final Staff staff;
    private final Audit audit;

    PeoplePages(
            Reach reach,
            Units units,
            People people,
            Directory directory,
            Distinctions distinctions,
            Staff staff,
            Audit audit) {
        this.reach = reach;
        this.units = units;
        this.people = people;
        this.directory = directory;
        this.distinctions = distinctions;
        this.staff = staff;
        this.audit = audit;
    }

    @GetMapping("/people")
    @MayBeCalledBy({Who.LEADERS, Who.OFFICES, Who.STEWARDS})
    String list(
            Actor me,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var roots = reach.roots(me);
        if (roots.isEmpty()) throw new Forbidden("您现在没有能看名单的岗位。");
        var chosen = unit == null ? roots.getFirst() : reach.seen(me, unit);
        var found = directory.find(new Directory.Search(chosen.id(), q, role, me.today()), page);
        var ids = found.rows().stream().map(Person::id).toList();
        var posts = people.postsFrom(ids, me.today()).stream()
                .filter(post -> post.holdsOn(me.today()))
                .collect(groupingBy(Post::personId));
        var titles = distinctions.titles(ids, me.today());
        model.addAttribute(
                "people",
                found.map(p ->
                        new Listed(p, words(posts.getOrDefault(p.id(), List.of())), titles.getOrDefault(p.id(), ""))));
        model.addAttribute("unit", chosen);
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        if (htmx != null) return "roster/peopleRows";
        model.addAttribute("above", above(me, chosen));
        model.addAttribute("branches", branches(chosen, me.today()));
        model.addAttribute("roots", roots);
        model.addAttribute("roles", Arrays.asList(Role.values()));
        model.addAttribute("keeps", Reach.keeps(me, chosen));
        model.addAttribute("steward", me.isAny(Who.STEWARDS));
        return "roster/people";
    }

    @GetMapping("/people/new")
    @MayBeCalledBy(Who.STEWARDS)
    String blank(Actor me, @RequestParam UUID unit, Model model) {
        form(me, reach.kept(me, unit), Map.of("since", me.today().toString()), model);
        return "roster/newPerson";
    }

    @PostMapping("/people")
    @MayBeCalledBy(Who.STEWARDS)
    @Transactional
    Object take(
            Actor me,
            @RequestParam Map<String, String> typed,
            @RequestParam UUID unit,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable Subject subject,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate servingSince,
            Model model) {
        var to = reach.kept(me, unit);
        mayGive(me, role);
        var who = particulars(typed, servingSince);
        return switch (staff.take(who, new Appointment(to, role, subject, since))) {
            case Done(var person) -> {
                audit.note(me, "加人", "人", person.id(), null, Map.of("姓名", person.name(), "工号", person.employeeNo()));
                yield "redirect:/people/" + person.id();
            }
            case Refused(var why) -> {
                form(me, to, typed, model);
                model.addAttribute("problem", why.sentence());
                var page = new ModelAndView("roster/newPerson", model.asMap());
                page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                yield page;
            }
        };
    }

    /** Roles that open doors are given by the system's administrator only. */
    static void mayGive(Actor me, Role role) {
        boolean opens = role == Role.DATA_STEWARD || role == Role.SYSTEM_ADMIN || role == Role.AUDIT_OFFICER;
        if (opens && !me.isAny(Who.ADMINS)) throw new Forbidden(role.chinese() + "只能由系统管理员任命。");
    }

    static Particulars particulars(Map<String, String> typed, @Nullable LocalDate servingSince) {
        return new Particulars(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("employeeNo", ""),
                servingSince,
                typed.getOrDefault("phone", ""),
                typed.getOrDefault("email", ""));
    }

    /** 三年级数学备课组 教师、备课组长; the unit is named once. */
    static String words(List<Post> posts) {
        var byUnit = new LinkedHashMap<String, List<String>>();
        posts.forEach(p -> byUnit.computeIfAbsent(p.unit().name(), n -> new ArrayList<>())
                .add(p.role().chinese()));
        return byUnit.entrySet().stream()
                .map(e -> e.getKey() + " " + String.join("、", e.getValue()))
                .collect(joining("；"));
    }

    private void form(Actor me, Unit unit, Map<String, String> typed, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("typed", typed);
        model.addAttribute("units", units.below(unit.id()));
        model.addAttribute("roles", roles(me));
        model.addAttribute("subjects", Arrays.asList(Subject.values()));
        model.addAttribute("problem", null);
    }

    static List<Role> roles(Actor me) {
        return Arrays.stream(Role.values())
                .filter(role -> me.isAny(Who.ADMINS)
                        || (role != Role.DATA_STEWARD && role != Role.SYSTEM_ADMIN && role != Role.AUDIT_OFFICER))
                .toList();
    }

    /** The way up, as far as one sees. */
    private List<Unit> above(Actor me, Unit unit) {
        return unit.line().stream()
                .filter(id -> !id.equals(unit.id()))
                .map(units::get)
                .filter(u -> Reach.sees(me, u))
                .toList();
    }

    /** The next two levels below; further down one level at a time. */
    private List<Branch> branches(Unit unit, LocalDate day) {
        var counts = directory.counts(unit.id(), day);
        var below = units.below(unit.id());
        var branches = new ArrayList<Branch>();
        grow(unit, below, counts, 0, branches);
        return branches;
    }

    private static void grow(Unit unit, List<Unit> below, Map<UUID, Integer> counts, int depth, List<Branch> branches) {
        branches.add(new Branch(unit, depth, counts.getOrDefault(unit.id(), 0)));
        if (depth == DEPTH_SHOWN) return;
        below.stream()
                .filter(child -> unit.id().equals(child.parentId()))
                .forEach(child -> grow(child, below, counts, depth + 1, branches));
    }
}

package org.qinglan.roster;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.Bell;
import org.qinglan.school.Lesson;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 课表: the week of a class or of a teacher. */
@Controller
public class TimetablePages {
    /** One period of the week; a weekday without a lesson is null. */
    public record Line(int period, String time, List<@Nullable Lesson> lessons) {}

    private static final int USUAL_DAYS = 5;

    private final Reach reach;
    private final Units units;
    private final Terms terms;
    private final Timetable timetable;
    private final People people;

    TimetablePages(Reach reach, Units units, Terms terms, Timetable timetable, People people) {
        this.reach = reach;
        this.units = units;
        this.terms = terms;
        this.timetable = timetable;
        this.people = people;
    }

    @GetMapping("/people/timetable")
    @MayBeCalledBy({Who.LEADERS, Who.OFFICES, Who.STEWARDS})
    String week(
            Actor me,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(name = "class", required = false) @Nullable UUID classId,
            @RequestParam(required = false) @Nullable UUID teacher,
            Model model) {
        var schools = schools(me);
        if (schools.isEmpty()) throw new Forbidden("您现在没有能看课表的岗位。");
        var school = unit == null
                ? schools.getFirst()
                : schools.stream().filter(s -> s.id().equals(unit)).findFirst().orElseGet(() -> reach.seen(me, unit));
        var term = terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
        var classes = timetable.classes(school.id());
        var chosen = classes.stream().filter(c -> c.id().equals(classId)).findFirst();
        if (classId != null && chosen.isEmpty()) throw new NoSuch("班级");
        var person = teacher == null ? null : colleague(me, teacher, schools);
        List<Lesson> lessons = person != null
                ? timetable.weekOfTeacher(person.id(), term.id())
                : chosen.or(() -> classes.stream().findFirst())
                        .map(c -> timetable.weekOfClass(c.id(), term.id()))
                        .orElse(List.of());
        model.addAttribute("schools", schools);
        model.addAttribute("school", school);
        model.addAttribute("term", term);
        model.addAttribute("classes", classes);
        model.addAttribute("teachers", people.within(school.id(), me.today()));
        model.addAttribute("teacher", person);
        model.addAttribute(
                "group",
                person != null
                        ? null
                        : chosen.or(() -> classes.stream().findFirst()).orElse(null));
        model.addAttribute("days", days(lessons));
        model.addAttribute("lines", lines(lessons, timetable.bells(school)));
        model.addAttribute("keeps", Reach.keeps(me, school));
        return "roster/timetable";
    }

    /** Below what one sees, and the schools one's own group belongs to: to find an hour one must see the others' lessons. */
    private List<Unit> schools(Actor me) {
        return Stream.concat(
                        reach.roots(me).stream()
                                .flatMap(root -> units.below(root.id()).stream())
                                .filter(u -> u.kind() == UnitKind.SCHOOL || u.kind() == UnitKind.CAMPUS),
                        me.posts().stream().flatMap(post -> units.schoolOf(post.unit()).stream()))
                .distinct()
                .toList();
    }

    private Person colleague(Actor me, UUID teacher, List<Unit> schools) {
        boolean near = people.postsFrom(List.of(teacher), me.today()).stream()
                .anyMatch(post -> schools.stream().anyMatch(s -> post.unit().isWithin(s.id())));
        return near ? people.get(teacher) : reach.seenPerson(me, teacher);
    }

    private static List<DayOfWeek> days(List<Lesson> lessons) {
        int last = lessons.stream().mapToInt(l -> l.weekday().getValue()).max().orElse(USUAL_DAYS);
        return Arrays.stream(DayOfWeek.values())
                .filter(d -> d.getValue() <= Math.max(USUAL_DAYS, last))
                .toList();
    }

    private static List<Line> lines(List<Lesson> lessons, List<Bell> bells) {
        var periods = new TreeSet<Integer>();
        bells.forEach(b -> periods.add(b.period()));
        lessons.forEach(l -> periods.add(l.period()));
        Map<Integer, Bell> bell = bells.stream().collect(toMap(Bell::period, b -> b));
        var days = days(lessons);
        return periods.stream()
                .map(period -> {
                    var rung = bell.get(period);
                    String time = rung == null ? "" : rung.begins() + "–" + rung.ends();
                    return new Line(period, time, row(lessons, period, days.size()));
                })
                .toList();
    }

    private static List<@Nullable Lesson> row(List<Lesson> lessons, int period, int days) {
        return IntStream.rangeClosed(1, days)
                .<@Nullable Lesson>mapToObj(day -> lessons.stream()
                        .filter(l -> l.period() == period && l.weekday().getValue() == day)
                        .findFirst()
                        .orElse(null))
                .toList();
    }
}

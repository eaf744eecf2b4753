package org.qinglan.record.observe;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.school.Bell;
import org.qinglan.school.ClassGroup;
import org.qinglan.school.Lesson;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lessons somebody may have sat in: the mentor's of this and last week, today's of the own group and of the school, those of
 * a teacher looked for. The mentor may teach at another school. Left out: one's own, those given while one taught oneself, and those written up already.
 */
@Component
class Lessons {
    /** As many as are looked through without searching. */
    private static final int MOST = 8;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    /** A lesson as it was given on a day. @param at where */
    private record Given(Lesson lesson, LocalDate day, Sight at) {
        String claim(UUID observer) {
            return "observe:" + observer + ":" + day + ":" + lesson.period();
        }
    }

    /**
     * A school's timetable as one person looks at it.
     *
     * @param school the name of another school; empty for the own one
     * @param mine what this person teaches, at the own school
     */
    private record Sight(
            Actor me,
            String school,
            SchoolCalendar calendar,
            Map<Integer, Bell> bells,
            LocalTime now,
            List<Lesson> week,
            Busy mine,
            String rest) {}

    /** What one teaches oneself: in one's way in the same period, at another school at the same time. */
    private record Busy(UUID schoolId, List<Lesson> lessons, SchoolCalendar calendar, Map<Integer, Bell> bells) {
        boolean isInTheWayOf(Lesson lesson, LocalDate day, Map<Integer, Bell> bellsThere) {
            var weekday = calendar.timetableOf(day);
            return lessons.stream()
                    .filter(own -> weekday.filter(own.weekday()::equals).isPresent())
                    .anyMatch(own -> isAtOnce(own, lesson, bellsThere));
        }

        private boolean isAtOnce(Lesson own, Lesson other, Map<Integer, Bell> bellsThere) {
            var here = bells.get(own.period());
            var there = bellsThere.get(other.period());
            if (other.unitId().equals(schoolId) || here == null || there == null) return own.period() == other.period();
            return here.begins().isBefore(there.ends()) && there.begins().isBefore(here.ends());
        }
    }

    private final Timetable timetable;
    private final Terms terms;
    private final Units units;
    private final Mentorings mentorings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Lessons(Timetable timetable, Terms terms, Units units, Mentorings mentorings, JdbcClient jdbc, Clock clock) {
        this.timetable = timetable;
        this.terms = terms;
        this.units = units;
        this.mentorings = mentorings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param asked {@code q}: a teacher's name; {@code duty}: what it is for; {@code mentor}: only the mentor's count */
    LessonChoice of(Actor me, Map<String, String> asked) {
        String q = asked.getOrDefault("q", "").strip();
        String rest = rest(asked);
        var school = me.homeUnit().flatMap(units::schoolOf);
        var term = terms.at(me.today());
        if (school.isEmpty() || term.isEmpty()) return new LessonChoice(q, rest, false, List.of(), "", List.of());
        var week = timetable.week(school.get().id(), term.get().id());
        var calendar = terms.calendar(term.get(), school.get());
        var bells = bells(school.get());
        var now = LocalTime.now(clock.withZone(ChineseDates.CHINA));
        var mine =
                week.stream().filter(l -> l.teacherId().equals(me.personId())).toList();
        var busy = new Busy(school.get().id(), mine, calendar, bells);
        var sight = new Sight(me, "", calendar, bells, now, week, busy, rest);
        var mentors = mentorings.mentorsOf(me.personId(), me.today()).stream()
                .map(Mentoring::mentorId)
                .collect(Collectors.toSet());
        var sights = new ArrayList<Sight>();
        sights.add(sight);
        sights.addAll(elsewhere(sight, mentors, school.get(), term.get()));
        var classes = timetable.classes(school.get().id());
        String room = asked.getOrDefault("class", "");
        var groups = groups(sights, mentors, q, asked.containsKey("mentor"), named(classes, room));
        return new LessonChoice(
                q,
                rest,
                sights.stream().anyMatch(s -> !s.week().isEmpty()),
                groups.stream().filter(g -> !g.lessons().isEmpty()).toList(),
                room,
                classes);
    }

    private List<LessonChoice.Group> groups(
            List<Sight> sights, Set<UUID> mentors, String q, boolean onlyMentors, Optional<ClassGroup> room) {
        var home = sights.getFirst();
        if (room.isPresent())
            return List.of(group(
                    room.get().name() + "今天的课",
                    "正在上的在前",
                    today(home, l -> l.classId().equals(room.get().id())),
                    home));
        return q.isEmpty() ? near(sights, mentors, onlyMentors) : List.of(found(sights, q));
    }

    private static Optional<ClassGroup> named(List<ClassGroup> classes, String id) {
        return classes.stream().filter(c -> c.id().toString().equals(id)).findFirst();
    }

    /** The schools where mentors from elsewhere teach, each with their lessons alone, its own bells and calendar. */
    private List<Sight> elsewhere(Sight home, Set<UUID> mentors, Unit school, Term term) {
        return mentors.stream()
                .flatMap(mentor -> timetable.weekOfTeacher(mentor, term.id()).stream())
                .filter(lesson -> !lesson.unitId().equals(school.id()))
                .collect(Collectors.groupingBy(Lesson::unitId))
                .entrySet()
                .stream()
                .map(taught -> {
                    var other = units.get(taught.getKey());
                    return new Sight(
                            home.me(),
                            other.name(),
                            terms.calendar(term, other),
                            bells(other),
                            home.now(),
                            taught.getValue(),
                            home.mine(),
                            home.rest());
                })
                .toList();
    }

    private Map<Integer, Bell> bells(Unit school) {
        return timetable.bells(school).stream().collect(Collectors.toMap(Bell::period, Function.identity()));
    }

    private List<LessonChoice.Group> near(List<Sight> sights, Set<UUID> mentors, boolean onlyMentors) {
        var sight = sights.getFirst();
        var groups = new ArrayList<LessonChoice.Group>();
        groups.add(group("师父的课", "这周和上周上过的", held(sights, l -> mentors.contains(l.teacherId())), sight));
        if (onlyMentors && !mentors.isEmpty()) return groups;
        var subject = sight.me().homeUnit().map(Unit::subject);
        Predicate<Lesson> own = l -> subject.filter(l.subject()::equals).isPresent();
        groups.add(group("今天本学科的课", "刚上完的在前", today(sight, own), sight));
        groups.add(group("今天别的课", "", today(sight, own.negate()), sight));
        return groups;
    }

    private LessonChoice.Group found(List<Sight> sights, String q) {
        return group(
                "叫“" + q + "”的老师", "这周和上周上过的", held(sights, l -> l.teacherName().contains(q)), sights.getFirst());
    }

    /** Of all schools, the latest first. */
    private static List<Given> held(List<Sight> sights, Predicate<Lesson> which) {
        return sights.stream()
                .flatMap(sight -> held(sight, which).stream())
                .sorted(Comparator.comparing(Given::day)
                        .thenComparing(g -> g.lesson().period())
                        .reversed())
                .toList();
    }

    /** What was given from Monday of last week until now. */
    private static List<Given> held(Sight sight, Predicate<Lesson> which) {
        var today = sight.me().today();
        var first = today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(1);
        return first.datesUntil(today.plusDays(1))
                .flatMap(day -> on(sight, day, which).stream())
                .filter(g -> g.day().isBefore(today) || hasBegun(g, sight))
                .toList();
    }

    /** Today's: the one going on and those just past first, then those to come. */
    private static List<Given> today(Sight sight, Predicate<Lesson> which) {
        var all = on(sight, sight.me().today(), which);
        var begun = new ArrayList<>(all.stream()
                .filter(g -> hasBegun(g, sight))
                .sorted(Comparator.comparing((Given g) -> g.lesson().period()).reversed())
                .toList());
        all.stream().filter(g -> !hasBegun(g, sight)).forEach(begun::add);
        return begun;
    }

    /** Lessons of a day in order, without those one cannot have sat in. */
    private static List<Given> on(Sight sight, LocalDate day, Predicate<Lesson> which) {
        var weekday = sight.calendar().timetableOf(day);
        if (weekday.isEmpty()) return List.of();
        return sight.week().stream()
                .filter(l -> l.weekday() == weekday.get())
                .filter(l -> !l.teacherId().equals(sight.me().personId()))
                .filter(l -> !sight.mine().isInTheWayOf(l, day, sight.bells()))
                .filter(which)
                .sorted(Comparator.comparing(Lesson::period))
                .map(l -> new Given(l, day, sight))
                .toList();
    }

    /** A period without a bell counts as begun: nobody knows better. */
    private static boolean hasBegun(Given given, Sight sight) {
        var bell = sight.bells().get(given.lesson().period());
        return bell == null || !bell.begins().isAfter(sight.now());
    }

    private LessonChoice.Group group(String title, String note, List<Given> given, Sight sight) {
        UUID me = sight.me().personId();
        var written = written(given.stream().map(g -> g.claim(me)).toList());
        return new LessonChoice.Group(
                title,
                note,
                given.stream()
                        .filter(g -> !written.contains(g.claim(me)))
                        .limit(MOST)
                        .map(Lessons::one)
                        .toList());
    }

    private Set<String> written(List<String> claims) {
        if (claims.isEmpty()) return Set.of();
        return jdbc
                .sql("select claim from record.claim where claim = any(?)")
                .param(claims.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static LessonChoice.One one(Given given) {
        var sight = given.at();
        var lesson = given.lesson();
        var bell = sight.bells().get(lesson.period());
        String day = given.day().equals(sight.me().today()) ? "今天" : ChineseDates.day(given.day());
        return new LessonChoice.One(
                lesson.teacherName() + " · " + lesson.subject().chinese(),
                day + "第" + lesson.period() + "节" + (bell == null ? "" : " " + CLOCK.format(bell.begins())) + " · "
                        + sight.school() + lesson.className(),
                "/records/new/observation?lesson=" + lesson.id() + "&date=" + given.day() + sight.rest());
    }

    private static String rest(Map<String, String> asked) {
        String duty = asked.getOrDefault("duty", "");
        return duty.matches("[0-9a-f-]{36}") ? "&duty=" + duty : "";
    }
}

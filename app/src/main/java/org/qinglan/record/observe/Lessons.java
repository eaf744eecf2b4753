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
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lessons somebody may have sat in: the mentor's of this and last week, today's of the own group and of the school, those of
 * a teacher looked for. Left out: one's own, those given while one taught oneself, and those written up already.
 */
@Component
class Lessons {
    /** As many as are looked through without searching. */
    private static final int MOST = 8;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    /** A lesson as it was given on a day. */
    private record Given(Lesson lesson, LocalDate day) {
        String claim(UUID observer) {
            return "observe:" + observer + ":" + day + ":" + lesson.period();
        }
    }

    /** A school's timetable as one person looks at it. */
    private record Sight(
            Actor me,
            SchoolCalendar calendar,
            Map<Integer, Bell> bells,
            LocalTime now,
            List<Lesson> week,
            String rest) {}

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
        var sight = new Sight(
                me,
                terms.calendar(term.get(), school.get()),
                timetable.bells(school.get()).stream().collect(Collectors.toMap(Bell::period, Function.identity())),
                LocalTime.now(clock.withZone(ChineseDates.CHINA)),
                week,
                rest);
        var classes = timetable.classes(school.get().id());
        String room = asked.getOrDefault("class", "");
        var groups = groups(sight, q, asked.containsKey("mentor"), named(classes, room));
        return new LessonChoice(
                q,
                rest,
                !week.isEmpty(),
                groups.stream().filter(g -> !g.lessons().isEmpty()).toList(),
                room,
                classes);
    }

    private List<LessonChoice.Group> groups(Sight sight, String q, boolean mentors, Optional<ClassGroup> room) {
        if (room.isPresent())
            return List.of(group(
                    room.get().name() + "今天的课",
                    "正在上的在前",
                    today(sight, l -> l.classId().equals(room.get().id())),
                    sight));
        return q.isEmpty() ? near(sight, mentors) : List.of(found(sight, q));
    }

    private static Optional<ClassGroup> named(List<ClassGroup> classes, String id) {
        return classes.stream().filter(c -> c.id().toString().equals(id)).findFirst();
    }

    private List<LessonChoice.Group> near(Sight sight, boolean onlyMentors) {
        var me = sight.me();
        var mentors = mentorings.mentorsOf(me.personId(), me.today()).stream()
                .map(Mentoring::mentorId)
                .collect(Collectors.toSet());
        var groups = new ArrayList<LessonChoice.Group>();
        groups.add(group("师父的课", "这周和上周上过的", held(sight, l -> mentors.contains(l.teacherId())), sight));
        if (onlyMentors && !mentors.isEmpty()) return groups;
        var subject = me.homeUnit().map(Unit::subject);
        Predicate<Lesson> own = l -> subject.filter(l.subject()::equals).isPresent();
        groups.add(group("今天本学科的课", "刚上完的在前", today(sight, own), sight));
        groups.add(group("今天别的课", "", today(sight, own.negate()), sight));
        return groups;
    }

    private LessonChoice.Group found(Sight sight, String q) {
        return group(
                "叫“" + q + "”的老师", "这周和上周上过的", held(sight, l -> l.teacherName().contains(q)), sight);
    }

    /** What was given from Monday of last week until now, the latest first. */
    private static List<Given> held(Sight sight, Predicate<Lesson> which) {
        var today = sight.me().today();
        var first = today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(1);
        return first.datesUntil(today.plusDays(1))
                .flatMap(day -> on(sight, day, which).stream())
                .filter(g -> g.day().isBefore(today) || hasBegun(g, sight))
                .sorted(Comparator.comparing(Given::day)
                        .thenComparing(g -> g.lesson().period())
                        .reversed())
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
        var given =
                sight.week().stream().filter(l -> l.weekday() == weekday.get()).toList();
        UUID me = sight.me().personId();
        Set<Integer> busy = given.stream()
                .filter(l -> l.teacherId().equals(me))
                .map(Lesson::period)
                .collect(Collectors.toSet());
        return given.stream()
                .filter(l -> !busy.contains(l.period()))
                .filter(which)
                .sorted(Comparator.comparing(Lesson::period))
                .map(l -> new Given(l, day))
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
                        .map(g -> one(g, sight))
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

    private static LessonChoice.One one(Given given, Sight sight) {
        var lesson = given.lesson();
        var bell = sight.bells().get(lesson.period());
        String day = given.day().equals(sight.me().today()) ? "今天" : ChineseDates.day(given.day());
        return new LessonChoice.One(
                lesson.teacherName() + " · " + lesson.subject().chinese(),
                day + "第" + lesson.period() + "节" + (bell == null ? "" : " " + CLOCK.format(bell.begins())) + " · "
                        + lesson.className(),
                "/records/new/observation?lesson=" + lesson.id() + "&date=" + given.day() + sight.rest());
    }

    private static String rest(Map<String, String> asked) {
        String duty = asked.getOrDefault("duty", "");
        return duty.matches("[0-9a-f-]{36}") ? "&duty=" + duty : "";
    }
}

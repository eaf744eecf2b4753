package org.qinglan.observation.alike;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qinglan.observation.alike.Found.What;
import org.qinglan.record.form.Entry;
import org.qinglan.school.Absences;
import org.qinglan.school.Bell;
import org.qinglan.school.Lesson;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Times that cannot be, against the timetable of the day, absences, and the observer's other records. */
@Component
class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    /** Elsewhere nobody knows the timetable, and a recorded lesson is watched at any time. */
    private static final Set<String> ELSEWHERE = Set.of("OUTSIDE", "CONTEST_WATCH", "ONLINE");

    /**
     * When an observed lesson was.
     *
     * @param place the school it was in
     */
    private record Sat(UUID record, LocalDate day, int first, int last, Unit place, Map<Integer, Bell> bells) {
        boolean isDuring(int period, Unit where, Map<Integer, Bell> there) {
            if (where.id().equals(place.id())) return period >= first && period <= last;
            var begin = bells.get(first);
            var end = bells.get(last);
            var other = there.get(period);
            return begin != null
                    && end != null
                    && other != null
                    && other.begins().isBefore(end.ends())
                    && begin.begins().isBefore(other.ends());
        }

        String periods() {
            return first == last ? "第" + first + "节" : "第" + first + "—" + last + "节";
        }
    }

    private final Timetable timetable;
    private final Terms terms;
    private final Units units;
    private final People people;
    private final Absences absences;
    private final JdbcClient jdbc;
    private final Clock clock;

    Times(
            Timetable timetable,
            Terms terms,
            Units units,
            People people,
            Absences absences,
            JdbcClient jdbc,
            Clock clock) {
        this.timetable = timetable;
        this.terms = terms;
        this.units = units;
        this.people = people;
        this.absences = absences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Found> of(Entry entry) {
        var head = entry.head();
        var day = Objects.requireNonNull(head.occurredOn());
        var term = terms.at(day);
        var own = school(head.ownerId(), day);
        var teacher = Notes.teacher(entry);
        if (term.isEmpty() || own.isEmpty() || ELSEWHERE.contains(entry.values().text("mode"))) return List.of();
        var place = teacher.flatMap(id -> school(id, day)).orElse(own.get());
        int first = Objects.requireNonNullElse(head.period(), 0);
        int periods = entry.values().number("periods").map(Number::intValue).orElse(1);
        var sat = new Sat(entry.id(), day, first, first + periods - 1, place, bells(place));
        var found = new ArrayList<Found>();
        teaches(head.ownerId(), sat, own.get(), term.get()).ifPresent(found::add);
        elsewhereAtOnce(head.ownerId(), sat).ifPresent(found::add);
        if (teacher.isPresent() && entry.values().text("lessonKind").equals("ROUTINE"))
            isNotGiven(teacher.get(), sat, term.get()).ifPresent(found::add);
        away(head.ownerId(), teacher, day).ifPresent(found::add);
        if (head.submittedAt() == null) isToCome(sat).ifPresent(found::add);
        return found;
    }

    private Optional<Found> teaches(UUID observer, Sat sat, Unit own, Term term) {
        var bells = bells(own);
        return timetable.lessonsOf(observer, sat.day(), terms.calendar(term, own)).stream()
                .filter(lesson -> sat.isDuring(lesson.period(), own, bells))
                .findFirst()
                .map(lesson -> Found.time(
                        What.OWN_LESSON,
                        "课表上，听课的人那时自己在上课：第" + lesson.period() + "节" + lesson.className()
                                + lesson.subject().chinese() + "。看看日期、节次对不对；调过课的写一句。"));
    }

    /** At the same school the same period is refused already; what is left is another school at the same time. */
    private Optional<Found> elsewhereAtOnce(UUID observer, Sat sat) {
        return jdbc
                .sql("select r.id, r.period, p.person_id from record.record r join record.part p"
                        + " on p.tenant_id = r.tenant_id and p.record_id = r.id and p.part = 'teacher'"
                        + " where r.owner_id = ? and r.occurred_on = ? and r.kind = 'observation' and r.state = 'SUBMITTED'"
                        + " and r.deleted_at is null and r.id <> ? and p.person_id is not null"
                        + " and coalesce(r.details->'mode'->>0, '') not in ('OUTSIDE', 'CONTEST_WATCH', 'ONLINE')")
                .params(observer, sat.day(), sat.record())
                .query((row, n) -> new Other(
                        row.getObject("id", UUID.class), row.getInt("period"), row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .filter(other -> school(other.teacherId(), sat.day())
                        .filter(where -> sat.isDuring(other.period(), where, bells(where)))
                        .isPresent())
                .findFirst()
                .map(other -> new Found(
                        What.TWO_AT_ONCE,
                        other.id(),
                        new org.qinglan.record.form.Pause.Point(
                                "同一时间还记着听另一所学校的一节课（第" + other.period() + "节）。看看哪一份的时间写错了。", List.of())));
    }

    private record Other(UUID id, int period, UUID teacherId) {}

    private Optional<Found> isNotGiven(UUID teacher, Sat sat, Term term) {
        // who has no timetable at all is not in it this time either
        if (timetable.weekOfTeacher(teacher, term.id()).isEmpty()) return Optional.empty();
        var given = timetable.lessonsOf(teacher, sat.day(), terms.calendar(term, sat.place())).stream()
                .map(Lesson::period)
                .collect(Collectors.toSet());
        boolean all = IntStream.rangeClosed(sat.first(), sat.last()).allMatch(given::contains);
        if (all) return Optional.empty();
        return Optional.of(Found.time(
                What.NOT_IN_TIMETABLE,
                "课表上，" + people.get(teacher).name() + ChineseDates.plain(sat.day()) + sat.periods()
                        + "没有课。看看日期、节次对不对；临时换课的写一句。"));
    }

    /** Why somebody is away is nobody's business here. */
    private Optional<Found> away(UUID observer, Optional<UUID> teacher, LocalDate day) {
        if (!absences.within(List.of(observer), day, day).isEmpty())
            return Optional.of(
                    Found.time(What.OBSERVER_AWAY, "名单上记着，听课的人" + ChineseDates.plain(day) + "请假或外出。看看日期对不对。"));
        return teacher.filter(id -> !absences.within(List.of(id), day, day).isEmpty())
                .map(id -> Found.time(
                        What.TEACHER_AWAY,
                        "名单上记着，" + people.get(id).name() + ChineseDates.plain(day) + "不在校。看看日期、上课的人对不对。"));
    }

    private Optional<Found> isToCome(Sat sat) {
        var bell = sat.bells().get(sat.first());
        var now = LocalTime.now(clock.withZone(ChineseDates.CHINA));
        if (bell == null
                || !sat.day().equals(ChineseDates.today(clock))
                || !bell.begins().isAfter(now)) return Optional.empty();
        return Optional.of(Found.time(
                What.NOT_YET,
                "第" + sat.first() + "节 " + CLOCK.format(bell.begins()) + " 才开始，现在是 " + CLOCK.format(now)
                        + "。先留着草稿，听完再存。"));
    }

    private Optional<Unit> school(UUID person, LocalDate day) {
        return people.posts(person, day).stream()
                .map(Post::unit)
                .filter(unit -> !unit.overlay())
                .flatMap(unit -> units.schoolOf(unit).stream())
                .findFirst();
    }

    private Map<Integer, Bell> bells(Unit school) {
        return timetable.bells(school).stream().collect(Collectors.toMap(Bell::period, Function.identity()));
    }
}

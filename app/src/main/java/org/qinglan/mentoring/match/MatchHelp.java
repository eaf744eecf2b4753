package org.qinglan.mentoring.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.mentoring.Oversight;
import org.qinglan.mentoring.Pairings;
import org.qinglan.mentoring.match.Matching.Period;
import org.qinglan.mentoring.match.Matching.Teacher;
import org.qinglan.school.Bell;
import org.qinglan.school.Distinctions;
import org.qinglan.school.Honour;
import org.qinglan.school.Lesson;
import org.qinglan.school.MentorCaps;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Subject;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a school's people and timetable for {@link Matching}, and lets the school say how many mentees one mentor may have. */
@Service
class MatchHelp {
    private static final int BEGINNER_YEARS = 3;
    private static final int USUAL_PERIODS = 7;
    private final People people;
    private final Mentorings mentorings;
    private final MentorCaps caps;
    private final Pairings pairings;
    private final Distinctions distinctions;
    private final Timetable timetable;
    private final Terms terms;
    private final Oversight oversight;
    private final Units units;
    private final Audit audit;

    MatchHelp(
            People people,
            Mentorings mentorings,
            MentorCaps caps,
            Pairings pairings,
            Distinctions distinctions,
            Timetable timetable,
            Terms terms,
            Oversight oversight,
            Units units,
            Audit audit) {
        this.people = people;
        this.mentorings = mentorings;
        this.caps = caps;
        this.pairings = pairings;
        this.distinctions = distinctions;
        this.timetable = timetable;
        this.terms = terms;
        this.oversight = oversight;
        this.units = units;
        this.audit = audit;
    }

    /** Those in their first years whom nobody guides and nobody let go, of all the units somebody leads. */
    List<Person> waiting(Actor me, Unit school) {
        var guided = mentorings.within(school.id(), me.today()).stream()
                .map(Mentoring::menteeId)
                .collect(Collectors.toSet());
        var letGo = pairings.letGo(school.id());
        return oversight.led(me).stream()
                .flatMap(unit -> people.within(unit.id(), me.today()).stream())
                .distinct()
                .filter(p -> p.serviceYear(me.today()) >= 1 && p.serviceYear(me.today()) <= BEGINNER_YEARS)
                .filter(p -> !guided.contains(p.id()) && !letGo.contains(p.id()))
                .toList();
    }

    /** From the school in which the mentee works. */
    List<Candidate> propose(Actor me, Person mentee) {
        if (!oversight.leads(me, mentee.id())) throw new Forbidden("给谁配师父，由带这个组的人或教科室来看。");
        var school = people.posts(mentee.id(), me.today()).stream()
                .flatMap(post -> units.schoolOf(post.unit()).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuch("学校"));
        var staff = people.within(school.id(), me.today());
        var ids = staff.stream().map(Person::id).collect(Collectors.toSet());
        var facts = new Facts(me.today(), school, ids);
        return Matching.propose(
                facts.teacher(mentee), staff.stream().map(facts::teacher).toList(), periods(school), cap(school));
    }

    int cap(Unit school) {
        return caps.of(school.id());
    }

    @Transactional
    Decision<Integer, MentorCaps.OutOfRange> setCap(Actor me, Unit school, int most) {
        if (!oversight.leads(me, school)) throw new Forbidden("一位师父最多带几人，由学校的教科室或校长来定。");
        var set = caps.set(school.id(), most, me.personId());
        if (set instanceof Done) audit.note(me, "定师父最多带几人", "单位", school.id(), null, most);
        return set;
    }

    private int periods(Unit school) {
        return timetable.bells(school).stream().mapToInt(Bell::period).max().orElse(USUAL_PERIODS);
    }

    /** What is known of a school's people on a day, read at once. */
    private final class Facts {
        private final LocalDate today;
        private final Map<UUID, List<Post>> posts;
        private final Map<UUID, String> titles;
        private final Map<UUID, List<Honour>> honours;
        private final Map<UUID, List<Lesson>> lessons;
        private final Map<UUID, Set<UUID>> mentees;

        Facts(LocalDate today, Unit school, Set<UUID> ids) {
            this.today = today;
            posts = people.postsFrom(ids, today).stream()
                    .filter(p -> p.holdsOn(today))
                    .collect(Collectors.groupingBy(Post::personId));
            titles = distinctions.titles(ids, today);
            honours = distinctions.honours(ids, today).stream().collect(Collectors.groupingBy(Honour::personId));
            lessons = terms.at(today).map(t -> timetable.week(school.id(), t.id())).orElse(List.of()).stream()
                    .collect(Collectors.groupingBy(Lesson::teacherId));
            var guided = mentorings.within(school.id(), today).stream().map(m -> Map.entry(m.mentorId(), m.menteeId()));
            var asked = pairings.asked(school.id()).stream().map(p -> Map.entry(p.mentorId(), p.menteeId()));
            mentees = Stream.concat(guided, asked)
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        }

        Teacher teacher(Person p) {
            var own = lessons.getOrDefault(p.id(), List.of());
            var taught = own.stream().map(Lesson::subject);
            var posted = posts.getOrDefault(p.id(), List.of()).stream()
                    .flatMap(post -> Stream.concat(
                            Stream.ofNullable(post.subject()),
                            Stream.ofNullable(post.unit().subject())));
            return new Teacher(
                    p.id(),
                    p.name(),
                    p.serviceYear(today),
                    titles.get(p.id()),
                    honours.getOrDefault(p.id(), List.of()).stream()
                            .map(Honour::name)
                            .toList(),
                    Stream.concat(taught, posted).map(Subject::name).collect(Collectors.toSet()),
                    mentees.getOrDefault(p.id(), Set.of()).size(),
                    own.stream()
                            .map(l -> new Period(l.weekday().getValue(), l.period()))
                            .collect(Collectors.toSet()));
        }
    }
}

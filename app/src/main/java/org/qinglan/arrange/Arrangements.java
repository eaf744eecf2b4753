package org.qinglan.arrange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.arrange.Arrangement.State;
import org.qinglan.arranging.Arranger;
import org.qinglan.arranging.Option;
import org.qinglan.arranging.Possibilities;
import org.qinglan.arranging.Week;
import org.qinglan.school.LessonChanges;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 调课: asked for, proposed, changed by hand, decided, taken back. Whoever leads the school decides; everybody may ask for herself. */
@Service
public class Arrangements {
    /** A possible change as a page offers it. */
    public record Offer(String key, String words) {}

    private static final int SHORTEST_REASON = 2;
    static final int LONGEST_REASON = 60;
    private static final int LAST_PERIOD = 12;

    private final ArrangementRows rows;
    private final RulesRows rules;
    private final SchoolWeek weeks;
    private final LessonChanges changes;
    private final ArrangeNews news;
    private final People people;
    private final Units units;
    private final Terms terms;
    private final Clock clock;

    Arrangements(
            ArrangementRows rows,
            RulesRows rules,
            SchoolWeek weeks,
            LessonChanges changes,
            ArrangeNews news,
            People people,
            Units units,
            Terms terms,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.weeks = weeks;
        this.changes = changes;
        this.news = news;
        this.people = people;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    /** Opens a sheet. Whoever leads the school gets it arranged at once; anybody else asks the office to. */
    @Transactional
    public Decision<Arrangement, ArrangeRefusal> open(Actor me, Unit school, String reason, List<Absentee> absent) {
        var wrong = wrong(me, school, reason, absent);
        if (wrong != null) return new Refused<>(wrong);
        var made = new Arrangement(
                Ids.next(), school.id(), reason.strip(), State.ASKED, me.personId(), me.name(), clock.instant());
        rows.add(made, absent);
        if (!me.leads(school)) {
            news.asked(made, rows.absent(made.id()), school);
            return new Done<>(made);
        }
        return propose(me, made.id());
    }

    private @Nullable ArrangeRefusal wrong(Actor me, Unit school, String reason, List<Absentee> absent) {
        int length = reason.strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) return ArrangeRefusal.REASON;
        if (absent.isEmpty()) return ArrangeRefusal.NOBODY;
        var teachers =
                people.within(school.id(), me.today()).stream().map(Person::id).collect(Collectors.toSet());
        for (var one : absent) {
            if (!teachers.contains(one.personId())) return ArrangeRefusal.NOT_OF_SCHOOL;
            if (one.firstPeriod() < 1 || one.lastPeriod() < one.firstPeriod() || one.lastPeriod() > LAST_PERIOD)
                return ArrangeRefusal.PERIODS;
            if (one.day().isBefore(me.today())) return ArrangeRefusal.PAST;
            var term = terms.at(one.day());
            if (term.isEmpty() || !terms.calendar(term.get(), school).isSchoolDay(one.day()))
                return ArrangeRefusal.NO_SCHOOL;
        }
        return isTwice(absent) || rows.anyAway(absent) ? ArrangeRefusal.TWICE : null;
    }

    private static boolean isTwice(List<Absentee> absent) {
        var seen = new HashSet<List<Object>>();
        return absent.stream().anyMatch(a -> !seen.add(List.of(a.personId(), a.day())));
    }

    /** Arranges everything anew; what was chosen by hand before is forgotten. */
    @Transactional
    Decision<Arrangement, ArrangeRefusal> propose(Actor me, UUID id) {
        var sheet = rows.lock(id);
        if (!sheet.isOpen()) return new Refused<>(ArrangeRefusal.CLOSED);
        var held = rules.at(sheet.unitId(), me.today());
        var proposal = Arranger.propose(week(me, sheet, held), held.forSearch());
        rows.forgetDecisions(id);
        for (var settled : proposal.settled())
            rows.decide(id, Decided.of(settled.choice().change()));
        for (var open : proposal.open())
            rows.decide(id, Decided.open(open.lesson(), open.why().words()));
        rows.move(id, State.PROPOSED);
        return new Done<>(rows.get(id));
    }

    /** What could be done about one lesson, best first. */
    List<Offer> offers(Actor me, Arrangement sheet, String lessonKey) {
        var options = possible(me, sheet).of(lessonKey);
        var ids = options.stream().flatMap(ChangeWords::people).collect(Collectors.toSet());
        var words =
                new ChangeWords(people.all(ids).stream().collect(Collectors.toMap(Person::id, Function.identity())));
        return options.stream()
                .map(option -> new Offer(ChangeWords.key(option), words.of(option)))
                .toList();
    }

    /** Does with one lesson what somebody chose. */
    @Transactional
    Decision<Arrangement, ArrangeRefusal> choose(Actor me, UUID id, String lessonKey, String optionKey) {
        var sheet = rows.lock(id);
        if (!sheet.isOpen()) return new Refused<>(ArrangeRefusal.CLOSED);
        var decided = rows.decided(id);
        if (decided.stream().noneMatch(d -> d.key().equals(lessonKey))) return new Refused<>(ArrangeRefusal.NO_LESSON);
        var possible = possible(me, sheet);
        var wanted = option(possible, lessonKey, optionKey);
        if (wanted == null) return new Refused<>(ArrangeRefusal.NOT_POSSIBLE);
        var together = new ArrayList<Option>(List.of(wanted));
        for (var other : decided) {
            if (other.key().equals(lessonKey) || other.kind() == Decided.Kind.OPEN) continue;
            var kept = option(possible, other.key(), other.chosen());
            if (kept != null) together.add(kept);
        }
        if (!possible.fit(together)) return new Refused<>(ArrangeRefusal.CLASH);
        rows.decide(id, Decided.of(wanted.change()));
        return new Done<>(sheet);
    }

    /**
     * Decides: from now on the timetable of these days says so, and everybody concerned is told.
     *
     * @param leaveOpen whether lessons without anybody are taken care of elsewhere
     */
    @Transactional
    public Decision<Arrangement, ArrangeRefusal> settle(Actor me, UUID id, boolean leaveOpen) {
        var sheet = rows.lock(id);
        if (sheet.state() != State.PROPOSED) return new Refused<>(ArrangeRefusal.CLOSED);
        var decided = rows.decided(id);
        var done = decided.stream().filter(d -> d.kind() != Decided.Kind.OPEN).toList();
        if (done.size() < decided.size() && !leaveOpen) return new Refused<>(ArrangeRefusal.STILL_OPEN);
        var possible = possible(me, sheet);
        var moved = moved(sheet, done);
        var options = new ArrayList<Option>();
        for (var one : done) {
            var option = option(possible, one.key(), one.chosen());
            if (option == null || moved.contains(one.key())) return new Refused<>(ArrangeRefusal.CHANGED);
            options.add(option);
        }
        boolean all = possible.lessons() == decided.size();
        if (!all || !possible.fit(options)) return new Refused<>(ArrangeRefusal.CHANGED);
        changes.add(done.stream().flatMap(d -> d.moves(id).stream()).toList());
        rows.move(id, State.SETTLED);
        news.settled(sheet, rows.absent(id), decided);
        return new Done<>(rows.get(id));
    }

    /** Takes the sheet back: the timetable holds again as it stands. */
    @Transactional
    Decision<Arrangement, ArrangeRefusal> cancel(Actor me, UUID id) {
        var sheet = rows.lock(id);
        if (sheet.state() == State.CANCELLED) return new Refused<>(ArrangeRefusal.CLOSED);
        var decided = rows.decided(id);
        if (sheet.state() == State.SETTLED && decided.stream().anyMatch(d -> d.isHeld(me.today())))
            return new Refused<>(ArrangeRefusal.HELD);
        changes.removeAllOf(id);
        rows.move(id, State.CANCELLED);
        news.cancelled(sheet, rows.absent(id), decided);
        return new Done<>(rows.get(id));
    }

    private Week week(Actor me, Arrangement sheet, SchoolRules held) {
        var absent = rows.absent(sheet.id());
        var first = absent.getFirst().day().minusMonths(1);
        var last = absent.getLast().day().plusMonths(1);
        return weeks.of(units.get(sheet.unitId()), absent, rows.absentElsewhere(sheet, first, last), held, me.today());
    }

    private Possibilities possible(Actor me, Arrangement sheet) {
        var held = rules.at(sheet.unitId(), me.today());
        return new Possibilities(week(me, sheet, held), held.forSearch());
    }

    private static @Nullable Option option(Possibilities possible, String lessonKey, String optionKey) {
        return possible.of(lessonKey).stream()
                .filter(option -> ChangeWords.key(option).equals(optionKey))
                .findFirst()
                .orElse(null);
    }

    /** The lessons among these days' that a sheet moved already; nobody moves them a second time. */
    private Set<String> moved(Arrangement sheet, List<Decided> decided) {
        if (decided.isEmpty()) return Set.of();
        var days = decided.stream().map(Decided::day).sorted().toList();
        return changes.within(sheet.unitId(), days.getFirst(), days.getLast()).stream()
                .map(m -> SchoolWeek.key(m.slotId(), m.day()))
                .collect(Collectors.toSet());
    }
}

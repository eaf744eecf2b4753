package org.qinglan.mentoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Accounts;
import org.qinglan.access.Actor;
import org.qinglan.record.Flows;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Component;

/** Puts together the pages of pairs. */
@Component
class PairViews {
    private final Pairings pairings;
    private final Agreeing agreeing;
    private final List<PairEvidence> evidence;
    private final List<PairItems> items;
    private final PairDuties duties;
    private final Mentorings mentorings;
    private final Flows flows;
    private final Oversight oversight;
    private final Units units;
    private final People people;
    private final Accounts accounts;

    PairViews(
            Pairings pairings,
            Agreeing agreeing,
            List<PairEvidence> evidence,
            List<PairItems> items,
            PairDuties duties,
            Mentorings mentorings,
            Flows flows,
            Oversight oversight,
            Units units,
            People people,
            Accounts accounts) {
        this.pairings = pairings;
        this.agreeing = agreeing;
        this.evidence = evidence;
        this.items = items;
        this.duties = duties;
        this.mentorings = mentorings;
        this.flows = flows;
        this.oversight = oversight;
        this.units = units;
        this.people = people;
        this.accounts = accounts;
    }

    /** An agreement that somebody may see: one of the two, or who leads them; else 403. */
    Pairing seen(Actor me, UUID id) {
        var pair = pairings.get(id);
        if (pair.sideOf(me.personId()).isEmpty() && !oversight.leads(me, units.get(pair.unitId())))
            throw new Forbidden("这一对师徒的协议，只有两个人自己和带他们的人看得到。");
        return pair;
    }

    /** The name of the school of a pair. */
    String school(Pairing pair) {
        var unit = units.get(pair.unitId());
        return units.schoolOf(unit).orElse(unit).name();
    }

    String stateName(Pairing pair) {
        return flows.flow(Pairing.FLOW).state(pair.state()).name();
    }

    PairView of(Actor me, Pairing pair, String problem) {
        var unit = units.get(pair.unitId());
        var subject = pair.subject(unit);
        var last = pair.lastDay().isBefore(me.today()) ? pair.lastDay() : me.today();
        return new PairView(
                pair,
                unit.name(),
                pair.sideOf(me.personId()).orElse(null),
                oversight.leads(me, unit),
                !accounts.has(pair.mentorId()),
                stateName(pair),
                flows.nextStep(Pairing.FLOW, subject),
                agreeing.open(me, pair),
                flows.history(pair.id()),
                evidence.stream()
                        .flatMap(e -> e.of(pair, pair.firstDay(), last).stream())
                        .sorted(Comparator.comparingInt(PairEvidence.Section::order))
                        .toList(),
                pair.isRunning() ? duties.of(pair.mentorId(), me.today()) : List.of(),
                pair.isRunning() ? duties.of(pair.menteeId(), me.today()) : List.of(),
                problem,
                null);
    }

    PairList list(Actor me, List<Unit> led, @Nullable Unit unit) {
        var mine = pairings.of(me.personId());
        var rows = unit == null ? List.<Pairing>of() : pairings.within(unit.id());
        var groups = units
                .all(Stream.concat(mine.stream(), rows.stream())
                        .map(Pairing::unitId)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        Function<Pairing, PairList.Row> row = pair -> row(me, pair, groups.getOrDefault(pair.unitId(), ""));
        return new PairList(
                items.stream().flatMap(i -> i.waiting(me).stream()).toList(),
                mine.stream().map(row).toList(),
                led,
                unit,
                rows.stream().map(row).toList(),
                unit == null ? List.of() : bare(unit, me, rows),
                !led.isEmpty());
    }

    private PairList.Row row(Actor me, Pairing pair, String group) {
        String todo = pair.sideOf(me.personId()).filter(pair::waitsFor).isPresent() ? "等您签字" : "";
        return new PairList.Row(pair, group, stateName(pair), Agreeing.period(pair), todo);
    }

    /** Pairs of the roster that no agreement of the list speaks of. */
    private List<PairList.Bare> bare(Unit unit, Actor me, List<Pairing> agreed) {
        var spoken = agreed.stream()
                .filter(pair -> !pair.isOver())
                .map(pair -> pair.mentorId() + "/" + pair.menteeId())
                .collect(Collectors.toSet());
        var bare = mentorings.within(unit.id(), me.today()).stream()
                .filter(m -> !spoken.contains(m.mentorId() + "/" + m.menteeId()))
                .toList();
        var both = bare.stream()
                .flatMap(m -> Stream.of(m.mentorId(), m.menteeId()))
                .collect(Collectors.toSet());
        var names = people.labels(people.all(both), me.today());
        var groups = people.groups(both, me.today());
        return bare.stream().map(m -> one(m, names, groups)).toList();
    }

    private static PairList.Bare one(Mentoring m, Map<UUID, String> names, Map<UUID, String> groups) {
        return new PairList.Bare(
                m.mentorId(),
                names.getOrDefault(m.mentorId(), "？"),
                m.menteeId(),
                names.getOrDefault(m.menteeId(), "？"),
                groups.getOrDefault(m.menteeId(), ""),
                PairWords.day(m.since()));
    }
}

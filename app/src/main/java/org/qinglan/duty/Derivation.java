package org.qinglan.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.school.AbsenceChanged;
import org.qinglan.school.CalendarChanged;
import org.qinglan.school.PeopleChanged;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives duties from requirements, people and calendars, in the transaction of whatever changed. Deriving again changes
 * only what differs; excuses and what was done stay.
 */
@Service
class Derivation {
    /** Bearers handled by one statement. */
    private static final int CHUNK = 400;

    private static final int COUNTED_AT_ONCE = 4000;

    private final RequirementRows requirements;
    private final DutyRows duties;
    private final Facts facts;
    private final SchoolDays days;
    private final Units units;

    Derivation(RequirementRows requirements, DutyRows duties, Facts facts, SchoolDays days, Units units) {
        this.requirements = requirements;
        this.duties = duties;
        this.facts = facts;
        this.days = days;
        this.units = units;
    }

    /** After a requirement was published, changed or withdrawn. */
    @Transactional
    void ofRequirement(UUID id) {
        duties.lockDerivations();
        var requirement = requirements.byIds(List.of(id)).getFirst();
        var bearers = new LinkedHashSet<>(duties.bearersOf(id));
        if (requirement.withdrawn()) {
            duties.lockBearers(bearers);
            duties.deleteAll(id);
            return;
        }
        bearers.addAll(candidates(requirement));
        derive(List.of(requirement), bearers);
    }

    /** After what counts was changed: windows that stayed the same count anew too. */
    @Transactional
    void countAnew(UUID id) {
        var all = duties.idsOf(id);
        for (int from = 0; from < all.size(); from += COUNTED_AT_ONCE)
            duties.resettle(all.subList(from, Math.min(all.size(), from + COUNTED_AT_ONCE)));
    }

    /** What publishing would ask, without writing anything. */
    Preview preview(RequirementSpec spec) {
        var draft = new Requirement(spec.termId(), spec, false, null);
        var bearers = candidates(draft);
        boolean persons = spec.rule().bearer() == Rule.Bearer.PERSON;
        var known = persons ? facts.of(bearers) : Map.<UUID, PersonFacts>of();
        var lines = linesOf(draft, known);
        var planners = days.planners(spec, lines(lines.values()));
        var asked = new ArrayList<List<Window>>();
        lines.forEach((bearer, line) -> {
            var bearing = persons
                    ? Bearing.of(spec.rule().selector(), Objects.requireNonNull(known.get(bearer)))
                    : Bearing.UNIT;
            var windows = planners.of(line).windows(bearing);
            boolean meant = spec.rule().rhythm() == Rhythm.EVENT
                    ? !planners.of(line).spans(bearing).isEmpty()
                    : !windows.isEmpty();
            if (meant) asked.add(windows);
        });
        return Preview.of(asked);
    }

    /** After something about one bearer of one requirement changed: an excuse. */
    @Transactional
    void ofBearer(Requirement requirement, UUID bearer) {
        duties.lockDerivations();
        derive(List.of(requirement), Set.of(bearer));
    }

    @EventListener
    @Transactional
    public void on(PeopleChanged change) {
        ofPeople(change.personIds());
    }

    @EventListener
    @Transactional
    public void on(AbsenceChanged change) {
        ofPeople(Set.of(change.personId()));
    }

    @EventListener
    @Transactional
    public void on(CalendarChanged change) {
        duties.lockDerivations();
        ofPeople(facts.peopleWithin(List.of(change.unitId())));
        var below = units.below(change.unitId());
        var concerned =
                requirements.ofUnitsWithin(lines(below.stream().map(Unit::line).toList()));
        for (var requirement : concerned) derive(List.of(requirement), candidates(requirement));
    }

    private void ofPeople(Collection<UUID> people) {
        if (people.isEmpty()) return;
        duties.lockDerivations();
        var known = facts.of(people);
        var lines = lines(known.values().stream()
                .flatMap(f -> f.posts().stream())
                .map(PersonFacts.Held::line)
                .toList());
        for (var requirement : requirements.concerning(people, lines)) derive(List.of(requirement), people, known);
    }

    private Collection<UUID> candidates(Requirement requirement) {
        var rule = requirement.rule();
        var selector = rule.selector();
        if (rule.bearer() == Rule.Bearer.UNIT)
            return units.below(selector.within()).stream().map(Unit::id).toList();
        return selector.named().isEmpty() ? facts.peopleWithin(List.of(selector.within())) : selector.named();
    }

    private void derive(List<Requirement> which, Collection<UUID> bearers) {
        var person = which.getFirst().rule().bearer() == Rule.Bearer.PERSON;
        derive(which, bearers, person ? facts.of(bearers) : Map.of());
    }

    private void derive(List<Requirement> which, Collection<UUID> bearers, Map<UUID, PersonFacts> known) {
        duties.lockBearers(bearers);
        for (var requirement : which) {
            var lines = linesOf(requirement, known);
            var planners = days.planners(requirement.spec(), lines(lines.values()));
            var all = List.copyOf(bearers);
            for (int from = 0; from < all.size(); from += CHUNK)
                write(requirement, all.subList(from, Math.min(all.size(), from + CHUNK)), known, lines, planners);
        }
    }

    /** Bearers that the selection may mean, with the line of units whose calendar they follow. */
    private Map<UUID, List<UUID>> linesOf(Requirement requirement, Map<UUID, PersonFacts> known) {
        var selector = requirement.rule().selector();
        if (requirement.rule().bearer() == Rule.Bearer.PERSON)
            return known.values().stream()
                    .collect(Collectors.toMap(PersonFacts::id, f -> SchoolDays.lineOf(f, requirement.spec())));
        return units.below(selector.within()).stream()
                .filter(u -> selector.unitKinds().contains(u.kind()))
                .collect(Collectors.toMap(Unit::id, Unit::line));
    }

    private void write(
            Requirement requirement,
            List<UUID> bearers,
            Map<UUID, PersonFacts> known,
            Map<UUID, List<UUID>> lines,
            SchoolDays.Planners planners) {
        var ids = Set.of(requirement.id());
        var wanted = new ArrayList<DutyRows.Wanted>();
        var asked = new ArrayList<DutyRows.Asked>();
        for (var bearer : bearers) {
            var line = lines.get(bearer);
            if (line == null) continue;
            var facts = known.get(bearer);
            var bearing =
                    facts == null ? Bearing.UNIT : Bearing.of(requirement.rule().selector(), facts);
            var planner = planners.of(line);
            if (requirement.rule().rhythm() == Rhythm.EVENT)
                planner.spans(bearing).forEach(s -> asked.add(new DutyRows.Asked(requirement.id(), bearer, s)));
            else planner.windows(bearing).forEach(w -> wanted.add(new DutyRows.Wanted(requirement, bearer, w)));
        }
        if (requirement.rule().rhythm() == Rhythm.EVENT) {
            duties.resettle(duties.replaceEvents(ids, bearers, asked));
        } else {
            duties.dropEvents(ids, bearers);
            duties.resettle(duties.replace(ids, bearers, wanted));
        }
    }

    private static Set<UUID> lines(Collection<List<UUID>> lines) {
        var all = new HashSet<UUID>();
        lines.forEach(all::addAll);
        return all;
    }
}

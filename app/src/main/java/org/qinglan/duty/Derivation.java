package org.qinglan.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.school.AbsenceChanged;
import org.qinglan.school.CalendarChanged;
import org.qinglan.school.PeopleChanged;
import org.qinglan.school.UnitsChanged;
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

    /** People or units, by their ids. */
    private record Known(Map<UUID, PersonFacts> people, Map<UUID, UnitFacts> units) {}

    /** @param line the units whose calendar the bearer follows */
    private record Candidate(List<UUID> line, Bearing bearing) {}

    private final RequirementRows requirements;
    private final DutyRows duties;
    private final Facts facts;
    private final SchoolDays days;

    Derivation(RequirementRows requirements, DutyRows duties, Facts facts, SchoolDays days) {
        this.requirements = requirements;
        this.duties = duties;
        this.facts = facts;
        this.days = days;
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
        derive(requirement, bearers);
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
        var bearers = among(spec, known(draft, candidates(draft)));
        var planners = days.planners(spec, lines(bearers));
        var asked = new ArrayList<List<Window>>();
        bearers.values().forEach(bearer -> {
            var planner = planners.of(bearer.line());
            var windows = planner.windows(bearer.bearing());
            boolean meant = spec.rule().rhythm() == Rhythm.EVENT
                    ? !planner.spans(bearer.bearing()).isEmpty()
                    : !windows.isEmpty();
            if (meant) asked.add(windows);
        });
        return Preview.of(asked);
    }

    /** After something about one bearer of one requirement changed: an excuse. */
    @Transactional
    void ofBearer(Requirement requirement, UUID bearer) {
        duties.lockDerivations();
        derive(requirement, Set.of(bearer));
    }

    @EventListener
    @Transactional
    public void on(PeopleChanged change) {
        ofUnits(ofPeople(change.personIds()));
    }

    @EventListener
    @Transactional
    public void on(UnitsChanged change) {
        ofUnits(facts.unitsAbove(change.unitIds()));
    }

    @EventListener
    @Transactional
    public void on(AbsenceChanged change) {
        ofPeople(Set.of(change.personId()));
    }

    @EventListener
    @Transactional
    public void on(CalendarChanged change) {
        ofPeople(facts.peopleWithin(List.of(change.unitId())));
        ofUnits(facts.unitsWithin(change.unitId()));
    }

    /** @return the units they ever worked in, and those above */
    private Set<UUID> ofPeople(Collection<UUID> people) {
        if (people.isEmpty()) return Set.of();
        duties.lockDerivations();
        var known = facts.of(people);
        var lines = lines(known.values().stream()
                .flatMap(f -> f.posts().stream())
                .map(PersonFacts.Held::line)
                .toList());
        for (var requirement : requirements.concerning(people, lines))
            derive(requirement, people, new Known(known, Map.of()));
        return lines;
    }

    private void ofUnits(Collection<UUID> bearers) {
        if (bearers.isEmpty()) return;
        duties.lockDerivations();
        for (var requirement : requirements.ofUnitsWithin(facts.unitsAbove(bearers))) derive(requirement, bearers);
    }

    private Collection<UUID> candidates(Requirement requirement) {
        var rule = requirement.rule();
        var selector = rule.selector();
        if (rule.bearer() == Rule.Bearer.UNIT) return facts.unitsWithin(selector.within());
        return selector.byName().only().isEmpty()
                ? facts.peopleWithin(List.of(selector.within()))
                : selector.byName().only();
    }

    private Known known(Requirement requirement, Collection<UUID> bearers) {
        return requirement.rule().bearer() == Rule.Bearer.PERSON
                ? new Known(facts.of(bearers), Map.of())
                : new Known(Map.of(), facts.ofUnits(bearers, requirement.rule().selector()));
    }

    private void derive(Requirement requirement, Collection<UUID> bearers) {
        derive(requirement, bearers, known(requirement, bearers));
    }

    private void derive(Requirement requirement, Collection<UUID> bearers, Known known) {
        duties.lockBearers(bearers);
        var among = among(requirement.spec(), known);
        var planners = days.planners(requirement.spec(), lines(among));
        var all = List.copyOf(bearers);
        for (int from = 0; from < all.size(); from += CHUNK)
            write(requirement, all.subList(from, Math.min(all.size(), from + CHUNK)), among, planners);
    }

    /** The bearers that the selection may mean. */
    private static Map<UUID, Candidate> among(RequirementSpec spec, Known known) {
        if (spec.rule().bearer() == Rule.Bearer.PERSON)
            return known.people().values().stream()
                    .collect(Collectors.toMap(
                            PersonFacts::id,
                            f -> new Candidate(
                                    SchoolDays.lineOf(f, spec),
                                    Bearing.of(spec.rule().selector(), f))));
        return known.units().values().stream()
                .collect(Collectors.toMap(
                        UnitFacts::id, f -> new Candidate(f.unit().line(), Bearing.of(f))));
    }

    private void write(
            Requirement requirement, List<UUID> bearers, Map<UUID, Candidate> among, SchoolDays.Planners planners) {
        var ids = Set.of(requirement.id());
        var wanted = new ArrayList<DutyRows.Wanted>();
        var asked = new ArrayList<DutyRows.Asked>();
        for (var bearer : bearers) {
            var candidate = among.get(bearer);
            if (candidate == null) continue;
            var planner = planners.of(candidate.line());
            var bearing = candidate.bearing();
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

    private static Set<UUID> lines(Map<UUID, Candidate> among) {
        return lines(among.values().stream().map(Candidate::line).toList());
    }

    private static Set<UUID> lines(Collection<List<UUID>> lines) {
        var all = new HashSet<UUID>();
        lines.forEach(all::addAll);
        return all;
    }
}

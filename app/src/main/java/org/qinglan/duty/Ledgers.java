package org.qinglan.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.LedUnits;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Service;

/** Puts 台账 together for whoever looks: leaders see their unit, everybody else the own row. */
@Service
class Ledgers {
    private final LedgerRows rows;
    private final RequirementRows requirements;
    private final Standing standing;
    private final Units units;
    private final LedUnits led;

    Ledgers(LedgerRows rows, RequirementRows requirements, Standing standing, Units units, LedUnits led) {
        this.rows = rows;
        this.requirements = requirements;
        this.standing = standing;
        this.units = units;
        this.led = led;
    }

    LedgerTable of(Unit unit, Term term, Actor me) {
        return of(unit, term, me, standing.leads(me, unit) ? null : me.personId());
    }

    private LedgerTable of(Unit unit, Term term, Actor me, @Nullable UUID only) {
        var bearers = new ArrayList<>(rows.people(unit.id(), only, me.today()));
        if (only == null) bearers.addAll(rows.units(unit.id(), term));
        var sums = rows.sums(bearers.stream().map(LedgerRows.Bearer::id).toList(), term, me.today());
        var asked = new LinkedHashSet<UUID>();
        sums.forEach(s -> asked.add(s.requirementId()));
        return LedgerTable.of(unit, bearers, requirements.byIds(asked), sums, me.today());
    }

    /** Units whose 台账 this person may choose: what the own posts lead, and below; then those of whom one stands in for. */
    List<Unit> choices(Actor me) {
        return Stream.concat(Stream.of(me), standing.absent(me))
                .flatMap(voice -> led.of(voice).stream()
                        .filter(unit -> !unit.overlay())
                        .flatMap(unit -> units.below(unit.id()).stream())
                        .filter(unit -> !unit.kind().isOffice() && voice.leads(unit)))
                .distinct()
                .toList();
    }

    /** Where somebody begins who named no unit: the group led, else the own one. */
    @Nullable
    Unit first(Actor me) {
        return led.of(me).stream().findFirst().or(me::homeUnit).orElse(null);
    }
}

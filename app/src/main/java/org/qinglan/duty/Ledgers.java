package org.qinglan.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.school.Post;
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

    Ledgers(LedgerRows rows, RequirementRows requirements, Standing standing, Units units) {
        this.rows = rows;
        this.requirements = requirements;
        this.standing = standing;
        this.units = units;
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
                .flatMap(voice -> voice.posts().stream()
                        .filter(post -> post.role().leads() && !post.unit().overlay())
                        .flatMap(post -> units.below(post.unit().actsFor()).stream())
                        .filter(unit -> !unit.kind().isOffice() && voice.leads(unit)))
                .distinct()
                .toList();
    }

    /** Where somebody begins who named no unit: the group led, else the own one. */
    @Nullable
    Unit first(Actor me) {
        return me.posts().stream()
                .filter(p -> p.role().leads())
                .map(Post::unit)
                .findFirst()
                .map(u -> u.kind().isOffice() ? units.get(u.actsFor()) : u)
                .or(me::homeUnit)
                .orElse(null);
    }
}

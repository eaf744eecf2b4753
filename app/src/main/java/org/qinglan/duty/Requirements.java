package org.qinglan.duty;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishing, changing and withdrawing requirements; duties follow in the same transaction. */
@Service
public class Requirements {
    private static final int SHORTEST_REASON = 4;
    private final RequirementRows rows;
    private final Derivation derivation;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Requirements(RequirementRows rows, Derivation derivation, Units units, Audit audit, Clock clock) {
        this.rows = rows;
        this.derivation = derivation;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes: from now on the requirement asks, and credits that are there already count. */
    @Transactional
    public Decision<Requirement, RequirementRefusal> publish(RequirementSpec spec, Actor actor) {
        var problem = refusal(spec, actor);
        if (problem.isPresent()) return new Refused<>(problem.get());
        UUID id = Ids.next();
        rows.insert(id, spec, actor.personId(), clock.instant());
        derivation.ofRequirement(id);
        audit.note(actor, "发布要求", "要求", id, null, spec);
        return new Done<>(get(id));
    }

    /** Changes the rule; what was done and excused stays with the windows that remain. */
    @Transactional
    public Decision<Requirement, RequirementRefusal> change(UUID id, RequirementSpec spec, Actor actor) {
        var before = get(id);
        if (before.withdrawn()) return new Refused<>(RequirementRefusal.WITHDRAWN);
        if (!leads(actor, before)) return new Refused<>(RequirementRefusal.NOT_YOURS);
        var problem = refusal(spec, actor);
        if (problem.isPresent()) return new Refused<>(problem.get());
        rows.update(id, spec);
        derivation.ofRequirement(id);
        derivation.countAnew(id);
        audit.note(actor, "修改要求", "要求", id, before.spec(), spec);
        return new Done<>(get(id));
    }

    /** 撤下: nothing is asked any more; the records stay where they are. */
    @Transactional
    public Decision<Requirement, RequirementRefusal> withdraw(UUID id, Actor actor) {
        var before = get(id);
        if (!leads(actor, before)) return new Refused<>(RequirementRefusal.NOT_YOURS);
        if (before.withdrawn()) return new Done<>(before);
        rows.withdraw(id);
        derivation.ofRequirement(id);
        audit.note(actor, "撤下要求", "要求", id, before.spec(), null);
        return new Done<>(get(id));
    }

    /** Allows ({@code appraisal} given) or forbids (null) that the counts judge people. */
    @Transactional
    public Decision<Requirement, RequirementRefusal> useForAppraisal(
            UUID id, Requirement.@Nullable Appraisal appraisal, Actor actor) {
        var before = get(id);
        if (!leads(actor, before)) return new Refused<>(RequirementRefusal.NOT_YOURS);
        if (appraisal != null
                && (appraisal.reason().strip().length() < SHORTEST_REASON
                        || appraisal.until().isBefore(actor.today())))
            return new Refused<>(RequirementRefusal.APPRAISAL_REASON);
        rows.appraise(id, appraisal);
        audit.note(actor, appraisal == null ? "要求不再用于考核" : "要求用于考核", "要求", id, before.appraisal(), appraisal);
        return new Done<>(get(id));
    }

    public Requirement get(UUID id) {
        return rows.byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new NoSuch("要求"));
    }

    /** Those of the ids that exist, withdrawn ones too, in no order. */
    public List<Requirement> all(Collection<UUID> ids) {
        return rows.byIds(ids);
    }

    /** The requirements of exactly this unit in force in a term, the oldest first. */
    public List<Requirement> ofUnit(UUID unitId, UUID termId) {
        return rows.ofUnit(unitId, termId);
    }

    private Optional<RequirementRefusal> refusal(RequirementSpec spec, Actor actor) {
        var unit = units.get(spec.unitId());
        if (!actor.leads(unit)) return Optional.of(RequirementRefusal.NOT_YOURS);
        if (!units.get(spec.rule().selector().within()).isWithin(unit.actsFor()))
            return Optional.of(RequirementRefusal.OUT_OF_REACH);
        return spec.problem();
    }

    private boolean leads(Actor actor, Requirement requirement) {
        return actor.leads(units.get(requirement.spec().unitId()));
    }
}

package org.qinglan.duty;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 缓做、免做: whoever leads the unit that asks, or a unit above it in the school, lets somebody off one window. */
@Service
public class Excuses {
    private static final int SHORTEST_REASON = 2;

    /** 缓 puts off, 免 lets off: either way nothing is owed, and what is done later still counts. */
    public enum Kind {
        DEFER("缓"),
        WAIVE("免");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    private record Window(
            UUID requirementId,
            @Nullable UUID personId,
            @Nullable UUID unitId,
            String windowKey,
            LocalDate firstDay,
            LocalDate lastDay) {
        UUID bearer() {
            return personId != null ? personId : java.util.Objects.requireNonNull(unitId);
        }
    }

    private final JdbcClient jdbc;
    private final Requirements requirements;
    private final Derivation derivation;
    private final Standing standing;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Excuses(
            JdbcClient jdbc,
            Requirements requirements,
            Derivation derivation,
            Standing standing,
            Units units,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.requirements = requirements;
        this.derivation = derivation;
        this.standing = standing;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Excuses one duty; the answer is the id of the excuse. */
    @Transactional
    public Decision<UUID, ExcuseRefusal> grant(UUID dutyId, Kind kind, String reason, Actor actor) {
        var window = window(dutyId);
        var requirement = requirements.get(window.requirementId());
        var refusal = refusal(requirement, window, actor);
        if (refusal.isPresent()) return new Refused<>(refusal.get());
        if (reason.strip().length() < SHORTEST_REASON) return new Refused<>(ExcuseRefusal.REASON);
        if (covered(window)) return new Refused<>(ExcuseRefusal.ALREADY);
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into duty.excuse (tenant_id, id, requirement_id, person_id, unit_id, first_day, last_day, reason,"
                                + " granted_by, granted_at, kind, window_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        id,
                        requirement.id(),
                        window.personId(),
                        window.unitId(),
                        window.firstDay(),
                        window.lastDay(),
                        reason.strip(),
                        actor.personId(),
                        Timestamp.from(clock.instant()),
                        kind.chinese(),
                        window.windowKey()))
                .update();
        derivation.ofBearer(requirement, window.bearer());
        audit.note(actor, kind.chinese() + "做", "要求", requirement.id(), null, window);
        return new Done<>(id);
    }

    /** Takes an excuse back; what was not done is owed again. */
    @Transactional
    public Decision<UUID, ExcuseRefusal> withdraw(UUID excuseId, Actor actor) {
        var window = jdbc.sql("select requirement_id, person_id, unit_id, coalesce(window_key, '') as window_key,"
                        + " first_day, last_day from duty.excuse where id = ?")
                .param(excuseId)
                .query(Window.class)
                .optional()
                .orElseThrow(() -> new NoSuch("缓做或免做"));
        var requirement = requirements.get(window.requirementId());
        var refusal = refusal(requirement, window, actor);
        if (refusal.isPresent()) return new Refused<>(refusal.get());
        jdbc.sql("update duty.excuse set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(Timestamp.from(clock.instant()), excuseId)
                .update();
        derivation.ofBearer(requirement, window.bearer());
        audit.note(actor, "收回缓做或免做", "要求", requirement.id(), window, null);
        return new Done<>(excuseId);
    }

    private Optional<ExcuseRefusal> refusal(Requirement requirement, Window window, Actor actor) {
        if (actor.personId().equals(window.personId())) return Optional.of(ExcuseRefusal.YOURSELF);
        return standing.mayExcuse(actor, units.get(requirement.spec().unitId()), window.bearer())
                ? Optional.empty()
                : Optional.of(ExcuseRefusal.NOT_YOURS);
    }

    private boolean covered(Window window) {
        return jdbc.sql("select exists (select from duty.excuse where requirement_id = ?"
                        + " and coalesce(person_id, unit_id) = ? and window_key = ? and withdrawn_at is null)")
                .params(window.requirementId(), window.bearer(), window.windowKey())
                .query(Boolean.class)
                .single();
    }

    private Window window(UUID dutyId) {
        return jdbc.sql("select requirement_id, person_id, unit_id, window_key, first_day, last_day from duty.duty"
                        + " where id = ?")
                .param(dutyId)
                .query(Window.class)
                .optional()
                .orElseThrow(() -> new NoSuch("任务"));
    }
}

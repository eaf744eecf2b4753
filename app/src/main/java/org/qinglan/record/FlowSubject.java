package org.qinglan.record;

import java.util.Set;
import java.util.UUID;
import org.qinglan.school.Unit;

/**
 * What moves through a flow: a record, a plan, a pairing.
 *
 * @param state its state now, as its room keeps it
 * @param owner the person whose it is, and who may never review it
 * @param unit the unit it belongs to; reviewers are the posts above it
 * @param partners whoever else has a part in it and may be asked to agree or confirm; never the owner
 */
public record FlowSubject(UUID id, String state, UUID owner, Unit unit, Set<UUID> partners) {
    public FlowSubject {
        partners = Set.copyOf(partners);
    }

    /** A subject that is nobody's but its owner's. */
    public FlowSubject(UUID id, String state, UUID owner, Unit unit) {
        this(id, state, owner, unit, Set.of());
    }
}

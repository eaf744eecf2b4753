package org.qinglan.school;

import java.util.Set;
import java.util.UUID;

/**
 * These units were opened, closed or renamed, or lost a post that had never begun. Published in the transaction of the
 * change. Who joins or leaves a unit is told by {@link PeopleChanged}.
 */
public record UnitsChanged(Set<UUID> unitIds) {
    public UnitsChanged {
        unitIds = Set.copyOf(unitIds);
    }
}

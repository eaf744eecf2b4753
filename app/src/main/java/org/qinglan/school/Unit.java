package org.qinglan.school;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of the organisation tree, or an overlay across it.
 *
 * @param grade 1–12 for a 备课组 or 年级组
 * @param line the way from the root to this unit, both included
 */
public record Unit(
        UUID id,
        @Nullable UUID parentId,
        UnitKind kind,
        String name,
        @Nullable Subject subject,
        @Nullable Stage stage,
        @Nullable Integer grade,
        boolean overlay,
        List<UUID> line) {
    public Unit {
        line = List.copyOf(line);
    }

    /** Whether this unit is the given one or lies below it. */
    public boolean isWithin(UUID unitId) {
        return line.contains(unitId);
    }

    /** The same under another name: as somebody saw it before it was renamed. */
    public Unit called(String other) {
        return new Unit(id, parentId, kind, other, subject, stage, grade, overlay, line);
    }

    /** The unit this one acts for: an office acts for its parent, everything else for itself. */
    public UUID actsFor() {
        return kind.isOffice() && parentId != null ? parentId : id;
    }
}

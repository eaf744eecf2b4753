package org.qinglan.paper;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's own form, in the version in use.
 *
 * @param version counts every change of the file or of a cell
 * @param parent the version before; null for the first
 * @param mapping what goes into which cell, by address
 * @param deletedAt null while it is there
 */
public record Paper(
        UUID id,
        UUID unitId,
        String name,
        int version,
        @Nullable Integer parent,
        UUID fileId,
        Map<String, Blank> mapping,
        @Nullable Instant deletedAt) {
    public Paper {
        mapping = Map.copyOf(mapping);
    }

    public boolean isGone() {
        return deletedAt != null;
    }
}

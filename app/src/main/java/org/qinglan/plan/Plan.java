package org.qinglan.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 计划: one unit's plan for one term.
 *
 * @param sourceName the imported file as its owner knows it; null for a plan begun here
 * @param version grows with each save
 * @param editedBy who saved last
 */
public record Plan(
        UUID id,
        UUID unitId,
        UUID termId,
        String title,
        PlanState state,
        UUID ownerId,
        @Nullable String sourceName,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID editedBy,
        @Nullable Instant publishedAt) {

    /** Whether a save made on top of a seen version would undo what somebody else saved since. */
    boolean wasChangedByOther(UUID me, int seenVersion) {
        return version != seenVersion && editedBy != null && !editedBy.equals(me);
    }
}

package org.qinglan.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step that was taken; written once, never changed.
 *
 * @param label what the button said
 * @param toName the Chinese name of the state reached
 * @param actorId null when the system did it
 * @param insteadOf the name of the reviewer whose deputy did it; null: did it as oneself
 */
public record FlowStep(
        UUID id,
        String flow,
        UUID subjectId,
        String fromState,
        String event,
        String label,
        String toState,
        String toName,
        @Nullable UUID actorId,
        @Nullable String actorName,
        @Nullable String insteadOf,
        @Nullable String comment,
        Instant at) {
    /** What was done, with 代 where a deputy signed: 代方组长通过. */
    public String deed() {
        return insteadOf == null ? label : "代" + insteadOf + label;
    }
}

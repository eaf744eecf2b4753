package org.qinglan.sight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item answering one item of a plan above.
 *
 * @param score how alike the program found them, 0 to 1; null for what somebody linked by hand
 */
record Link(
        UUID lowerId,
        UUID upperId,
        UUID lowerPlan,
        UUID upperPlan,
        State state,
        @Nullable Float score) {
    /** Proposed by the program, or decided by a person. */
    enum State {
        PROPOSED,
        ACCEPTED,
        REJECTED
    }
}

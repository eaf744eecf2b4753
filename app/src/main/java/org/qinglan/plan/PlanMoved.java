package org.qinglan.plan;

import java.util.List;
import java.util.UUID;

/**
 * A plan took a step of its flow: submitted, returned, passed, published, summed up, closed. Published inside the transaction.
 *
 * @param reviewers who is to look at it now; empty where nobody is
 * @param comment the reason of a return, possibly empty
 * @param actor the name of whoever took the step
 */
public record PlanMoved(
        UUID planId,
        String title,
        UUID unitId,
        UUID ownerId,
        PlanState from,
        PlanState to,
        List<UUID> reviewers,
        String comment,
        String actor) {
    public PlanMoved {
        reviewers = List.copyOf(reviewers);
    }
}

package org.qinglan.record;

import java.util.List;

/**
 * Credits were posted or reversed. Published inside the posting transaction; whoever must be exact (settling duties) listens
 * with a plain {@code @EventListener}, so that both happen or neither.
 */
public record CreditsPosted(List<Credit> credits) {
    public CreditsPosted {
        credits = List.copyOf(credits);
    }
}

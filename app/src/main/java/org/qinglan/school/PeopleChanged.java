package org.qinglan.school;

import java.util.Set;
import java.util.UUID;

/**
 * Posts, service, titles, honours or pairings of these people changed. Published in the transaction of the change; an
 * import publishes it once for everybody.
 */
public record PeopleChanged(Set<UUID> personIds) {
    public PeopleChanged {
        personIds = Set.copyOf(personIds);
    }
}

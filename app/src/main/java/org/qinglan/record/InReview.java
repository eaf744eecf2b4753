package org.qinglan.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What waits for somebody's review; a bean of each room whose subjects a flow sends to a reviewer. */
public interface InReview {
    /**
     * @param flow code of its flow
     * @param kind in the users' words: 论文、案例
     * @param owner the name of whose it is
     * @param since when it came into its present state
     * @param href the page where it is reviewed
     */
    record Subject(
            String flow, FlowSubject subject, String kind, String title, String owner, Instant since, String href) {}

    /** Those of some units and of everything below them, the longest waiting first; one statement or few. */
    List<Subject> within(Collection<UUID> units);

    /** All of the tenant, likewise. */
    List<Subject> all();

    /** Where something waits at all; asked by the clock, which stands in no tenant. */
    Set<UUID> tenants();
}

package org.qinglan.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;

/** A condition that a flow names and a room supplies as a bean: every item has an owner, every judge has signed. */
public interface FlowGuard {
    /** As {@code guards} in the flow write it. */
    String name();

    /**
     * Why the step must wait, one Chinese sentence that says what to do; empty when nothing is in the way.
     *
     * @param actor null when the system acts
     */
    Optional<String> objects(Flow.Event event, FlowSubject subject, @Nullable Actor actor);
}

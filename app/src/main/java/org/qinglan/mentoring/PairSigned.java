package org.qinglan.mentoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowGuard;
import org.qinglan.record.FlowSubject;
import org.springframework.stereotype.Component;

/** An agreement is agreed on when both signed it. */
@Component
class PairSigned implements FlowGuard {
    private final Pairings pairings;

    PairSigned(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public String name() {
        return "pairing-signed";
    }

    @Override
    public Optional<String> objects(Flow.Event event, FlowSubject subject, @Nullable Actor actor) {
        return pairings.get(subject.id()).signedByBoth() ? Optional.empty() : Optional.of("还有一方没有签字。");
    }
}

package org.qinglan.mentoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowGuard;
import org.qinglan.record.FlowSubject;
import org.springframework.stereotype.Component;

/** A period has a result only after the mentor and who leads the mentee have said what they think. */
@Component
class PairOpinions implements FlowGuard {
    private final Pairings pairings;

    PairOpinions(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public String name() {
        return "pairing-opinions";
    }

    @Override
    public Optional<String> objects(Flow.Event event, FlowSubject subject, @Nullable Actor actor) {
        var opinions = pairings.get(subject.id()).opinions();
        if (opinions.mentor() == null) return Optional.of("师父还没有写意见，请先请师父写几句。");
        return opinions.leader() == null ? Optional.of("带徒弟的组长还没有写意见，请先请组长写几句。") : Optional.empty();
    }
}

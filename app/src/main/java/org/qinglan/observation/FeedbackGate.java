package org.qinglan.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowGuard;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.form.CreditGate;
import org.qinglan.record.form.Entry;
import org.springframework.stereotype.Component;

/** An observation counts for the observed teacher only after the teacher has had a say; nobody settles the own dispute. */
@Component
class FeedbackGate implements CreditGate, FlowGuard {
    private final Feedbacks feedbacks;

    FeedbackGate(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public boolean isOpen(Entry entry, String part) {
        if (!entry.kind().code().equals("observation") || !part.equals("teacher")) return true;
        return feedbacks.find(entry.id()).map(Feedback::counts).orElse(true);
    }

    @Override
    public String name() {
        return "notTheObserver";
    }

    @Override
    public Optional<String> objects(Flow.Event event, FlowSubject subject, @Nullable Actor actor) {
        return feedbacks
                .find(subject.id())
                .filter(f -> actor != null && f.observerId().equals(actor.personId()))
                .map(f -> "这份听课记录是您写的，有不同看法要请另一位来定。");
    }
}

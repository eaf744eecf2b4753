package org.qinglan.duty;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.qinglan.record.Credit;
import org.qinglan.record.CreditsPosted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 核销: what is posted or reversed counts toward duties in the same transaction, or neither happens. */
@Service
class Settlement {
    private final DutyRows duties;

    Settlement(DutyRows duties) {
        this.duties = duties;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CreditsPosted posted) {
        var credits = posted.credits();
        if (credits.isEmpty()) return;
        duties.lockBearers(credits.stream().map(Credit::bearer).toList());
        var reversals = where(credits, c -> c.reverses() != null);
        if (!reversals.isEmpty())
            duties.unsettle(
                    reversals.stream()
                            .map(c -> Objects.requireNonNull(c.reverses()))
                            .toArray(UUID[]::new),
                    reversals.stream().map(Credit::bearer).toArray(UUID[]::new));
        var postings = where(credits, c -> c.reverses() == null).stream()
                .map(Credit::id)
                .toArray(UUID[]::new);
        if (postings.length == 0) return;
        duties.settle(postings);
        duties.resettle(duties.openEvents(postings));
    }

    private static List<Credit> where(List<Credit> credits, Predicate<Credit> which) {
        return credits.stream().filter(which).toList();
    }
}

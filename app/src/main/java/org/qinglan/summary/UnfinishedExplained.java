package org.qinglan.summary;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.plan.Plans;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowGuard;
import org.qinglan.record.FlowSubject;
import org.qinglan.shared.ChineseDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A summary goes out only when each unfinished item says why and what becomes of it (workflows §1). */
@Component
class UnfinishedExplained implements FlowGuard {
    /** Asked late: the flows know their guards before the summaries know the flows. */
    private final ObjectProvider<Summaries> summaries;

    private final Plans plans;
    private final Clock clock;

    UnfinishedExplained(ObjectProvider<Summaries> summaries, Plans plans, Clock clock) {
        this.summaries = summaries;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unfinished-explained";
    }

    @Override
    public Optional<String> objects(Flow.Event event, FlowSubject subject, @Nullable Actor actor) {
        var today = ChineseDates.today(clock);
        var open = plans.find(subject.id()).stream()
                .flatMap(plan -> summaries.getObject().live(plan, today).unexplained().stream())
                .toList();
        if (open.isEmpty()) return Optional.empty();
        return Optional.of("还有 " + open.size() + " 项没做完的没写原因和去向，先补上再送。第一项是：" + shortened(open.getFirst()));
    }

    private static String shortened(Summary.Line line) {
        String text = line.label() + line.text();
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }
}

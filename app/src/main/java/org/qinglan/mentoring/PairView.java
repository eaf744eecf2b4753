package org.qinglan.mentoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.mentoring.PairRecords.HeardLesson;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowStep;

/**
 * The page of one pair.
 *
 * @param side which of the two looks at it; null: somebody who leads them
 * @param stateName 等双方签字 …
 * @param next what comes next
 * @param buttons steps this person may take
 * @param ofMentor lessons of the mentor that the mentee heard
 * @param ofMentee the other way round
 */
public record PairView(
        Pairing pair,
        String group,
        Pairing.@Nullable Side side,
        boolean leads,
        String stateName,
        String next,
        List<Flow.Event> buttons,
        List<FlowStep> steps,
        List<HeardLesson> ofMentor,
        List<HeardLesson> ofMentee,
        String problem) {
    public String period() {
        return Agreeing.period(pair);
    }

    public boolean mustSign() {
        return side != null && pair.waitsFor(side);
    }

    public boolean mayWrite() {
        return leads && pair.isOpen();
    }
}

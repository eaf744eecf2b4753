package org.qinglan.mentoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowStep;

/**
 * The page of one pair.
 *
 * @param side which of the two looks at it; null: somebody who leads them
 * @param stateName 等双方签字 …
 * @param next what comes next
 * @param buttons steps this person may take
 * @param outside the mentor has no account and comes by a link
 * @param evidence what the records say, in order
 * @param mentorGaps what requirements still ask of the mentor
 * @param menteeGaps likewise
 * @param saying an opinion that was refused, to be mended; null for none
 */
public record PairView(
        Pairing pair,
        String group,
        Pairing.@Nullable Side side,
        boolean leads,
        boolean outside,
        String stateName,
        String next,
        List<Flow.Event> buttons,
        List<FlowStep> steps,
        List<PairEvidence.Section> evidence,
        List<PairDuties.Gap> mentorGaps,
        List<PairDuties.Gap> menteeGaps,
        String problem,
        @Nullable String saying) {
    public String period() {
        return Agreeing.period(pair);
    }

    /** Whether there is anything to show of it yet. */
    public boolean hasBegun() {
        return pair.schoolSignedAt() != null || evidence.stream().anyMatch(s -> s.count() > 0);
    }

    /** What the records have something of. */
    public List<PairEvidence.Section> done() {
        return evidence.stream().filter(s -> s.count() > 0).toList();
    }

    /** What this person said at the end, to be changed. */
    public String ownOpinion() {
        if (saying != null) return saying;
        var said = pair.opinions();
        var own = side == null ? said.leader() : side == Pairing.Side.MENTOR ? said.mentor() : said.mentee();
        return own == null ? "" : own;
    }

    /** The same with what was typed and refused. */
    PairView saying(String typed) {
        return new PairView(
                pair,
                group,
                side,
                leads,
                outside,
                stateName,
                next,
                buttons,
                steps,
                evidence,
                mentorGaps,
                menteeGaps,
                problem,
                typed);
    }

    /** What the agreement waits for from this person: it stands beside what comes next. */
    public List<Flow.Event> first() {
        return buttons.stream().filter(PairView::carriesOn).toList();
    }

    /** The other steps, beneath the text. */
    public List<Flow.Event> others() {
        return buttons.stream().filter(event -> !carriesOn(event)).toList();
    }

    private static boolean carriesOn(Flow.Event event) {
        return event.code().equals("propose") || event.code().equals("sign");
    }

    public boolean mustSign() {
        return side != null && pair.waitsFor(side);
    }

    public boolean mayLink() {
        return leads && outside && !pair.isOver();
    }

    public boolean mayWrite() {
        return leads && pair.isOpen();
    }
}

package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Action;
import org.qinglan.reading.PlanDraft.Count;
import org.qinglan.reading.PlanDraft.Period;
import org.qinglan.reading.PlanDraft.Requirement;

/** The requirements found in one paragraph, in order. */
final class Demands {
    private final List<Requirement> all = new ArrayList<>();
    private int before;

    List<Requirement> all() {
        return all;
    }

    void beginSentence() {
        before = all.size();
    }

    /** Whether the sentence asked for something already. */
    boolean inSentence() {
        return all.size() > before;
    }

    /** Gives a count to what the sentence asked for last, if that has none. */
    void count(Count count, String unit) {
        if (!inSentence()
                || all.getLast().count().min() != null
                || all.getLast().count().max() != null) return;
        var last = all.removeLast();
        all.add(new Requirement(
                last.text(), last.span(), last.subject(), last.action(), count, unit, last.period(), last.deadline()));
    }

    void put(
            Line line,
            @Nullable String who,
            Action action,
            Count count,
            @Nullable String unit,
            @Nullable Period period,
            @Nullable String limit) {
        all.add(new Requirement(
                line.verbatim(),
                line.span(),
                asWritten(line, who),
                action,
                count,
                asWritten(line, unit),
                period,
                asWritten(line, limit)));
    }

    /** The folded words as the document has them, where they stand in this very piece. */
    private static @Nullable String asWritten(Line line, @Nullable String words) {
        if (words == null) return null;
        int at = line.text().lastIndexOf(words);
        return at < 0 ? words : line.sub(at, at + words.length()).verbatim();
    }
}

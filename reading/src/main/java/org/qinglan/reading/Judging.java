package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.qinglan.reading.PlanDraft.OutlineEntry;
import org.qinglan.reading.PlanDraft.OutlineEntry.Role;

/** Gives every item of a plan that was read how sure the reader is of it. Looks at the result only, not at how it came about. */
final class Judging {
    private final PlanDraft draft;
    private final Traits traits;

    /** @param source the text that all spans of the draft point into */
    Judging(String source, PlanDraft draft) {
        this.draft = draft;
        this.traits = new Traits(source, draft);
    }

    PlanDraft judged() {
        var outline = new ArrayList<OutlineEntry>();
        for (var entry : draft.outline())
            outline.add(
                    entry.role() == Role.MEASURE
                            ? entry.sure(ConfidenceTable.GOALS.of(traits.ofMeasure(entry)))
                            : entry);
        var tasks = new ArrayList<PlanDraft.Task>();
        for (var task : draft.tasks())
            tasks.add(task.sure(ConfidenceTable.TASKS.of(traits.of(task, tasks.isEmpty() ? null : tasks.getLast()))));
        return new PlanDraft(
                draft.title(),
                draft.organization(),
                draft.unit(),
                draft.level(),
                draft.term(),
                outline,
                draft.goals().stream()
                        .map(g -> g.sure(ConfidenceTable.GOALS.of(traits.of(g))))
                        .toList(),
                tasks,
                draft.requirements().stream()
                        .map(r -> r.sure(ConfidenceTable.REQUIREMENTS.of(traits.of(r))))
                        .toList(),
                draft.assignments().stream()
                        .map(a -> a.sure(ConfidenceTable.ASSIGNMENTS.of(traits.of(a))))
                        .toList(),
                draft.slips());
    }

    /** The places of the items, by where they begin, to see which of them share words. */
    static NavigableMap<Integer, List<SourceSpan>> byStart(List<SourceSpan> spans) {
        var found = new TreeMap<Integer, List<SourceSpan>>();
        for (var span : spans)
            found.computeIfAbsent(span.from(), from -> new ArrayList<>()).add(span);
        return found;
    }
}

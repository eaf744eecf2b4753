package org.qinglan.plan;

import java.util.List;
import java.util.Optional;
import org.qinglan.reading.PlanDraft.OutlineEntry;
import org.qinglan.reading.PlanDraft.OutlineEntry.Role;
import org.qinglan.reading.SourceSpan;

/** Where a sentence stands in a plan's outline. */
final class OutlinePlace {
    private OutlinePlace() {}

    /** The goal or measure that a sentence is part of, else the nearest one above it in the outline. */
    static Optional<OutlineEntry> above(List<OutlineEntry> outline, SourceSpan sentence) {
        int own = indexOf(outline, sentence);
        if (own < 0) return Optional.empty();
        int depth = Integer.MAX_VALUE;
        for (int i = own; i >= 0; i--) {
            var entry = outline.get(i);
            if (entry.depth() >= depth) continue;
            if (entry.role() == Role.GOAL || entry.role() == Role.MEASURE) return Optional.of(entry);
            depth = entry.depth();
        }
        return Optional.empty();
    }

    private static int indexOf(List<OutlineEntry> outline, SourceSpan sentence) {
        for (int i = outline.size() - 1; i >= 0; i--) {
            var span = outline.get(i).span();
            if (span.from() <= sentence.from() && sentence.from() < span.to()) return i;
        }
        return -1;
    }
}

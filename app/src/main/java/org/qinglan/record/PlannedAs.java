package org.qinglan.record;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;

/** The sentences of plans that a record carries out; the room of plans supplies them, the page of the record shows them. */
public interface PlannedAs {
    /**
     * @param text the sentence, shortened
     * @param plan the title of its plan
     * @param href the sentence in its plan
     */
    record Sentence(String text, String plan, String href) {}

    /** Those that the viewer may read, by plan; empty when the record was in no plan. */
    List<Sentence> of(UUID recordId, Actor viewer);
}

package org.qinglan.record.form;

import java.util.List;
import java.util.Optional;
import org.qinglan.access.Actor;

/** What a room above shows on the page of a record: a heading, a few lines, and what can be done. A bean for each. */
public interface BesideRecord {
    /**
     * A box on the page.
     *
     * @param lines each one sentence
     */
    record Panel(String title, List<String> lines, List<Deed> deeds) {
        public Panel {
            lines = List.copyOf(lines);
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * A button.
     *
     * @param action where the form is sent, or the link leads
     * @param event sent along; empty: a plain link
     * @param reason whether a reason is asked for
     */
    record Deed(String label, String action, String event, boolean reason) {}

    /** Empty where this viewer has nothing to see or do. */
    Optional<Panel> of(Actor viewer, Entry entry);
}

package org.qinglan.plan.calendar;

import java.time.Instant;
import java.util.UUID;
import org.qinglan.shared.FuzzyDate;

/**
 * A dated task of a published plan, or what another room puts beside them.
 *
 * @param who the named persons, else the groups as written; possibly empty
 * @param unit whose plan it is
 * @param done whether a record shows it
 * @param changes how often it was adjusted since the plan was published
 * @param href its page
 */
public record CalendarEvent(
        UUID id,
        String text,
        FuzzyDate when,
        String who,
        String unit,
        boolean done,
        boolean cancelled,
        int changes,
        Instant changedAt,
        String href) {
    /** A task of a plan: its page is the sentence in the plan. */
    CalendarEvent(
            UUID id,
            UUID planId,
            String text,
            FuzzyDate when,
            String who,
            String unit,
            boolean done,
            boolean cancelled,
            int changes,
            Instant changedAt) {
        this(id, text, when, who, unit, done, cancelled, changes, changedAt, "/plans/" + planId + "?item=" + id);
    }
}

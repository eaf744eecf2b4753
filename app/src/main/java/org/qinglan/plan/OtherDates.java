package org.qinglan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Dated things of a room above this one that belong into 行事历 and its feeds; a bean of each such room. */
public interface OtherDates {
    /**
     * @param who whom it concerns by name; possibly empty
     * @param unit whose it is
     * @param href its page
     * @param changes how often it was changed, so that a phone takes the new day
     */
    record Dated(
            UUID id,
            String text,
            LocalDate day,
            String who,
            String unit,
            String href,
            boolean done,
            boolean cancelled,
            int changes,
            Instant changedAt) {}

    /** What concerns one person between two days, both included. */
    List<Dated> ofPerson(UUID person, LocalDate from, LocalDate to);

    /** What is for all of exactly these units. */
    List<Dated> ofUnits(Collection<UUID> units, LocalDate from, LocalDate to);

    /** What a unit and everything below it does. */
    List<Dated> below(UUID unit, LocalDate from, LocalDate to);
}

package org.qinglan.school;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 荣誉称号 of a person.
 *
 * @param level 校、区、市、省; null where not said
 * @param until its last day; null: for good
 */
public record Honour(
        UUID personId,
        String name,
        @Nullable String level,
        LocalDate since,
        @Nullable LocalDate until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}

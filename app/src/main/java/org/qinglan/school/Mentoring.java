package org.qinglan.school;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 师徒: one mentor, one mentee, from–to (both included).
 *
 * @param theme what they work on together; null where nobody said
 * @param until null: still
 */
public record Mentoring(
        UUID id,
        UUID mentorId,
        UUID menteeId,
        @Nullable String theme,
        LocalDate since,
        @Nullable LocalDate until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}

package org.qinglan.school;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 岗位: what a person is in a unit, from–to (both included; {@code until} null: still). */
public record Post(
        UUID id,
        UUID personId,
        Unit unit,
        Role role,
        @Nullable Subject subject,
        @Nullable Stage stage,
        LocalDate since,
        @Nullable LocalDate until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** Whether it is a post of a school, its offices and groups, and not of what stands above schools. */
    public boolean isInSchool() {
        return switch (unit.kind()) {
            case EDUCATION_BUREAU, TEACHING_RESEARCH_OFFICE, DISTRICT, EDUCATION_GROUP -> false;
            default -> true;
        };
    }

    /** Lessons and people stay within a school: who leads above schools sees figures, not who was seen or what was noted. */
    public boolean leadsInSchool() {
        return role.leads() && isInSchool();
    }
}

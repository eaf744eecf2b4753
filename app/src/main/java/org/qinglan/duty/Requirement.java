package org.qinglan.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published rule.
 *
 * @param spec as it was published or last changed
 * @param withdrawn 撤下: it asks nothing any more
 * @param appraisal null unless somebody decided that these counts may be used to judge people
 */
public record Requirement(
        UUID id,
        RequirementSpec spec,
        boolean withdrawn,
        @Nullable Appraisal appraisal) {
    /**
     * Counts help; judging by them is off unless switched on, with a reason and an end (national rule of November 2025,
     * standards.md §6).
     *
     * @param until the last day it may be used so
     */
    public record Appraisal(String reason, LocalDate until) {}

    public Rule rule() {
        return spec.rule();
    }

    public String name() {
        return spec.name();
    }

    /** Whether the counts may be used to judge people on a day. */
    public boolean usedForAppraisal(LocalDate day) {
        return appraisal != null && !day.isAfter(appraisal.until());
    }
}

package org.qinglan.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;

/**
 * What the importing page shows.
 *
 * @param units the units somebody may make a plan for, their own first
 * @param older plans that may be copied
 * @param problem why it could not be read; null at first
 * @param text what was pasted, kept
 */
public record NewPlanView(
        List<Unit> units,
        List<Term> terms,
        @Nullable UUID unit,
        @Nullable UUID term,
        List<Older> older,
        @Nullable String problem,
        String text) {
    public NewPlanView {
        units = List.copyOf(units);
        terms = List.copyOf(terms);
        older = List.copyOf(older);
    }

    /** An older plan, named so that it can be told from others. */
    public record Older(UUID id, String label) {}
}

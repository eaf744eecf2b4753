package org.qinglan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;

/**
 * What the list of plans shows.
 *
 * @param term null while the tenant has none
 * @param missing units the reader leads that have no plan this term
 * @param leads whether the reader makes plans at all
 * @param waiting plans in review, and {@code approved} those that passed it (A11)
 */
public record PlanListView(
        List<Term> terms,
        @Nullable Term term,
        List<Row> rows,
        List<Unit> missing,
        boolean leads,
        long waiting,
        long approved) {
    public PlanListView {
        terms = List.copyOf(terms);
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /** @param unit whose plan it is; {@code href} leads where the reader goes on with it */
    public record Row(Unit unit, Plan plan, String href) {}
}

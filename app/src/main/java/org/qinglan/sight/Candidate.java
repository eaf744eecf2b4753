package org.qinglan.sight;

import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;

/**
 * An item of a plan above that somebody may link to.
 *
 * @param score how alike the two are, 0 to 1
 */
public record Candidate(Plan plan, PlanItem item, double score) {}

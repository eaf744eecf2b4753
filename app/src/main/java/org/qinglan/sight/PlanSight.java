package org.qinglan.sight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;
import org.qinglan.school.Unit;

/**
 * A plan's line of sight in both directions.
 *
 * @param above the published plans it may answer
 * @param proposals pairs that wait for a yes or no
 * @param linked what leads upward, with what it answers
 * @param orphans what of ours answers nothing
 * @param answered what of ours somebody below answers
 * @param uncovered what of ours nobody below answers
 * @param silent units below whose published plans answer nothing of this one
 * @param leads whether the reader decides
 * @param below whether this plan has units below that plan
 */
public record PlanSight(
        Plan plan,
        Unit unit,
        List<Plan> above,
        List<Pairing> proposals,
        List<Linked> linked,
        List<PlanItem> orphans,
        List<Answered> answered,
        List<PlanItem> uncovered,
        List<Answering> answering,
        List<Silent> silent,
        boolean leads,
        boolean below) {
    /** Our item and one above it. */
    public record Pairing(Node item, Node upper) {}

    /** @param uppers what it answers itself; empty where only its goal does */
    public record Linked(PlanItem item, List<Node> uppers) {}

    /** @param units how many units answer it, with how many {@code items} */
    public record Answered(PlanItem item, int units, int items) {}

    /** @param answered how many different items of this plan that plan answers */
    public record Answering(UUID unitId, String unit, UUID planId, String planTitle, int answered) {}

    public record Silent(UUID plan, String title, String unit) {}

    /** How many items count: those that answer and those that do not. */
    public int all() {
        return linked.size() + orphans.size();
    }

    public @Nullable String nothingAbove() {
        return above.isEmpty() ? "上面的单位还没有发布这学期的计划。他们发布以后，程序会找出可能回应的条目，放在这里等您定。" : null;
    }
}

package org.qinglan.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.duty.DutyProgress;
import org.qinglan.duty.Requirement;
import org.qinglan.duty.Requirements;
import org.qinglan.plan.Adjustments;
import org.qinglan.plan.Evidence;
import org.qinglan.plan.ItemKind;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.springframework.stereotype.Component;

/** Gathers what came of a whole plan in a handful of statements. */
@Component
class Outcomes {
    private final PlanItems items;
    private final Evidence evidence;
    private final Adjustments adjustments;
    private final DutyProgress progress;
    private final Requirements requirements;

    Outcomes(
            PlanItems items,
            Evidence evidence,
            Adjustments adjustments,
            DutyProgress progress,
            Requirements requirements) {
        this.items = items;
        this.evidence = evidence;
        this.adjustments = adjustments;
        this.progress = progress;
        this.requirements = requirements;
    }

    /**
     * The plan's items in their order, each with what came of it; clauses that only repeat their paragraph are left out.
     *
     * @param written what people wrote, by item
     */
    List<Summary.Line> lines(Plan plan, Map<String, Paragraph> written, LocalDate today) {
        var all = items.of(plan.id());
        var asked = all.stream()
                .map(PlanItem::requirementId)
                .filter(Objects::nonNull)
                .toList();
        var rules = requirements.all(asked).stream()
                .collect(Collectors.toMap(Requirement::id, Requirement::rule, (a, b) -> a));
        var proofs = proofs(all);
        var moved = adjustments.moved(plan.id());
        var outcomes = new Reckoning(progress.of(asked, today), rules, proofs).of(all);
        return all.stream()
                .filter(item -> all.stream().noneMatch(item::isClauseOf))
                .map(item -> new Summary.Line(
                        item.id(),
                        item.label(),
                        item.text(),
                        item.kind() == ItemKind.SECTION,
                        outcomes.get(item.id()),
                        moved.contains(item.id()),
                        proofs.getOrDefault(item.id(), List.of()),
                        written.getOrDefault(item.id().toString(), Paragraph.UNTOUCHED)))
                .toList();
    }

    private Map<UUID, List<Summary.Evidence>> proofs(List<PlanItem> all) {
        return evidence.of(all.stream().map(PlanItem::id).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        linked -> linked.getValue().stream()
                                .map(p -> new Summary.Evidence(p.recordId(), p.title(), p.occurredOn()))
                                .toList()));
    }
}

package org.qinglan.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as somebody wants it, before it is published or as it shall be after a change.
 *
 * @param unitId whose requirement it is: the unit whose 台账 shows it
 * @param name short, for columns and lists: 听师父的课
 * @param sourceText the sentence of the plan it comes from, shown wherever it is asked for
 * @param sourcePlace where that sentence stands: 计划 三（一）1
 * @param firstDay from which day it asks; weeks before are not asked for
 * @param lastDay the last day it asks
 */
public record RequirementSpec(
        UUID unitId,
        UUID termId,
        String name,
        @Nullable String sourceText,
        @Nullable String sourcePlace,
        Rule rule,
        LocalDate firstDay,
        LocalDate lastDay) {
    private static final int LONGEST_NAME = 20;

    /** Why it cannot be published; empty where it can. */
    Optional<RequirementRefusal> problem() {
        if (rule.needed().signum() <= 0) return Optional.of(RequirementRefusal.NEEDED);
        if (rule.measure().isBlank()) return Optional.of(RequirementRefusal.MEASURE);
        if (lastDay.isBefore(firstDay)) return Optional.of(RequirementRefusal.DAYS);
        return shape().or(this::who).or(this::called);
    }

    private Optional<RequirementRefusal> shape() {
        var due = rule.dueOn();
        var trigger = rule.trigger();
        return switch (rule.rhythm()) {
            case ONCE ->
                due == null || due.isBefore(firstDay) ? Optional.of(RequirementRefusal.DUE_DAY) : Optional.empty();
            case EVENT ->
                trigger == null || trigger.days() < 1 ? Optional.of(RequirementRefusal.TRIGGER) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Asked last: a form that previews the effect has no name yet. */
    private Optional<RequirementRefusal> called() {
        return name.isBlank() || name.length() > LONGEST_NAME ? Optional.of(RequirementRefusal.NAME) : Optional.empty();
    }

    private Optional<RequirementRefusal> who() {
        var selector = rule.selector();
        Integer from = selector.career().serviceFrom();
        Integer to = selector.career().serviceTo();
        if ((from != null && from < 1) || (to != null && to < (from == null ? 1 : from)))
            return Optional.of(RequirementRefusal.SERVICE_YEARS);
        if (rule.bearer() == Rule.Bearer.UNIT && selector.unitKinds().isEmpty())
            return Optional.of(RequirementRefusal.UNIT_KIND);
        return Optional.empty();
    }
}

package org.qinglan.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.SourceSpan;
import org.qinglan.shared.FuzzyDate;

/**
 * One item of a plan.
 *
 * @param label its number as written (一、（1）①), possibly empty
 * @param span where it stands in the source; null for what was added here
 * @param when never more exact than the text; null where the text names no date
 * @param participants groups of people as written
 * @param unchecked what the reading found doubtful and nobody has looked at
 * @param rule what publishing makes a requirement of; null where nothing is counted
 * @param goalId the goal or measure it is counted toward: the one it stands under, until people choose
 */
public record PlanItem(
        UUID id,
        UUID planId,
        @Nullable UUID parentId,
        int seq,
        ItemKind kind,
        String label,
        String text,
        @Nullable SourceSpan span,
        @Nullable FuzzyDate when,
        @Nullable String participants,
        @Nullable String remark,
        boolean unchecked,
        @Nullable Quota rule,
        @Nullable UUID requirementId,
        @Nullable UUID goalId,
        State state,
        List<Named> people) {
    public PlanItem {
        people = List.copyOf(people);
    }

    /** What became of it; whether it is done follows from the records linked to it. */
    public enum State {
        PLANNED,
        CANCELLED,
        CARRIED_OVER
    }

    /**
     * A person in a part.
     *
     * @param part 负责, 主讲, 审核 … as written
     * @param personId null while nobody of the roster is meant
     * @param name as written
     */
    public record Named(String part, @Nullable UUID personId, String name) {}

    /** Whether another item was read out of this one's sentence, or out of the same. */
    public boolean holds(PlanItem other) {
        var own = span;
        var within = other.span();
        return own != null && within != null && own.from() <= within.from() && within.to() <= own.to();
    }

    /** The part of somebody who is answerable for a task. */
    public static final String OWNER = "负责";

    /** Whether nothing is counted of it and its words stand in a paragraph anyway. */
    public boolean isClauseOf(PlanItem paragraph) {
        boolean counted = rule != null || requirementId != null;
        boolean around = paragraph.kind.isServed() || paragraph.kind == ItemKind.NOTE;
        return kind == ItemKind.REQUIREMENT && !counted && around && paragraph.text.contains(text);
    }

    /** Who does it, in words: the named persons, else the groups as written. */
    public String who() {
        if (people.isEmpty()) return participants == null ? "" : participants;
        return people.stream().map(Named::name).distinct().collect(Collectors.joining("、"));
    }

    PlanItem numbered(int number, boolean open) {
        return new PlanItem(
                id,
                planId,
                parentId,
                number,
                kind,
                label,
                text,
                span,
                when,
                participants,
                remark,
                open,
                rule,
                requirementId,
                goalId,
                state,
                people);
    }

    PlanItem toward(@Nullable UUID goal) {
        return new PlanItem(
                id,
                planId,
                parentId,
                seq,
                kind,
                label,
                text,
                span,
                when,
                participants,
                remark,
                unchecked,
                rule,
                requirementId,
                goal,
                state,
                people);
    }

    PlanItem with(List<Named> others) {
        return new PlanItem(
                id,
                planId,
                parentId,
                seq,
                kind,
                label,
                text,
                span,
                when,
                participants,
                remark,
                unchecked,
                rule,
                requirementId,
                goalId,
                state,
                others);
    }
}

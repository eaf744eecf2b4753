package org.qinglan.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.SourceSpan;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.Ids;

/**
 * One item of a plan.
 *
 * @param seq where it stands among the others, from 1
 * @param read what the text says
 * @param decided what people, or the reading until people look, made of it
 */
public record PlanItem(
        UUID id, UUID planId, @Nullable UUID parentId, int seq, ItemKind kind, Read read, Decided decided) {
    /**
     * What was read, or written here in the words of a plan.
     *
     * @param label its number as written (一、（1）①), possibly empty
     * @param span where it stands in the source; null for what was added here
     * @param when never more exact than the text; null where the text names no date
     * @param participants groups of people as written
     */
    public record Read(
            String label,
            String text,
            @Nullable SourceSpan span,
            @Nullable FuzzyDate when,
            @Nullable String participants,
            @Nullable String remark) {
        /** Words that stand nowhere in a source. */
        public static Read here(String text, @Nullable FuzzyDate when) {
            return new Read("", text, null, when, null, null);
        }
    }

    /**
     * What people decided.
     *
     * @param unchecked what the reading found doubtful and nobody has looked at
     * @param rule what publishing makes a requirement of; null where nothing is counted
     * @param goalId the goal or measure it is counted toward: the one it stands under, until people choose
     */
    public record Decided(
            boolean unchecked,
            @Nullable Quota rule,
            @Nullable UUID requirementId,
            @Nullable UUID goalId,
            State state,
            List<Named> people) {
        /** As it is read: nothing counted, nobody named. */
        public static final Decided NOTHING = new Decided(false, null, null, null, State.PLANNED, List.of());

        public Decided {
            people = List.copyOf(people);
        }

        Decided open(boolean isOpen) {
            return new Decided(isOpen, rule, requirementId, goalId, state, people);
        }

        Decided toward(@Nullable UUID goal) {
            return new Decided(unchecked, rule, requirementId, goal, state, people);
        }

        Decided with(List<Named> others) {
            return new Decided(unchecked, rule, requirementId, goalId, state, others);
        }
    }

    /** A heading that a plan is written under. */
    static PlanItem section(UUID planId, int seq, String label, String text, SourceSpan span) {
        var read = new Read(label, text, span, null, null, null);
        return new PlanItem(Ids.next(), planId, null, seq, ItemKind.SECTION, read, Decided.NOTHING);
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
        var own = span();
        var within = other.span();
        return own != null && within != null && own.from() <= within.from() && within.to() <= own.to();
    }

    /** The part of somebody who is answerable for a task. */
    public static final String OWNER = "负责";

    /** Whether nothing is counted of it and its words stand in a paragraph anyway. */
    public boolean isClauseOf(PlanItem paragraph) {
        boolean counted = rule() != null || requirementId() != null;
        boolean around = paragraph.kind.isServed() || paragraph.kind == ItemKind.NOTE;
        return kind == ItemKind.REQUIREMENT
                && !counted
                && around
                && paragraph.text().contains(text());
    }

    /** Who does it, in words: the named persons, else the groups as written. */
    public String who() {
        var groups = participants();
        if (people().isEmpty()) return groups == null ? "" : groups;
        return people().stream().map(Named::name).distinct().collect(Collectors.joining("、"));
    }

    PlanItem numbered(int number, boolean open) {
        return new PlanItem(id, planId, parentId, number, kind, read, decided.open(open));
    }

    PlanItem toward(@Nullable UUID goal) {
        return new PlanItem(id, planId, parentId, seq, kind, read, decided.toward(goal));
    }

    PlanItem with(List<Named> others) {
        return new PlanItem(id, planId, parentId, seq, kind, read, decided.with(others));
    }

    public String label() {
        return read.label();
    }

    public String text() {
        return read.text();
    }

    public @Nullable SourceSpan span() {
        return read.span();
    }

    public @Nullable FuzzyDate when() {
        return read.when();
    }

    public @Nullable String participants() {
        return read.participants();
    }

    public @Nullable String remark() {
        return read.remark();
    }

    public boolean unchecked() {
        return decided.unchecked();
    }

    public @Nullable Quota rule() {
        return decided.rule();
    }

    public @Nullable UUID requirementId() {
        return decided.requirementId();
    }

    public @Nullable UUID goalId() {
        return decided.goalId();
    }

    public State state() {
        return decided.state();
    }

    public List<Named> people() {
        return decided.people();
    }
}

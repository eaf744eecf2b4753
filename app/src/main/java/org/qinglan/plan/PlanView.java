package org.qinglan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowStep;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;

/**
 * What the page of a plan shows.
 *
 * @param marks what stands in the margin, by item
 * @param later items that were added here and have no place in the source
 * @param side the item that was clicked; null for none
 * @param events what the reader may do with it now
 * @param leads whether the reader leads the unit
 * @param says whether the reader may say something about it: who leads the unit, and whoever reviews it now
 * @param problem why the last step was not taken
 */
public record PlanView(
        Plan plan,
        Unit unit,
        Term term,
        LocalDate today,
        SourceView source,
        Map<UUID, Mark> marks,
        List<GoalBar> goals,
        MonthStrip strip,
        List<PlanItem> later,
        @Nullable Side side,
        List<Flow.Event> events,
        List<FlowStep> history,
        List<Comment> comments,
        List<Question> unlooked,
        Summary summary,
        List<Unit> audiences,
        boolean leads,
        boolean says,
        @Nullable String problem) {
    /** Summaries begin in the last but second week (workflows §1). */
    private static final int SUMMARY_WEEKS = 2;

    /**
     * A margin mark.
     *
     * @param css owe, ok, wait, free or empty
     */
    public record Mark(String css, String text) {}

    /** @param percent 0 to 100 */
    public record GoalBar(String label, UUID item, String text, String figure, int percent, String note) {}

    /** @param unread how many of the audience have not opened it; {@code audience} how many there are */
    public record Summary(int tasks, int tasksDone, int owing, int unread, int audience) {}

    /**
     * The sentence that was clicked.
     *
     * @param columns heads of the windows shown
     * @param rows people, with one cell for each column and the sum
     * @param toward the goals and measures it may be counted toward; empty where nobody chooses now
     * @param from what it goes on with; null for what begins here
     * @param serving what is counted toward it, for a goal or a measure
     */
    public record Side(
            PlanItem item,
            String place,
            String headline,
            @Nullable Mark state,
            String rule,
            List<String> columns,
            List<PersonRow> rows,
            List<RecordRow> records,
            List<RecordRow> candidates,
            int owing,
            List<Aim> toward,
            List<PlanItem> serving,
            @Nullable CarriedFrom from) {}

    /** @param id empty for none */
    public record Aim(String id, String label, boolean chosen) {}

    public record PersonRow(String name, List<Cell> cells, Cell sum) {}

    /** @param css owe, hold, ok or empty */
    public record Cell(String css, String text) {}

    public record RecordRow(UUID record, LocalDate day, String title, String who) {}

    /** Whether its summary is the next thing to do: it was begun, or the term is nearly over. */
    public boolean isSummedUp() {
        return plan.state() == PlanState.SUMMARY_DRAFT
                || plan.state() == PlanState.SUMMARY_REVIEW
                || (plan.state() == PlanState.PUBLISHED && term.weekOf(today) >= term.weeks() - SUMMARY_WEEKS);
    }

    public @Nullable Mark markOf(PlanItem item) {
        return marks.get(item.id());
    }

    public boolean isSelected(PlanItem item) {
        return side != null && side.item().id().equals(item.id());
    }

    /** Comments on the whole plan. */
    public List<Comment> general() {
        return comments.stream()
                .filter(c -> c.itemId() == null && c.repliesTo() == null)
                .toList();
    }

    public List<Comment> repliesTo(Comment comment) {
        return comments.stream().filter(c -> comment.id().equals(c.repliesTo())).toList();
    }

    public List<Comment> about(PlanItem item) {
        return comments.stream()
                .filter(c -> item.id().equals(c.itemId()) && c.repliesTo() == null)
                .toList();
    }
}

package org.qinglan.publiclesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowStep;

/**
 * The page of one lesson.
 *
 * @param kind 研究课
 * @param next what comes next, for whom it concerns; empty for others
 * @param buttons plain steps this person may take
 * @param schedules whether this person may set or move the day
 * @param audience the name of whom it is announced to; empty before
 * @param counts whether its record stands
 */
public record LessonView(
        PublicLesson lesson,
        String kind,
        String stateName,
        String next,
        List<Tags.Tag> tags,
        List<Flow.Event> buttons,
        boolean own,
        boolean schedules,
        boolean holds,
        boolean reopens,
        String audience,
        boolean counts,
        List<LessonExtra.Line> lines,
        List<FlowStep> steps,
        @Nullable String problem) {
    public LessonView {
        tags = List.copyOf(tags);
        buttons = List.copyOf(buttons);
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** Why it was called off; null where it was not. */
    public @Nullable String calledOff() {
        return lesson.state() == PublicLesson.State.CANCELLED ? reason() : null;
    }

    /** Why it was returned, called off or moved, when that is what happened last; null otherwise. */
    public @Nullable String reason() {
        return steps.isEmpty() ? null : steps.getLast().comment();
    }
}

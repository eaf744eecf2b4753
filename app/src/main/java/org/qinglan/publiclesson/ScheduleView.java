package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Unit;

/**
 * The form that sets a lesson's day.
 *
 * @param week the one looked at
 * @param weeks those that are not over
 * @param suggested the times to which most of those can come who owe it
 * @param slots of that week
 * @param known whether the timetable knows the class; otherwise day and period are typed
 */
public record ScheduleView(
        PublicLesson lesson,
        int week,
        List<Integer> weeks,
        Suggested suggested,
        List<Slot> slots,
        boolean known,
        List<Unit> audiences,
        Typed typed,
        LocalDate today,
        @Nullable String problem) {
    public ScheduleView {
        weeks = List.copyOf(weeks);
        slots = List.copyOf(slots);
        audiences = List.copyOf(audiences);
    }

    /**
     * As it was typed.
     *
     * @param slot 2026-10-20/3
     */
    public record Typed(
            @Nullable String topic,
            @Nullable String slot,
            @Nullable LocalDate day,
            @Nullable Integer period,
            @Nullable String place,
            @Nullable Integer seats,
            @Nullable UUID audience,
            @Nullable String notice,
            @Nullable String comment) {}

    public boolean moves() {
        return lesson.state() == PublicLesson.State.SCHEDULED;
    }

    /** Whether a slot of the week stands among the proposals already. */
    public boolean isSuggested(Slot slot) {
        return suggested.times().stream().anyMatch(time -> time.code().equals(slot.code()));
    }
}

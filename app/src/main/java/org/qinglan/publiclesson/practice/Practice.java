package org.qinglan.publiclesson.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a group in one month.
 *
 * @param month its first day
 * @param theme what all of them look into; possibly empty
 * @param accepted whether the lead accepted them, and lessons were made of them
 */
public record Practice(UUID id, UUID unitId, LocalDate month, String theme, boolean accepted, List<Turn> turns) {
    public Practice {
        turns = List.copyOf(turns);
    }

    /**
     * @param seq its place in the month, from 1
     * @param reason why it is this person's
     * @param lessonId the lesson made of it; null before it was accepted
     */
    public record Turn(
            int seq,
            UUID personId,
            String name,
            String reason,
            @Nullable UUID lessonId) {}

    /** 10月. */
    public String monthName() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    List<UUID> people() {
        return turns.stream().map(Turn::personId).toList();
    }
}

package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.ChineseDates;

/**
 * A lesson of the mentor that the mentee heard.
 *
 * @param recordId the record of observation
 * @param line the way from the root to the mentee's unit of that day
 */
public record Heard(
        UUID recordId,
        UUID menteeId,
        String mentee,
        UUID mentorId,
        String mentor,
        LocalDate day,
        @Nullable Integer period,
        String topic,
        List<UUID> line) {
    public Heard {
        line = List.copyOf(line);
    }

    /** 10月8日（周四）第3节《小数的意义》. */
    public String words() {
        return ChineseDates.day(day)
                + (period == null ? "" : "第" + period + "节")
                + (topic.isBlank() ? "" : "《" + topic + "》");
    }
}

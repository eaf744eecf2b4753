package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.UUID;
import org.qinglan.shared.ChineseDates;

/**
 * Days on which a school gives no public lessons, both included.
 *
 * @param reason 期中考试, 运动会 …, 2–30 characters
 */
public record ShutDays(UUID id, LocalDate firstDay, LocalDate lastDay, String reason) {
    static final int SHORTEST_REASON = 2;
    static final int LONGEST_REASON = 30;
    static final int LONGEST = 60;

    /** 11月9日（周一）—11月11日（周三）. */
    public String words() {
        return firstDay.equals(lastDay)
                ? ChineseDates.day(firstDay)
                : ChineseDates.day(firstDay) + "—" + ChineseDates.day(lastDay);
    }
}

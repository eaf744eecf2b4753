package org.qinglan.school;

import java.time.DayOfWeek;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 课: one period a week of one class in a term's timetable.
 *
 * @param unitId the school or campus
 * @param period 第N节, 1–12
 */
public record Lesson(
        UUID id,
        UUID termId,
        UUID unitId,
        UUID classId,
        String className,
        DayOfWeek weekday,
        int period,
        Subject subject,
        UUID teacherId,
        String teacherName,
        @Nullable String room) {}

package org.qinglan.school;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 调课: one lesson of the timetable that on one day is given at another time, or by somebody else.
 *
 * @param slotId the lesson of the timetable
 * @param day the day on which the timetable has it
 * @param classId its class
 * @param toDay when it is given instead, or the same day
 * @param toPeriod 第N节, 1–12
 * @param teacherId who gives it
 * @param sourceId what brought it about
 */
public record LessonChange(
        UUID slotId, LocalDate day, UUID classId, LocalDate toDay, int toPeriod, UUID teacherId, UUID sourceId) {}

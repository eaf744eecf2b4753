package org.qinglan.arranging;

import org.jspecify.annotations.Nullable;

/**
 * A lesson as it will be given on one day of the week in question.
 *
 * @param id names this lesson on this day; the same lesson a week later has another
 * @param classId who is taught
 * @param grade 年级, 1–12
 * @param subject any name of the subject; equal names are the same subject
 * @param teacherId who teaches
 * @param room a room that nobody else can use meanwhile (laboratory, hall); null for the class's own room
 * @param movable false for what stays where it is (升旗, 班会, an examination): it may be covered but not exchanged
 */
public record Taught(
        String id,
        String classId,
        int grade,
        String subject,
        String teacherId,
        Slot slot,
        @Nullable String room,
        boolean movable) {}

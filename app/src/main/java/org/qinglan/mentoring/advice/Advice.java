package org.qinglan.mentoring.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 建议: one thing to work on, given after a visit.
 *
 * @param visitDay the day of the visit it comes from
 * @param done seen to be done by a later visitor
 * @param looks what later visitors saw of it, the oldest first
 */
public record Advice(
        UUID id,
        UUID visitId,
        LocalDate visitDay,
        UUID teacherId,
        String teacher,
        UUID visitorId,
        String visitor,
        String text,
        boolean done,
        List<Look> looks) {
    /**
     * What one visitor saw.
     *
     * @param done 做到了; else 还要继续
     */
    public record Look(UUID adviceId, UUID visitId, boolean done, String word, String by, Instant at) {
        public String verdict() {
            return done ? "做到了" : "还要继续";
        }
    }

    public Advice {
        looks = List.copyOf(looks);
    }

    Advice with(List<Look> seen) {
        return new Advice(id, visitId, visitDay, teacherId, teacher, visitorId, visitor, text, done, seen);
    }
}

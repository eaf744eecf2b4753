package org.qinglan.publiclesson.upward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.publiclesson.Level;

/**
 * A lesson that a school declared to a unit above it.
 *
 * @param lessonUnitId the group the lesson comes from
 * @param unit the name of who answers: 江左区
 * @param level as it was declared; a lesson that was turned down is given at school level
 * @param dueOn the last day for an answer
 * @param answer the reason, or the question; empty while nothing was said
 * @param reply what the school says to the question; empty while nothing was said
 */
public record Upward(
        UUID id,
        UUID lessonId,
        UUID lessonUnitId,
        UUID unitId,
        String unit,
        State state,
        Level level,
        String topic,
        String owner,
        String school,
        UUID sentById,
        Instant sentAt,
        LocalDate dueOn,
        String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        String reply) {
    /** Where it stands. */
    public enum State {
        WAITING("等答复", "due"),
        ASKED("要补充", "owe"),
        ACCEPTED("同意了", "ok"),
        DECLINED("没同意", "hold"),
        WITHDRAWN("撤回了", "free");

        private final String chinese;
        private final String look;

        State(String chinese, String look) {
            this.chinese = chinese;
            this.look = look;
        }

        public String chinese() {
            return chinese;
        }

        /** The class that colours it. */
        public String look() {
            return look;
        }
    }

    /** Where its page is. */
    public String href() {
        return "/public-lessons/upward/" + id;
    }

    /** Whether an answer is still to come. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.ASKED;
    }

    /** Whether the time limit is over without an answer. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}

package org.qinglan.sight.push;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of a unit above, sent to a unit below.
 *
 * @param itemId the task as it stands above; its plan, text and unit are those above too
 * @param unitId to whom it was sent
 * @param answerBy until when an answer is asked for; null for any time
 * @param reason why not, or what was changed
 * @param ownItemId what the unit below made of it in its own plan {@code ownPlan}
 */
public record Push(
        UUID itemId,
        UUID planId,
        String planTitle,
        String fromUnit,
        String text,
        UUID unitId,
        String unit,
        Instant pushedAt,
        @Nullable LocalDate answerBy,
        State state,
        @Nullable String reason,
        @Nullable UUID ownItemId,
        @Nullable UUID ownPlan) {
    /** How a unit answered. */
    public enum State {
        OPEN("没答", "hold"),
        CONFIRMED("同意", "ok"),
        ADAPTED("改了再做", "due"),
        DECLINED("不参加", "owe");

        private final String chinese;
        private final String look;

        State(String chinese, String look) {
            this.chinese = chinese;
            this.look = look;
        }

        public String chinese() {
            return chinese;
        }

        /** The class that colours its word. */
        public String look() {
            return look;
        }
    }
}

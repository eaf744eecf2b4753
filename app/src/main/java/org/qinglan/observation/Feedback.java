package org.qinglan.observation;

import java.time.Instant;
import java.util.UUID;

/**
 * 听课反馈 of one observation: whether the observed teacher has had a say.
 *
 * @param unitId where a dispute is settled
 * @param answerBy until when the teacher answers; silence after that counts as seen
 */
public record Feedback(
        UUID recordId, UUID teacherId, UUID observerId, UUID unitId, String state, Instant sentAt, Instant answerBy) {
    static final String FLOW = "feedback";

    boolean isWaiting() {
        return state.equals("WAITING");
    }

    /** Whether the observation counts on the teacher's side. */
    boolean counts() {
        return switch (state) {
            case "SEEN", "KEPT", "SILENT" -> true;
            default -> false;
        };
    }
}

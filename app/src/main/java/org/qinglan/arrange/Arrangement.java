package org.qinglan.arrange;

import java.time.Instant;
import java.util.UUID;

/**
 * 调课单: some people are away, and their lessons need somebody.
 *
 * @param unitId the school
 * @param reason why they are away, 2–60 characters
 */
public record Arrangement(
        UUID id, UUID unitId, String reason, State state, UUID madeBy, String madeByName, Instant madeAt) {
    /** Where it stands. */
    public enum State {
        ASKED("等教导处排", "due"),
        PROPOSED("排好了，还没定", "due"),
        SETTLED("已定", "done"),
        CANCELLED("撤了", "free");

        private final String chinese;
        private final String look;

        State(String chinese, String look) {
            this.chinese = chinese;
            this.look = look;
        }

        public String chinese() {
            return chinese;
        }

        /** The class of its tag on a page. */
        public String look() {
            return look;
        }
    }

    /** Whether something can still be decided. */
    public boolean isOpen() {
        return state == State.ASKED || state == State.PROPOSED;
    }
}

package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 听一堂，上一堂: a lesson heard, and what came of it.
 *
 * @param own the sheet of the own lesson; null while there is none
 * @param due the last day of the time limit; null where nothing is asked, or where that many days are not known or were not
 *     spent as a pair
 */
public record Answer(
        Heard heard, @Nullable Own own, @Nullable LocalDate due, State state) {
    /**
     * A sheet.
     *
     * @param day on which the own lesson was given
     */
    public record Own(UUID recordId, UUID heardId, LocalDate day) {}

    /** Where one stands. */
    public enum State {
        DONE("上过了", "ok"),
        DONE_LATE("上过了，晚了些", "ok"),
        OPEN("等您上一遍", "due"),
        LATE("还没上", "owe"),
        NOT_ASKED("不要求", "hold");

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

    /** Whether an own lesson is still asked for, late or not. */
    public boolean isOpen() {
        return state == State.OPEN || state == State.LATE;
    }
}

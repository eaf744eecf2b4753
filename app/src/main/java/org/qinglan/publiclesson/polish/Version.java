package org.qinglan.publiclesson.polish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 第 n 稿 of a lesson's plan.
 *
 * @param n from 1
 * @param fileId null where the text was typed
 * @param fileName empty without a file
 * @param text what can be read of it; possibly empty
 */
public record Version(int n, @Nullable UUID fileId, String fileName, String text, String note, String by, Instant at) {
    /** 第 2 稿. */
    public String name() {
        return "第 " + n + " 稿";
    }

    /** 试讲 of a version. */
    public record Trial(int n, LocalDate heldOn, String className, String note, String by) {}

    /**
     * 建议 on a version.
     *
     * @param takenIn the version that took it up; null where none did
     * @param answer why it is kept aside, or what was done; possibly empty
     */
    public record Advice(
            UUID id,
            int n,
            String text,
            String by,
            State state,
            @Nullable Integer takenIn,
            String answer) {
        /** What became of it. */
        public enum State {
            OPEN,
            TAKEN,
            KEPT
        }

        public String words() {
            return switch (state) {
                case OPEN -> "还没答";
                case TAKEN -> "第 " + takenIn + " 稿改了";
                case KEPT -> "先不改";
            };
        }

        /** How the tag looks. */
        public String look() {
            return switch (state) {
                case OPEN -> "due";
                case TAKEN -> "ok";
                case KEPT -> "hold";
            };
        }
    }
}

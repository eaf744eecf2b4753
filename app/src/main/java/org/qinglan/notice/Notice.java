package org.qinglan.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 提醒: one thing that one person should know.
 *
 * @param text one Chinese sentence
 * @param link an address of this server where it is dealt with; null where there is nothing to open
 * @param readAt null while not read
 */
public record Notice(
        UUID id,
        UUID personId,
        Kind kind,
        String text,
        @Nullable String link,
        Instant createdAt,
        @Nullable Instant readAt) {
    /** What a notice is about; the word stands before it. */
    public enum Kind {
        REMINDER("催办"),
        PLAN("计划"),
        REVIEW("待审"),
        RECORD("记录"),
        SUMMARY("总结"),
        LESSONS("调课");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** The word users see. */
        public String chinese() {
            return chinese;
        }
    }

    /** Whether nobody has looked at it yet. */
    public boolean isNew() {
        return readAt == null;
    }
}

package org.qinglan.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to add something from 行事历.
 *
 * @param plan the chosen plan; null at first
 * @param day null where none was typed
 * @param tentative true, or null where the box is empty; {@code deadline} likewise
 */
public record Addition(
        @Nullable UUID plan,
        String text,
        @Nullable LocalDate day,
        @Nullable Boolean tentative,
        @Nullable Boolean deadline,
        Adjustment.Cause cause,
        String reason) {
    /** What a form leaves out is empty. */
    public Addition {
        text = text == null ? "" : text;
        reason = reason == null ? "" : reason;
        cause = cause == null ? Adjustment.Cause.OTHER : cause;
    }

    public boolean isTentative() {
        return Boolean.TRUE.equals(tentative);
    }

    public boolean isDeadline() {
        return Boolean.TRUE.equals(deadline);
    }
}

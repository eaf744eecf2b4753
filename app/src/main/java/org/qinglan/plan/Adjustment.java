package org.qinglan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 调整: one change of a published plan, with its cause and reason.
 *
 * @param itemId the item; for an addition the new one
 * @param before null for an addition
 * @param after null for a cancellation
 */
public record Adjustment(
        UUID id,
        UUID itemId,
        Cause cause,
        String reason,
        @Nullable Form before,
        @Nullable Form after,
        State state,
        UUID askedBy,
        String asker,
        Instant askedAt) {
    /** Why plans change (workflows §1). */
    public enum Cause {
        UPPER_NOTICE("上级通知"),
        CLASH("时间冲突"),
        PEOPLE("人员变动"),
        WEATHER("天气"),
        OTHER("其他");

        private final String chinese;

        Cause(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** In force, waiting for the office, or turned down. */
    public enum State {
        APPLIED("改了"),
        WAITING("等教导处、教科室同意"),
        REFUSED("没同意");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * An item as it was or shall be.
     *
     * @param when the code of a date, empty for none; {@code firstDay} the first day it may mean
     */
    public record Form(
            String text,
            String when,
            @Nullable LocalDate firstDay,
            boolean tentative,
            boolean deadline,
            List<UUID> owners,
            String words) {
        public Form {
            owners = List.copyOf(owners);
        }
    }

    /**
     * Whether the office has to agree: another month, a cancellation, something new. A day within the month, other people or
     * better words are the group's own matter.
     */
    static boolean isMajor(@Nullable Form before, @Nullable Form after) {
        if (before == null || after == null) return true;
        return !Objects.equals(month(before), month(after));
    }

    /** Whether an item that was there before got another date. */
    boolean movesDate() {
        return before != null && after != null && !before.when().equals(after.when());
    }

    private static @Nullable YearMonth month(Form form) {
        return form.firstDay() == null ? null : YearMonth.from(form.firstDay());
    }
}

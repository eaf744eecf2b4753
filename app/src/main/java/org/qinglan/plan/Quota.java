package org.qinglan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qinglan.duty.Rhythm;
import org.qinglan.record.Action;

/**
 * A requirement as it was read or chosen, before publishing makes duties of it.
 *
 * @param needed how much in each window, above zero
 * @param measure 节, 篇, 次 …
 * @param dueOn the last day of a rule with rhythm ONCE; null: the end of the term
 * @param after what starts the window of a rule with rhythm EVENT
 * @param days how many days after it, at least 1
 * @param obliged false for what is voluntary and never chased
 */
public record Quota(
        Bearers bearers,
        Deed deed,
        BigDecimal needed,
        String measure,
        Rhythm rhythm,
        @Nullable LocalDate dueOn,
        @Nullable Action after,
        @Nullable Integer days,
        boolean obliged) {
    public Quota {
        if (needed.signum() <= 0) throw new IllegalArgumentException("needed " + needed);
        // 2 and 2.0 are the same rule
        needed = new BigDecimal(needed.stripTrailingZeros().toPlainString());
    }

    Quota by(Bearers others) {
        return new Quota(others, deed, needed, measure, rhythm, dueOn, after, days, obliged);
    }

    Quota doing(Deed other) {
        return new Quota(bearers, other, needed, measure, rhythm, dueOn, after, days, obliged);
    }

    Quota needing(BigDecimal other) {
        return new Quota(bearers, deed, other, measure, rhythm, dueOn, after, days, obliged);
    }

    Quota voluntarily() {
        return new Quota(bearers, deed, needed, measure, rhythm, dueOn, after, days, false);
    }

    Quota obligedly() {
        return new Quota(bearers, deed, needed, measure, rhythm, dueOn, after, days, true);
    }

    /** The same with another rhythm; a window after an event is begun with seven days. */
    Quota every(Rhythm other) {
        boolean event = other == Rhythm.EVENT;
        return new Quota(
                bearers,
                deed,
                needed,
                measure,
                other,
                other == Rhythm.ONCE ? dueOn : null,
                event ? (after == null ? Action.ANALYSE_EXAM : after) : null,
                event ? (days == null ? Integer.valueOf(7) : days) : null,
                obliged);
    }

    Quota due(@Nullable LocalDate day) {
        return new Quota(bearers, deed, needed, measure, Rhythm.ONCE, day, null, null, obliged);
    }

    /** 2, not 2.00. */
    public String neededText() {
        return needed.stripTrailingZeros().toPlainString();
    }
}

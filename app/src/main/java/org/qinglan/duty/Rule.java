package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Action;

/**
 * What is asked, apart from whose requirement it is: composed by form or read from a plan, kept as JSON until it is
 * published.
 *
 * @param needed how many in each window, more than zero
 * @param measure 节, 篇, 次 …
 * @param dueOn the day by which, for {@link Rhythm#ONCE} only
 * @param trigger what opens a duty, for {@link Rhythm#EVENT} only
 * @param obliged false: 自愿, shown but never owed
 */
public record Rule(
        Bearer bearer,
        Selector selector,
        Action action,
        Filter filter,
        BigDecimal needed,
        String measure,
        Rhythm rhythm,
        @Nullable LocalDate dueOn,
        @Nullable Trigger trigger,
        boolean obliged) {
    /** Whether each person of the selection owes it, or each unit. */
    public enum Bearer {
        PERSON,
        UNIT
    }

    /** @param days how many days after the trigger's day the duty is due, from 1 */
    public record Trigger(Action action, Filter filter, int days) {}

    /** So many of something by each person of a selection, obliged; the usual shape. */
    public static Rule of(Selector selector, Action action, Filter filter, int needed, String measure, Rhythm rhythm) {
        return new Rule(
                Bearer.PERSON, selector, action, filter, BigDecimal.valueOf(needed), measure, rhythm, null, null, true);
    }

    public Rule by(LocalDate day) {
        return new Rule(bearer, selector, action, filter, needed, measure, Rhythm.ONCE, day, null, obliged);
    }

    public Rule after(Trigger event) {
        return new Rule(bearer, selector, action, filter, needed, measure, Rhythm.EVENT, null, event, obliged);
    }

    public Rule byUnits() {
        return new Rule(Bearer.UNIT, selector, action, filter, needed, measure, rhythm, dueOn, trigger, obliged);
    }

    public Rule voluntary() {
        return new Rule(bearer, selector, action, filter, needed, measure, rhythm, dueOn, trigger, false);
    }
}

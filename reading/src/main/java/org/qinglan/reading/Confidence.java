package org.qinglan.reading;

import java.util.List;
import java.util.Set;

/**
 * How sure the reader is of one item.
 *
 * @param value the share of such items that a careful reader would read the same way, 0 to 1; measured on plans that were
 *     not used for tuning (docs/reading-confidence.md)
 * @param against what speaks against the item, the weightiest first; empty where nothing does
 * @param seen all that was seen of it, also what speaks for it
 */
public record Confidence(double value, List<Reason> against, Set<Reason> seen) {
    /** Of an item that was not read out of a text: nothing speaks against it. */
    public static final Confidence GIVEN = new Confidence(1, List.of(), Set.of());

    public Confidence {
        if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException("no confidence: " + value);
        against = List.copyOf(against);
        seen = Set.copyOf(seen);
    }

    /** What can be seen of an item that makes its reading more or less sure. */
    public enum Reason {
        /** It names no date at all, or only one whose month is not known. */
        NO_DATE,
        /** Its date stands in a heading or a line above. */
        DATE_FROM_ABOVE,
        /** It names another month than the one it stands under. */
        OTHER_DATE,
        /** Its month comes before the month of the item above it. */
        OUT_OF_ORDER,
        /** Several items were made of one line. */
        SHARED_LINE,
        /** It was found in running text, not in a list or table. */
        IN_PROSE,
        IN_TABLE,
        /** Another item claims some of the same words. */
        OVERLAPPING,
        SHORT,
        LONG,
        /** It ends with a comma or an open bracket, or begins in the middle of a sentence. */
        CUT_OFF,
        /** The line above looks as if it went on here, or this one as if it went on below. */
        BROKEN_LINE,
        /** It holds characters that hardly belong there. */
        STRANGE_CHARACTERS,
        /** It holds a number of its own list in the middle: two items may have run together. */
        RUN_TOGETHER,
        /** Who must is not said, or said elsewhere. */
        NO_SUBJECT,
        SUBJECT_FROM_ABOVE,
        NO_COUNT,
        SEVERAL_NUMBERS,
        NO_PERIOD,
        PERIOD_FROM_ABOVE,
        OTHER_ACTION,
        /** Its words speak hardly more for the act named than for another. */
        DOUBTFUL_ACTION,
        /** Its words speak for the act named, but not plainly. */
        LIKELY_ACTION,
        /** A name of an unusual length, or a role no plan uses. */
        ODD_NAME,
        /** Much of the plan that looks like a date or a demand was not understood. */
        MUCH_UNREAD,
        /** Many lines of the plan are broken off or hold characters that hardly belong there. */
        ROUGH_PLAN
    }
}

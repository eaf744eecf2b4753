package org.qinglan.sight;

/** What a tap on a pair of items says: it answers, it does not, or back to before. */
public enum Verdict {
    YES,
    NO,
    UNDO
}

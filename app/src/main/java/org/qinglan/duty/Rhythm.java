package org.qinglan.duty;

/** How often a requirement falls due. */
public enum Rhythm {
    /** Each school day. */
    DAY("每天"),
    /** Each teaching week that has a school day. */
    WEEK("每周"),
    /** Weeks 1 and 2, 3 and 4 …, counted from the first week of the term. */
    TWO_WEEKS("每两周"),
    /** Each calendar month, cut to the term. */
    MONTH("每月"),
    TERM("每学期"),
    YEAR("每学年"),
    /** Once, by a day. */
    ONCE("一次"),
    /** Within some days after something else was done. */
    EVENT("每次");

    private final String chinese;

    Rhythm(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** Whether the quota of who is there for a part only is cut in proportion to the weeks (records.md §0.4). */
    boolean spansTheTerm() {
        return this == TERM || this == YEAR;
    }

    /** Whether only the requirement's own term asks; a year reaches over two, one day may lie anywhere. */
    boolean isOfOneTerm() {
        return this != YEAR && this != ONCE;
    }
}

package org.qinglan.shared;

/** The right kind of caller, but not for this unit or this record; the answer is 403. */
public final class Forbidden extends RuntimeException {
    /** @param sentence for the user: whose it is and whom to ask */
    public Forbidden(String sentence) {
        super(sentence);
    }
}

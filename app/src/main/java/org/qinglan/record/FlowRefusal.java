package org.qinglan.record;

import org.qinglan.shared.Refusal;

/** Why a step is not taken. */
public record FlowRefusal(Reason reason, String sentence) implements Refusal {
    public enum Reason {
        /** The subject is in a state that does not know this event; usually somebody was faster. */
        NOT_NOW,
        /** Somebody else's step. */
        NOT_YOURS,
        /** Nobody reviews the own record. */
        OWN_RECORD,
        NEEDS_COMMENT,
        /** A guard by name said no, in its own sentence. */
        GUARD
    }
}

package org.qinglan.shared;

/** Why a rule said no; rooms list theirs as enums. */
public interface Refusal {
    /** One Chinese sentence for the user: what is wrong and what to do. */
    String sentence();
}

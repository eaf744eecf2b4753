package org.qinglan.meaning;

/**
 * One item of a plan.
 *
 * @param text as written, with the paragraph it heads; only the first {@link Likeness#READ} characters count
 * @param event whether it is one dated thing to do rather than an aim or a measure: of a plan above, events are its own
 *     business more often than something to be answered
 */
public record Sentence(String text, boolean event) {}

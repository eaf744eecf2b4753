package org.qinglan.meaning;

/**
 * One item of the lower plan and one of the upper, by their places in the lists, and how alike they are.
 *
 * @param score 0 to 1; from {@link Likeness#SHOWN} on it is worth somebody's look
 */
public record Pair(int lower, int upper, double score) {}

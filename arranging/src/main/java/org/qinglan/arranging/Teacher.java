package org.qinglan.arranging;

import java.util.Set;

/**
 * Somebody who can take over a lesson.
 *
 * @param subjects what she teaches this term
 * @param grades whom she teaches this term
 * @param covered lessons that she has taken over this term already
 */
public record Teacher(String id, Set<String> subjects, Set<Integer> grades, int covered) {}

package org.qinglan.arranging;

import java.util.List;

/**
 * An option as the search weighs it: what it claims and moves, as numbers. Two are equal only if they are the same one, for
 * the search compares and hashes them without end. Public for the solver only: nobody else can make one.
 *
 * @see Judgement
 */
public final class Candidate {
    private final Option option;
    final int[] claims;
    final int[] daysGained;
    final int[] daysLost;
    final int coverer;
    final int covered;

    /**
     * @param claims one number for each claim
     * @param daysGained one number for each lesson more, naming teacher and day
     * @param daysLost the same for each lesson less
     * @param coverer a number for whoever covers; -1 for an exchange
     * @param covered lessons that she has covered before
     */
    Candidate(Option option, int[] claims, int[] daysGained, int[] daysLost, int coverer, int covered) {
        this.option = option;
        this.claims = claims;
        this.daysGained = daysGained;
        this.daysLost = daysLost;
        this.coverer = coverer;
        this.covered = covered;
    }

    Option option() {
        return option;
    }

    int penalty() {
        return option.penalty();
    }

    static List<Option> options(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::option).toList();
    }
}

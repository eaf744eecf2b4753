package org.qinglan.arranging;

import java.util.Collection;

/**
 * Some choices weighed together. One choice more or less is weighed by itself, whatever the others are: the search does
 * nothing else, hundreds of thousands of times.
 */
final class Tally {
    private final Judgement judgement;
    private final int sharing;
    private final int[] claims;
    private final int[] lessonsMore;
    private final int[] covers;
    private int clashes;
    private int penalty;
    private int size;

    /** @param judgement which made every candidate already that will be added */
    Tally(Judgement judgement) {
        this.judgement = judgement;
        this.sharing = judgement.weight(Wish.SHARED_OUT);
        this.claims = new int[judgement.claims()];
        this.lessonsMore = new int[judgement.days()];
        this.covers = new int[judgement.coverers()];
    }

    Tally(Judgement judgement, Collection<Candidate> chosen) {
        this(judgement);
        chosen.forEach(this::add);
    }

    void add(Candidate candidate) {
        size++;
        for (int claim : candidate.claims) if (claims[claim]++ > 0) clashes++;
        for (int day : candidate.daysGained) shift(day, 1);
        for (int day : candidate.daysLost) shift(day, -1);
        penalty += candidate.penalty();
        int by = candidate.coverer;
        if (by >= 0) penalty += (candidate.covered + 2 * covers[by]++) * sharing;
    }

    /** @param candidate one that was added */
    void remove(Candidate candidate) {
        size--;
        for (int claim : candidate.claims) if (--claims[claim] > 0) clashes--;
        for (int day : candidate.daysGained) shift(day, -1);
        for (int day : candidate.daysLost) shift(day, 1);
        penalty -= candidate.penalty();
        int by = candidate.coverer;
        if (by >= 0) penalty -= (candidate.covered + 2 * --covers[by]) * sharing;
    }

    private void shift(int day, int lessons) {
        clashes -= judgement.tooMuch(day, lessonsMore[day]);
        lessonsMore[day] += lessons;
        clashes += judgement.tooMuch(day, lessonsMore[day]);
    }

    /** How often something is claimed twice or somebody's day becomes too full; 0 when all can be done. */
    int clashes() {
        return clashes;
    }

    /** The sum of the penalties, with what several covers by the same teacher add. */
    int penalty() {
        return penalty;
    }

    int size() {
        return size;
    }
}

package org.qinglan.arranging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries every choice that can still be the best: exact, and quick for the few lessons of a usual day. It gives up when there
 * are too many to try.
 */
final class Trial {
    private static final int MOST_TRIES = 20_000;

    private final List<Need> needs;
    private final Judgement judgement;
    private final int[] leastOpen;
    private final int[] leastPenalty;
    private final List<@Nullable Candidate> choice = new ArrayList<>();
    private final List<Candidate> chosen = new ArrayList<>();
    private @Nullable List<@Nullable Candidate> best;
    private int bestOpen;
    private int bestPenalty;
    private int tries;

    private Trial(List<Need> needs, Judgement judgement) {
        this.needs = needs;
        this.judgement = judgement;
        this.leastOpen = new int[needs.size() + 1];
        this.leastPenalty = new int[needs.size() + 1];
        for (int i = needs.size() - 1; i >= 0; i--) {
            var options = needs.get(i).getOptions();
            leastOpen[i] = leastOpen[i + 1] + (options.isEmpty() ? 1 : 0);
            leastPenalty[i] =
                    leastPenalty[i + 1] + (options.isEmpty() ? 0 : judgement.penaltyAlone(options.subList(0, 1)));
        }
    }

    /** Gives each need the choice that belongs to the best of all; false, and nothing changed, when that is not known. */
    static boolean settle(List<Need> needs, Judgement judgement) {
        var trial = new Trial(needs, judgement);
        if (!trial.from(0) || trial.best == null) return false;
        for (int i = 0; i < needs.size(); i++) needs.get(i).setChoice(trial.best.get(i));
        return true;
    }

    private boolean from(int need) {
        if (++tries > MOST_TRIES) return false;
        if (!canBeBetter(need)) return true;
        if (need == needs.size()) {
            best = new ArrayList<>(choice);
            bestOpen = open();
            bestPenalty = judgement.penalty(chosen);
            return true;
        }
        for (Candidate option : needs.get(need).getOptions()) {
            chosen.add(option);
            boolean goesOn = judgement.clashes(chosen) > 0 || with(option, need);
            chosen.removeLast();
            if (!goesOn) return false;
        }
        return with(null, need);
    }

    private boolean with(@Nullable Candidate option, int need) {
        choice.add(option);
        boolean goesOn = from(need + 1);
        choice.removeLast();
        return goesOn;
    }

    /** Whether the choices so far, with the least that the other needs cost, are below the best known. */
    private boolean canBeBetter(int need) {
        if (best == null) return true;
        int open = open() + leastOpen[need];
        return open < bestOpen || (open == bestOpen && judgement.penalty(chosen) + leastPenalty[need] < bestPenalty);
    }

    private int open() {
        return choice.size() - chosen.size();
    }
}

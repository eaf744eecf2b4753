package org.qinglan.arranging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries every choice that can still be the best: exact, and quick for the lessons of a usual day. Lessons for which the second
 * best costs most more than the best are decided first, so that a bad beginning shows early. It gives up when there are too
 * many to try, and leaves the best it found.
 */
final class Trial {
    private static final int MOST_TRIES = 100_000;

    private final List<Need> needs;
    private final Judgement judgement;
    private final int[] leastOpen;
    private final int[] leastPenalty;
    private final List<@Nullable Candidate> choice = new ArrayList<>();
    private final Tally chosen;
    private @Nullable List<@Nullable Candidate> best;
    private int bestOpen;
    private int bestPenalty;
    private int open;
    private int tries;

    private Trial(List<Need> all, Judgement judgement) {
        this.judgement = judgement;
        this.chosen = new Tally(judgement);
        this.needs = all.stream()
                .sorted(Comparator.comparingInt(this::regret).reversed())
                .toList();
        this.leastOpen = new int[needs.size() + 1];
        this.leastPenalty = new int[needs.size() + 1];
        for (int i = needs.size() - 1; i >= 0; i--) {
            var options = needs.get(i).getOptions();
            leastOpen[i] = leastOpen[i + 1] + (options.isEmpty() ? 1 : 0);
            leastPenalty[i] = leastPenalty[i + 1] + (options.isEmpty() ? 0 : judgement.alone(options.getFirst()));
        }
    }

    /** Gives each need the choice of the best that was found; whether none can be better. */
    static boolean settle(List<Need> needs, Judgement judgement) {
        var trial = new Trial(needs, judgement);
        boolean exact = trial.from(0);
        var best = trial.best;
        if (best == null) return false;
        for (int i = 0; i < trial.needs.size(); i++) trial.needs.get(i).setChoice(best.get(i));
        return exact;
    }

    /** How much more the second best option of a lesson costs than its best. */
    private int regret(Need need) {
        var options = need.getOptions();
        return options.size() < 2
                ? Integer.MAX_VALUE
                : judgement.alone(options.get(1)) - judgement.alone(options.getFirst());
    }

    private boolean from(int need) {
        if (++tries > MOST_TRIES) return false;
        if (need == needs.size()) {
            best = new ArrayList<>(choice);
            bestOpen = open;
            bestPenalty = chosen.penalty();
            return true;
        }
        for (Candidate option : needs.get(need).getOptions()) {
            // those that follow cost as much or more
            if (!canBeBetter(need, 0, judgement.alone(option))) break;
            chosen.add(option);
            boolean goesOn = chosen.clashes() > 0 || !canBeBetter(need, 0, 0) || with(option, need);
            chosen.remove(option);
            if (!goesOn) return false;
        }
        return !canBeBetter(need, 1, 0) || with(null, need);
    }

    private boolean with(@Nullable Candidate option, int need) {
        choice.add(option);
        if (option == null) open++;
        boolean goesOn = from(need + 1);
        if (option == null) open--;
        choice.removeLast();
        return goesOn;
    }

    /**
     * Whether the choices so far, with the least that the needs after one cost, are below the best known.
     *
     * @param openMore lessons without anybody on top of those so far
     * @param penalty on top of that of the choices so far
     */
    private boolean canBeBetter(int need, int openMore, int penalty) {
        if (best == null) return true;
        int least = open + openMore + leastOpen[need + 1];
        return least < bestOpen
                || (least == bestOpen && chosen.penalty() + penalty + leastPenalty[need + 1] < bestPenalty);
    }
}

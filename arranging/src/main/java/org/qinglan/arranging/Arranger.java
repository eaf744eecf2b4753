package org.qinglan.arranging;

import java.util.ArrayList;
import java.util.List;

/** Proposes who gives the lessons of those who are away, so that none is lost where that is possible. */
public final class Arranger {
    private Arranger() {}

    /**
     * A proposal in which no class, teacher or special room is in two places, nobody who is away teaches, and no day becomes
     * fuller than the rules allow. Of those found it leaves the fewest lessons open, then goes least against the wishes. The
     * same week and rules give the same proposal.
     */
    public static Proposal propose(Week week, Rules rules) {
        var options = new Options(week, rules);
        var judgement = new Judgement(week, rules);
        var needs = week.affected().stream()
                .map(lesson -> new Need(
                        lesson,
                        options.of(lesson).stream().map(judgement::candidate).toList()))
                .toList();
        var settled = new ArrayList<Proposal.Settled>();
        var open = new ArrayList<Proposal.Open>();
        for (Need need : Search.best(needs, judgement)) {
            var choice = need.getChoice();
            if (choice == null) open.add(new Proposal.Open(need.lesson(), options.hindrance(need.lesson())));
            else settled.add(new Proposal.Settled(choice.option(), without(need.getOptions(), choice)));
        }
        return new Proposal(List.copyOf(settled), List.copyOf(open));
    }

    private static List<Option> without(List<Candidate> all, Candidate choice) {
        return Candidate.options(all.stream().filter(one -> one != choice).toList());
    }
}

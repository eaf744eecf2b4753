package org.qinglan.arranging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomWeeksTest {
    private static final int WEEKS = 10_000;
    private static final int MANY = 10;

    @Test
    void ten_thousand_random_weeks_are_carried_out_without_a_lesson_in_two_places() {
        int changes = 0;
        int open = 0;
        for (int seed = 0; seed < WEEKS; seed++) {
            var random = new Random(seed);
            var week = new RandomSchool(seed, 2 + random.nextInt(5), 2 + random.nextInt(3), 3 + random.nextInt(4), 2)
                    .week(1 + random.nextInt(4) + (seed % 10 == 0 ? MANY : 0));
            var rules = new Rules(Map.of(Wish.OWN_TEACHER, random.nextInt(60)), 3 + random.nextInt(4));
            var proposal = Arranger.propose(week, rules);
            assertThat(Checker.wrong(week, rules, proposal)).as("week %d", seed).isEmpty();
            assertThat(proposal.settled().size() + proposal.open().size())
                    .as("week %d", seed)
                    .isEqualTo(week.affected().size());
            changes += proposal.settled().size();
            open += proposal.open().size();
        }
        assertThat(changes).isGreaterThan(WEEKS);
        assertThat(open).isPositive();
    }

    @Test
    void a_small_week_is_arranged_as_well_as_trying_everything_arranges_it() {
        int compared = 0;
        for (int seed = 0; compared < 300; seed++) {
            var week = new RandomSchool(seed, 3, 2, 4, 2).week(2);
            int needs = week.affected().size();
            if (needs == 0 || needs > 3) continue;
            compared++;
            var proposal = Arranger.propose(week, Rules.USUAL);
            assertThat(List.of(proposal.open().size(), penalty(week, proposal)))
                    .as("week %d", seed)
                    .isEqualTo(everything(week));
        }
    }

    private static int penalty(Week week, Proposal proposal) {
        var judgement = new Judgement(week, Rules.USUAL);
        return judgement.penalty(proposal.settled().stream()
                .map(settled -> judgement.candidate(settled.choice()))
                .toList());
    }

    /** Open lessons and penalty of the best of all combinations. */
    private static List<Integer> everything(Week week) {
        var options = new Options(week, Rules.USUAL);
        var judgement = new Judgement(week, Rules.USUAL);
        var all = week.affected().stream()
                .map(lesson ->
                        options.of(lesson).stream().map(judgement::candidate).toList())
                .toList();
        int[] best = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        tryFrom(0, all, new ArrayList<>(), judgement, best);
        return List.of(best[0], best[1]);
    }

    private static void tryFrom(
            int need, List<List<Candidate>> all, List<Candidate> chosen, Judgement judgement, int[] best) {
        if (need == all.size()) {
            int open = all.size() - chosen.size();
            int penalty = judgement.penalty(chosen);
            if (judgement.clashes(chosen) == 0 && (open < best[0] || (open == best[0] && penalty < best[1]))) {
                best[0] = open;
                best[1] = penalty;
            }
            return;
        }
        tryFrom(need + 1, all, chosen, judgement, best);
        for (Candidate option : all.get(need)) {
            chosen.add(option);
            tryFrom(need + 1, all, chosen, judgement, best);
            chosen.removeLast();
        }
    }
}

package org.qinglan.arranging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Rules RULES = new Rules(Map.of(Wish.SHARED_OUT, 7), 3);

    /** Choices come and go in any order; what the tally says then is what counting them from nothing says. */
    @Test
    void what_came_and_went_is_weighed_as_what_is_left() {
        int clashing = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var week = new RandomSchool(seed, 4, 2, 4, 2).week(4);
            var options = new Options(week, RULES);
            var judgement = new Judgement(week, RULES);
            var all = week.affected().stream()
                    .flatMap(lesson -> options.of(lesson).stream())
                    .map(judgement::candidate)
                    .toList();
            if (all.isEmpty()) continue;
            var tally = new Tally(judgement);
            var left = new ArrayList<Candidate>();
            for (int step = 0; step < 40; step++) {
                if (left.isEmpty() || random.nextInt(5) > 1) {
                    left.add(all.get(random.nextInt(all.size())));
                    tally.add(left.getLast());
                } else tally.remove(left.remove(random.nextInt(left.size())));
                assertThat(tally.size()).isEqualTo(left.size());
                assertThat(tally.penalty()).as("week %d", seed).isEqualTo(penalty(left));
                assertThat(tally.clashes()).as("week %d", seed).isEqualTo(clashes(week, left));
                if (tally.clashes() > 0) clashing++;
            }
        }
        assertThat(clashing).isGreaterThan(1_000);
    }

    private static int penalty(List<Candidate> chosen) {
        var covers = new HashMap<String, Integer>();
        int penalty = 0;
        for (Candidate one : chosen) {
            penalty += one.option().penalty();
            if (one.option().change() instanceof Change.Cover(Taught lesson, Teacher by)) {
                int before = covers.merge(by.id(), 1, Integer::sum) - 1;
                penalty += (by.covered() + 2 * before) * 7;
            }
        }
        return penalty;
    }

    private static int clashes(Week week, List<Candidate> chosen) {
        var before = new HashMap<List<Object>, Integer>();
        for (Taught lesson : week.lessons())
            before.merge(List.of(lesson.teacherId(), lesson.slot().day()), 1, Integer::sum);
        var after = new HashMap<>(before);
        var claimed = new HashSet<Change.Claim>();
        int clashes = 0;
        for (Candidate one : chosen) {
            var change = one.option().change();
            for (var claim : change.claims()) {
                if (!claimed.add(claim)) clashes++;
                if (claim instanceof Change.Claim.OfTeacher(String teacher, Slot slot))
                    more(after, teacher, slot.day(), 1);
            }
            more(after, change.lesson().teacherId(), change.lesson().slot().day(), -1);
            if (change instanceof Change.Swap(Taught lesson, Taught with))
                more(after, with.teacherId(), with.slot().day(), -1);
        }
        for (var day : after.entrySet())
            clashes += Math.max(0, day.getValue() - Math.max(3, before.getOrDefault(day.getKey(), 0)));
        return clashes;
    }

    private static void more(Map<List<Object>, Integer> days, String teacher, LocalDate day, int lessons) {
        days.merge(List.of(teacher, day), lessons, Integer::sum);
    }
}

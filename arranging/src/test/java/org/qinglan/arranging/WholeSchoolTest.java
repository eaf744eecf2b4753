package org.qinglan.arranging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A school of 60 classes with thirty people away; {@code ./qinglan bench arranging} times it and holds the two seconds. */
class WholeSchoolTest {
    private static final int CLASSES = 60;
    private static final int AWAY = 30;
    private static final int WEEKS = Integer.getInteger("qinglan.weeks", 2);
    private static final long MOST_MILLIS = 2_000;

    @Test
    void a_school_of_sixty_classes_is_arranged_without_a_lesson_lost() {
        var millis = new ArrayList<Long>();
        for (int seed = 0; seed < WEEKS; seed++) {
            var week = new RandomSchool(seed, CLASSES, 5, 7, 3).week(AWAY);
            assertThat(week.lessons()).hasSizeGreaterThan(2_000);
            long begun = System.nanoTime();
            var proposal = Arranger.propose(week, Rules.USUAL);
            millis.add((System.nanoTime() - begun) / 1_000_000);
            assertThat(Checker.wrong(week, Rules.USUAL, proposal)).isEmpty();
            assertThat(proposal.open()).isEmpty();
            assertThat(proposal.settled()).hasSameSizeAs(week.affected()).hasSizeGreaterThan(10);
        }
        if (System.getProperty("qinglan.weeks") != null) measured(millis);
    }

    private static void measured(List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "60 个班、%d 人外出，排一次：中位 %d ms，最慢 %d ms（%d 次）%n",
                AWAY, sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
        assertThat(sorted.get(sorted.size() / 2)).isLessThan(MOST_MILLIS);
    }
}

package org.qinglan.observation.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qinglan.observation.alike.PlantedNotes.Way;

/** The figures of docs/copied-notes.md: planted cases among a school's earlier notes. */
class CopiedNotesMeasuredTest {
    private static final int SCHOOL = 400;
    private static final int CASES = 60;

    /** A school's notes as the database keeps them: by prints. */
    private static final class School {
        private final Map<Long, List<Integer>> byPrint = new TreeMap<>();
        private final List<Folded> notes = new ArrayList<>();
        private final Folded known = Folded.of(String.join("\n", PlantedNotes.known()));

        Folded take(String text) {
            return Folded.of(text).without(known);
        }

        void keep(String text) {
            var folded = take(text);
            Winnowing.prints(folded)
                    .forEach(print -> byPrint.computeIfAbsent(print, p -> new ArrayList<>())
                            .add(notes.size()));
            notes.add(folded);
        }

        boolean pointsOut(String text, AlikeRule rule) {
            var folded = take(text);
            Set<Integer> near = new HashSet<>();
            for (long print : Winnowing.prints(folded)) near.addAll(byPrint.getOrDefault(print, List.of()));
            return near.stream().anyMatch(n -> Overlap.of(folded, notes.get(n)).isWorthALook(rule, folded.length()));
        }
    }

    private record Score(Map<Way, Integer> shown) {
        double recall() {
            return (double) count(true)
                    / (CASES * shown.keySet().stream().filter(w -> w.planted).count());
        }

        double precision() {
            return (double) count(true) / (count(true) + count(false));
        }

        private int count(boolean planted) {
            return shown.entrySet().stream()
                    .filter(e -> e.getKey().planted == planted)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    private static Score measure(AlikeRule rule, long seed) {
        var notes = new PlantedNotes(seed);
        var school = new School();
        for (int i = 0; i < SCHOOL; i++) school.keep(String.join("\n", notes.honest()));
        var shown = new TreeMap<Way, Integer>();
        for (var way : Way.values()) {
            int times = 0;
            for (int i = 0; i < CASES; i++) {
                var earlier = notes.before(way);
                school.keep(String.join("\n", earlier));
                if (school.pointsOut(notes.after(earlier, way), rule)) times++;
            }
            shown.put(way, times);
        }
        return new Score(shown);
    }

    @Test
    void of_what_is_pointed_out_nineteen_of_twenty_are_copied_and_nine_of_ten_copies_are_found() {
        var score = measure(AlikeRule.USUAL, 20260917);
        System.out.println("copied notes: precision " + score.precision() + ", recall " + score.recall() + ", shown of "
                + CASES + ": " + score.shown());
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.shown().get(Way.QUOTED)).isZero();
    }

    @Test
    void a_rule_that_shows_everything_is_found_out() {
        var score = measure(new AlikeRule(Overlap.PIECE, 1), 20260917);
        assertThat(score.precision()).isLessThan(0.95);
    }

    @Test
    void a_rule_that_shows_almost_nothing_is_found_out() {
        var score = measure(new AlikeRule(2000, 100), 20260917);
        assertThat(score.recall()).isLessThan(0.9);
        assertThat(score.shown().keySet().stream().filter(w -> w.planted).collect(Collectors.toSet()))
                .hasSize(4);
    }
}

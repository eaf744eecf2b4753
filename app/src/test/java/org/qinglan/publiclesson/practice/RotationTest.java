package org.qinglan.publiclesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qinglan.publiclesson.practice.Rotation.Member;
import org.qinglan.publiclesson.practice.Rotation.Turn;

class RotationTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final int YEAR = 10;

    @Test
    void whoever_gave_longest_ago_is_first_and_whoever_never_did_before_all() {
        var rotation = new Rotation(List.of(
                member(1, SEPTEMBER, 1, false),
                member(2, SEPTEMBER.minusMonths(3), 0, false),
                member(3, null, 0, false)));
        assertThat(rotation.turns(3)).extracting(Turn::personId).containsExactly(id(3), id(2), id(1));
        assertThat(rotation.turns(3))
                .extracting(Turn::reason)
                .containsExactly("还没有上过", "上次是2026年6月，这学年上了 0 次", "上次是2026年9月，这学年上了 1 次");
        assertThat(rotation.turns(9)).hasSize(3);
    }

    @Test
    void whoever_is_away_is_passed_over_and_stays_in_front() {
        var rotation = new Rotation(List.of(member(1, null, 0, true), member(2, SEPTEMBER, 1, false)));
        assertThat(rotation.turns(1)).extracting(Turn::personId).containsExactly(id(2));
        assertThat(rotation.away()).extracting(Member::id).containsExactly(id(1));
        var back = new Rotation(List.of(member(1, null, 0, false), member(2, SEPTEMBER.plusMonths(1), 2, false)));
        assertThat(back.turns(1)).extracting(Turn::personId).containsExactly(id(1));
    }

    @Test
    void nobody_takes_over_who_had_more_turns_is_away_chosen_or_not_of_the_group() {
        var rotation = new Rotation(List.of(
                member(1, null, 0, false),
                member(2, SEPTEMBER, 1, false),
                member(3, null, 0, true),
                member(4, null, 0, false)));
        assertThat(rotation.objection(id(1), id(2), List.of(id(1))))
                .hasValueSatisfying(w -> assertThat(w).contains("已经上了 1 次"));
        assertThat(rotation.objection(id(1), id(3), List.of(id(1))))
                .hasValueSatisfying(w -> assertThat(w).contains("请了假"));
        assertThat(rotation.objection(id(1), id(4), List.of(id(1), id(4))))
                .hasValueSatisfying(w -> assertThat(w).contains("已经在名单里"));
        assertThat(rotation.objection(id(1), id(9), List.of(id(1)))).isPresent();
        assertThat(rotation.objection(id(1), id(4), List.of(id(1)))).isEmpty();
    }

    @Test
    void over_a_year_with_swaps_nobody_gives_two_more_than_anybody_else() {
        for (int seed = 0; seed < 3000; seed++) {
            var year = new Year(new Random(seed), true);
            year.run(false);
            assertThat(year.spread()).as("seed %d", seed).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void with_leave_nobody_is_chosen_while_somebody_present_waits_longer() {
        for (int seed = 0; seed < 1000; seed++) {
            var year = new Year(new Random(seed), true);
            year.run(true);
            assertThat(year.unfair).as("seed %d", seed).isZero();
        }
    }

    @Test
    void the_check_sees_a_swap_that_is_not_fair() {
        int worst = 0;
        for (int seed = 0; seed < 300; seed++) {
            var year = new Year(new Random(seed), false);
            year.run(false);
            worst = Math.max(worst, year.spread());
        }
        assertThat(worst).isGreaterThan(1);
    }

    /** A school year of a group of two to nine, with one to three turns a month, some of them swapped. */
    private static final class Year {
        private final Random random;
        private final boolean asked;
        private final int size;
        private final int perMonth;
        private final Map<UUID, YearMonth> last = new HashMap<>();
        private final Map<UUID, Integer> times = new HashMap<>();
        private int unfair;

        Year(Random random, boolean asked) {
            this.random = random;
            this.asked = asked;
            this.size = 2 + random.nextInt(8);
            this.perMonth = 1 + random.nextInt(Math.min(3, size));
        }

        void run(boolean withLeave) {
            for (int m = 0; m < YEAR; m++) {
                var month = SEPTEMBER.plusMonths(m);
                var away = new boolean[size + 1];
                for (int i = 1; withLeave && i <= size; i++) away[i] = random.nextInt(5) == 0;
                var rotation = new Rotation(IntStream.rangeClosed(1, size)
                        .mapToObj(i -> member(i, last.get(id(i)), times.getOrDefault(id(i), 0), away[i]))
                        .toList());
                var chosen = new ArrayList<>(
                        rotation.turns(perMonth).stream().map(Turn::personId).toList());
                unfair += overtaken(rotation, chosen);
                if (!withLeave) swap(rotation, chosen);
                chosen.forEach(who -> {
                    last.put(who, month);
                    times.merge(who, 1, Integer::sum);
                });
            }
        }

        private void swap(Rotation rotation, List<UUID> chosen) {
            var first = List.copyOf(chosen);
            for (int j = 0; j < chosen.size(); j++) {
                if (random.nextBoolean()) continue;
                var whose = chosen.get(j);
                var taken = new ArrayList<>(chosen);
                taken.addAll(first);
                var willing = IntStream.rangeClosed(1, size)
                        .mapToObj(RotationTest::id)
                        .filter(w -> !taken.contains(w))
                        .filter(w ->
                                !asked || rotation.objection(whose, w, taken).isEmpty())
                        .toList();
                if (!willing.isEmpty()) chosen.set(j, willing.get(random.nextInt(willing.size())));
            }
        }

        /** How many present people waited longer than somebody chosen. */
        private static int overtaken(Rotation rotation, List<UUID> chosen) {
            int found = 0;
            for (var waiting : rotation.members()) {
                if (waiting.away() || chosen.contains(waiting.id())) continue;
                for (var other : rotation.members())
                    if (chosen.contains(other.id()) && isLonger(waiting, other)) found++;
            }
            return found;
        }

        private static boolean isLonger(Member waiting, Member chosen) {
            if (chosen.last() == null) return false;
            return waiting.last() == null || waiting.last().isBefore(chosen.last());
        }

        int spread() {
            var counts = IntStream.rangeClosed(1, size)
                    .map(i -> times.getOrDefault(id(i), 0))
                    .toArray();
            return Arrays.stream(counts).max().orElse(0)
                    - Arrays.stream(counts).min().orElse(0);
        }
    }

    private static Member member(int n, YearMonth last, int times, boolean away) {
        return new Member(id(n), "老师" + n, last, times, away);
    }

    private static UUID id(int n) {
        return new UUID(0, n);
    }
}

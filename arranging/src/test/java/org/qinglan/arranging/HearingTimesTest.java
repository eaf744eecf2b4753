package org.qinglan.arranging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.qinglan.arranging.HearingTimes.Obstacle;

class HearingTimesTest {
    private static final HearingRules EASY = new HearingRules(10, 12, false, 1, 12);
    private static final Slot MONDAY = RandomSchool.slot(0, 2);
    private static final Slot TUESDAY = RandomSchool.slot(1, 3);
    private static final List<Hearer.Days> ALWAYS =
            List.of(new Hearer.Days(RandomSchool.MONDAY, RandomSchool.MONDAY.plusWeeks(8)));

    @Test
    void the_time_to_which_more_of_those_who_owe_can_come_stands_first() {
        var wang = new Hearer("王", ALWAYS, Set.of(MONDAY), Set.of());
        var li = new Hearer("李", ALWAYS, Set.of(), Set.of(TUESDAY.day()));
        var zhao = new Hearer("赵", ALWAYS, Set.of(MONDAY), Set.of());
        var guest = new Hearer("周", List.of(), Set.of(TUESDAY), Set.of());
        var found = find(List.of(wang, li, zhao, guest));
        assertThat(found.best())
                .containsExactly(
                        new HearingTime(TUESDAY, List.of("王", "赵"), List.of(), List.of("李"), 0, 1),
                        new HearingTime(MONDAY, List.of("李"), List.of("王", "赵"), List.of(), 1, 1));
        assertThat(found.best()).extracting(HearingTime::owing).containsOnly(3);
    }

    @Test
    void who_owes_only_until_monday_owes_nothing_on_tuesday() {
        var days = List.of(new Hearer.Days(MONDAY.day(), MONDAY.day()));
        var found = find(List.of(new Hearer("王", days, Set.of(), Set.of())));
        assertThat(found.best()).extracting(HearingTime::slot).containsExactly(MONDAY, TUESDAY);
        assertThat(found.best()).extracting(HearingTime::owing).containsExactly(1, 0);
        assertThat(found.best()).extracting(HearingTime::guests).containsExactly(0, 1);
    }

    @Test
    void rules_of_the_school_are_kept_and_what_they_leave_out_is_counted() {
        var times = List.of(MONDAY, TUESDAY, RandomSchool.slot(2, 1), RandomSchool.slot(3, 2), RandomSchool.slot(4, 4));
        var others = List.of(RandomSchool.slot(1, 5), RandomSchool.slot(1, 5), RandomSchool.slot(3, 2));
        var hearing = new Hearing(times, List.of(), others, Map.of(MONDAY.day(), "期中考试"), null);
        var found = HearingTimes.find(hearing, new HearingRules(3, 2, true, 2, 7));
        assertThat(found.best()).extracting(HearingTime::slot).containsExactly(times.getLast());
        assertThat(found.leftOut())
                .isEqualTo(Map.of(Obstacle.SHUT, 1, Obstacle.DAY_FULL, 1, Obstacle.PERIOD, 1, Obstacle.SAME_PERIOD, 1));
        assertThat(HearingTimes.find(hearing, new HearingRules(3, 3, false, 1, 7))
                        .best())
                .hasSize(3);
    }

    @Test
    void among_equals_the_week_that_was_wished_for_stands_first_and_then_the_earliest() {
        var times = new ArrayList<Slot>();
        for (int week = 0; week < 4; week++)
            for (int day = 0; day < 2; day++) times.add(RandomSchool.slot(7 * week + day, 2));
        var wished = new Hearing(times, List.of(), List.of(), Map.of(), RandomSchool.MONDAY.plusDays(18));
        assertThat(HearingTimes.find(wished, new HearingRules(3, 12, true, 1, 12))
                        .best())
                .extracting(time -> time.slot().day())
                .containsExactly(day(14), day(15), day(7));
    }

    @Test
    void numbers_outside_their_range_are_no_rules() {
        assertThatThrownBy(() -> new HearingRules(0, 1, true, 1, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HearingRules(11, 1, true, 1, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HearingRules(3, 0, true, 1, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HearingRules(3, 1, true, 0, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HearingRules(3, 1, true, 5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HearingRules(3, 1, true, 5, 13)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The oracle counts on plain sets of words and shares nothing with what it checks. */
    @Test
    void two_thousand_random_weeks_are_answered_as_a_patient_clerk_would() {
        int proposed = 0;
        int refused = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var hearing = randomHearing(random);
            int first = 1 + random.nextInt(3);
            var rules = new HearingRules(
                    1 + random.nextInt(5),
                    1 + random.nextInt(3),
                    random.nextBoolean(),
                    first,
                    first + 1 + random.nextInt(4));
            var found = HearingTimes.find(hearing, rules);
            var clerk = clerk(hearing, rules);
            assertThat(found.best())
                    .extracting(time -> time.slot() + " " + time.free().size() + "/" + time.owing() + " "
                            + time.guestsFree() + "/" + time.guests())
                    .as("week %d", seed)
                    .containsExactlyElementsOf(
                            clerk.stream().limit(rules.most()).toList());
            int out = found.leftOut().values().stream().mapToInt(n -> n).sum();
            assertThat(out + clerk.size())
                    .as("week %d", seed)
                    .isEqualTo(hearing.times().size());
            proposed += found.best().size();
            refused += out;
        }
        assertThat(proposed).isGreaterThan(2_000);
        assertThat(refused).isGreaterThan(2_000);
    }

    private static Hearing randomHearing(Random random) {
        var times = new TreeSet<Slot>();
        for (int n = 0; n < 12; n++) times.add(randomSlot(random));
        var hearers = new ArrayList<Hearer>();
        for (int n = random.nextInt(12); n > 0; n--) {
            var teaching = new HashSet<Slot>();
            for (int i = random.nextInt(30); i > 0; i--) teaching.add(randomSlot(random));
            var from = day(random.nextInt(19));
            List<Hearer.Days> owes = random.nextInt(3) == 0
                    ? List.of()
                    : List.of(new Hearer.Days(from, from.plusDays(random.nextInt(12))));
            Set<LocalDate> away = random.nextInt(4) == 0 ? Set.of(day(random.nextInt(19))) : Set.of();
            hearers.add(new Hearer("t" + n, owes, teaching, away));
        }
        var others = new ArrayList<Slot>();
        for (int n = random.nextInt(8); n > 0; n--) others.add(randomSlot(random));
        Map<LocalDate, String> shut = random.nextBoolean() ? Map.of(day(random.nextInt(19)), "考试") : Map.of();
        return new Hearing(
                List.copyOf(times), hearers, others, shut, random.nextBoolean() ? day(random.nextInt(19)) : null);
    }

    /** Every time that may be, in words, the best first. */
    private static List<String> clerk(Hearing hearing, HearingRules rules) {
        var rated = new HashMap<String, String>();
        for (Slot slot : hearing.times()) {
            var sameDay = hearing.others().stream()
                    .filter(other -> other.day().equals(slot.day()))
                    .toList();
            boolean may = hearing.shut().keySet().stream().noneMatch(slot.day()::equals)
                    && slot.period() >= rules.firstPeriod()
                    && slot.period() <= rules.lastPeriod()
                    && sameDay.size() < rules.mostADay()
                    && !(rules.apart() && sameDay.stream().anyMatch(other -> other.period() == slot.period()));
            if (!may) continue;
            long[] n = new long[4];
            for (Hearer hearer : hearing.hearers()) {
                boolean owes = hearer.owes().stream()
                        .anyMatch(days ->
                                days.first().datesUntil(days.last().plusDays(1)).anyMatch(slot.day()::equals));
                boolean comes = hearer.away().stream().noneMatch(slot.day()::equals)
                        && hearer.teaching().stream().noneMatch(slot::equals);
                n[owes ? 1 : 3]++;
                if (comes) n[owes ? 0 : 2]++;
            }
            var wanted = hearing.wanted();
            long weeks = wanted == null ? 0 : Math.abs(week(wanted) - week(slot.day()));
            String key = "%03d %03d %03d %s %02d".formatted(999 - n[0], 999 - n[2], weeks, slot.day(), slot.period());
            rated.put(key, slot + " " + n[0] + "/" + n[1] + " " + n[2] + "/" + n[3]);
        }
        return new TreeSet<>(rated.keySet()).stream().map(rated::get).toList();
    }

    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() - RandomSchool.MONDAY.toEpochDay(), 7L);
    }

    private static LocalDate day(int n) {
        return RandomSchool.MONDAY.plusDays(n);
    }

    private static Slot randomSlot(Random random) {
        return RandomSchool.slot(7 * random.nextInt(3) + random.nextInt(5), 1 + random.nextInt(6));
    }

    private static HearingTimes.Found find(List<Hearer> hearers) {
        return HearingTimes.find(new Hearing(List.of(MONDAY, TUESDAY), hearers, List.of(), Map.of(), null), EASY);
    }
}

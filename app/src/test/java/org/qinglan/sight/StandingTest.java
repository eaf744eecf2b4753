package org.qinglan.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.sight.Standing.Item;

class StandingTest {
    private static final UUID GOAL = UUID.randomUUID();
    private static final UUID MEASURE = UUID.randomUUID();
    private static final UUID TASK = UUID.randomUUID();
    private static final UUID ALONE = UUID.randomUUID();
    private static final List<Item> PLAN =
            List.of(new Item(GOAL, null), new Item(MEASURE, GOAL), new Item(TASK, MEASURE), new Item(ALONE, null));

    @Test
    void a_goal_is_answered_through_what_serves_it_but_not_the_other_way_round() {
        assertThat(Standing.answered(PLAN, Set.of(TASK))).containsExactlyInAnyOrder(TASK, MEASURE, GOAL);
        assertThat(Standing.answered(PLAN, Set.of(GOAL))).containsExactly(GOAL);
    }

    @Test
    void what_serves_a_goal_that_leads_up_leads_up_too() {
        assertThat(Standing.leadingUp(PLAN, Set.of(GOAL))).containsExactlyInAnyOrder(GOAL, MEASURE, TASK);
        assertThat(Standing.leadingUp(PLAN, Set.of(TASK))).containsExactly(TASK);
        assertThat(Standing.leadingUp(PLAN, Set.of())).isEmpty();
    }

    @Test
    void goals_that_serve_each_other_end_the_way() {
        var a = UUID.randomUUID();
        var b = UUID.randomUUID();
        var round = List.of(new Item(a, b), new Item(b, a));
        assertThat(Standing.answered(round, Set.of(a))).containsExactlyInAnyOrder(a, b);
        assertThat(Standing.leadingUp(round, Set.of(a))).containsExactlyInAnyOrder(a, b);
    }

    @Test
    void a_thousand_random_plans_agree_with_a_naive_walk() {
        var random = new Random(20261122);
        for (int round = 0; round < 1000; round++) {
            var plan = new ArrayList<Item>();
            int size = 1 + random.nextInt(12);
            var ids = random.ints(size).mapToObj(i -> UUID.randomUUID()).toList();
            for (var id : ids) plan.add(new Item(id, random.nextInt(3) == 0 ? null : ids.get(random.nextInt(size))));
            var marked = new HashSet<UUID>();
            for (var id : ids) if (random.nextInt(4) == 0) marked.add(id);
            assertThat(Standing.answered(plan, marked)).isEqualTo(spread(plan, marked, true));
            assertThat(Standing.leadingUp(plan, marked)).isEqualTo(spread(plan, marked, false));
        }
    }

    /** Marks neighbours until nothing changes any more. */
    private static Set<UUID> spread(List<Item> plan, Set<UUID> marked, boolean upward) {
        var all = new HashSet<>(marked);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (var i : plan) {
                if (i.servesGoal() == null) continue;
                var from = upward ? i.id() : i.servesGoal();
                var to = upward ? i.servesGoal() : i.id();
                if (all.contains(from) && all.add(to)) changed = true;
            }
        }
        return all;
    }
}

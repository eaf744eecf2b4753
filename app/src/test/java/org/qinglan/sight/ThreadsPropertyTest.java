package org.qinglan.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random plans of a random tree of units, linked many to many: every question agrees with a naive walk. */
@ServerTest
class ThreadsPropertyTest {
    private static final int CITIES = 6;
    private static final String[] KINDS = {"GOAL", "MEASURE", "TASK", "REQUIREMENT"};

    @Autowired
    City cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    Threads threads;

    @Test
    void up_and_down_find_what_a_naive_walk_finds() {
        for (int seed = 1; seed <= CITIES; seed++) {
            var random = new Random(seed);
            var city = cities.build();
            Tenancy.run(city.tenantId(), () -> {
                var world = new World(new SightScene(jdbc, cities, city), random);
                for (var from : world.all) {
                    assertThat(threads.up(List.of(from))).containsExactlyInAnyOrderElementsOf(walk(world.up, from));
                    assertThat(threads.down(List.of(from))).containsExactlyInAnyOrderElementsOf(walk(world.down, from));
                }
                var some = world.all.subList(0, 5);
                assertThat(threads.up(some)).hasSameElementsAs(walk(world.up, some));
                assertThat(threads.edges(world.all)).hasSameSizeAs(world.edges());
                assertThat(threads.reach(world.all))
                        .allSatisfy(r -> assertThat(r.items()).isEqualTo(world.answering(r.item())))
                        .hasSize((int) world.all.stream()
                                .filter(i -> world.answering(i) > 0)
                                .count());
            });
        }
    }

    private static Set<UUID> walk(Map<UUID, Set<UUID>> steps, UUID from) {
        return walk(steps, List.of(from));
    }

    private static Set<UUID> walk(Map<UUID, Set<UUID>> steps, Collection<UUID> from) {
        var seen = new HashSet<>(from);
        var next = new ArrayList<>(from);
        while (!next.isEmpty())
            for (var to : steps.getOrDefault(next.removeLast(), Set.of())) if (seen.add(to)) next.add(to);
        return seen;
    }

    /** Eight plans on four levels with six items each; three in four try to answer something above. */
    private final class World {
        final List<UUID> all = new ArrayList<>();
        final Map<UUID, Set<UUID>> up = new HashMap<>();
        final Map<UUID, Set<UUID>> down = new HashMap<>();
        private final Map<UUID, Integer> linked = new HashMap<>();

        World(SightScene scene, Random random) {
            var other = units.add(scene.city.district(), UnitKind.SCHOOL, "白鹭小学", null, null, null, false);
            var groups = units.add(other, UnitKind.SUBJECT_GROUP, "科学组", null, null, null, false);
            var levels = List.of(
                    List.of(scene.cityPlan),
                    List.of(scene.districtPlan),
                    List.of(scene.schoolPlan, scene.plan(other, scene.principal, "白鹭计划", "PUBLISHED")),
                    List.of(scene.groupPlan, scene.plan(groups, scene.principal, "科学组计划", "PUBLISHED")));
            List<List<UUID>> above = new ArrayList<>();
            for (var level : levels) {
                List<List<UUID>> own = new ArrayList<>();
                for (int p = 0; p < level.size(); p++) {
                    var items = new ArrayList<UUID>();
                    for (int i = 0; i < 6; i++) {
                        var goal = !items.isEmpty() && random.nextInt(3) == 0
                                ? items.get(random.nextInt(items.size()))
                                : null;
                        var item = scene.item(
                                level.get(p), KINDS[random.nextInt(KINDS.length)], "", "第" + i + "条", goal, null, null);
                        if (goal != null) step(item, goal);
                        items.add(item);
                    }
                    // a group answers its own school, a school whatever lies above
                    var within = level == levels.getLast() ? List.of(above.get(above.size() - 2 + p)) : above;
                    for (var item : items) answer(scene, random, item, within);
                    own.add(items);
                }
                above.addAll(own);
                own.forEach(all::addAll);
            }
        }

        private void answer(SightScene scene, Random random, UUID item, List<List<UUID>> above) {
            for (int n = random.nextInt(4); n > 0 && !above.isEmpty(); n--) {
                var plan = above.get(random.nextInt(above.size()));
                var upper = plan.get(random.nextInt(plan.size()));
                if (up.getOrDefault(item, Set.of()).contains(upper)) continue;
                if (!answers(item, upper)) continue;
                scene.link(item, upper);
                step(item, upper);
                linked.merge(upper, 1, Integer::sum);
            }
        }

        /** Schools beside each other answer nothing of one another. */
        private boolean answers(UUID lower, UUID upper) {
            return jdbc.sql("select sight.answers(l.unit_id, u.unit_id) from plan.plan l, plan.plan u where"
                            + " l.id = (select plan_id from plan.item where id = ?)"
                            + " and u.id = (select plan_id from plan.item where id = ?)")
                    .params(lower, upper)
                    .query(Boolean.class)
                    .single();
        }

        private void step(UUID lower, UUID upper) {
            up.computeIfAbsent(lower, k -> new HashSet<>()).add(upper);
            down.computeIfAbsent(upper, k -> new HashSet<>()).add(lower);
        }

        int answering(UUID upper) {
            return linked.getOrDefault(upper, 0);
        }

        List<UUID> edges() {
            return up.values().stream().flatMap(Set::stream).toList();
        }
    }
}

package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Ledger;
import org.qinglan.school.Absences;
import org.qinglan.school.Calendars;
import org.qinglan.school.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Random terms through the database: whatever happened in whatever order, the duties kept up to date step by step are those
 * of a recount from the facts. {@code -Dqinglan.terms=10000} runs as many.
 */
@ServerTest
class SettlingPropertyTest {
    private static final int TERMS = Integer.getInteger("qinglan.terms", 100);
    private static final int STEPS = 18;

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    Excuses excuses;

    @Autowired
    Absences absences;

    @Autowired
    Calendars calendars;

    @Autowired
    People people;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEventPublisher events;

    /** How many duties a term ended with, how many of them had something done, how many were excused. */
    private record Seen(int duties, long done, long excused) {}

    @Test
    void duties_kept_step_by_step_are_those_of_a_plain_recount() {
        var seen = new ArrayList<Seen>();
        for (int seed = 0; seed < TERMS; seed++) seen.add(oneTerm(seed));
        assertThat(seen.stream().mapToInt(Seen::duties).sum()).isGreaterThan(TERMS * 30);
        assertThat(seen.stream().mapToLong(Seen::done).sum())
                .as("something was done")
                .isGreaterThan(TERMS);
        assertThat(seen.stream().mapToLong(Seen::excused).sum())
                .as("somebody was excused")
                .isGreaterThan(TERMS);
    }

    /** One transaction that is rolled back: thousands of terms leave nothing behind to slow down the next ones. */
    private Seen oneTerm(int seed) {
        var it = city.build();
        return Tenancy.call(
                it.tenantId(),
                () -> Objects.requireNonNull(transactions.execute(transaction -> {
                    transaction.setRollbackOnly();
                    var world = new RandomWorld(this, it, new Random(seed));
                    world.begin();
                    for (int step = 0; step < STEPS; step++) world.step();
                    var kept = RawFacts.kept(jdbc);
                    assertThat(kept).as("seed %d: %s", seed, world.told()).isEqualTo(new RawFacts(jdbc, it).recount());
                    assertThat(RawFacts.notTheSumOfTheirSettlements(jdbc))
                            .as("seed %d", seed)
                            .isEmpty();
                    return new Seen(
                            kept.size(),
                            kept.stream()
                                    .filter(line -> !line.endsWith(" done 0"))
                                    .count(),
                            kept.stream()
                                    .filter(line -> line.contains(" excused"))
                                    .count());
                })));
    }

    @Test
    void the_recount_notices_one_hour_too_many() {
        var it = city.build();
        try (var tenant = Tenancy.enter(it.tenantId())) {
            var world = new RandomWorld(this, it, new Random(7));
            world.begin();
            assertThat(RawFacts.kept(jdbc)).isEqualTo(new RawFacts(jdbc, it).recount());
            jdbc.sql("update duty.duty set done = done + 1 where id = (select min(id::text)::uuid from duty.duty)")
                    .update();
            assertThat(RawFacts.kept(jdbc)).isNotEqualTo(new RawFacts(jdbc, it).recount());
            assertThat(RawFacts.notTheSumOfTheirSettlements(jdbc)).hasSize(1);
        }
    }
}

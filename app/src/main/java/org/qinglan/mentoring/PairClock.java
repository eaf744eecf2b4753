package org.qinglan.mentoring;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A pair whose last day is over goes to its review by itself (workflows §5). */
@Component
class PairClock {
    private static final List<String> RUNNING = List.of("ACTIVE", "WARNED", "PAUSED");
    private final Pairings pairings;
    private final Agreeing agreeing;
    private final JdbcClient jdbc;
    private final Clock clock;

    PairClock(Pairings pairings, Agreeing agreeing, JdbcClient jdbc, Clock clock) {
        this.pairings = pairings;
        this.agreeing = agreeing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT3M")
    void round() {
        jdbc.sql("select * from mentoring.tenants_with_pairs()")
                .query(UUID.class)
                .list()
                .forEach(tenant -> Tenancy.run(tenant, this::look));
    }

    /** Of the tenant in force; each pair by itself. */
    void look() {
        var today = ChineseDates.today(clock);
        pairings.in(RUNNING, null).stream()
                .filter(pair -> pair.lastDay().isBefore(today))
                .forEach(pair -> agreeing.over(pair.id()));
    }
}

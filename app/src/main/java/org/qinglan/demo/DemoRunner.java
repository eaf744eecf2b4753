package org.qinglan.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.ChineseDates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty installation with the demonstration city, once, and prints where to look and as whom. */
@Component
@Profile("demo")
class DemoRunner {
    /** Always the same, so that the address and the accounts stay valid over restarts. */
    static final UUID TENANT = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    private final DemoCity city;
    private final DemoNeighbours neighbours;
    private final DemoAccounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int schools;

    /** @param schools how many schools of a hundred teachers stand beside the city; 0 unless somebody measures */
    DemoRunner(
            DemoCity city,
            DemoNeighbours neighbours,
            DemoAccounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${qinglan.demo.neighbours:0}") int schools) {
        this.city = city;
        this.neighbours = neighbours;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.schools = schools;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        load();
        print(System.out, started.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080"));
    }

    /** All or nothing: a start that was cut off in the middle begins anew. */
    void load() {
        try (var tenant = Tenancy.enter(TENANT)) {
            var today = ChineseDates.today(clock);
            boolean there = jdbc.sql("select exists (select from base.tenant)")
                    .query(Boolean.class)
                    .single();
            if (!there) transaction.executeWithoutResult(begun -> city.build(TENANT, today));
            if (schools > 0) neighbours.fill(schools, today);
        }
    }

    private void print(PrintStream out, String port) {
        out.println();
        out.println("青蓝已经打开：http://localhost:" + port + "/");
        out.println("下面的人都是虚构的，密码都是 " + DemoAccounts.PASSWORD);
        out.println();
        try (var tenant = Tenancy.enter(TENANT)) {
            accounts.all().forEach(a -> out.printf("  %-14s %s%n", a.login(), a.who()));
        }
        out.println();
        out.println("按 Ctrl+C 停下；数据留着，下次再开还在。");
        out.flush();
    }
}

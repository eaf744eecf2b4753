package org.qinglan.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.school.People;
import org.qinglan.school.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom a plan was published, and who has opened it. */
@Repository
class Audience {
    private final JdbcClient jdbc;
    private final People people;
    private final Units units;
    private final Clock clock;

    Audience(JdbcClient jdbc, People people, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    List<UUID> of(UUID planId) {
        return jdbc.sql("select unit_id from plan.audience where plan_id = ?")
                .param(planId)
                .query(UUID.class)
                .list();
    }

    void set(UUID planId, Collection<UUID> unitIds) {
        jdbc.sql("delete from plan.audience where plan_id = ?").param(planId).update();
        for (var unit : unitIds)
            jdbc.sql("insert into plan.audience (tenant_id, plan_id, unit_id) values (?, ?, ?) on conflict do nothing")
                    .params(Tenancy.require(), planId, unit)
                    .update();
    }

    boolean includes(UUID planId, Actor me) {
        return of(planId).stream().map(units::get).anyMatch(me::belongsTo);
    }

    /** Notes that somebody of the audience opened the plan; the first time counts. */
    void read(UUID planId, Actor me) {
        if (!includes(planId, me)) return;
        jdbc.sql("insert into plan.read_mark (tenant_id, plan_id, person_id, read_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(Tenancy.require(), planId, me.personId(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Everybody of the audience with the moment they first opened it; null: not yet. Those who have not come first. */
    List<ReaderRow> readers(UUID planId, LocalDate today) {
        Map<UUID, Instant> opened = new HashMap<>();
        jdbc.sql("select person_id, read_at from plan.read_mark where plan_id = ?")
                .param(planId)
                .query(row -> {
                    opened.put(
                            row.getObject("person_id", UUID.class),
                            row.getTimestamp("read_at").toInstant());
                });
        var unread = new ArrayList<ReaderRow>();
        var read = new ArrayList<ReaderRow>();
        for (var unit : of(planId))
            for (var person : people.within(unit, today)) {
                var reader = new ReaderRow(person.id(), person.name(), opened.get(person.id()));
                var list = reader.at() == null ? unread : read;
                if (!list.contains(reader)) list.add(reader);
            }
        unread.addAll(read);
        return unread;
    }
}

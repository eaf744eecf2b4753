package org.qinglan.school;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 职称 and 荣誉称号 of people, each with its days. Neither gives any right. */
@Repository
public class Distinctions {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Distinctions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The title each of these people holds on a day; people without one are left out. */
    public Map<UUID, String> titles(Collection<UUID> personIds, LocalDate day) {
        if (personIds.isEmpty()) return Map.of();
        Map<UUID, String> held = new HashMap<>();
        jdbc.sql("select distinct on (person_id) person_id, name from school.title"
                        + " where person_id = any(?) and since <= ? order by person_id, since desc")
                .params(personIds.toArray(UUID[]::new), day)
                .query(row -> {
                    held.put(row.getObject("person_id", UUID.class), row.getString("name"));
                });
        return held;
    }

    /** Every title of a person, the latest first. */
    public List<Title> titlesOf(UUID personId) {
        return jdbc.sql("select person_id, name, since from school.title where person_id = ? order by since desc")
                .param(personId)
                .query(Title.class)
                .list();
    }

    /** The honours these people hold on a day. */
    public List<Honour> honours(Collection<UUID> personIds, LocalDate day) {
        if (personIds.isEmpty()) return List.of();
        return jdbc.sql("select person_id, name, level, since, until from school.honour where person_id = any(?)"
                        + " and since <= ? and (until is null or until >= ?) order by person_id, since, name")
                .params(personIds.toArray(UUID[]::new), day, day)
                .query(Honour.class)
                .list();
    }

    /** A new title from a day on; the same day again corrects it. */
    @Transactional
    public void giveTitle(UUID personId, String name, LocalDate since) {
        jdbc.sql("insert into school.title (tenant_id, person_id, name, since) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id, person_id, since) do update set name = excluded.name")
                .params(Tenancy.require(), personId, name, since)
                .update();
        events.publishEvent(new PeopleChanged(Set.of(personId)));
    }

    /** An honour from a day on; given twice it stays one. */
    @Transactional
    public void giveHonour(
            UUID personId, String name, @Nullable String level, LocalDate since, @Nullable LocalDate until) {
        jdbc.sql("insert into school.honour (tenant_id, person_id, name, level, since, until) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, person_id, name, since)"
                        + " do update set level = excluded.level, until = excluded.until")
                .params(Arrays.asList(Tenancy.require(), personId, name, level, since, until))
                .update();
        events.publishEvent(new PeopleChanged(Set.of(personId)));
    }
}

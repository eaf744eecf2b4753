package org.qinglan.school;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 职称 and 荣誉称号 of people, each with its days. Neither gives any right. */
@Repository
public class Distinctions {
    /** Why an honour is not noted. */
    public enum WhyNot implements Refusal {
        NO_NAME("请写荣誉称号。"),
        ENDS_BEFORE_IT_BEGINS("有效期的最后一天在第一天之前，请改一下日期。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final String HONOURS = "select person_id, name, level, since, until from school.honour";
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
        return jdbc.sql(
                        HONOURS
                                + " where person_id = any(?) and since <= ? and (until is null or until >= ?) order by person_id, since, name")
                .params(personIds.toArray(UUID[]::new), day, day)
                .query(Honour.class)
                .list();
    }

    /** Every honour a person ever held, the latest first. */
    public List<Honour> honoursOf(UUID personId) {
        return jdbc.sql(HONOURS + " where person_id = ? order by since desc, name")
                .param(personId)
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

    /** An honour from a day on; given again from the same day, its level and last day are those said now. */
    @Transactional
    public Decision<Honour, WhyNot> giveHonour(Honour honour) {
        String name = honour.name().strip();
        var until = honour.until();
        if (name.isEmpty()) return new Refused<>(WhyNot.NO_NAME);
        if (until != null && until.isBefore(honour.since())) return new Refused<>(WhyNot.ENDS_BEFORE_IT_BEGINS);
        jdbc.sql("insert into school.honour (tenant_id, person_id, name, level, since, until) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, person_id, name, since)"
                        + " do update set level = excluded.level, until = excluded.until")
                .params(Arrays.asList(
                        Tenancy.require(), honour.personId(), name, honour.level(), honour.since(), until))
                .update();
        events.publishEvent(new PeopleChanged(Set.of(honour.personId())));
        return new Done<>(honour);
    }
}

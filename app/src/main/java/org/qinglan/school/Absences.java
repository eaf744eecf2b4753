package org.qinglan.school;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when. */
@Repository
public class Absences {
    /** Why an absence is not noted. */
    public enum WhyNot implements Refusal {
        ENDS_BEFORE_IT_BEGINS("最后一天在第一天之前，请改一下日期。"),
        NO_REASON("请写上事由，如病假、产假、外出培训。"),
        TOO_LONG("一次最多记一年，请检查年份。"),
        OVERLAPS("这几天里已经记过一次，请先删掉那一次，或改日期。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final String SELECT = "select id, person_id, first_day, last_day, reason from school.absence";
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Absences(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** All absences of a person, the latest first. */
    public List<Absence> of(UUID personId) {
        return jdbc.sql(SELECT + " where person_id = ? order by first_day desc")
                .param(personId)
                .query(Absence.class)
                .list();
    }

    /** Absences of these people that touch the days from–to, both included. */
    public List<Absence> within(Collection<UUID> personIds, LocalDate from, LocalDate to) {
        if (personIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + " where person_id = any(?) and first_day <= ? and last_day >= ?"
                        + " order by person_id, first_day")
                .params(personIds.toArray(UUID[]::new), to, from)
                .query(Absence.class)
                .list();
    }

    public Absence get(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Absence.class)
                .optional()
                .orElseThrow(() -> new NoSuch("请假"));
    }

    /** Notes an absence; days already noted are refused, so that no day counts twice. */
    @Transactional
    public Decision<Absence, WhyNot> add(UUID personId, LocalDate firstDay, LocalDate lastDay, String reason) {
        if (lastDay.isBefore(firstDay)) return new Refused<>(WhyNot.ENDS_BEFORE_IT_BEGINS);
        if (firstDay.plusYears(1).isBefore(lastDay)) return new Refused<>(WhyNot.TOO_LONG);
        if (reason.isBlank()) return new Refused<>(WhyNot.NO_REASON);
        // Two officers noting the same leave at once wait for each other here.
        if (jdbc.sql("select id from school.person where id = ? for update")
                .param(personId)
                .query(UUID.class)
                .optional()
                .isEmpty()) throw new NoSuch("人");
        if (!within(List.of(personId), firstDay, lastDay).isEmpty()) return new Refused<>(WhyNot.OVERLAPS);
        var absence = new Absence(Ids.next(), personId, firstDay, lastDay, reason.strip());
        jdbc.sql("insert into school.absence (tenant_id, id, person_id, first_day, last_day, reason)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), absence.id(), personId, firstDay, lastDay, absence.reason())
                .update();
        events.publishEvent(new AbsenceChanged(personId));
        return new Done<>(absence);
    }

    @Transactional
    public void remove(Absence absence) {
        jdbc.sql("delete from school.absence where id = ?").param(absence.id()).update();
        events.publishEvent(new AbsenceChanged(absence.personId()));
    }
}

package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When schools want public lessons, with the days from which that holds. */
@Repository
public class TimeRows {
    private final JdbcClient jdbc;
    private final Audit audit;

    TimeRows(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What holds at a school on a day. */
    TimeRules at(UUID schoolId, LocalDate day) {
        return jdbc.sql(
                        "select since, weeks, most, most_a_day, apart, first_period, last_period"
                                + " from publiclesson.time_rules where school_id = ? and since <= ? order by since desc limit 1")
                .params(schoolId, day)
                .query(TimeRules.class)
                .optional()
                .orElse(TimeRules.USUAL);
    }

    /** Sets what holds from a day on; said twice for one day, the second counts. */
    @Transactional
    public void set(Actor me, UUID schoolId, TimeRules rules) {
        jdbc.sql("insert into publiclesson.time_rules (tenant_id, school_id, since, weeks, most, most_a_day, apart,"
                        + " first_period, last_period, set_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, school_id, since) do update set weeks = excluded.weeks,"
                        + " most = excluded.most, most_a_day = excluded.most_a_day, apart = excluded.apart,"
                        + " first_period = excluded.first_period, last_period = excluded.last_period,"
                        + " set_by = excluded.set_by")
                .params(
                        Tenancy.require(),
                        schoolId,
                        rules.since(),
                        rules.weeks(),
                        rules.most(),
                        rules.mostADay(),
                        rules.apart(),
                        rules.firstPeriod(),
                        rules.lastPeriod(),
                        me.personId())
                .update();
        audit.note(me, "改公开课什么时候排", "单位", schoolId, null, rules);
    }

    /** The days without public lessons that touch these days, both included. */
    List<ShutDays> shut(UUID schoolId, LocalDate from, LocalDate to) {
        return jdbc.sql("select id, first_day, last_day, reason from publiclesson.shut_days"
                        + " where school_id = ? and first_day <= ? and last_day >= ? order by first_day, id")
                .params(schoolId, to, from)
                .query(ShutDays.class)
                .list();
    }

    /** Keeps some days free of public lessons. */
    @Transactional
    public void shut(Actor me, UUID schoolId, LocalDate from, LocalDate to, String reason) {
        jdbc.sql("insert into publiclesson.shut_days (tenant_id, id, school_id, first_day, last_day, reason, set_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), Ids.next(), schoolId, from, to, reason, me.personId())
                .update();
        audit.note(me, "这几天不排公开课", "单位", schoolId, null, from + "–" + to + " " + reason);
    }

    /**
     * Public lessons may be given then again.
     *
     * @throws NoSuch the days are not kept free, or are another school's
     */
    @Transactional
    public void reopen(Actor me, UUID schoolId, UUID shutDays) {
        int gone = jdbc.sql("delete from publiclesson.shut_days where school_id = ? and id = ?")
                .params(schoolId, shutDays)
                .update();
        if (gone == 0) throw new NoSuch("不排公开课的日子");
        audit.note(me, "这几天又能排公开课", "单位", schoolId, null, shutDays);
    }
}

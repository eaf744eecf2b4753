package org.qinglan.publiclesson;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 名额: how many lessons of a level a school approves in a term, each setting from a day on. */
@Repository
public class Quotas {
    /** @param most null: without limit */
    public record Quota(
            Level level, LocalDate since, @Nullable Integer most, String reason, String setBy) {
        public String words() {
            return most == null ? "不限" : "每学期 " + most + " 节";
        }
    }

    private static final String ALL = "select q.level, q.since, q.most, q.reason, p.name as set_by"
            + " from publiclesson.quota q join school.person p on p.tenant_id = q.tenant_id and p.id = q.set_by";
    private final JdbcClient jdbc;
    private final Audit audit;

    Quotas(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What holds on a day; empty where nobody ever set one, which is no limit. */
    Optional<Quota> at(UUID schoolId, Level level, LocalDate day) {
        return jdbc.sql(ALL + " where q.school_id = ? and q.level = ? and q.since <= ? order by q.since desc limit 1")
                .params(schoolId, level.name(), day)
                .query(Quota.class)
                .optional();
    }

    /** Every setting of a school, the newest first. */
    List<Quota> of(UUID schoolId) {
        return jdbc.sql(ALL + " where q.school_id = ? order by q.since desc, q.level")
                .param(schoolId)
                .query(Quota.class)
                .list();
    }

    /** Sets what holds from a day on; a second word for the same day replaces the first. */
    @Transactional
    public void set(Actor me, UUID schoolId, Level level, LocalDate since, @Nullable Integer most, String reason) {
        jdbc.sql("insert into publiclesson.quota (tenant_id, school_id, level, since, most, reason, set_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, school_id, level, since)"
                        + " do update set most = excluded.most, reason = excluded.reason, set_by = excluded.set_by")
                .params(Arrays.asList(Tenancy.require(), schoolId, level.name(), since, most, reason, me.personId()))
                .update();
        audit.note(me, "改公开课名额", "单位", schoolId, null, level.chinese() + " " + since + " " + most);
    }

    /** Lets one approval of a school at a time count what was approved before, until the transaction ends. */
    void hold(UUID schoolId) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(schoolId.getMostSignificantBits() ^ schoolId.getLeastSignificantBits())
                .query((row, n) -> 0)
                .single();
    }
}

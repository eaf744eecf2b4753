package org.qinglan.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.ChineseDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lessons two people heard of each other, from the records of observation. */
@Repository
public class PairRecords {
    /**
     * A lesson that was heard.
     *
     * @param topic 课题
     */
    public record HeardLesson(
            UUID id,
            LocalDate occurredOn,
            @Nullable Integer period,
            @Nullable String className,
            String topic) {
        /** 10月8日（周四）第3节 四（3）班《小数的意义》. */
        public String words() {
            return ChineseDates.day(occurredOn)
                    + (period == null ? "" : "第" + period + "节")
                    + (className == null || className.isBlank() ? "" : " " + className)
                    + (topic.isBlank() ? "" : "《" + topic + "》");
        }
    }

    private final JdbcClient jdbc;

    PairRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one heard of the other between two days, both included, the latest first. */
    public List<HeardLesson> heard(UUID observer, UUID teacher, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        "select r.id, r.occurred_on, r.period, r.details -> 'class' ->> 0 as class_name, r.title as topic"
                                + " from record.record r where r.kind = 'observation' and r.owner_id = ?"
                                + " and r.state = 'SUBMITTED' and r.deleted_at is null and r.occurred_on between ? and ?"
                                + " and exists (select from record.part t where t.tenant_id = r.tenant_id and t.record_id = r.id"
                                + " and t.part = 'teacher' and t.person_id = ?) order by r.occurred_on desc, r.period desc, r.id")
                .params(observer, from, to, teacher)
                .query(HeardLesson.class)
                .list();
    }
}

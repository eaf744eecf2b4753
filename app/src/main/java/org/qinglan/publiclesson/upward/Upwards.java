package org.qinglan.publiclesson.upward;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.school.Subject;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What schools sent up, as rows. */
@Repository
class Upwards {
    private static final String ALL =
            "select w.id, w.lesson_id, l.unit_id as lesson_unit_id, w.unit_id, u.name as unit, w.state, l.level, l.topic,"
                    + " p.name as owner, s.name as school, w.sent_by as sent_by_id, w.sent_at, w.due_on, w.answer,"
                    + " a.name as answered_by, w.answered_at, w.reply from publiclesson.upward w"
                    + " join publiclesson.lesson l on l.tenant_id = w.tenant_id and l.id = w.lesson_id"
                    + " join school.person p on p.tenant_id = l.tenant_id and p.id = l.owner_id"
                    + " join school.unit s on s.tenant_id = l.tenant_id and s.id = l.school_id"
                    + " join school.unit u on u.tenant_id = w.tenant_id and u.id = w.unit_id"
                    + " left join school.person a on a.tenant_id = w.tenant_id and a.id = w.answered_by";
    private static final int SHOWN = 200;
    private final JdbcClient jdbc;
    private final Clock clock;

    Upwards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Upward get(UUID id) {
        return jdbc.sql(ALL + " where w.id = ?")
                .param(id)
                .query(Upward.class)
                .optional()
                .orElseThrow(() -> new NoSuch("报上来的课"));
    }

    /** As {@link #get}, held until the transaction ends. */
    Upward hold(UUID id) {
        jdbc.sql("select id from publiclesson.upward where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return get(id);
    }

    /** What was sent last of a lesson. */
    Optional<Upward> ofLesson(UUID lessonId) {
        return jdbc.sql(ALL + " where w.lesson_id = ? order by w.sent_at desc, w.id desc limit 1")
                .param(lessonId)
                .query(Upward.class)
                .optional();
    }

    /** What was sent to these units: what waits first, the nearest limit before, then the last answered. */
    List<Upward> to(Collection<UUID> units) {
        return jdbc.sql(ALL + " where w.unit_id = any(?) and w.state <> 'WITHDRAWN'"
                        + " order by w.state <> 'WAITING', w.state <> 'ASKED', case when w.state in ('WAITING', 'ASKED')"
                        + " then w.due_on end, w.answered_at desc, w.id limit " + SHOWN)
                .param(units.toArray(UUID[]::new))
                .query(Upward.class)
                .list();
    }

    /** Who answers for a unit: its officers, and those for the subject only or for all of them. */
    List<UUID> answering(UUID unitId, Subject subject) {
        return jdbc.sql("select distinct t.person_id from school.post t"
                        + " join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id"
                        + " where (u.id = :unit or (u.parent_id = :unit and u.kind = 'TEACHING_RESEARCH_OFFICE'))"
                        + " and t.role in ('RESEARCH_OFFICER', 'BUREAU_OFFICER', 'GROUP_HEAD') and t.valid_to is null"
                        + " and (t.role <> 'RESEARCH_OFFICER' or t.subject is null or t.subject = :subject)")
                .param("unit", unitId)
                .param("subject", subject.name())
                .query(UUID.class)
                .list();
    }

    UUID send(PublicLesson lesson, UUID unitId, UUID by, LocalDate dueOn) {
        var id = Ids.next();
        jdbc.sql("insert into publiclesson.upward (tenant_id, id, lesson_id, unit_id, state, sent_by, sent_at, due_on)"
                        + " values (?, ?, ?, ?, 'WAITING', ?, ?, ?)")
                .params(Tenancy.require(), id, lesson.id(), unitId, by, Timestamp.from(clock.instant()), dueOn)
                .update();
        return id;
    }

    void answer(UUID id, Upward.State state, String words, UUID by) {
        jdbc.sql("update publiclesson.upward set state = ?, answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(state.name(), words, by, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** The question was answered: it waits again, with a new limit. */
    void reply(UUID id, String words, LocalDate dueOn) {
        jdbc.sql("update publiclesson.upward set state = 'WAITING', reply = ?, due_on = ? where id = ?")
                .params(words, dueOn, id)
                .update();
    }

    void withdraw(UUID lessonId) {
        jdbc.sql("update publiclesson.upward set state = 'WITHDRAWN'"
                        + " where lesson_id = ? and state in ('WAITING', 'ASKED', 'ACCEPTED')")
                .param(lessonId)
                .update();
    }
}

package org.qinglan.publiclesson.polish;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions, trials and advice as rows. */
@Repository
public class Versions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a lesson, the newest first. */
    public List<Version> of(UUID lessonId) {
        return jdbc.sql("select v.n, v.file_id, coalesce(f.name, '') as file_name, v.text, v.note, p.name as by, v.at"
                        + " from publiclesson.version v"
                        + " join school.person p on p.tenant_id = v.tenant_id and p.id = v.by_id"
                        + " left join file.stored_file f on f.tenant_id = v.tenant_id and f.id = v.file_id"
                        + " where v.lesson_id = ? order by v.n desc")
                .param(lessonId)
                .query(Version.class)
                .list();
    }

    /** The one that counts: the last. */
    public Optional<Version> last(UUID lessonId) {
        return of(lessonId).stream().findFirst();
    }

    List<Version.Trial> trials(UUID lessonId) {
        return jdbc.sql("select t.n, t.held_on, t.class_name, t.note, p.name as by from publiclesson.trial t"
                        + " join school.person p on p.tenant_id = t.tenant_id and p.id = t.by_id"
                        + " where t.lesson_id = ? order by t.held_on, t.id")
                .param(lessonId)
                .query(Version.Trial.class)
                .list();
    }

    List<Version.Advice> advice(UUID lessonId) {
        return jdbc.sql("select a.id, a.n, a.text, p.name as by, a.state, a.taken_in, a.answer"
                        + " from publiclesson.advice a"
                        + " join school.person p on p.tenant_id = a.tenant_id and p.id = a.by_id"
                        + " where a.lesson_id = ? order by a.at, a.id")
                .param(lessonId)
                .query(Version.Advice.class)
                .list();
    }

    /** The lessons a file is a version of. */
    List<UUID> lessonsOf(UUID fileId) {
        return jdbc.sql("select lesson_id from publiclesson.version where file_id = ?")
                .param(fileId)
                .query(UUID.class)
                .list();
    }

    void add(Actor me, UUID lessonId, int n, @Nullable UUID file, String text, String note) {
        jdbc.sql("insert into publiclesson.version (tenant_id, lesson_id, n, file_id, text, note, by_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(Tenancy.require(), lessonId, n, file, text, note, me.personId(), now()))
                .update();
    }

    void addTrial(Actor me, UUID lessonId, int n, LocalDate heldOn, String className, String note) {
        jdbc.sql("insert into publiclesson.trial (tenant_id, id, lesson_id, n, held_on, class_name, note, by_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), Ids.next(), lessonId, n, heldOn, className, note, me.personId(), now())
                .update();
    }

    void addAdvice(Actor me, UUID lessonId, int n, String text) {
        jdbc.sql("insert into publiclesson.advice (tenant_id, id, lesson_id, n, text, by_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), Ids.next(), lessonId, n, text, me.personId(), now())
                .update();
    }

    void answer(UUID advice, Version.Advice.State state, @Nullable Integer takenIn, String answer) {
        jdbc.sql("update publiclesson.advice set state = ?, taken_in = ?, answer = ? where id = ?")
                .params(Arrays.asList(state.name(), takenIn, answer, advice))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

package org.qinglan.publiclesson.parallel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets, their lessons and what was said about each, as rows. */
@Repository
class Parallels {
    /** @param person who said it */
    record Note(UUID lessonId, int criterion, UUID personId, String text) {}

    private static final String ALL = "select s.id, s.unit_id, u.name as unit, s.title, s.criteria"
            + " from publiclesson.parallel s join school.unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id";
    private final JdbcClient jdbc;
    private final PublicLessons lessons;
    private final Clock clock;

    Parallels(JdbcClient jdbc, PublicLessons lessons, Clock clock) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.clock = clock;
    }

    ParallelSet get(UUID id) {
        return jdbc.sql(ALL + " where s.id = ?")
                .param(id)
                .query(ParallelSet.class)
                .optional()
                .orElseThrow(() -> new NoSuch("同题异构"));
    }

    /** Those that concern somebody: organised by one of these units or a unit below, or with an own lesson; newest first. */
    List<ParallelSet> concerning(UUID person, Collection<UUID> within, Collection<UUID> line) {
        return jdbc.sql(ALL + " where u.line && ? or s.unit_id = any(?) or exists (select from"
                        + " publiclesson.parallel_lesson x join publiclesson.lesson l on l.tenant_id = x.tenant_id"
                        + " and l.id = x.lesson_id where x.tenant_id = s.tenant_id and x.parallel_id = s.id"
                        + " and l.owner_id = ?) order by s.made_at desc, s.id")
                .params(within.toArray(UUID[]::new), line.toArray(UUID[]::new), person)
                .query(ParallelSet.class)
                .list();
    }

    /** By the day they are given; never by anything else. */
    List<PublicLesson> lessons(UUID set) {
        return jdbc
                .sql("select x.lesson_id from publiclesson.parallel_lesson x join publiclesson.lesson l"
                        + " on l.tenant_id = x.tenant_id and l.id = x.lesson_id where x.parallel_id = ?"
                        + " order by l.held_on, l.period, l.id")
                .param(set)
                .query(UUID.class)
                .list()
                .stream()
                .map(lessons::get)
                .toList();
    }

    boolean isInAny(UUID lesson) {
        return jdbc.sql("select exists (select from publiclesson.parallel_lesson where lesson_id = ?)")
                .param(lesson)
                .query(Boolean.class)
                .single();
    }

    List<Note> notes(UUID set) {
        return jdbc.sql("select lesson_id, criterion, person_id, text from publiclesson.parallel_note"
                        + " where parallel_id = ? order by md5(person_id::text)")
                .param(set)
                .query(Note.class)
                .list();
    }

    UUID insert(Actor me, UUID unit, String title, String criteria) {
        var id = Ids.next();
        jdbc.sql("insert into publiclesson.parallel (tenant_id, id, unit_id, title, criteria, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), id, unit, title, criteria, me.personId(), Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Puts a lesson in; from then on it is evaluated on the set's points. */
    void add(ParallelSet set, UUID lesson) {
        jdbc.sql("insert into publiclesson.parallel_lesson (tenant_id, parallel_id, lesson_id) values (?, ?, ?)")
                .params(Tenancy.require(), set.id(), lesson)
                .update();
        jdbc.sql("update publiclesson.lesson set criteria = ? where id = ?")
                .params(set.criteria(), lesson)
                .update();
    }

    void remove(UUID set, UUID lesson) {
        jdbc.sql("delete from publiclesson.parallel_lesson where parallel_id = ? and lesson_id = ?")
                .params(set, lesson)
                .update();
    }

    /** Says something, instead of what the person said before on this point. */
    void say(UUID set, UUID lesson, int criterion, UUID person, String text) {
        jdbc.sql(
                        "insert into publiclesson.parallel_note (tenant_id, parallel_id, lesson_id, criterion, person_id, text, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (tenant_id, parallel_id, lesson_id, criterion, person_id)"
                                + " do update set text = excluded.text, at = excluded.at")
                .params(Tenancy.require(), set, lesson, criterion, person, text, Timestamp.from(clock.instant()))
                .update();
    }
}

package org.qinglan.publiclesson;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Public lessons as rows. */
@Repository
public class PublicLessons {
    private static final String ALL = "select l.*, p.name as owner, u.name as unit, s.name as school"
            + " from publiclesson.lesson l"
            + " join school.person p on p.tenant_id = l.tenant_id and p.id = l.owner_id"
            + " join school.unit u on u.tenant_id = l.tenant_id and u.id = l.unit_id"
            + " join school.unit s on s.tenant_id = l.tenant_id and s.id = l.school_id";
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicLessons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<PublicLesson> find(UUID id) {
        return jdbc.sql(ALL + " where l.id = ?")
                .param(id)
                .query(PublicLesson.class)
                .optional();
    }

    public PublicLesson get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuch("公开课"));
    }

    /** The lesson, held until the transaction ends, so that of two people who press at once the second one sees the first. */
    public PublicLesson hold(UUID id) {
        jdbc.sql("select id from publiclesson.lesson where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return get(id);
    }

    /** Those of a term in a unit or below it, the next day first, those without a day before all. */
    public List<PublicLesson> within(UUID unitId, UUID termId) {
        return jdbc.sql(ALL + " where u.line @> array[?::uuid] and l.term_id = ?"
                        + " order by l.held_on nulls first, l.period, l.created_at, l.id")
                .params(unitId, termId)
                .query(PublicLesson.class)
                .list();
    }

    /** Those of a term announced to one of these units, or given by this person wherever. */
    List<PublicLesson> concerning(UUID person, Collection<UUID> audience, UUID termId) {
        return jdbc.sql(ALL + " where l.term_id = ? and (l.owner_id = ? or (l.audience_id = any(?)"
                        + " and l.state in ('SCHEDULED', 'HELD', 'ARCHIVED')))"
                        + " order by l.held_on nulls first, l.period, l.created_at, l.id")
                .params(termId, person, audience.toArray(UUID[]::new))
                .query(PublicLesson.class)
                .list();
    }

    /** Those of this term with which their teacher has something to do on a day: returned, without a time, or just given. */
    List<PublicLesson> toDo(UUID person, LocalDate day) {
        return jdbc.sql(ALL + " join school.term t on t.tenant_id = l.tenant_id and t.id = l.term_id"
                        + " where l.owner_id = ? and ? between t.first_day and t.last_day"
                        + " and (l.state in ('RETURNED', 'APPROVED') or (l.state = 'SCHEDULED' and l.held_on <= ?))"
                        + " order by l.held_on, l.created_at, l.id")
                .params(person, day, day)
                .query(PublicLesson.class)
                .list();
    }

    /** How many were given in these schools, have a plan and a guest, and are not archived yet. */
    public int toArchive(Collection<UUID> schools, UUID termId) {
        return jdbc.sql("select count(*) from publiclesson.lesson l where l.school_id = any(?) and l.term_id = ?"
                        + " and l.state = 'HELD' and l.record_id is not null"
                        + " and exists (select from publiclesson.version v where v.tenant_id = l.tenant_id"
                        + " and v.lesson_id = l.id) and exists (select from publiclesson.attendance a"
                        + " where a.tenant_id = l.tenant_id and a.lesson_id = l.id)")
                .params(schools.toArray(UUID[]::new), termId)
                .query(Integer.class)
                .single();
    }

    /** Those whose state waits for a reviewer, the longest waiting first; {@code units} null: everywhere. */
    List<PublicLesson> inReview(@Nullable Collection<UUID> units) {
        String where = " where l.state in ('GROUP_REVIEW', 'OFFICE_REVIEW')";
        String order = " order by l.updated_at, l.id";
        if (units == null)
            return jdbc.sql(ALL + where + order).query(PublicLesson.class).list();
        return jdbc.sql(ALL + where + " and u.line && ?" + order)
                .param(units.toArray(UUID[]::new))
                .query(PublicLesson.class)
                .list();
    }

    /** How many of a level a school has approved in a term. */
    int approved(UUID schoolId, UUID termId, Level level) {
        return jdbc.sql("select count(*) from publiclesson.lesson where school_id = ? and term_id = ? and level = ?"
                        + " and lesson_kind <> '" + LessonKinds.OPEN_DOOR
                        + "' and state in ('APPROVED', 'SCHEDULED', 'HELD', 'ARCHIVED')")
                .params(schoolId, termId, level.name())
                .query(Integer.class)
                .single();
    }

    /** Another public lesson of a place on a day, by period; used to point out clashes. */
    public List<PublicLesson> on(UUID schoolId, LocalDate day) {
        return jdbc.sql(ALL
                        + " where l.school_id = ? and l.held_on = ? and l.state in ('SCHEDULED', 'HELD', 'ARCHIVED')"
                        + " order by l.period, l.id")
                .params(schoolId, day)
                .query(PublicLesson.class)
                .list();
    }

    /** Those set to days between two, both included, in a school. */
    List<PublicLesson> between(UUID schoolId, LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + " where l.school_id = ? and l.held_on between ? and ?"
                        + " and l.state in ('SCHEDULED', 'HELD', 'ARCHIVED') order by l.held_on, l.period, l.id")
                .params(schoolId, from, to)
                .query(PublicLesson.class)
                .list();
    }

    /** Which lesson a record is of; empty for a record that was written by hand. */
    public Optional<PublicLesson> ofRecord(UUID recordId) {
        return jdbc.sql(ALL + " where l.record_id = ?")
                .param(recordId)
                .query(PublicLesson.class)
                .optional();
    }

    void insert(PublicLesson l) {
        jdbc.sql("insert into publiclesson.lesson (tenant_id, id, owner_id, unit_id, school_id, term_id, state,"
                        + " lesson_kind, level, topic, theme, class_id, class_name, subject, wanted_week, version,"
                        + " created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        l.id(),
                        l.ownerId(),
                        l.unitId(),
                        l.schoolId(),
                        l.termId(),
                        l.state().name(),
                        l.lessonKind(),
                        l.level().name(),
                        l.topic(),
                        l.theme(),
                        l.classId(),
                        l.className(),
                        l.subject().name(),
                        l.wantedWeek(),
                        l.version(),
                        now(),
                        now()))
                .update();
    }

    /** Writes what was declared anew; false when somebody changed the lesson since it was read. */
    boolean redeclare(PublicLesson l) {
        return jdbc.sql("update publiclesson.lesson set lesson_kind = ?, level = ?, topic = ?, theme = ?, class_id = ?,"
                                + " class_name = ?, subject = ?, wanted_week = ?, version = version + 1, updated_at = ?"
                                + " where id = ? and version = ?")
                        .params(Arrays.asList(
                                l.lessonKind(),
                                l.level().name(),
                                l.topic(),
                                l.theme(),
                                l.classId(),
                                l.className(),
                                l.subject().name(),
                                l.wantedWeek(),
                                now(),
                                l.id(),
                                l.version()))
                        .update()
                == 1;
    }

    /**
     * Moves a lesson that is held; a day that was set stays, so that a cancelled lesson still says when it was to be. Declared
     * again it begins without a day and without those who wanted to listen then.
     */
    public void move(UUID id, State to) {
        if (to == State.DRAFT) {
            jdbc.sql("update publiclesson.lesson set held_on = null, period = null, place = '', seats = 0,"
                            + " audience_id = null, notice = '' where id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from publiclesson.seat where lesson_id = ?")
                    .param(id)
                    .update();
        }
        jdbc.sql("update publiclesson.lesson set state = ?, version = version + 1, updated_at = ? where id = ?")
                .params(to.name(), now(), id)
                .update();
    }

    /** Makes it a lesson of another level. */
    public void level(UUID id, Level level) {
        jdbc.sql("update publiclesson.lesson set level = ?, version = version + 1, updated_at = ? where id = ?")
                .params(level.name(), now(), id)
                .update();
    }

    /** Those of these lessons about which a unit above was asked, while its time to answer is not over on a day. */
    Map<UUID, WaitsAbove> waitingAbove(Collection<UUID> ids, LocalDate day) {
        return jdbc
                .sql("select w.lesson_id, u.name as unit, w.state = 'ASKED' as asked_back, w.due_on"
                        + " from publiclesson.upward w join school.unit u on u.tenant_id = w.tenant_id and u.id = w.unit_id"
                        + " where w.lesson_id = any(?) and w.state in ('WAITING', 'ASKED') and w.due_on >= ?")
                .params(ids.toArray(UUID[]::new), day)
                .query(WaitsAbove.class)
                .list()
                .stream()
                .collect(Collectors.toMap(WaitsAbove::lessonId, Function.identity()));
    }

    /** What one lesson waits for above its school; empty where it waits for nobody there. */
    Optional<WaitsAbove> waitsAbove(UUID id, LocalDate day) {
        return Optional.ofNullable(waitingAbove(List.of(id), day).get(id));
    }

    /** Those of a term that schools sent to one of these units, and that are neither taken back nor declined. */
    List<PublicLesson> sentTo(Collection<UUID> units, UUID termId) {
        return jdbc.sql(ALL + " where l.term_id = ? and l.id in (select w.lesson_id from publiclesson.upward w"
                        + " where w.unit_id = any(?) and w.state in ('WAITING', 'ASKED', 'ACCEPTED'))"
                        + " order by l.held_on nulls first, l.period, l.created_at, l.id")
                .params(termId, units.toArray(UUID[]::new))
                .query(PublicLesson.class)
                .list();
    }

    /** Whether {@link #sentTo} would list it. */
    boolean isSentTo(UUID id, Collection<UUID> units) {
        return jdbc.sql("select exists (select from publiclesson.upward where lesson_id = ? and unit_id = any(?)"
                        + " and state in ('WAITING', 'ASKED', 'ACCEPTED'))")
                .params(id, units.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Sets or moves its day. */
    void schedule(UUID id, Scheduling.Plan plan, String criteria) {
        jdbc.sql("update publiclesson.lesson set held_on = ?, period = ?, place = ?, seats = ?, audience_id = ?,"
                        + " notice = ?, criteria = ?, topic = ? where id = ?")
                .params(
                        plan.day(),
                        plan.period(),
                        plan.place(),
                        plan.seats(),
                        plan.audience(),
                        plan.notice(),
                        criteria,
                        plan.topic(),
                        id)
                .update();
    }

    /** Ties the record that counts to the lesson, or unties it. */
    void counts(UUID id, @Nullable UUID recordId) {
        jdbc.sql("update publiclesson.lesson set record_id = ? where id = ?")
                .params(Arrays.asList(recordId, id))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

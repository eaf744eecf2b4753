package org.qinglan.arrange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Subject;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 调课单 as they are kept. */
@Repository
class ArrangementRows {
    private static final int PAGE = 20;
    private static final String SELECT = "select a.id, a.unit_id, a.reason, a.state, a.made_by, p.name as made_by_name,"
            + " a.made_at from arrange.arrangement a"
            + " join school.person p on p.tenant_id = a.tenant_id and p.id = a.made_by";
    private final JdbcClient jdbc;

    ArrangementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Arrangement get(UUID id) {
        return jdbc.sql(SELECT + " where a.id = ?")
                .param(id)
                .query(ArrangementRows::arrangement)
                .optional()
                .orElseThrow(() -> new NoSuch("调课单"));
    }

    /** As {@link #get}, and nobody else decides anything about this school's lessons until the transaction ends. */
    Arrangement lock(UUID id) {
        var found = get(id);
        jdbc.sql("select id from school.unit where id = ? for update")
                .param(found.unitId())
                .query(UUID.class)
                .single();
        return get(id);
    }

    /** Those of a school, the newest first. */
    Page<Arrangement> ofSchool(UUID schoolId, int page) {
        return page("a.unit_id = ?", schoolId, page);
    }

    /** Those that somebody made or in which she is away or comes instead, the newest first. */
    Page<Arrangement> ofPerson(UUID personId, int page) {
        return page(
                "a.id in (select m.id from arrange.arrangement m where m.made_by = ?1"
                        + " union select b.arrangement_id from arrange.absentee b where b.person_id = ?1"
                        + " union select d.arrangement_id from arrange.decision d where d.by_id = ?1)",
                personId,
                page);
    }

    private Page<Arrangement> page(String which, UUID id, int page) {
        int number = Math.max(1, page);
        String where = which.replace("?1", ":id").replace("?", ":id");
        var rows = jdbc.sql(SELECT + " where " + where + " order by a.made_at desc, a.id desc limit :n offset :from")
                .param("id", id)
                .param("n", PAGE)
                .param("from", (number - 1L) * PAGE)
                .query(ArrangementRows::arrangement)
                .list();
        long total = jdbc.sql("select count(*) from arrange.arrangement a where " + where)
                .param("id", id)
                .query(Long.class)
                .single();
        return new Page<>(rows, number, PAGE, total);
    }

    /** What a school's office was asked and has not arranged, the oldest first. */
    List<Arrangement> asked(Collection<UUID> schools, int most) {
        return jdbc.sql(SELECT + " where a.unit_id = any(?) and a.state = 'ASKED' order by a.made_at limit ?")
                .params(schools.toArray(UUID[]::new), most)
                .query(ArrangementRows::arrangement)
                .list();
    }

    void add(Arrangement made, Collection<Absentee> absent) {
        jdbc.sql("insert into arrange.arrangement (tenant_id, id, unit_id, reason, state, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.require(),
                        made.id(),
                        made.unitId(),
                        made.reason(),
                        made.state().name(),
                        made.madeBy(),
                        Timestamp.from(made.madeAt()))
                .update();
        for (var one : absent)
            jdbc.sql(
                            "insert into arrange.absentee (tenant_id, arrangement_id, person_id, day, first_period, last_period)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            Tenancy.require(),
                            made.id(),
                            one.personId(),
                            one.day(),
                            one.firstPeriod(),
                            one.lastPeriod())
                    .update();
    }

    void move(UUID id, Arrangement.State to) {
        jdbc.sql("update arrange.arrangement set state = ? where id = ?")
                .params(to.name(), id)
                .update();
    }

    List<Absentee> absent(UUID id) {
        return absentees("b.arrangement_id = ?", id);
    }

    /** Who is away by other sheets of the school that stand, from a day to a day. */
    List<Absentee> absentElsewhere(Arrangement but, LocalDate from, LocalDate to) {
        return absentees(
                "b.arrangement_id <> ? and b.day between ? and ? and a.unit_id = ? and a.state <> 'CANCELLED'",
                but.id(),
                from,
                to,
                but.unitId());
    }

    /** Whether one of these is away on such a day by a sheet that stands. */
    boolean anyAway(Collection<Absentee> absent) {
        return absent.stream()
                .anyMatch(one -> !absentees(
                                "b.person_id = ? and b.day = ? and a.state <> 'CANCELLED'", one.personId(), one.day())
                        .isEmpty());
    }

    private List<Absentee> absentees(String which, Object... parameters) {
        return jdbc.sql("select b.person_id, p.name, b.day, b.first_period, b.last_period from arrange.absentee b"
                        + " join arrange.arrangement a on a.tenant_id = b.tenant_id and a.id = b.arrangement_id"
                        + " join school.person p on p.tenant_id = b.tenant_id and p.id = b.person_id where " + which
                        + " order by b.day, p.pinyin, p.id")
                .params(parameters)
                .query(Absentee.class)
                .list();
    }

    List<Decided> decided(UUID id) {
        return jdbc.sql("select d.*, c.name as class_name, t.name as teacher_name, b.name as by_name"
                        + " from arrange.decision d"
                        + " join school.class_group c on c.tenant_id = d.tenant_id and c.id = d.class_id"
                        + " join school.person t on t.tenant_id = d.tenant_id and t.id = d.teacher_id"
                        + " left join school.person b on b.tenant_id = d.tenant_id and b.id = d.by_id"
                        + " where d.arrangement_id = ? order by d.day, d.period, c.grade, c.name")
                .param(id)
                .query(ArrangementRows::decided)
                .list();
    }

    /** Keeps what happens to a lesson, in place of what was kept about it before. */
    void decide(UUID id, Decided d) {
        var with = d.with();
        jdbc.sql("insert into arrange.decision (tenant_id, arrangement_id, slot_id, day, period, class_id, subject,"
                        + " teacher_id, kind, with_slot_id, with_day, with_period, with_subject, by_id, why)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, arrangement_id, slot_id, day) do update set kind = excluded.kind,"
                        + " with_slot_id = excluded.with_slot_id, with_day = excluded.with_day,"
                        + " with_period = excluded.with_period, with_subject = excluded.with_subject,"
                        + " by_id = excluded.by_id, why = excluded.why")
                .params(Arrays.asList(
                        Tenancy.require(),
                        id,
                        d.slotId(),
                        d.day(),
                        d.period(),
                        d.classId(),
                        d.subject().name(),
                        d.teacherId(),
                        d.kind().name(),
                        with == null ? null : with.slotId(),
                        with == null ? null : with.day(),
                        with == null ? null : with.period(),
                        with == null ? null : with.subject().name(),
                        d.byId(),
                        d.why()))
                .update();
    }

    void forgetDecisions(UUID id) {
        jdbc.sql("delete from arrange.decision where arrangement_id = ?")
                .param(id)
                .update();
    }

    private static Arrangement arrangement(ResultSet row, int n) throws SQLException {
        Instant made = row.getTimestamp("made_at").toInstant();
        return new Arrangement(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("reason"),
                Arrangement.State.valueOf(row.getString("state")),
                row.getObject("made_by", UUID.class),
                row.getString("made_by_name"),
                made);
    }

    private static Decided decided(ResultSet row, int n) throws SQLException {
        UUID with = row.getObject("with_slot_id", UUID.class);
        return new Decided(
                row.getObject("slot_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("period"),
                row.getObject("class_id", UUID.class),
                row.getString("class_name"),
                Subject.valueOf(row.getString("subject")),
                row.getObject("teacher_id", UUID.class),
                row.getString("teacher_name"),
                Decided.Kind.valueOf(row.getString("kind")),
                with == null
                        ? null
                        : new Decided.Other(
                                with,
                                Objects.requireNonNull(row.getObject("with_day", LocalDate.class)),
                                row.getInt("with_period"),
                                Subject.valueOf(row.getString("with_subject"))),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getString("why"));
    }
}

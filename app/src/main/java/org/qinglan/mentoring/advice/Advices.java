package org.qinglan.mentoring.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.database.Tenancy;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Part;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Advice and what was seen of it, as rows. */
@Repository
class Advices {
    private static final String ALL = "select a.id, a.visit_id, v.occurred_on as visit_day, a.teacher_id,"
            + " t.name as teacher, a.visitor_id, w.name as visitor, a.text, a.done_at_visit is not null as done"
            + " from mentoring.advice a join record.record v on v.tenant_id = a.tenant_id and v.id = a.visit_id"
            + " join school.person t on t.tenant_id = a.tenant_id and t.id = a.teacher_id"
            + " join school.person w on w.tenant_id = a.tenant_id and w.id = a.visitor_id where";
    private static final String ORDER = " order by v.occurred_on, a.given_at, a.id";
    private final JdbcClient jdbc;
    private final Clock clock;

    Advices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Advice get(UUID id) {
        return list(ALL + " a.id = ?", id).stream().findFirst().orElseThrow(() -> new NoSuch("建议"));
    }

    /** What is still to be worked on by a teacher, the oldest first; of voided visits nothing. */
    List<Advice> open(UUID teacher) {
        return list(ALL + " a.teacher_id = ? and a.done_at_visit is null and v.state <> 'VOID'" + ORDER, teacher);
    }

    /** Everything a teacher was ever advised. */
    List<Advice> of(UUID teacher) {
        return list(ALL + " a.teacher_id = ? and v.state <> 'VOID'" + ORDER, teacher);
    }

    /** What was given at a visit. */
    List<Advice> at(UUID visit) {
        return list(ALL + " a.visit_id = ?" + ORDER, visit);
    }

    /** What was open when a visitor came, of a filed record of observation. */
    List<Advice> before(Entry visit) {
        return teacher(visit)
                .map(Part::personId)
                .map(teacher -> before(
                        visit.id(), teacher, Objects.requireNonNull(visit.head().occurredOn())))
                .orElse(List.of());
    }

    static Optional<Part> teacher(Entry visit) {
        return visit.parts().stream().filter(p -> p.part().equals("teacher")).findFirst();
    }

    /** What was open when a visit took place: given before it, and not seen to be done at another one. */
    List<Advice> before(UUID visit, UUID teacher, LocalDate day) {
        return list(
                ALL + " a.teacher_id = ? and a.visit_id <> ? and v.occurred_on <= ? and v.state <> 'VOID'"
                        + " and (a.done_at_visit is null or a.done_at_visit = ?)" + ORDER,
                teacher,
                visit,
                day,
                visit);
    }

    boolean hasVisited(UUID visitor, UUID teacher) {
        return jdbc.sql("select exists (select from mentoring.advice where visitor_id = ? and teacher_id = ?)")
                .params(visitor, teacher)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID visit, UUID teacher, UUID visitor, String text) {
        jdbc.sql("insert into mentoring.advice (tenant_id, id, visit_id, teacher_id, visitor_id, text, given_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), Ids.next(), visit, teacher, visitor, text, now())
                .update();
    }

    /** One word for each visit; said again it replaces the first. */
    void look(UUID advice, UUID visit, boolean done, String word, UUID by) {
        jdbc.sql("update mentoring.advice set done_at_visit = null where id = ? and done_at_visit = ?")
                .params(advice, visit)
                .update();
        jdbc.sql("insert into mentoring.advice_look (tenant_id, advice_id, visit_id, done, word, by_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, advice_id, visit_id)"
                        + " do update set done = excluded.done, word = excluded.word, at = excluded.at")
                .params(Tenancy.require(), advice, visit, done, word, by, now())
                .update();
        if (done)
            jdbc.sql("update mentoring.advice set done_at_visit = ? where id = ?")
                    .params(visit, advice)
                    .update();
    }

    private List<Advice> list(String sql, Object... params) {
        var bare = jdbc.sql(sql).params(params).query(Advices::advice).list();
        if (bare.isEmpty()) return bare;
        var looks = jdbc
                .sql("select l.advice_id, l.visit_id, l.done, l.word, p.name, l.at from mentoring.advice_look l"
                        + " join school.person p on p.tenant_id = l.tenant_id and p.id = l.by_id"
                        + " where l.advice_id = any(?) order by l.at")
                .param(bare.stream().map(Advice::id).toArray(UUID[]::new))
                .query((row, n) -> new Advice.Look(
                        row.getObject("advice_id", UUID.class),
                        row.getObject("visit_id", UUID.class),
                        row.getBoolean("done"),
                        row.getString("word"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Advice.Look::adviceId));
        return bare.stream()
                .map(a -> a.with(Optional.ofNullable(looks.get(a.id())).orElse(List.of())))
                .toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Advice advice(ResultSet row, int n) throws SQLException {
        return new Advice(
                row.getObject("id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getObject("visit_day", LocalDate.class),
                row.getObject("teacher_id", UUID.class),
                row.getString("teacher"),
                row.getObject("visitor_id", UUID.class),
                row.getString("visitor"),
                row.getString("text"),
                row.getBoolean("done"),
                List.of());
    }
}

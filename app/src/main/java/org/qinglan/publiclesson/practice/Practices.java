package org.qinglan.publiclesson.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rosters of 练兵课 as rows, and who gave one when. */
@Repository
class Practices {
    /** @param last the month of the last one; null: none yet */
    record Given(@Nullable YearMonth last, int times) {}

    private record Row(UUID id, UUID unitId, LocalDate month, String theme, boolean accepted) {}

    private static final String ALL =
            "select id, unit_id, month, theme, accepted_at is not null as accepted from publiclesson.practice";
    private final JdbcClient jdbc;
    private final Clock clock;

    Practices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Practice> find(UUID id) {
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .map(this::whole);
    }

    /** Those of a group, the latest month first. */
    List<Practice> of(UUID unitId) {
        return jdbc.sql(ALL + " where unit_id = ? order by month desc").param(unitId).query(Row.class).list().stream()
                .map(this::whole)
                .toList();
    }

    /**
     * What the people of a group gave before a month: accepted turns, also of later months that were settled first, and 练兵课 they declared themselves; what was called off
     * counts for nobody.
     */
    Map<UUID, Given> given(UUID unitId, LocalDate month, LocalDate schoolYear) {
        var all = new HashMap<UUID, Given>();
        jdbc.sql("select person, max(day) as last, count(*) filter (where day >= ?) as times from ("
                        + "select t.person_id as person, p.month as day from publiclesson.practice_turn t"
                        + " join publiclesson.practice p on p.tenant_id = t.tenant_id and p.id = t.practice_id"
                        + " left join publiclesson.lesson l on l.tenant_id = t.tenant_id and l.id = t.lesson_id"
                        + " where p.unit_id = ? and p.accepted_at is not null and p.month <> ?"
                        + " and coalesce(l.state, '') <> 'CANCELLED'"
                        + " union all select l.owner_id, l.held_on from publiclesson.lesson l"
                        + " join school.unit u on u.tenant_id = l.tenant_id and u.id = l.unit_id"
                        + " where u.line @> array[?::uuid] and l.lesson_kind = 'PRACTICE' and l.state in ('HELD', 'ARCHIVED')"
                        + " and l.held_on < ? and not exists (select from publiclesson.practice_turn t"
                        + " where t.tenant_id = l.tenant_id and t.lesson_id = l.id)) g group by person")
                .params(schoolYear, unitId, month, unitId, month)
                .query(row -> {
                    var last = row.getObject("last", LocalDate.class);
                    all.put(
                            row.getObject("person", UUID.class),
                            new Given(last == null ? null : YearMonth.from(last), row.getInt("times")));
                });
        return all;
    }

    UUID insert(Actor me, UUID unitId, LocalDate month, String theme, List<Rotation.Turn> turns) {
        var id = Ids.next();
        jdbc.sql("insert into publiclesson.practice (tenant_id, id, unit_id, month, theme, made_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Tenancy.require(), id, unitId, month, theme, me.personId())
                .update();
        for (int i = 0; i < turns.size(); i++)
            jdbc.sql("insert into publiclesson.practice_turn (tenant_id, practice_id, seq, person_id, reason)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            Tenancy.require(),
                            id,
                            i + 1,
                            turns.get(i).personId(),
                            turns.get(i).reason())
                    .update();
        return id;
    }

    void give(UUID id, int seq, UUID to, String reason) {
        jdbc.sql("update publiclesson.practice_turn set person_id = ?, reason = ? where practice_id = ? and seq = ?")
                .params(to, reason, id, seq)
                .update();
    }

    void made(UUID id, int seq, UUID lesson) {
        jdbc.sql("update publiclesson.practice_turn set lesson_id = ? where practice_id = ? and seq = ?")
                .params(lesson, id, seq)
                .update();
    }

    /** False when somebody else accepted it first. */
    boolean accept(UUID id) {
        return jdbc.sql("update publiclesson.practice set accepted_at = ? where id = ? and accepted_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    void drop(UUID id) {
        jdbc.sql("delete from publiclesson.practice where id = ? and accepted_at is null")
                .param(id)
                .update();
    }

    private Practice whole(Row row) {
        var turns = jdbc.sql(
                        "select t.seq, t.person_id, p.name, t.reason, t.lesson_id from publiclesson.practice_turn t"
                                + " join school.person p on p.tenant_id = t.tenant_id and p.id = t.person_id"
                                + " where t.practice_id = ? order by t.seq")
                .param(row.id())
                .query(Practice.Turn.class)
                .list();
        return new Practice(row.id(), row.unitId(), row.month(), row.theme(), row.accepted(), turns);
    }
}

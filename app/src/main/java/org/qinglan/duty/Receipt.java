package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.CountedToward;
import org.qinglan.school.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a record was counted toward, for its receipt: own duties, and those of people the reader leads. */
@Component
class Receipt implements CountedToward {
    /** @param bearer whose duty it is */
    private record Row(
            UUID requirementId,
            String name,
            String rhythm,
            UUID unitId,
            UUID bearer,
            @Nullable UUID personId,
            String bearerName,
            LocalDate firstDay,
            BigDecimal needed,
            BigDecimal done) {}

    private final JdbcClient jdbc;
    private final Units units;

    Receipt(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Override
    public List<Counted> of(UUID recordId, Actor viewer) {
        return jdbc
                .sql("select d.requirement_id, r.name, r.rhythm, r.unit_id, coalesce(d.person_id, d.unit_id) as bearer,"
                        + " d.person_id, coalesce(p.name, u.name) as bearer_name, d.first_day, d.needed, d.done"
                        + " from record.credit c join duty.settlement s on s.tenant_id = c.tenant_id and s.credit_id = c.id"
                        + " join duty.duty d on d.tenant_id = s.tenant_id and d.id = s.duty_id"
                        + " join duty.requirement r on r.tenant_id = d.tenant_id and r.id = d.requirement_id"
                        + " left join school.person p on p.tenant_id = d.tenant_id and p.id = d.person_id"
                        + " left join school.unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id"
                        + " where c.record_id = :record order by d.person_id is distinct from :me, r.name, bearer_name")
                .param("record", recordId)
                .param("me", viewer.personId())
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> viewer.personId().equals(row.personId()) || viewer.leads(units.get(row.unitId())))
                .map(row -> counted(row, viewer))
                .toList();
    }

    private static Counted counted(Row row, Actor viewer) {
        boolean own = viewer.personId().equals(row.personId());
        String when = switch (Rhythm.valueOf(row.rhythm())) {
            case DAY -> "当天";
            case WEEK -> "那一周";
            case TWO_WEEKS -> "那两周";
            case MONTH -> row.firstDay().getMonthValue() + "月";
            case TERM -> "这学期";
            case YEAR -> "这学年";
            case ONCE, EVENT -> "这一次";
        };
        String progress = when + " " + RuleWords.number(row.done()) + "/" + RuleWords.number(row.needed());
        return new Counted(
                own ? row.name() : row.name() + "（" + row.bearerName() + "）",
                progress,
                "/ledger/cell?unit=" + row.unitId() + "&requirement=" + row.requirementId() + "&bearer="
                        + row.bearer());
    }
}

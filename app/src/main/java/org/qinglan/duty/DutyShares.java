package org.qinglan.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One requirement person by person and window by window, as its sentence in the plan shows it. */
@Repository
public class DutyShares {
    private final JdbcClient jdbc;

    DutyShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One duty.
     *
     * @param bearer the person or unit, and {@code name} its name
     */
    public record Share(
            UUID bearer,
            String name,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate dueOn,
            BigDecimal needed,
            BigDecimal done,
            boolean excused) {
        /** What is owed on a day: nothing before the window is over, nothing of what is excused. */
        public BigDecimal owed(LocalDate today) {
            if (excused || !dueOn.isBefore(today)) return BigDecimal.ZERO;
            return needed.subtract(done).max(BigDecimal.ZERO);
        }
    }

    /** A record that counted toward the requirement. */
    public record Counted(
            UUID recordId, LocalDate occurredOn, @Nullable String name, String title) {}

    /** By name, each in the order of time. */
    public List<Share> of(UUID requirementId) {
        return jdbc.sql("select coalesce(d.person_id, d.unit_id) as bearer, coalesce(p.name, u.name) as name,"
                        + " d.first_day, d.last_day, d.due_on, d.needed, d.done, d.excused from duty.duty d"
                        + " left join school.person p on p.tenant_id = d.tenant_id and p.id = d.person_id"
                        + " left join school.unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id"
                        + " where d.requirement_id = ? order by coalesce(p.pinyin, u.name), bearer, d.first_day")
                .param(requirementId)
                .query(Share.class)
                .list();
    }

    /** What counted last, the newest first. */
    public List<Counted> recent(UUID requirementId, int most) {
        return jdbc.sql(
                        "select c.record_id, c.occurred_on, p.name, r.title from duty.duty d"
                                + " join duty.settlement s on s.tenant_id = d.tenant_id and s.duty_id = d.id"
                                + " join record.credit c on c.tenant_id = s.tenant_id and c.id = s.credit_id"
                                + " join record.record r on r.tenant_id = c.tenant_id and r.id = c.record_id"
                                + " left join school.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
                                + " where d.requirement_id = ? and c.quantity > 0 order by c.occurred_on desc, c.id desc limit ?")
                .params(requirementId, most)
                .query(Counted.class)
                .list();
    }
}

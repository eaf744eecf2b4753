package org.qinglan.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.school.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people did and were asked in a term, counted: one statement each, however many people. */
@Repository
class Figures {
    /** One obliged requirement for one person, its windows added up; owed is what was due before today. */
    record Asked(UUID personId, String name, BigDecimal needed, BigDecimal done, BigDecimal owed) {}

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums of credits by person and action; what was taken back cancels itself. */
    Map<UUID, Map<String, BigDecimal>> counts(Collection<UUID> people, Term term) {
        var counts = new HashMap<UUID, Map<String, BigDecimal>>();
        jdbc.sql("select person_id, action, sum(quantity) as sum from record.credit where person_id = any(?)"
                        + " and occurred_on between ? and ? group by person_id, action")
                .params(people.toArray(UUID[]::new), term.firstDay(), term.lastDay())
                .query(row -> {
                    counts.computeIfAbsent(row.getObject("person_id", UUID.class), p -> new HashMap<>())
                            .put(row.getString("action"), row.getBigDecimal("sum"));
                });
        return counts;
    }

    List<Asked> asked(Collection<UUID> people, Term term, LocalDate today) {
        return jdbc.sql(
                        "select d.person_id, r.name, coalesce(sum(d.needed) filter (where not d.excused), 0) as needed,"
                                + " sum(d.done) as done,"
                                + " coalesce(sum(greatest(d.needed - d.done, 0)) filter (where not d.excused and d.due_on < ?), 0) as owed"
                                + " from duty.duty d join duty.requirement r on r.tenant_id = d.tenant_id and r.id = d.requirement_id"
                                + " join school.person p on p.tenant_id = d.tenant_id and p.id = d.person_id"
                                + " where d.person_id = any(?) and r.term_id = ? and r.obliged and r.state = 'ACTIVE'"
                                + " group by d.person_id, p.pinyin, r.id, r.name, r.created_at order by p.pinyin, d.person_id, r.created_at, r.id")
                .params(today, people.toArray(UUID[]::new), term.id())
                .query(Asked.class)
                .list();
    }
}

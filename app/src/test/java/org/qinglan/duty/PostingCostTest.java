package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Ledger;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What posting a record costs does not depend on how many people there are elsewhere. */
@ServerTest
class PostingCostTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

    /**
     * Rows read may differ by these: the database's samples of its tables differ, and where a table holds so few rows that
     * reading all is cheapest, the requirements of the first school are read beside the second. A look at the crowd would
     * differ by thousands.
     */
    private static final int NOISE = 8;

    @Autowired
    City city;

    @Autowired
    Units units;

    @Autowired
    Requirements requirements;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    /** @param rows rows of duty tables read, inserted, updated and deleted, by table */
    private record Cost(int statements, Map<String, Long> rows) {}

    @Test
    void posting_costs_the_same_in_a_city_as_in_a_school() throws Exception {
        var small = cost(50);
        var large = cost(3000);
        assertThat(large.statements()).isEqualTo(small.statements());
        assertThat(isSame(small.rows(), large.rows()))
                .as("%s and %s", small, large)
                .isTrue();
        assertThat(small.statements()).isBetween(4, 12);
        assertThat(small.rows()).containsEntry("settlement new", 1L);
    }

    @Test
    void the_measure_notices_a_look_at_everybody() throws Exception {
        var it = city.build();
        try (var tenant = Tenancy.enter(it.tenantId())) {
            crowd(it, 40);
            var few = rows(
                    () -> jdbc.sql("select sum(done) from duty.duty").query().singleRow());
            crowd(it, 80);
            var many = rows(
                    () -> jdbc.sql("select sum(done) from duty.duty").query().singleRow());
            assertThat(isSame(few, many)).as("%s and %s", few, many).isFalse();
        }
    }

    /** The same rows written, and of rows read no more than the noise. */
    private static boolean isSame(Map<String, Long> some, Map<String, Long> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream()
                        .allMatch(e -> Math.abs(e.getValue() - others.getOrDefault(e.getKey(), 0L))
                                <= (e.getKey().endsWith(" read") ? NOISE : 0));
    }

    private Cost cost(int others) throws Exception {
        var it = city.build();
        try (var tenant = Tenancy.enter(it.tenantId())) {
            var leader = city.actor(city.person("组长", it.maths(), Role.SUBJECT_GROUP_LEADER), DAY);
            var person = city.person("时雨", it.mathsGrade3(), Role.TEACHER);
            var weekly = Rule.of(Selector.everybody(it.maths().id()), Action.OBSERVE, Filter.NONE, 2, "节", Rhythm.WEEK);
            var after = Rule.of(Selector.everybody(it.maths().id()), Action.REFLECT, Filter.NONE, 1, "篇", Rhythm.WEEK)
                    .after(new Rule.Trigger(Action.OBSERVE, Filter.NONE, 3));
            for (var rule : new Rule[] {weekly, after})
                assertThat(requirements.publish(spec(it, it.maths(), rule), leader))
                        .isInstanceOf(Done.class);
            crowd(it, others);
            lookAtTheTables();
            var work = new Work(jdbc, ledger);
            var statements =
                    Statements.of(() -> work.post(it, work.record(it, person.id(), it.maths(), DAY), heard(person)));
            return new Cost(
                    statements.size(),
                    rows(() -> work.post(it, work.record(it, person.id(), it.maths(), DAY), heard(person))));
        }
    }

    /** As the database does by itself within a minute: so that its plans are those of every day. */
    private void lookAtTheTables() {
        transactions.executeWithoutResult(t -> {
            jdbc.sql("reset role").update();
            for (var table : List.of("duty.duty", "duty.requirement", "duty.event_bearer", "record.credit"))
                jdbc.sql("analyze " + table).update();
            jdbc.sql("set role qinglan_app").update();
        });
    }

    /** People of another school with a requirement and records of their own. */
    private void crowd(City.Built it, int people) {
        var other = units.add(it.district(), UnitKind.SCHOOL, "邻校" + people, null, null, null, false);
        jdbc.sql("with people as (insert into school.person (tenant_id, id, name, pinyin, employee_no, serving_since)"
                        + " select :tenant, gen_random_uuid(), '邻' || n, 'lin', 'L' || :people || '-' || n, '2010-09-01'"
                        + " from generate_series(1, :people) n returning id)"
                        + " insert into school.post (tenant_id, id, person_id, unit_id, role, valid_from)"
                        + " select :tenant, gen_random_uuid(), id, :unit, 'TEACHER', '2020-09-01' from people")
                .param("tenant", it.tenantId())
                .param("people", people)
                .param("unit", other.id())
                .update();
        var head = city.actor(city.person("邻校长" + people, other, Role.PRINCIPAL), DAY);
        var rule = Rule.of(Selector.everybody(other.id()), Action.OBSERVE, Filter.NONE, 4, "节", Rhythm.MONTH);
        assertThat(requirements.publish(spec(it, other, rule), head)).isInstanceOf(Done.class);
    }

    private Map<String, Long> rows(Runnable work) {
        return Objects.requireNonNull(transactions.execute(t -> {
            // the question is whether the indexes suffice, not whether a small table is quicker read whole
            jdbc.sql("set local enable_seqscan = off").update();
            var before = touched();
            work.run();
            var cost = touched();
            before.forEach((table, rows) -> cost.merge(table, -rows, Long::sum));
            cost.values().removeIf(rows -> rows == 0);
            return cost;
        }));
    }

    private Map<String, Long> touched() {
        var all = new TreeMap<String, Long>();
        jdbc.sql(
                        "select relname, seq_tup_read + coalesce(idx_tup_fetch, 0) as read, n_tup_ins as new, n_tup_upd as changed,"
                                + " n_tup_del as gone from pg_stat_xact_user_tables where schemaname = 'duty'")
                .query(row -> {
                    for (var what : List.of("read", "new", "changed", "gone"))
                        all.put(row.getString("relname") + " " + what, row.getLong(what));
                });
        return all;
    }

    private static org.qinglan.record.Posting heard(Person person) {
        return Work.credit(person, Action.OBSERVE, 1, DAY, Map.of("relation", "MENTOR"));
    }

    private static RequirementSpec spec(City.Built it, Unit unit, Rule rule) {
        return new RequirementSpec(unit.id(), it.term().id(), "要求", null, null, rule, City.TERM_BEGINS, City.TERM_ENDS);
    }
}

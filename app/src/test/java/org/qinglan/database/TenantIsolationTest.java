package org.qinglan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class TenantIsolationTest {
    @Autowired
    City city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void a_query_that_forgets_the_tenant_still_sees_nothing_of_another_one() {
        var ours = city.build();
        var theirs = city.build();
        Tenancy.run(theirs.tenantId(), () -> city.person("别家老师", theirs.maths(), Role.TEACHER));

        var seen = Tenancy.call(
                ours.tenantId(),
                () -> jdbc.sql("select name from school.person where name = '别家老师'")
                        .query(String.class)
                        .list());

        assertThat(seen).isEmpty();
        assertThat(Tenancy.call(
                        theirs.tenantId(),
                        () -> jdbc.sql("select count(*) from school.person")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void taking_the_policy_away_would_be_noticed() {
        var ours = city.build();
        var theirs = city.build();
        Tenancy.run(theirs.tenantId(), () -> city.person("别家老师", theirs.maths(), Role.TEACHER));

        var seen = Tenancy.call(
                ours.tenantId(),
                () -> transactions.execute(status -> {
                    status.setRollbackOnly();
                    jdbc.sql("reset role").update();
                    jdbc.sql("alter table school.person disable row level security")
                            .update();
                    jdbc.sql("set local role qinglan_app").update();
                    return jdbc.sql("select name from school.person where name = '别家老师'")
                            .query(String.class)
                            .list();
                }));

        assertThat(seen).isNotEmpty();
        assertThat(Tenancy.call(
                        ours.tenantId(),
                        () -> jdbc.sql("select count(*) from school.person")
                                .query(Long.class)
                                .single()))
                .as("the policy is back after the rollback")
                .isZero();
    }

    @Test
    void without_a_tenant_there_is_no_row_at_all() {
        city.build();
        assertThat(jdbc.sql("select count(*) from school.unit")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_row_cannot_be_written_into_another_tenant() {
        var ours = city.build();
        var theirs = city.build();
        assertThatThrownBy(() -> Tenancy.run(
                        ours.tenantId(),
                        () -> jdbc.sql("insert into school.term (tenant_id, id, code, first_day, last_day)"
                                        + " values (?, gen_random_uuid(), '2030-2031-1', '2030-09-01', '2031-01-20')")
                                .param(theirs.tenantId())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void every_table_is_protected_and_the_check_sees_them() {
        var open = unprotected("and n.nspname not in ('public', 'pg_catalog', 'information_schema')");
        // Sessions are found by their random id before anybody has a tenant.
        assertThat(open).containsExactlyInAnyOrder("access.spring_session", "access.spring_session_attributes");
    }

    @Test
    void the_check_can_fail() {
        assertThat(unprotected("")).contains("public.flyway_schema_history");
    }

    private List<String> unprotected(String where) {
        return jdbc.sql(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind in ('r', 'p') and not c.relrowsecurity " + where)
                .query(String.class)
                .list();
    }
}

package org.qinglan.sight;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.plan.Plan;
import org.qinglan.plan.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which plans stand above which: those of the units, offices and overlays above, of the same term or of an earlier term of the
 * same school year (cities plan by the year).
 */
@Repository
class PlanTree {
    private static final String PUBLIC = "('PUBLISHED', 'SUMMARY_DRAFT', 'SUMMARY_REVIEW', 'CLOSED', 'ARCHIVED')";
    private static final String BELOW =
            " from plan.plan up join school.unit u on u.tenant_id = up.tenant_id and u.id = up.unit_id"
                    + " join school.term ut on ut.tenant_id = up.tenant_id and ut.id = up.term_id"
                    + " join school.unit l on l.tenant_id = u.tenant_id and l.line @> array[coalesce(case when"
                    + " sight.height(u.line, u.kind, u.overlay) % 2 = 1 then u.parent_id end, u.id)]"
                    + " join plan.plan lp on lp.tenant_id = l.tenant_id and lp.unit_id = l.id"
                    + " join school.term lt on lt.tenant_id = lp.tenant_id and lt.id = lp.term_id"
                    + " where up.id = ? and lp.deleted_at is null and left(ut.code, 9) = left(lt.code, 9)"
                    + " and ut.code <= lt.code and sight.answers(l.id, u.id)";
    private final JdbcClient jdbc;
    private final Plans plans;
    private final Clock clock;

    PlanTree(JdbcClient jdbc, Plans plans, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /** Published plans that this one may answer, the nearest first; of overlays only those its people belong to. */
    List<Plan> above(UUID planId) {
        return jdbc
                .sql(
                        "select up.id from plan.plan lp join school.unit l on l.tenant_id = lp.tenant_id and l.id = lp.unit_id"
                                + " join school.term lt on lt.tenant_id = lp.tenant_id and lt.id = lp.term_id"
                                + " join school.unit u on u.tenant_id = l.tenant_id and (u.id = any(l.line) or u.parent_id = any(l.line))"
                                + " join plan.plan up on up.tenant_id = u.tenant_id and up.unit_id = u.id"
                                + " join school.term ut on ut.tenant_id = up.tenant_id and ut.id = up.term_id"
                                + " where lp.id = ? and up.deleted_at is null and up.state in " + PUBLIC
                                + " and left(ut.code, 9) = left(lt.code, 9) and ut.code <= lt.code"
                                + " and sight.answers(l.id, u.id) and (not u.overlay or exists (select from school.post t"
                                + " join school.post own on own.tenant_id = t.tenant_id and own.person_id = t.person_id"
                                + " join school.unit m on m.tenant_id = own.tenant_id and m.id = own.unit_id"
                                + " where t.tenant_id = u.tenant_id and t.unit_id = u.id and m.line @> array[l.id]))"
                                + " order by sight.height(u.line, u.kind, u.overlay) desc, up.title, up.id")
                .param(planId)
                .query(UUID.class)
                .list()
                .stream()
                .map(plans::get)
                .toList();
    }

    /** Published plans of the units below, by unit. */
    List<PlanSight.Silent> below(UUID planId, int most) {
        return jdbc.sql("select lp.id as plan, lp.title, l.name as unit" + BELOW + " and lp.state in " + PUBLIC
                        + " order by cardinality(l.line), l.name, lp.title limit ?")
                .params(planId, most)
                .query(PlanSight.Silent.class)
                .list();
    }

    /** Whether plans of one unit may answer plans of another. */
    boolean answers(UUID lowerUnit, UUID upperUnit) {
        return jdbc.sql("select coalesce(sight.answers(?, ?), false)")
                .params(lowerUnit, upperUnit)
                .query(Boolean.class)
                .single();
    }

    /** Notes that the proposals of a plan are to be looked for. */
    void askFor(UUID planId) {
        jdbc.sql("insert into sight.to_compare (tenant_id, plan_id, asked_at) values (?, ?, ?) on conflict do nothing")
                .params(Tenancy.require(), planId, Timestamp.from(clock.instant()))
                .update();
    }

    /** The same for all plans below, when one was published; drafts are looked at when they are sent in. */
    void askForThoseBelow(UUID planId) {
        jdbc.sql("insert into sight.to_compare (tenant_id, plan_id, asked_at) select lp.tenant_id, lp.id, ?" + BELOW
                        + " and lp.state not in ('DRAFT', 'RETURNED') on conflict do nothing")
                .params(Timestamp.from(clock.instant()), planId)
                .update();
    }

    /** Takes some plans off the list; nobody else gets the same. */
    List<UUID> take(int most) {
        return jdbc.sql("delete from sight.to_compare where (tenant_id, plan_id) in (select tenant_id, plan_id"
                        + " from sight.to_compare order by asked_at limit ? for update skip locked) returning plan_id")
                .param(most)
                .query(UUID.class)
                .list();
    }

    /** Tenants with plans on the list; the only thing here that needs no tenant. */
    List<UUID> tenantsWaiting() {
        return jdbc.sql("select * from sight.tenants_to_compare()")
                .query(UUID.class)
                .list();
    }
}

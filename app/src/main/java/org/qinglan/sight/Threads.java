package org.qinglan.sight;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lines through the plans of the tenant in force. An item leads to the goal of its own plan that it serves and to what it
 * answers above. Each question is one statement whose cost follows what it finds, not how many plans there are.
 */
@Repository
class Threads {
    private static final String UP =
            "with recursive line(id) as (select unnest(?::uuid[]) union select e.upper from line cross join lateral ("
                    + "select l.upper_id as upper from sight.link l where l.lower_id = line.id and l.state = 'ACCEPTED'"
                    + " union all select i.goal_id from plan.item i where i.id = line.id and i.goal_id is not null) e)";
    private static final String DOWN =
            "with recursive line(id) as (select unnest(?::uuid[]) union select e.lower from line cross join lateral ("
                    + "select l.lower_id as lower from sight.link l where l.upper_id = line.id and l.state = 'ACCEPTED'"
                    + " union all select i.id from plan.item i where i.goal_id = line.id and i.deleted_at is null) e)";
    private final JdbcClient jdbc;

    Threads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One step of a line: the lower item leads to the upper. */
    record Edge(UUID lower, UUID upper) {}

    /** All items the given ones lead to, themselves included: the city's aims last. */
    List<UUID> up(Collection<UUID> from) {
        return jdbc.sql(UP + " select id from line")
                .param(from.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** All items that lead to the given ones, themselves included. */
    List<UUID> down(Collection<UUID> from) {
        return jdbc.sql(DOWN + " select id from line")
                .param(from.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The steps between these items. */
    List<Edge> edges(Collection<UUID> among) {
        var ids = among.toArray(UUID[]::new);
        return jdbc.sql("select l.lower_id as lower, l.upper_id as upper from sight.link l where l.lower_id = any(?)"
                        + " and l.upper_id = any(?) and l.state = 'ACCEPTED' union select i.id, i.goal_id from plan.item i"
                        + " where i.id = any(?) and i.goal_id = any(?)")
                .params(ids, ids, ids, ids)
                .query(Edge.class)
                .list();
    }

    /** The items with their plans, the highest units first; those in a bin are left out. */
    List<Node> nodes(Collection<UUID> ids) {
        return jdbc.sql("select i.id, i.plan_id, p.title as plan_title, u.id as unit_id, u.name as unit,"
                        + " sight.height(u.line, u.kind, u.overlay) as unit_depth, i.kind, i.label, i.text,"
                        + " i.requirement_id from plan.item i"
                        + " join plan.plan p on p.tenant_id = i.tenant_id and p.id = i.plan_id"
                        + " join school.unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id"
                        + " where i.id = any(?) and i.deleted_at is null and p.deleted_at is null"
                        + " order by unit_depth, u.name, p.title, i.seq, i.id")
                .param(ids.toArray(UUID[]::new))
                .query(Node.class)
                .list();
    }

    /** How many items lead to each of these, by plan and in all. */
    List<Reach> reach(Collection<UUID> targets) {
        return jdbc.sql("select l.upper_id as item, count(distinct p.unit_id) as units, count(*) as items"
                        + " from sight.link l join plan.item i on i.tenant_id = l.tenant_id and i.id = l.lower_id"
                        + " join plan.plan p on p.tenant_id = i.tenant_id and p.id = i.plan_id"
                        + " where l.upper_id = any(?) and l.state = 'ACCEPTED' and i.deleted_at is null"
                        + " and i.state <> 'CANCELLED' and p.deleted_at is null group by l.upper_id")
                .param(targets.toArray(UUID[]::new))
                .query(Reach.class)
                .list();
    }

    /** @param units how many units answer the item, with how many items */
    record Reach(UUID item, int units, int items) {}

    /** The plans that answer items of a plan, by unit. */
    List<PlanSight.Answering> answering(UUID upperPlan) {
        return jdbc.sql("select u.id as unit_id, u.name as unit, p.id as plan_id, p.title as plan_title,"
                        + " count(distinct l.upper_id) as answered from sight.link l"
                        + " join plan.plan p on p.tenant_id = l.tenant_id and p.id = l.lower_plan"
                        + " join school.unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id"
                        + " where l.upper_plan = ? and l.state = 'ACCEPTED' and p.deleted_at is null"
                        + " group by u.id, u.name, p.id, p.title, u.line order by cardinality(u.line), u.name, p.title")
                .param(upperPlan)
                .query(PlanSight.Answering.class)
                .list();
    }
}

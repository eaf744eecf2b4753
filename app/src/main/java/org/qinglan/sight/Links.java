package org.qinglan.sight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links between plans of the tenant in force. */
@Repository
class Links {
    private static final String SELECT =
            "select lower_id, upper_id, lower_plan, upper_plan, state, score from sight.link";
    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Link> find(UUID lower, UUID upper) {
        return jdbc.sql(SELECT + " where lower_id = ? and upper_id = ?")
                .params(lower, upper)
                .query(Links::link)
                .optional();
    }

    /** What the items of a plan answer or might answer, the best proposals first. */
    List<Link> fromPlan(UUID lowerPlan) {
        return jdbc.sql(SELECT + " where lower_plan = ? order by score desc nulls first, lower_id, upper_id")
                .param(lowerPlan)
                .query(Links::link)
                .list();
    }

    /** What answers the items of a plan. */
    List<Link> toPlan(UUID upperPlan) {
        return jdbc.sql(SELECT + " where upper_plan = ? and state = 'ACCEPTED' order by lower_plan, lower_id, upper_id")
                .param(upperPlan)
                .query(Links::link)
                .list();
    }

    /** Writes what a person decided, over a proposal or as something new. */
    void decide(Link link, UUID by) {
        jdbc.sql(
                        "insert into sight.link (tenant_id, lower_id, upper_id, lower_plan, upper_plan, state, score, decided_by,"
                                + " decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, lower_id, upper_id)"
                                + " do update set state = excluded.state, decided_by = excluded.decided_by,"
                                + " decided_at = excluded.decided_at")
                .params(java.util.Arrays.asList(
                        Tenancy.require(),
                        link.lowerId(),
                        link.upperId(),
                        link.lowerPlan(),
                        link.upperPlan(),
                        link.state().name(),
                        link.score(),
                        by,
                        Timestamp.from(clock.instant())))
                .update();
    }

    /** Takes a decision back: a proposal waits again, what was linked by hand is gone. */
    void undo(UUID lower, UUID upper) {
        jdbc.sql("delete from sight.link where lower_id = ? and upper_id = ? and score is null")
                .params(lower, upper)
                .update();
        jdbc.sql("update sight.link set state = 'PROPOSED', decided_by = null, decided_at = null"
                        + " where lower_id = ? and upper_id = ?")
                .params(lower, upper)
                .update();
    }

    /** Puts the proposals of a plan in the place of its old ones; what somebody decided is left alone. */
    void propose(UUID lowerPlan, Collection<Link> proposals) {
        jdbc.sql("delete from sight.link where lower_plan = ? and state = 'PROPOSED'")
                .param(lowerPlan)
                .update();
        jdbc.sql("insert into sight.link (tenant_id, lower_id, upper_id, lower_plan, upper_plan, state, score)"
                        + " select ?, p.lower, p.upper, ?, p.plan, 'PROPOSED', p.score"
                        + " from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::real[]) as p(lower, upper, plan, score)"
                        + " on conflict do nothing")
                .params(
                        Tenancy.require(),
                        lowerPlan,
                        proposals.stream().map(Link::lowerId).toArray(UUID[]::new),
                        proposals.stream().map(Link::upperId).toArray(UUID[]::new),
                        proposals.stream().map(Link::upperPlan).toArray(UUID[]::new),
                        proposals.stream().map(Link::score).toArray(Float[]::new))
                .update();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getObject("lower_id", UUID.class),
                row.getObject("upper_id", UUID.class),
                row.getObject("lower_plan", UUID.class),
                row.getObject("upper_plan", UUID.class),
                Link.State.valueOf(row.getString("state")),
                row.getObject("score", Float.class));
    }
}

package org.qinglan.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about plans in review; written once, never changed. */
@Repository
class Comments {
    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Oldest first, replies among them. */
    List<Comment> of(UUID planId) {
        return jdbc.sql("select c.id, c.item_id, c.replies_to, c.written_by, p.name as writer, c.written_at, c.text"
                        + " from plan.comment c join school.person p on p.tenant_id = c.tenant_id and p.id = c.written_by"
                        + " where c.plan_id = ? order by c.written_at, c.id")
                .param(planId)
                .query((row, n) -> new Comment(
                        row.getObject("id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        row.getObject("replies_to", UUID.class),
                        row.getObject("written_by", UUID.class),
                        row.getString("writer"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("text")))
                .list();
    }

    void add(UUID planId, @Nullable UUID itemId, @Nullable UUID repliesTo, UUID by, String text) {
        jdbc.sql("insert into plan.comment (tenant_id, id, plan_id, item_id, replies_to, written_by, written_at, text)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        Ids.next(),
                        planId,
                        itemId,
                        repliesTo,
                        by,
                        Timestamp.from(clock.instant()),
                        text))
                .update();
    }
}

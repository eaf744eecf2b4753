package org.qinglan.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.NoSuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the reading asked about plans, and who has answered. */
@Repository
class Questions {
    private static final TypeReference<List<Question.Option>> OPTIONS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Questions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** In their order; those about items in the bin left out. */
    List<Question> of(UUID planId) {
        return jdbc.sql("select q.id, q.item_id, q.title, q.note, q.options, q.chosen, q.answered_at"
                        + " from plan.question q left join plan.item i on i.tenant_id = q.tenant_id and i.id = q.item_id"
                        + " where q.plan_id = ? and i.deleted_at is null order by q.seq, q.id")
                .param(planId)
                .query((row, n) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        row.getString("title"),
                        row.getString("note"),
                        json.readValue(row.getString("options"), OPTIONS),
                        row.getInt("chosen"),
                        row.getTimestamp("answered_at") != null))
                .list();
    }

    Question get(UUID planId, UUID id) {
        return of(planId).stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow(() -> new NoSuch("问题"));
    }

    void add(UUID planId, int seq, Question q) {
        jdbc.sql("insert into plan.question (tenant_id, id, plan_id, item_id, seq, title, note, options, chosen)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        q.id(),
                        planId,
                        q.itemId(),
                        seq,
                        q.title(),
                        q.note(),
                        json.writeValueAsString(q.options()),
                        q.chosen()))
                .update();
    }

    void answer(UUID id, int chosen, UUID by) {
        jdbc.sql("update plan.question set chosen = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(chosen, by, Timestamp.from(clock.instant()), id)
                .update();
    }
}

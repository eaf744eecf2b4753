package org.qinglan.plan;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which items go on with one of an older plan. */
@Repository
class Carried {
    private final JdbcClient jdbc;

    Carried(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void link(UUID itemId, UUID olderItem) {
        jdbc.sql("update plan.item set carried_from = ? where id = ?")
                .params(olderItem, itemId)
                .update();
    }

    /** By item; those that begin here are left out. */
    Map<UUID, CarriedFrom> of(UUID planId) {
        return jdbc
                .sql("select i.id, o.id as older, p.id as plan_id, p.title from plan.item i"
                        + " join plan.item o on o.tenant_id = i.tenant_id and o.id = i.carried_from"
                        + " join plan.plan p on p.tenant_id = o.tenant_id and p.id = o.plan_id where i.plan_id = ?")
                .param(planId)
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new CarriedFrom(
                                row.getObject("older", UUID.class),
                                row.getObject("plan_id", UUID.class),
                                row.getString("title"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package org.qinglan.offline;

import org.qinglan.access.Actor;
import org.qinglan.web.ShellBadge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way to the page that works without network; counts the records in which one has to choose between two devices. */
@Component
class DifferencesBadge implements ShellBadge {
    private final JdbcClient jdbc;

    DifferencesBadge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "没网时记";
    }

    @Override
    public String href() {
        return "/offline.html";
    }

    @Override
    public long count(Actor me) {
        return jdbc.sql(
                        "select count(distinct b.record_id) from offline.beside b"
                                + " join offline.record o on o.tenant_id = b.tenant_id and o.id = b.record_id where o.owner_id = ?")
                .param(me.personId())
                .query(Long.class)
                .single();
    }
}

package org.qinglan.observation.alike;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The prints of filed notes as rows. */
@Repository
class Prints {
    /** A phrase that so many notes have tells no more by being looked up in others too. */
    private static final int OF_ONE_HASH = 40;

    private static final int NEAREST = 12;

    private final JdbcClient jdbc;

    Prints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID record, UUID place, Set<Long> prints) {
        remove(record);
        jdbc.sql(
                        "insert into observation.print (tenant_id, place_id, hash, record_id) select ?, ?, h, ? from unnest(?) h")
                .params(Tenancy.require(), place, record, prints.toArray(Long[]::new))
                .update();
    }

    void remove(UUID record) {
        jdbc.sql("delete from observation.print where record_id = ?")
                .param(record)
                .update();
    }

    /** The records of a place that share most prints; the cost follows the prints, not the school. */
    List<UUID> near(UUID record, UUID place, Set<Long> prints) {
        return jdbc.sql("select near.record_id from unnest(?) h cross join lateral (select p.record_id"
                        + " from observation.print p where p.place_id = ? and p.hash = h and p.record_id <> ?"
                        + " order by p.record_id desc limit ?) near group by near.record_id"
                        + " order by count(*) desc, near.record_id desc limit ?")
                .params(prints.toArray(Long[]::new), place, record, OF_ONE_HASH, NEAREST)
                .query(UUID.class)
                .list();
    }
}

package org.qinglan.publiclesson;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many approved lessons of a term bear a tag, by group; each figure opens its lessons. */
@Repository
public class TagCounts {
    /** @param lessons approved, whether given or still to come */
    public record Count(UUID unitId, String unit, UUID tagId, String tag, int lessons, int given) {}

    private final JdbcClient jdbc;

    TagCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a unit and everything below it, by group and tag. */
    List<Count> of(UUID unitId, UUID termId) {
        return jdbc.sql("select u.id as unit_id, u.name as unit, t.id as tag_id, t.name as tag, count(*) as lessons,"
                        + " count(*) filter (where l.state in ('HELD', 'ARCHIVED')) as given"
                        + " from publiclesson.lesson l"
                        + " join school.unit u on u.tenant_id = l.tenant_id and u.id = l.unit_id"
                        + " join publiclesson.lesson_tag x on x.tenant_id = l.tenant_id and x.lesson_id = l.id"
                        + " join publiclesson.tag t on t.tenant_id = x.tenant_id and t.id = x.tag_id"
                        + " where u.line @> array[?::uuid] and l.term_id = ?"
                        + " and l.state in ('APPROVED', 'SCHEDULED', 'HELD', 'ARCHIVED')"
                        + " group by u.id, u.name, t.id, t.name order by u.name, t.name")
                .params(unitId, termId)
                .query(Count.class)
                .list();
    }
}

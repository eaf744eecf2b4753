package org.qinglan.publiclesson;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many approved lessons of a term bear a tag, by group; each figure opens its lessons. */
@Repository
public class TagCounts {
    /**
     * @param unit with its school in front where more than one is counted
     * @param lessons approved, whether given or still to come
     */
    public record Count(UUID unitId, String unit, UUID tagId, String tag, int lessons, int given) {}

    private final JdbcClient jdbc;

    TagCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a school, by group and tag. */
    List<Count> of(UUID schoolId, UUID termId) {
        return count("u.name", "l.school_id = ?", schoolId, termId);
    }

    /** Of lessons that schools sent up to one of these units, by group and tag. */
    List<Count> sentTo(Collection<UUID> units, UUID termId) {
        return count(
                "s.name || u.name",
                "l.id in (select w.lesson_id from publiclesson.upward w where w.unit_id = any(?)"
                        + " and w.state in ('WAITING', 'ASKED', 'ACCEPTED'))",
                units.toArray(UUID[]::new),
                termId);
    }

    private List<Count> count(String name, String which, Object whose, UUID termId) {
        return jdbc.sql("select u.id as unit_id, " + name
                        + " as unit, t.id as tag_id, t.name as tag, count(*) as lessons,"
                        + " count(*) filter (where l.state in ('HELD', 'ARCHIVED')) as given"
                        + " from publiclesson.lesson l"
                        + " join school.unit u on u.tenant_id = l.tenant_id and u.id = l.unit_id"
                        + " join school.unit s on s.tenant_id = l.tenant_id and s.id = l.school_id"
                        + " join publiclesson.lesson_tag x on x.tenant_id = l.tenant_id and x.lesson_id = l.id"
                        + " join publiclesson.tag t on t.tenant_id = x.tenant_id and t.id = x.tag_id"
                        + " where " + which + " and l.term_id = ?"
                        + " and l.state in ('APPROVED', 'SCHEDULED', 'HELD', 'ARCHIVED')"
                        + " group by u.id, u.name, u.subject, u.grade, s.name, t.id, t.name"
                        + " order by s.name, u.subject, u.grade nulls first, u.name, t.name")
                .params(whose, termId)
                .query(Count.class)
                .list();
    }
}

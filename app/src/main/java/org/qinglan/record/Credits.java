package org.qinglan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads credits. "Standing" leaves out reversed pairs: what counts today. */
@Repository
public class Credits {
    private static final String ALL = "select c.* from record.credit c";
    private static final String STANDING = " c.reverses is null and not exists (select from record.credit r"
            + " where r.tenant_id = c.tenant_id and r.reverses = c.id)";
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Credits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Standing credits of a record, in order of posting. */
    public List<Credit> ofRecord(UUID recordId) {
        return jdbc.sql(ALL + " where c.record_id = ? and" + STANDING + " order by c.posted_at, c.id")
                .param(recordId)
                .query(this::credit)
                .list();
    }

    /** Standing credits of a person for an action whose day lies between two days, both included, oldest first. */
    public List<Credit> ofPerson(UUID personId, Action action, LocalDate from, LocalDate to) {
        return of("c.person_id", personId, action, from, to);
    }

    /** Standing credits of a person for whatever action, days as above. */
    public List<Credit> ofPerson(UUID personId, LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + " where c.person_id = ? and c.occurred_on between ? and ? and" + STANDING
                        + " order by c.occurred_on, c.id")
                .params(personId, from, to)
                .query(this::credit)
                .list();
    }

    /** As {@link #ofPerson} for a unit as bearer (not for the people in it). */
    public List<Credit> ofUnit(UUID unitId, Action action, LocalDate from, LocalDate to) {
        return of("c.unit_id", unitId, action, from, to);
    }

    /** Credits by their ids, reversed or not; ids of nothing are left out. */
    public List<Credit> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(ALL + " where c.id = any(?) order by c.occurred_on, c.id")
                .param(ids.toArray(UUID[]::new))
                .query(this::credit)
                .list();
    }

    private List<Credit> of(String column, UUID bearer, Action action, LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + " where " + column + " = ? and c.action = ? and c.occurred_on between ? and ? and"
                        + STANDING + " order by c.occurred_on, c.id")
                .params(bearer, action.name(), from, to)
                .query(this::credit)
                .list();
    }

    private Credit credit(ResultSet row, int n) throws SQLException {
        return new Credit(
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                Action.valueOf(row.getString("action")),
                row.getBigDecimal("quantity"),
                row.getObject("occurred_on", LocalDate.class),
                json.readValue(row.getString("attributes"), ATTRIBUTES),
                row.getObject("reverses", UUID.class));
    }
}

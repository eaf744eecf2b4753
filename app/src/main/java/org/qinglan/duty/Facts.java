package org.qinglan.duty;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.school.People;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what selectors look at, for many people in a handful of statements. */
@Repository
class Facts {
    private static final String POSTS =
            "select t.person_id, t.role, coalesce(t.subject, u.subject) as subject, u.grade,"
                    + " u.overlay, u.line, t.valid_from, t.valid_to from school.post t"
                    + " join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id where t.person_id = any(?)"
                    + " order by t.valid_from, t.id";
    private static final String STAFFED =
            "select unit_id, lower(days) as since, upper(days) - 1 as until from (select a.id as unit_id,"
                    + " range_agg(daterange(t.valid_from, t.valid_to, '[]')) as held from school.unit u"
                    + " cross join unnest(u.line) as a(id)"
                    + " join school.post t on t.tenant_id = u.tenant_id and t.unit_id = u.id"
                    + " where u.line && :units and a.id = any(:units) group by a.id) each_unit, unnest(held) as days";
    private final JdbcClient jdbc;
    private final People people;
    private final Units units;

    Facts(JdbcClient jdbc, People people, Units units) {
        this.jdbc = jdbc;
        this.people = people;
        this.units = units;
    }

    /** Everybody who ever held a post in or below one of the units. */
    List<UUID> peopleWithin(Collection<UUID> units) {
        if (units.isEmpty()) return List.of();
        return jdbc.sql("select distinct t.person_id from school.post t join school.unit u"
                        + " on u.tenant_id = t.tenant_id and u.id = t.unit_id where u.line && ?")
                .param(units.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The unit and every unit that is or ever was below it. */
    List<UUID> unitsWithin(UUID unit) {
        return jdbc.sql("select id from school.unit where line @> array[?::uuid]")
                .param(unit)
                .query(UUID.class)
                .list();
    }

    /** The units and those above them. */
    Set<UUID> unitsAbove(Collection<UUID> units) {
        if (units.isEmpty()) return Set.of();
        return jdbc.sql("select distinct unnest(line) from school.unit where id = any(?)")
                .param(units.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** Those of the units that a selection means, closed ones too. */
    Map<UUID, UnitFacts> ofUnits(Collection<UUID> ids, Selector selector) {
        var meant = units.all(ids).stream().filter(selector::means).toList();
        if (meant.isEmpty()) return Map.of();
        var staffed = new HashMap<UUID, List<PersonFacts.Dated>>();
        jdbc.sql(STAFFED)
                .param("units", meant.stream().map(Unit::id).toArray(UUID[]::new))
                .query(row -> {
                    staffed.computeIfAbsent(row.getObject("unit_id", UUID.class), k -> new ArrayList<>())
                            .add(new PersonFacts.Dated(
                                    "岗位",
                                    row.getObject("since", LocalDate.class),
                                    row.getObject("until", LocalDate.class)));
                });
        return meant.stream()
                .collect(Collectors.toMap(Unit::id, u -> new UnitFacts(u, staffed.getOrDefault(u.id(), List.of()))));
    }

    Map<UUID, PersonFacts> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        UUID[] wanted = ids.toArray(UUID[]::new);
        var posts = new HashMap<UUID, List<PersonFacts.Held>>();
        jdbc.sql(POSTS).param(wanted).query(row -> {
            posts.computeIfAbsent(row.getObject("person_id", UUID.class), k -> new ArrayList<>())
                    .add(held(row));
        });
        var titles = dated(wanted, "select person_id, name as what, since, null::date as until from school.title");
        var honours = dated(wanted, "select person_id, name as what, since, until from school.honour");
        var absences = dated(
                wanted, "select person_id, reason as what, first_day as since, last_day as until from school.absence");
        var pairings = dated(
                wanted,
                "select person_id, what, since, until from (select mentor_id as person_id, 'MENTOR' as what,"
                        + " valid_from as since, valid_to as until from school.mentoring union all"
                        + " select mentee_id, 'MENTEE', valid_from, valid_to from school.mentoring) both_sides");
        var facts = new HashMap<UUID, PersonFacts>();
        for (var person : people.all(ids)) {
            UUID id = person.id();
            facts.put(
                    id,
                    new PersonFacts(
                            person,
                            posts.getOrDefault(id, List.of()),
                            titles.getOrDefault(id, List.of()),
                            honours.getOrDefault(id, List.of()),
                            pairings.getOrDefault(id, List.of()),
                            absences.getOrDefault(id, List.of())));
        }
        return facts;
    }

    private Map<UUID, List<PersonFacts.Dated>> dated(UUID[] wanted, String select) {
        var all = new HashMap<UUID, List<PersonFacts.Dated>>();
        jdbc.sql(select + " where person_id = any(?) order by since")
                .param(wanted)
                .query(row -> {
                    all.computeIfAbsent(row.getObject("person_id", UUID.class), k -> new ArrayList<>())
                            .add(new PersonFacts.Dated(
                                    row.getString("what"),
                                    row.getObject("since", LocalDate.class),
                                    row.getObject("until", LocalDate.class)));
                });
        return all;
    }

    private static PersonFacts.Held held(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        Array line = row.getArray("line");
        return new PersonFacts.Held(
                Role.valueOf(row.getString("role")),
                subject == null ? null : Subject.valueOf(subject),
                row.getObject("grade", Integer.class),
                row.getBoolean("overlay"),
                List.of((UUID[]) line.getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

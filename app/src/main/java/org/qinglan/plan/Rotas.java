package org.qinglan.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rotas of plans. */
@Repository
class Rotas {
    private final JdbcClient jdbc;
    private final People people;

    Rotas(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    List<Rota> of(UUID planId) {
        record Row(
                UUID id,
                String name,
                String duty,
                List<UUID> members,
                boolean rotates,
                @Nullable String event) {}
        var rows = jdbc.sql(
                        "select id, name, duty, members, rotates, event_word from plan.rota where plan_id = ? order by name, duty, id")
                .param(planId)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("duty"),
                        List.of((UUID[]) row.getArray("members").getArray()),
                        row.getBoolean("rotates"),
                        row.getString("event_word")))
                .list();
        Map<UUID, String> names =
                people.all(rows.stream().flatMap(r -> r.members().stream()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        Function<UUID, String> name = id -> names.getOrDefault(id, "（不在名单里）");
        return rows.stream()
                .map(r -> new Rota(
                        r.id(),
                        r.name(),
                        r.duty(),
                        r.members(),
                        r.members().stream().map(name).toList(),
                        r.rotates(),
                        r.event()))
                .toList();
    }

    void add(UUID planId, String name, String duty, List<UUID> members, boolean rotates, @Nullable String event) {
        jdbc.sql(
                        "insert into plan.rota (tenant_id, id, plan_id, name, duty, members, rotates, event_word) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        Ids.next(),
                        planId,
                        name,
                        duty,
                        members.toArray(UUID[]::new),
                        rotates,
                        event))
                .update();
    }

    void remove(UUID planId, UUID id) {
        jdbc.sql("delete from plan.rota where plan_id = ? and id = ?")
                .params(planId, id)
                .update();
    }
}

package org.qinglan.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.given.City;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a plan as a test wants them, without reading and reviewing one; make it within the tenant. */
record PublishedPlan(JdbcClient jdbc, City.Built city, UUID id) {
    static PublishedPlan of(JdbcClient jdbc, City.Built city, Unit unit, UUID owner, String title, String state) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into plan.plan (tenant_id, id, unit_id, term_id, title, state, owner_id, created_at, updated_at,"
                                + " published_at) values (?, ?, ?, ?, ?, ?, ?, now(), now(), now())")
                .params(city.tenantId(), id, unit.id(), city.term().id(), title, state, owner)
                .update();
        return new PublishedPlan(jdbc, city, id);
    }

    UUID task(String text, LocalDate day) {
        return item("TASK", text, day);
    }

    /** Somebody in a part: 导师 for the mentee named by the text. */
    UUID assignment(String text, String part, Person person) {
        UUID item = item("ASSIGNMENT", text, null);
        jdbc.sql(
                        "insert into plan.item_person (tenant_id, item_id, seq, part, person_id, name) values (?, ?, 1, ?, ?, ?)")
                .params(city.tenantId(), item, part, person.id(), person.name())
                .update();
        return item;
    }

    private UUID item(String kind, String text, @Nullable LocalDate day) {
        UUID item = Ids.next();
        jdbc.sql("insert into plan.item (tenant_id, id, plan_id, seq, kind, text, date_kind, first_day, last_day)"
                        + " values (?, ?, ?, (select count(*) + 1 from plan.item where plan_id = ?), ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        city.tenantId(), item, id, id, kind, text, day == null ? null : "DAY", day, day))
                .update();
        return item;
    }
}

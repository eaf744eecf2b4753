package org.qinglan.summary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.given.City;
import org.qinglan.school.Person;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a published plan near the end of its term, exactly as a test wants them; call within the tenant. */
record SummaryScene(JdbcClient jdbc, City.Built city, Person leader, UUID plan) {
    static SummaryScene of(JdbcClient jdbc, City.Built city, Person leader, String state) {
        UUID plan = Ids.next();
        jdbc.sql(
                        "insert into plan.plan (tenant_id, id, unit_id, term_id, title, state, owner_id, created_at, updated_at,"
                                + " published_at) values (?, ?, ?, ?, '数学教研组2026学年工作计划', ?, ?, now(), now(), now())")
                .params(city.tenantId(), plan, city.maths().id(), city.term().id(), state, leader.id())
                .update();
        return new SummaryScene(jdbc, city, leader, plan);
    }

    UUID item(int seq, String kind, String label, String text, @Nullable UUID goal) {
        return item(seq, kind, label, text, goal, null, null);
    }

    UUID task(int seq, String text, @Nullable LocalDate due, @Nullable UUID goal) {
        return item(seq, "TASK", "", text, goal, due, null);
    }

    /** A requirement of two lessons each week of which a person met one week and owes one lesson of another. */
    UUID requirement(int seq, String text, @Nullable UUID goal, Person bearer) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into duty.requirement (tenant_id, id, unit_id, term_id, name, bearer, selector, action, needed,"
                                + " measure, rhythm, first_day, last_day, created_at, created_by) values (?, ?, ?, ?, '听课', 'PERSON',"
                                + " jsonb_build_object('within', ?::uuid, 'roles', '[]'::jsonb, 'subjects', '[]'::jsonb,"
                                + " 'grades', '[]'::jsonb, 'titles', '[]'::jsonb, 'honours', '[]'::jsonb, 'named', '[]'::jsonb,"
                                + " 'except', '[]'::jsonb, 'unitKinds', '[]'::jsonb), 'OBSERVE', 2, '节', 'WEEK', '2026-09-01', '2027-01-22', now(), ?)")
                .params(
                        city.tenantId(),
                        id,
                        city.maths().id(),
                        city.term().id(),
                        city.maths().id(),
                        leader.id())
                .update();
        for (int week = 0; week < 2; week++) {
            var monday = LocalDate.of(2026, 9, 7).plusWeeks(week);
            jdbc.sql("insert into duty.duty (tenant_id, id, requirement_id, person_id, window_key, first_day, last_day,"
                            + " due_on, action, needed, done) values (?, ?, ?, ?, ?, ?, ?, ?, 'OBSERVE', 2, ?)")
                    .params(
                            city.tenantId(),
                            Ids.next(),
                            id,
                            bearer.id(),
                            "W" + monday,
                            monday,
                            monday.plusDays(6),
                            monday.plusDays(4),
                            2 - week)
                    .update();
        }
        return item(seq, "REQUIREMENT", "", text, goal, null, id);
    }

    /** Links a record of a day to a task. */
    UUID proof(UUID task, String title, LocalDate on) {
        UUID record = record(title, on);
        jdbc.sql("insert into plan.evidence (tenant_id, item_id, record_id, linked_by, linked_at)"
                        + " values (?, ?, ?, ?, now())")
                .params(city.tenantId(), task, record, leader.id())
                .update();
        return record;
    }

    UUID record(String title, LocalDate on) {
        UUID record = Ids.next();
        jdbc.sql(
                        "insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, term_id, occurred_on,"
                                + " title, state, created_at, updated_at) values (?, ?, 'activity', 1, ?, ?, ?, ?, ?, 'RECORDED',"
                                + " now(), now())")
                .params(
                        city.tenantId(),
                        record,
                        leader.id(),
                        city.maths().id(),
                        city.term().id(),
                        on,
                        title)
                .update();
        return record;
    }

    String state() {
        return jdbc.sql("select state from plan.plan where id = ?")
                .param(plan)
                .query(String.class)
                .single();
    }

    private UUID item(
            int seq,
            String kind,
            String label,
            String text,
            @Nullable UUID goal,
            @Nullable LocalDate due,
            @Nullable UUID requirement) {
        UUID id = Ids.next();
        jdbc.sql("insert into plan.item (tenant_id, id, plan_id, goal_id, seq, kind, label, text, date_kind, first_day,"
                        + " last_day, requirement_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        city.tenantId(),
                        id,
                        plan,
                        goal,
                        seq,
                        kind,
                        label,
                        text,
                        due == null ? null : "DAY",
                        due,
                        due,
                        requirement))
                .update();
        return id;
    }
}

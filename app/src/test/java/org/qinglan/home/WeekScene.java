package org.qinglan.home;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.given.City;
import org.qinglan.given.TimetableRows;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows for 我的一周 exactly as a test wants them, without the engines that would make them; call within the tenant. */
record WeekScene(JdbcClient jdbc, City.Built city) {
    UUID requirement(String name, String action, String measure, String rhythm, String filter, Person by) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into duty.requirement (tenant_id, id, unit_id, term_id, name, source_text, source_place, bearer,"
                                + " selector, action, filter, needed, measure, rhythm, first_day, last_day, created_at, created_by)"
                                + " values (?, ?, ?, ?, ?, '新教师每周随师听课两节，课后写几句对比。', '计划 二 3', 'PERSON', '{}', ?,"
                                + " ?::jsonb, 2, ?, ?, '2026-09-01', '2027-01-22', now(), ?)")
                .params(
                        city.tenantId(),
                        id,
                        city.maths().id(),
                        city.term().id(),
                        name,
                        action,
                        filter,
                        measure,
                        rhythm,
                        by.id())
                .update();
        return id;
    }

    /** A week's duty, due on its Friday. */
    void duty(UUID requirement, Person bearer, LocalDate monday, int done, int needed) {
        duty(requirement, bearer, monday, monday.plusDays(4), done, needed);
    }

    void duty(UUID requirement, Person bearer, LocalDate from, LocalDate due, int done, int needed) {
        jdbc.sql(
                        "insert into duty.duty (tenant_id, id, requirement_id, person_id, window_key, first_day, last_day, due_on,"
                                + " action, needed, done) select ?, ?, r.id, ?, ?, ?, ?, ?, r.action, ?, ? from duty.requirement r"
                                + " where r.id = ?")
                .params(city.tenantId(), Ids.next(), bearer.id(), "W" + from, from, due, due, needed, done, requirement)
                .update();
    }

    void pair(Person mentor, Person mentee) {
        jdbc.sql("insert into school.mentoring (tenant_id, id, mentor_id, mentee_id, valid_from)"
                        + " values (?, ?, ?, ?, '2026-09-01')")
                .params(city.tenantId(), Ids.next(), mentor.id(), mentee.id())
                .update();
    }

    UUID aClass(String name) {
        return new TimetableRows(jdbc).aClass(city, name, 4);
    }

    void lesson(UUID classId, Person teacher, int weekday, int period) {
        new TimetableRows(jdbc).lesson(city, classId, teacher, DayOfWeek.of(weekday), period);
    }

    UUID publishedPlan(Unit unit, Person owner) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into plan.plan (tenant_id, id, unit_id, term_id, title, state, owner_id, created_at, updated_at,"
                                + " published_at) values (?, ?, ?, ?, '数学组计划', 'PUBLISHED', ?, now(), now(), now())")
                .params(city.tenantId(), id, unit.id(), city.term().id(), owner.id())
                .update();
        return id;
    }

    /** A dated task; {@code named} may be null: then it is everybody's of the unit. */
    UUID task(UUID plan, String text, String kind, LocalDate first, LocalDate last, @Nullable Person named) {
        UUID id = Ids.next();
        jdbc.sql("insert into plan.item (tenant_id, id, plan_id, seq, kind, text, date_kind, first_day, last_day)"
                        + " values (?, ?, ?, 1, 'TASK', ?, ?, ?, ?)")
                .params(city.tenantId(), id, plan, text, kind, first, last)
                .update();
        if (named != null)
            jdbc.sql("insert into plan.item_person (tenant_id, item_id, seq, part, person_id, name)"
                            + " values (?, ?, 1, 'OWNER', ?, ?)")
                    .params(city.tenantId(), id, named.id(), named.name())
                    .update();
        return id;
    }

    /** A record that was sent to its reviewer at a moment. */
    UUID sent(Person owner, String kind, String title, Instant at) {
        UUID id = record(owner, kind, title, "IN_REVIEW", LocalDate.of(2026, 9, 21), "{}");
        jdbc.sql(
                        "insert into record.flow_step (tenant_id, id, flow, subject_id, from_state, event, to_state, actor_id, at)"
                                + " values (?, ?, 'reviewed-record', ?, 'DRAFT', 'submit', 'IN_REVIEW', ?, ?)")
                .params(city.tenantId(), Ids.next(), id, owner.id(), Timestamp.from(at))
                .update();
        return id;
    }

    UUID activity(Person host, String topic, LocalDate day, String minutes) {
        UUID id = record(host, "activity", topic, "SUBMITTED", day, "{\"minutes\":[\"" + minutes + "\"]}");
        jdbc.sql("insert into record.part (tenant_id, record_id, part, seq, person_id) values (?, ?, 'host', 0, ?)")
                .params(city.tenantId(), id, host.id())
                .update();
        return id;
    }

    private UUID record(Person owner, String kind, String title, String state, LocalDate day, String details) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, school_id, title, state,"
                                + " occurred_on, details, created_at, updated_at)"
                                + " values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?::jsonb, now(), now())")
                .params(
                        city.tenantId(),
                        id,
                        kind,
                        owner.id(),
                        city.mathsGrade4().id(),
                        city.school().id(),
                        title,
                        state,
                        day,
                        details)
                .update();
        return id;
    }

    /** Four periods in the morning, from 8:20. */
    void bells() {
        new TimetableRows(jdbc).bells(city.school(), 4);
    }
}

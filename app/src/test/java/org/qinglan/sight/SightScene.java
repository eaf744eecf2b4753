package org.qinglan.sight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.given.City;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plans of a city, its district, a school and its mathematics group, one above the other; call within the tenant. */
public final class SightScene {
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private final JdbcClient jdbc;
    public final City cities;
    public final City.Built city;
    public final Actor officer;
    public final Actor districtOfficer;
    public final Actor principal;
    public final Actor leader;
    public final Actor teacher;
    public final UUID cityPlan;
    public final UUID districtPlan;
    public final UUID schoolPlan;
    public final UUID groupPlan;
    private int seq;

    public SightScene(JdbcClient jdbc, City cities, City.Built city) {
        this.jdbc = jdbc;
        this.cities = cities;
        this.city = city;
        officer = cities.actor(cities.person("程思远", city.bureau(), Role.BUREAU_OFFICER), TODAY);
        districtOfficer = cities.actor(cities.person("苏文", city.district(), Role.RESEARCH_OFFICER), TODAY);
        principal = cities.actor(cities.person("顾言", city.school(), Role.PRINCIPAL), TODAY);
        leader = cities.actor(cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        teacher = cities.actor(cities.person("罗心怡", city.mathsGrade3(), Role.TEACHER), TODAY);
        cityPlan = plan(city.bureau(), officer, "测试市教研计划", "PUBLISHED");
        districtPlan = plan(city.district(), districtOfficer, "青山区研训计划", "PUBLISHED");
        schoolPlan = plan(city.school(), principal, "青禾小学教学计划", "PUBLISHED");
        groupPlan = plan(city.maths(), leader, "数学教研组计划", "PUBLISHED");
    }

    public UUID plan(Unit unit, Actor owner, String title, String state) {
        var id = Ids.next();
        jdbc.sql(
                        "insert into plan.plan (tenant_id, id, unit_id, term_id, title, state, owner_id, created_at, updated_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, now(), now())")
                .params(city.tenantId(), id, unit.id(), city.term().id(), title, state, owner.personId())
                .update();
        return id;
    }

    /** What somebody types to sign in; the password is the one {@link City#account} gives. */
    public String login(Actor who) {
        return jdbc.sql("select login from access.account where id = ?")
                .param(who.accountId())
                .query(String.class)
                .single();
    }

    public UUID item(UUID plan, String kind, String label, String text) {
        return item(plan, kind, label, text, null, null, null);
    }

    public UUID serving(UUID plan, String kind, String text, UUID goal) {
        return item(plan, kind, "", text, goal, null, null);
    }

    public UUID task(UUID plan, String text, LocalDate on) {
        return item(plan, "TASK", "", text, null, on, null);
    }

    public UUID item(
            UUID plan,
            String kind,
            String label,
            String text,
            @Nullable UUID goal,
            @Nullable LocalDate on,
            @Nullable UUID requirement) {
        var id = Ids.next();
        jdbc.sql("insert into plan.item (tenant_id, id, plan_id, goal_id, seq, kind, label, text, date_kind, first_day,"
                        + " last_day, requirement_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        city.tenantId(),
                        id,
                        plan,
                        goal,
                        ++seq,
                        kind,
                        label,
                        text,
                        on == null ? null : "DAY",
                        on,
                        on,
                        requirement))
                .update();
        return id;
    }

    /** Draws a line as a person who may do so would. */
    public void link(UUID lower, UUID upper) {
        jdbc.sql("insert into sight.link (tenant_id, lower_id, upper_id, lower_plan, upper_plan, state, decided_by,"
                        + " decided_at) select l.tenant_id, l.id, u.id, l.plan_id, u.plan_id, 'ACCEPTED', ?, now()"
                        + " from plan.item l join plan.item u on u.tenant_id = l.tenant_id where l.id = ? and u.id = ?")
                .params(leader.personId(), lower, upper)
                .update();
    }
}

package org.qinglan.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.duty.Filter;
import org.qinglan.duty.RequirementSpec;
import org.qinglan.duty.Requirements;
import org.qinglan.duty.Rhythm;
import org.qinglan.duty.Rule;
import org.qinglan.duty.Selector;
import org.qinglan.record.Action;
import org.qinglan.school.People;
import org.qinglan.school.Role;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Refused;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the demonstration city up to a real one's size: schools of a hundred teachers with a term of observations behind
 * them and a requirement that counts these. Nobody visits them; they are there so that a benchmark can ask what the pages
 * of one school cost beside them.
 */
@Component
@Profile("demo")
class DemoNeighbours {
    private static final int TEACHERS = 100;
    private static final int OBSERVED = 12;

    private final JdbcClient jdbc;
    private final Units units;
    private final People people;
    private final Terms terms;
    private final Requirements requirements;
    private final TransactionTemplate transaction;

    DemoNeighbours(
            JdbcClient jdbc,
            Units units,
            People people,
            Terms terms,
            Requirements requirements,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.units = units;
        this.people = people;
        this.terms = terms;
        this.requirements = requirements;
        this.transaction = transaction;
    }

    /** Adds the schools that are still missing to this number; each is there whole or not at all. */
    void fill(int schools, LocalDate today) {
        var term = terms.at(today).orElseThrow();
        var district = jdbc.sql("select id from school.unit where kind = 'DISTRICT' order by name limit 1")
                .query(UUID.class)
                .single();
        long there = jdbc.sql("select count(*) from school.unit where parent_id = ? and name like '邻里小学%'")
                .param(district)
                .query(Long.class)
                .single();
        for (long n = there + 1; n <= schools; n++) {
            String name = "邻里小学" + n;
            transaction.executeWithoutResult(begun -> school(units.get(district), name, term, today));
        }
        if (there < schools) jdbc.sql("analyze").update();
    }

    private void school(Unit district, String name, Term term, LocalDate today) {
        var school = units.add(district, UnitKind.SCHOOL, name, null, null, null, false);
        var group = units.add(school, UnitKind.SUBJECT_GROUP, "数学教研组", null, null, null, false);
        teachers(group, name);
        observations(group, term, today);
        var spec = new RequirementSpec(
                school.id(),
                term.id(),
                "随堂听课",
                "每人每月随堂听课不少于四节。",
                "工作要求",
                Rule.of(Selector.everybody(school.id()), Action.OBSERVE, Filter.NONE, 4, "节", Rhythm.MONTH),
                term.firstDay(),
                term.lastDay());
        if (requirements.publish(spec, head(school, name, today)) instanceof Refused(var why))
            throw new IllegalStateException(why.sentence());
    }

    private void teachers(Unit group, String school) {
        jdbc.sql(
                        "with teacher as (insert into school.person (tenant_id, id, name, pinyin, employee_no, serving_since)"
                                + " select :tenant, gen_random_uuid(), '教师' || n, 'jiaoshi' || n, :school || '-' || n,"
                                + " date '2000-09-01' + n * 80 from generate_series(1, :teachers) n returning id)"
                                + " insert into school.post (tenant_id, id, person_id, unit_id, role, subject, valid_from)"
                                + " select :tenant, gen_random_uuid(), id, :group, 'TEACHER', 'MATHEMATICS', '2020-09-01' from teacher")
                .param("tenant", Tenancy.require())
                .param("school", school)
                .param("teachers", TEACHERS)
                .param("group", group.id())
                .update();
    }

    private void observations(Unit group, Term term, LocalDate today) {
        jdbc.sql(
                        "with lesson as (select p.person_id, n, gen_random_uuid() as id,"
                                + " cast(:first as date) + (n * (cast(:today as date) - cast(:first as date)) / :observed) as day"
                                + " from school.post p cross join generate_series(0, :observed - 1) n where p.unit_id = :group),"
                                + " written as (insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, school_id,"
                                + " term_id, occurred_on, period, title, details, state, created_at, updated_at, submitted_at)"
                                + " select :tenant, id, 'observation', 1, person_id, :group, :school, :term, day, 1 + n % 6, '随堂课',"
                                + " '{}', 'SUBMITTED', now(), now(), now() from lesson returning id, owner_id, occurred_on),"
                                + " took as (insert into record.part (tenant_id, record_id, part, seq, person_id)"
                                + " select :tenant, id, 'observer', 0, owner_id from written)"
                                + " insert into record.credit (tenant_id, id, record_id, person_id, action, quantity, occurred_on, posted_at)"
                                + " select :tenant, gen_random_uuid(), id, owner_id, 'OBSERVE', 1, occurred_on, now() from written")
                .param("tenant", Tenancy.require())
                .param("first", term.firstDay())
                .param("today", today)
                .param("observed", OBSERVED)
                .param("group", group.id())
                .param("school", group.actsFor())
                .param("term", term.id())
                .update();
    }

    private Actor head(Unit school, String name, LocalDate today) {
        var head = people.add("校长" + name, "xiaozhang", name + "-0", LocalDate.of(2000, 9, 1));
        people.appoint(head.id(), school, Role.PRINCIPAL, null, LocalDate.of(2020, 9, 1), null);
        return new Actor(
                Tenancy.require(), head.id(), head.id(), head.name(), today, false, people.posts(head.id(), today));
    }
}

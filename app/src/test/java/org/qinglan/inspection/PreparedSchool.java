package org.qinglan.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.qinglan.access.Actor;
import org.qinglan.access.SignedIn;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A school with a principal and a teacher whose records an inspection asks for; each test in a school of its own. */
@ServerTest
abstract class PreparedSchool {
    static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    static final LocalDate TO = LocalDate.of(2026, 10, 31);
    static final String PASTED = "一、教研\n1. 每人听课记录不少于两节\n2. 校园文化建设有方案";

    @Autowired
    City city;

    @Autowired
    Readiness readiness;

    @Autowired
    InspectionRows rows;

    @Autowired
    InspectionViews views;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc server;

    City.Built it;
    Tenancy.Scope tenant;
    Actor principal;
    Person teacher;

    @BeforeEach
    void a_school() {
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
        principal = city.actor(city.person("校长甲", it.school(), Role.PRINCIPAL), TODAY);
        teacher = city.person("教师乙", it.maths(), Role.TEACHER);
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    Inspection pasted() {
        return begun(principal, it.school(), "自查");
    }

    Inspection begun(Actor me, Unit unit, String name) {
        return begun(me, unit, name, PASTED);
    }

    Inspection begun(Actor me, Unit unit, String name, String text) {
        return begun(me, new Readiness.Asked(unit, name, FROM, TO, text, "", new byte[0]));
    }

    Inspection fromWord() {
        return begun(principal, new Readiness.Asked(it.school(), "督导自查", FROM, TO, "", "自查表.docx", Checklists.word()));
    }

    Inspection begun(Actor me, Readiness.Asked asked) {
        return switch (readiness.begin(me, asked)) {
            case Done(var checklist) -> checklist;
            case Refused(var why) -> throw new AssertionError(why.sentence());
        };
    }

    void taken(ChecklistLine line, UUID record) {
        assertThat(readiness.take(principal, line, Set.of(record))).isEqualTo(new Done<>(1));
    }

    RequestPostProcessor as(Actor actor) {
        var who = new SignedIn(it.tenantId(), actor.accountId(), actor.personId());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    UUID heard(Unit unit, int day, String topic) {
        return heard(unit, LocalDate.of(2026, 9, day), topic);
    }

    UUID heard(Unit unit, LocalDate on, String topic) {
        var record = Ids.next();
        jdbc.sql("insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, school_id, term_id,"
                        + " occurred_on, title, state, created_at, updated_at, details) values (?, ?, 'observation', 1, ?, ?,"
                        + " ?, ?, ?, ?, 'SUBMITTED', now(), now(), jsonb_build_object('teacher',"
                        + " jsonb_build_array('甲老师'), 'topic', jsonb_build_array(?::text)))")
                .params(
                        it.tenantId(),
                        record,
                        teacher.id(),
                        unit.id(),
                        it.school().id(),
                        it.term().id(),
                        on,
                        topic,
                        topic)
                .update();
        return record;
    }
}

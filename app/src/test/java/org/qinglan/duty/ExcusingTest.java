package org.qinglan.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Deputies;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.NoSuch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who may let somebody off what a group asks. */
@ServerTest
class ExcusingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Requirements requirements;

    @Autowired
    Excuses excuses;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc server;

    City.Built it;
    Tenancy.Scope tenant;
    Actor leader;
    Person teacher;
    Person colleague;
    UUID duty;

    @BeforeEach
    void the_maths_group_asks_its_teachers() {
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
        leader = actor("组长甲", it.maths(), Role.SUBJECT_GROUP_LEADER);
        teacher = city.person("安知遥", it.mathsGrade3(), Role.TEACHER);
        colleague = city.person("贺兰舟", it.mathsGrade4(), Role.TEACHER);
        var rule = Rule.of(Selector.everybody(it.maths().id()), Action.OBSERVE, Filter.NONE, 1, "节", Rhythm.MONTH);
        var spec = new RequirementSpec(
                it.maths().id(), it.term().id(), "听课", null, null, rule, City.TERM_BEGINS, City.TERM_ENDS);
        requirements.publish(spec, leader);
        duty = dutyOf(teacher.id());
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    @Test
    void the_leader_of_the_group_that_asks_may() {
        assertThat(grant(leader)).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ACADEMIC_DIRECTOR", "RESEARCH_DIRECTOR", "ACADEMIC_VICE_PRINCIPAL", "PRINCIPAL"})
    void leaders_above_the_group_in_the_same_school_may(Role role) {
        var unit = switch (role) {
            case ACADEMIC_DIRECTOR -> it.academicOffice();
            case RESEARCH_DIRECTOR -> it.researchOffice();
            default -> it.school();
        };
        var above = actor("校级甲", unit, role);
        var given = grant(above);
        assertThat(given).isInstanceOf(Done.class);
        assertThat(excuses.withdraw(((Done<UUID, ?>) given).value(), above)).isInstanceOf(Done.class);
    }

    @Test
    void nobody_else_may_and_the_refusal_says_who_does() {
        var others = List.of(
                actor("语文组长", it.chinese(), Role.SUBJECT_GROUP_LEADER),
                actor("备课组长", it.mathsGrade3(), Role.LESSON_PREP_LEADER),
                actor("教师", it.maths(), Role.TEACHER),
                actor("教研员", it.district(), Role.RESEARCH_OFFICER),
                actor("局干部", it.bureau(), Role.BUREAU_OFFICER));
        for (var other : others) assertThat(grant(other)).isEqualTo(new Refused<>(ExcuseRefusal.NOT_YOURS));
        assertThat(ExcuseRefusal.NOT_YOURS.sentence()).contains("组长", "教导主任", "副校长", "校长", "代审");
        var given = ((Done<UUID, ExcuseRefusal>) grant(leader)).value();
        for (var other : others)
            assertThat(excuses.withdraw(given, other)).isEqualTo(new Refused<>(ExcuseRefusal.NOT_YOURS));
    }

    @Test
    void a_requirement_of_the_district_is_excused_by_its_own_people() {
        var officer = actor("区干部", it.district(), Role.BUREAU_OFFICER);
        var rule = Rule.of(Selector.everybody(it.district().id()), Action.TEACH, Filter.NONE, 1, "节", Rhythm.TERM);
        var spec = new RequirementSpec(
                it.district().id(), it.term().id(), "公开课", null, null, rule, City.TERM_BEGINS, City.TERM_ENDS);
        requirements.publish(spec, officer);
        var asked = jdbc.sql("select id from duty.duty where person_id = ? and action = 'TEACH'")
                .param(teacher.id())
                .query(UUID.class)
                .single();
        assertThat(excuses.grant(asked, Excuses.Kind.WAIVE, "外出培训", leader))
                .isEqualTo(new Refused<>(ExcuseRefusal.NOT_YOURS));
        assertThat(excuses.grant(asked, Excuses.Kind.WAIVE, "外出培训", officer)).isInstanceOf(Done.class);
    }

    @Test
    void who_stands_in_for_the_leader_may_while_it_lasts() {
        deputies.name(leader, colleague.employeeNo(), TODAY.minusDays(3), TODAY);
        assertThat(grant(city.actor(colleague, TODAY.plusDays(1)))).isEqualTo(new Refused<>(ExcuseRefusal.NOT_YOURS));
        assertThat(grant(city.actor(colleague, TODAY))).isInstanceOf(Done.class);
    }

    @Test
    void a_deputy_excuses_neither_oneself_nor_whom_the_deputy_stands_in_for() {
        deputies.name(leader, colleague.employeeNo(), TODAY, TODAY);
        var deputy = city.actor(colleague, TODAY);
        assertThat(excuses.grant(dutyOf(colleague.id()), Excuses.Kind.WAIVE, "外出培训", deputy))
                .isEqualTo(new Refused<>(ExcuseRefusal.YOURSELF));
        assertThat(excuses.grant(dutyOf(leader.personId()), Excuses.Kind.WAIVE, "外出培训", deputy))
                .isEqualTo(new Refused<>(ExcuseRefusal.NOT_YOURS));
    }

    @Test
    void a_duty_of_another_tenant_is_not_there() {
        var elsewhere = city.build();
        var stranger = Tenancy.call(
                elsewhere.tenantId(), () -> city.actor(city.person("外市校长", elsewhere.school(), Role.PRINCIPAL), TODAY));
        Tenancy.run(
                elsewhere.tenantId(),
                () -> assertThatThrownBy(() -> grant(stranger)).isInstanceOf(NoSuch.class));
        assertThat(grant(stranger)).isEqualTo(new Refused<>(ExcuseRefusal.NOT_YOURS));
    }

    @Test
    void the_deputy_finds_the_groups_ledger_and_excuses_there() throws Exception {
        var before = get("/ledger?unit=" + it.maths().id());
        server.perform(before.with(as(city.actor(colleague, TODAY))))
                .andExpect(content().string(not(containsString("安知遥"))));
        deputies.name(leader, colleague.employeeNo(), TODAY, TODAY);
        var deputy = city.actor(colleague, TODAY);
        server.perform(get("/ledger?unit=" + it.maths().id()).with(as(deputy)))
                .andExpect(content().string(containsString("安知遥")))
                .andExpect(content().string(not(containsString("只有您自己的一行"))));
        server.perform(post("/ledger/excuse")
                        .param("unit", it.maths().id().toString())
                        .param("duty", duty.toString())
                        .param("kind", "WAIVE")
                        .param("reason", "外出培训")
                        .with(as(deputy))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void a_leader_who_may_not_is_told_on_the_page_whom_to_ask() throws Exception {
        var prep = actor("备课组长", it.mathsGrade3(), Role.LESSON_PREP_LEADER);
        var requirement = jdbc.sql("select requirement_id from duty.duty where id = ?")
                .param(duty)
                .query(UUID.class)
                .single();
        var cell = "/ledger/cell?unit=" + it.mathsGrade3().id() + "&requirement=" + requirement + "&bearer="
                + teacher.id();
        server.perform(get(cell).with(as(prep)))
                .andExpect(content().string(containsString(ExcuseRefusal.NOT_YOURS.sentence())));
        server.perform(get(cell).with(as(leader)))
                .andExpect(content().string(not(containsString(ExcuseRefusal.NOT_YOURS.sentence()))));
    }

    private Actor actor(String name, Unit unit, Role role) {
        return city.actor(city.person(name, unit, role), TODAY);
    }

    private Decision<UUID, ExcuseRefusal> grant(Actor by) {
        return excuses.grant(duty, Excuses.Kind.WAIVE, "外出培训", by);
    }

    private UUID dutyOf(UUID person) {
        return jdbc.sql("select id from duty.duty where person_id = ? and window_key = 'M2026-10'")
                .param(person)
                .query(UUID.class)
                .single();
    }
}

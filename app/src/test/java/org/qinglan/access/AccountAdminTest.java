package org.qinglan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.AccountAdmin.Opened;
import org.qinglan.access.AccountAdmin.Row;
import org.qinglan.access.AccountAdmin.WhyNot;
import org.qinglan.access.AuditTrail.Filter;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@ServerTest
class AccountAdminTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    AccountAdmin accounts;

    @Autowired
    AuditTrail trail;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuthenticationProvider door;

    private City.Built built;
    private Tenancy.Scope scope;
    private Actor admin;
    private Person teacher;

    @BeforeEach
    void somebody() {
        built = city.build();
        scope = Tenancy.enter(built.tenantId());
        admin = city.actor(city.person("系统管理员", built.school(), Role.SYSTEM_ADMIN), TODAY);
        teacher = city.person("苏晴川", built.maths(), Role.TEACHER);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void the_employee_number_and_a_password_shown_once_open_the_door() {
        var opened = open(teacher);
        assertThat(opened.login()).isEqualTo(teacher.employeeNo().toLowerCase(java.util.Locale.ROOT));
        assertThat(Passwords.isStrong(opened.password())).isTrue();
        assertThat(signIn(opened).isAuthenticated()).isTrue();
        assertThat(accounts.open(admin, teacher.id())).isEqualTo(new Refused<>(WhyNot.HAS_ONE));
    }

    @Test
    void a_login_that_another_tenant_has_gets_a_number() {
        var other = city.build();
        Tenancy.run(other.tenantId(), () -> {
            var namesake = people.add("别家", "biejia", teacher.employeeNo(), null);
            people.appoint(namesake.id(), other.maths(), Role.TEACHER, null, TODAY, null);
            var there = city.actor(city.person("那边", other.school(), Role.SYSTEM_ADMIN), TODAY);
            accounts.open(there, namesake.id());
        });
        assertThat(open(teacher).login()).endsWith(".2");
    }

    @Test
    void a_whole_group_is_opened_at_once_and_nobody_twice() {
        var second = city.person("白露", built.maths(), Role.TEACHER);
        open(second);
        assertThat(accounts.openAll(admin, built.maths()))
                .extracting(Opened::name)
                .containsExactly("苏晴川");
        assertThat(accounts.openAll(admin, built.maths())).isEmpty();
    }

    @Test
    void a_new_password_replaces_the_old_one() {
        var opened = open(teacher);
        var again = accounts.reset(admin, account(teacher));
        assertThat(again.password()).isNotEqualTo(opened.password());
        assertThat(signIn(again).isAuthenticated()).isTrue();
        assertThatThrownBy(() -> signIn(opened)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_closed_account_stays_out_until_it_is_opened_again() {
        var opened = open(teacher);
        var id = account(teacher);
        accounts.disable(admin, id, true);
        assertThatThrownBy(() -> signIn(opened)).isInstanceOf(BadCredentialsException.class);
        accounts.disable(admin, id, false);
        assertThat(signIn(opened).isAuthenticated()).isTrue();
        assertThat(accounts.disable(admin, admin.accountId(), true)).isEqualTo(new Refused<>(WhyNot.YOURSELF));
    }

    @Test
    void a_locked_account_is_unlocked_by_the_administrator() {
        open(teacher);
        jdbc.sql("update access.account set locked_until = '2026-10-08T02:00:00Z' where person_id = ?")
                .param(teacher.id())
                .update();
        assertThat(row("苏晴川").locked()).isTrue();
        accounts.unlock(admin, account(teacher));
        assertThat(row("苏晴川").locked()).isFalse();
    }

    @Test
    void people_are_found_by_name_and_number() {
        assertThat(accounts.find(admin, "晴", 1).rows()).extracting(Row::name).containsExactly("苏晴川");
        assertThat(accounts.find(admin, teacher.employeeNo(), 1).rows())
                .extracting(Row::name)
                .contains("苏晴川");
        assertThat(accounts.find(admin, "没有这个人", 1).rows()).isEmpty();
    }

    @Test
    void the_administrator_of_a_school_has_no_hold_on_the_bureau() {
        var officer = city.person("局里的人", built.bureau(), Role.BUREAU_OFFICER);
        city.account(officer);
        var both = city.person("两头跑", built.maths(), Role.TEACHER);
        people.appoint(both.id(), built.bureau(), Role.BUREAU_OFFICER, null, LocalDate.of(2020, 9, 1), null);
        city.account(both);
        for (var person : List.of(officer, both)) {
            assertThat(accounts.find(admin, person.name(), 1).rows()).isEmpty();
            assertThatThrownBy(() -> accounts.reset(admin, account(person))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> accounts.disable(admin, account(person), true))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> accounts.openAll(admin, built.bureau())).isInstanceOf(Forbidden.class);
        var above = city.actor(city.person("市管理员", built.bureau(), Role.SYSTEM_ADMIN), TODAY);
        assertThat(accounts.reset(above, account(officer)).name()).isEqualTo("局里的人");
    }

    @Test
    void who_administers_cannot_also_audit() {
        assertThatThrownBy(
                        () -> people.appoint(admin.personId(), built.school(), Role.AUDIT_OFFICER, null, TODAY, null))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("不能是同一个人");
        people.appoint(teacher.id(), built.school(), Role.AUDIT_OFFICER, null, TODAY, null);
    }

    @Test
    void every_deed_is_in_the_trail_and_reading_it_out_as_well() {
        open(teacher);
        accounts.reset(admin, account(teacher));
        var auditor = city.actor(city.person("审计员", built.school(), Role.AUDIT_OFFICER), TODAY);
        assertThat(actions(auditor, new Filter("系统管理员", "", null))).containsExactly("重设密码", "开通账号");
        assertThat(actions(auditor, new Filter("系统管理员", "重设密码", TODAY))).containsExactly("重设密码");
        assertThat(actions(auditor, new Filter("", "", TODAY.plusDays(1)))).isEmpty();
        assertThat(trail.export(auditor, new Filter("", "", null))).hasSize(2);
        assertThat(actions(auditor, new Filter("审计员", "", null))).containsExactly("导出操作日志");
    }

    @Test
    void the_auditor_of_a_school_does_not_read_about_the_bureau() {
        var above = city.actor(city.person("市管理员", built.bureau(), Role.SYSTEM_ADMIN), TODAY);
        accounts.open(above, teacher.id());
        var here = city.actor(city.person("校审计员", built.school(), Role.AUDIT_OFFICER), TODAY);
        var there = city.actor(city.person("市审计员", built.bureau(), Role.AUDIT_OFFICER), TODAY);
        assertThat(actions(here, new Filter("", "", null))).isEmpty();
        assertThat(actions(there, new Filter("", "", null))).containsExactly("开通账号");
    }

    @Test
    void nobody_changes_or_removes_what_stands_in_the_trail() {
        open(teacher);
        for (String sql : List.of("update access.audit set action = '没事'", "delete from access.audit")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private List<String> actions(Actor auditor, Filter filter) {
        return trail.find(auditor, filter, 1).rows().stream()
                .map(AuditTrail.Entry::action)
                .toList();
    }

    private Opened open(Person person) {
        return accounts.open(admin, person.id()) instanceof Done(var opened) ? opened : fail();
    }

    private static Opened fail() {
        throw new AssertionError("not opened");
    }

    private java.util.UUID account(Person person) {
        return city.actor(person, TODAY).accountId();
    }

    private Row row(String name) {
        return accounts.find(admin, name, 1).rows().getFirst();
    }

    private Authentication signIn(Opened opened) {
        return door.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(opened.login(), opened.password()));
    }
}

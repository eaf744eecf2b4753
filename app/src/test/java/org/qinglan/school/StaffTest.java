package org.qinglan.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Staff.Appointment;
import org.qinglan.school.Staff.Particulars;
import org.qinglan.school.Staff.WhyNot;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who change the same person, post or unit: the second is told, and nothing is lost. */
@ServerTest
class StaffTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Organisation organisation;

    City.Built it;
    Tenancy.Scope tenant;
    Person person;

    @BeforeEach
    void somebody() {
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
        person = city.person("方蓉", it.maths(), Role.TEACHER);
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    @Test
    void who_saves_second_is_told_and_what_the_first_saved_stays() {
        int seen = staff.version(person.id());
        assertThat(staff.change(person, named("方小蓉"), seen)).isInstanceOf(Done.class);
        assertThat(staff.change(person, named("方大蓉"), seen)).isEqualTo(new Refused<>(WhyNot.CHANGED_MEANWHILE));
        assertThat(people.get(person.id()).name()).isEqualTo("方小蓉");
        assertThat(staff.change(person, named("方大蓉"), staff.version(person.id())))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_post_given_meanwhile_makes_nobody_look_again() {
        int seen = staff.version(person.id());
        staff.appoint(person, new Appointment(it.chinese(), Role.TEACHER, Subject.CHINESE, DAY));
        assertThat(staff.change(person, named("方小蓉"), seen)).isInstanceOf(Done.class);
    }

    @Test
    void of_four_who_save_at_once_one_is_heard() throws Exception {
        int seen = staff.version(person.id());
        var answers = atOnce(
                4,
                () -> staff.change(person, named("方蓉" + Thread.currentThread().threadId()), seen));
        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(new Refused<>(WhyNot.CHANGED_MEANWHILE)::equals)
                .hasSize(3);
    }

    @Test
    void a_post_ended_by_somebody_else_keeps_the_day_it_got() {
        var post = people.posts(person.id(), DAY).getFirst();
        assertThat(staff.endPost(post, DAY)).isInstanceOf(Done.class);
        assertThat(staff.endPost(post, DAY)).isInstanceOf(Done.class);
        assertThat(staff.endPost(post, DAY.plusDays(7))).isEqualTo(new Refused<>(WhyNot.ALREADY_ENDED));
        assertThat(people.allPosts(person.id()).getFirst().until()).isEqualTo(DAY);
    }

    @Test
    void the_same_post_given_by_four_at_once_is_one_post() throws Exception {
        var post = new Appointment(it.chinese(), Role.TEACHER, Subject.CHINESE, DAY);
        var answers = atOnce(4, () -> staff.appoint(person, post));
        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(new Refused<>(WhyNot.ALREADY_HOLDS_IT)::equals)
                .hasSize(3);
    }

    @Test
    void one_number_asked_for_by_two_at_once_goes_to_one() throws Exception {
        var other = city.person("安然", it.maths(), Role.TEACHER);
        var wanted = new Particulars("某某", "K" + person.employeeNo(), null, "", "");
        var answers = atOnce(List.of(
                () -> staff.change(person, wanted, staff.version(person.id())),
                () -> staff.change(other, wanted, staff.version(other.id())),
                () -> staff.take(wanted, new Appointment(it.maths(), Role.TEACHER, null, DAY))));
        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(new Refused<>(WhyNot.NUMBER_TAKEN)::equals)
                .hasSize(2);
    }

    @Test
    void nobody_administers_and_audits_also_not_when_both_are_given_at_once() throws Exception {
        var admin = new Appointment(it.bureau(), Role.SYSTEM_ADMIN, null, DAY);
        var auditor = new Appointment(it.bureau(), Role.AUDIT_OFFICER, null, DAY.plusDays(3));
        var answers = atOnce(List.of(() -> staff.appoint(person, admin), () -> staff.appoint(person, auditor)));
        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(new Refused<>(WhyNot.ADMINISTRATORS_APART)::equals)
                .hasSize(1);
    }

    @Test
    void who_no_longer_administers_may_audit() {
        staff.appoint(person, new Appointment(it.bureau(), Role.SYSTEM_ADMIN, null, DAY.minusDays(9)));
        var auditor = new Appointment(it.bureau(), Role.AUDIT_OFFICER, null, DAY);
        assertThat(staff.appoint(person, auditor)).isEqualTo(new Refused<>(WhyNot.ADMINISTRATORS_APART));
        people.posts(person.id(), DAY).stream()
                .filter(p -> p.role() == Role.SYSTEM_ADMIN)
                .forEach(p -> staff.endPost(p, DAY.minusDays(1)));
        assertThat(staff.appoint(person, auditor)).isInstanceOf(Done.class);
    }

    @Test
    void nobody_is_put_into_a_closed_unit() {
        organisation.close(it.chinese(), DAY);
        var there = new Appointment(it.chinese(), Role.TEACHER, null, DAY);
        assertThat(staff.appoint(person, there)).isEqualTo(new Refused<>(WhyNot.UNIT_CLOSED));
        assertThat(staff.take(new Particulars("安然", "K9", null, "", ""), there))
                .isEqualTo(new Refused<>(WhyNot.UNIT_CLOSED));
        assertThat(organisation.close(it.chinese(), DAY)).isEqualTo(new Refused<>(Organisation.WhyNot.CLOSED));
        assertThat(organisation.rename(it.chinese(), "语文")).isEqualTo(new Refused<>(Organisation.WhyNot.CLOSED));
        assertThat(organisation.add(it.chinese(), group("一年级语文备课组")))
                .isEqualTo(new Refused<>(Organisation.WhyNot.CLOSED));
    }

    @Test
    void a_unit_closed_while_somebody_is_put_there_is_one_or_the_other() throws Exception {
        var answers = atOnce(List.of(
                () -> organisation.close(it.chinese(), DAY),
                () -> staff.appoint(person, new Appointment(it.chinese(), Role.TEACHER, null, DAY))));
        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
    }

    @Test
    void who_renames_second_is_told_and_two_units_made_at_once_do_not_share_a_name() throws Exception {
        assertThat(organisation.rename(it.maths(), "数学组")).isInstanceOf(Done.class);
        assertThat(organisation.rename(it.maths(), "算术组"))
                .isEqualTo(new Refused<>(Organisation.WhyNot.RENAMED_MEANWHILE));
        assertThat(organisation.rename(it.maths(), "数学组")).isInstanceOf(Done.class);
        assertThat(organisation.rename(units.get(it.maths().id()), "算术组")).isInstanceOf(Done.class);
        var answers = atOnce(3, () -> organisation.add(it.maths(), group("五年级数学备课组")));
        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(new Refused<>(Organisation.WhyNot.NAME_TAKEN)::equals)
                .hasSize(2);
    }

    private Particulars named(String name) {
        return new Particulars(name, person.employeeNo(), null, "", "");
    }

    private static Organisation.Design group(String name) {
        return new Organisation.Design(UnitKind.LESSON_PREP_GROUP, name, null, 5);
    }

    private List<Decision<?, ?>> atOnce(int times, Callable<Decision<?, ?>> deed) throws Exception {
        return atOnce(java.util.Collections.nCopies(times, deed));
    }

    private List<Decision<?, ?>> atOnce(List<Callable<Decision<?, ?>>> deeds) throws Exception {
        try (var pool = Executors.newFixedThreadPool(deeds.size())) {
            var all = new java.util.ArrayList<Decision<?, ?>>();
            var tasks = deeds.stream()
                    .<Callable<Decision<?, ?>>>map(deed -> () -> {
                        try (var inside = Tenancy.enter(it.tenantId())) {
                            return deed.call();
                        }
                    })
                    .toList();
            for (var answer : pool.invokeAll(tasks)) all.add(answer.get());
            return all;
        }
    }
}
